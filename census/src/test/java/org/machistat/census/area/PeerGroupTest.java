package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.area.AreaCode;
import org.machistat.core.text.Label;

class PeerGroupTest {

    private static final LocalDate DAY = LocalDate.of(2021, 4, 1);
    private static final PeerGroup GROUP = new PeerGroup(
            Label.of("中核市", "core cities"), List.of(AreaCode.parse("01202"), AreaCode.parse("14201")), DAY);

    @Test
    void saysAsOfWhen() {
        assertEquals(Label.of("中核市（2021-04-01現在の2団体）", "core cities (2 as of 2021-04-01)"), GROUP.label());
        assertEquals("中核市（2021-04-01現在の2団体）", GROUP.toString());
    }

    @Test
    void othersOfAMember() {
        assertEquals(
                List.of(AreaCode.parse("01202")),
                GROUP.without(AreaCode.parse("14201")).members());
        assertEquals(GROUP, GROUP.without(AreaCode.parse("14130")));
    }

    @Test
    void nothingMayBeMissing() {
        assertEquals(
                "asOf",
                assertThrows(NullPointerException.class, () -> new PeerGroup(Label.EMPTY, List.of(), null))
                        .getMessage());
    }
}
