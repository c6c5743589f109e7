package org.machistat.census.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ContributionsTest {

    @Test
    void withAndWithoutTheLargest() {
        assertEquals(Optional.empty(), Contributions.of(2, 10).top());
        assertEquals(
                new Contributions.Top(7, 3), Contributions.of(2, 10, 7, 3).top().orElseThrow());
    }

    private static String messageOf(Executable misuse) {
        return assertThrows(IllegalArgumentException.class, misuse).getMessage();
    }

    @Test
    void misuse() {
        assertEquals(
                "Contributors and their total must be 0 or more, but were -1 and 5",
                messageOf(() -> Contributions.of(-1, 5)));
        assertEquals(
                "Largest contributions must not exceed the total 9, but were 7 and 3",
                messageOf(() -> Contributions.of(2, 9, 7, 3)));
        assertEquals(
                "Largest contributions must fall to 0 or more, but were 3 and 7",
                messageOf(() -> Contributions.of(2, 10, 3, 7)));
    }
}
