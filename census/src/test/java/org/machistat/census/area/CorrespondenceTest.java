package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.census.area.Correspondence.Kind;
import org.machistat.core.area.AreaCode;
import org.machistat.core.text.Label;

class CorrespondenceTest {

    private static List<AreaUnit> units(String codes) {
        return codes == null
                ? List.of()
                : Arrays.stream(codes.split(" "))
                        .map(code -> AreaUnit.of(
                                AreaCode.parse(code), Label.same("第" + code), AreaKind.CITY, Validity.ALWAYS))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "14201, 14201, SAME, 同じ地域",
        "14201, 14202, ONE_TO_ONE, 一対一",
        "14201 14202, 14201, MANY_TO_ONE, 多対一",
        "14201, 14201 14202, ONE_TO_MANY, 一対多",
        "14201 14202, 14203 14204, MANY_TO_MANY, 多対多",
        "14201, , NO_TARGET, 対応先なし",
        ", 14201, NO_SOURCE, 対応元なし"
    })
    void kinds(String from, String to, Kind kind, String name) {
        Correspondence one = new Correspondence(units(from), units(to));
        assertEquals(kind, one.kind());
        assertEquals(name, kind.label().ja());
    }

    @Test
    void inWords() {
        assertEquals("14201 第14201 → なし（対応先なし）", new Correspondence(units("14201"), List.of()).toString());
        assertEquals(
                "A correspondence must have a place on one of its days, but had none",
                assertThrows(IllegalArgumentException.class, () -> new Correspondence(List.of(), List.of()))
                        .getMessage());
    }
}
