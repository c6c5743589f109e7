package org.machistat.census.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.census.estat.EStatClass;

class HierarchyTest {

    /** An axis written as code, level, parent, separated by colons. */
    private static EStatClass axis(String text) {
        List<EStatClass.Code> codes = new ArrayList<>();
        for (String one : text.split(" ", -1)) {
            String[] parts = one.split(":", -1);
            codes.add(new EStatClass.Code(parts[0], parts[0], Integer.parseInt(parts[1]), "", parts[2], Map.of()));
        }
        return new EStatClass("cat01", "産業", codes, Map.of());
    }

    /** Trees drawn by hand; the numbers are those of the codes in their order, from 0. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A:1: B:2: C:2:|{0=[1, 2]}
            A:1: B:2: C:3: D:2: E:1: F:2:|{0=[1, 3], 1=[2], 4=[5]}
            A:1: B:3: C:2:|{0=[1, 2]}
            A:0: B:2: C:0: D:2:|{}
            A:1: B:1:|{}
            A:1: B:2:A C:2:A D:1:|{0=[1, 2]}
            A:1:x B:2:A|{0=[1]}
            B:2:A A:1:|{1=[0]}
            """)
    void trees(String codes, String expected) {
        ProblemList problems = new ProblemList();
        assertEquals(expected, Hierarchy.of(axis(codes), problems).children().toString());
        assertEquals(List.of(), problems.toList());
    }

    @Test
    void aCircleIsBroken() {
        ProblemList problems = new ProblemList();
        assertEquals(
                "{1=[0], 2=[1]}",
                Hierarchy.of(axis("A:1:B B:1:C C:1:A"), problems).children().toString());
        assertEquals(
                "'cat01': the code 'C' is above itself through its parents, and was read without parent",
                problems.toList().get(0).toString());
        assertEquals(
                "コード「C」は上位コードをたどると自分に戻る。上位コードがないものとして読んだ",
                problems.toList().get(0).message().ja());
    }

    @Test
    void aCodeThatIsItsOwnParentLosesIt() {
        ProblemList problems = new ProblemList();
        assertEquals(Map.of(), Hierarchy.of(axis("A:1:A B:1:"), problems).children());
        assertEquals(1, problems.toList().size());
    }
}
