package org.machistat.planmodel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Problem;

class BadInputTest {

    @Test
    void allProblemsComeInOnePass() throws Exception {
        assertEquals(
                "",
                SecondPlanTest.read("bad.json").problems().stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n")));
    }
}
