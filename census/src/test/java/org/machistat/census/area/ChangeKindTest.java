package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeKindTest {

    /** By 地方自治法: 廃置分合 moves ground, 市制・町制施行 and renaming do not. */
    @Test
    void whichMoveGround() {
        assertEquals(
                List.of("新設合併", "編入合併", "分割", "分離", "区の再編"),
                Arrays.stream(ChangeKind.values())
                        .filter(ChangeKind::movesGround)
                        .map(kind -> kind.label().ja())
                        .toList());
        assertEquals(
                List.of(ChangeKind.SEPARATION),
                Arrays.stream(ChangeKind.values())
                        .filter(ChangeKind::keepsBefore)
                        .toList());
    }
}
