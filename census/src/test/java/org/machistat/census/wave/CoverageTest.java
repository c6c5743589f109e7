package org.machistat.census.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.machistat.census.wave.Coverage.Ownership;
import org.machistat.core.text.Label;

class CoverageTest {

    @Test
    void privateScopes() {
        assertEquals(
                List.of(Ownership.PRIVATE, Ownership.PRIVATE_EMPLOYERS),
                Arrays.stream(Ownership.values()).filter(Ownership::isPrivate).toList());
    }

    @Test
    void everythingIsNamedInBothLanguages() {
        Stream.of(
                        Arrays.stream(Ownership.values()).map(Ownership::label),
                        Arrays.stream(Coverage.Undescribed.values()).map(Coverage.Undescribed::label),
                        Arrays.stream(Coverage.Frame.values()).map(Coverage.Frame::label),
                        Arrays.stream(Coverage.Method.values()).map(Coverage.Method::label))
                .flatMap(labels -> labels)
                .forEach(CoverageTest::isNamed);
    }

    private static void isNamed(Label label) {
        assertFalse(label.ja().isBlank());
        assertFalse(label.en().isBlank());
    }
}
