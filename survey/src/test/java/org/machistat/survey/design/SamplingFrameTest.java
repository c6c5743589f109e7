package org.machistat.survey.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;

class SamplingFrameTest {

    private static final FrameStratum A = new FrameStratum(Category.of("A"), 4_000);
    private static final FrameStratum B = new FrameStratum(Category.of("B"), 0);

    @Test
    void strataAndTotal() {
        SamplingFrame frame = SamplingFrame.of(List.of(A, B), Source.of("名簿"));
        assertEquals(4_000, frame.total());
        assertEquals(B, frame.get("B"));
        assertEquals(Optional.empty(), frame.find("C"));
        assertEquals("2層、4,000", frame.toString());
        assertEquals("A 4,000", A.toString());
        assertEquals(frame, SamplingFrame.of(List.of(A, B), Source.of("名簿")));
    }

    @Test
    void misuse() {
        assertEquals("A sampling frame must have each stratum once, but had 'A' twice", message(List.of(A, A)));
        assertEquals("A sampling frame must have at least one unit, but had none in 1 strata", message(List.of(B)));
        assertEquals(
                "Stratum 'A' must have 0 units or more, but had -1",
                assertThrows(IllegalArgumentException.class, () -> new FrameStratum(Category.of("A"), -1))
                        .getMessage());
        SamplingFrame frame = SamplingFrame.of(List.of(A, B), Source.UNSTATED);
        assertEquals(
                "No stratum 'C' in the sampling frame, the strata are [A, B]",
                assertThrows(IllegalArgumentException.class, () -> frame.get("C"))
                        .getMessage());
    }

    private static String message(List<FrameStratum> strata) {
        return assertThrows(IllegalArgumentException.class, () -> SamplingFrame.of(strata, Source.UNSTATED))
                .getMessage();
    }

    @Test
    void moreUnitsThanALongHolds() {
        List<FrameStratum> strata =
                List.of(new FrameStratum(Category.of("A"), Long.MAX_VALUE), new FrameStratum(Category.of("C"), 1));
        assertEquals(
                "The units of a sampling frame must add to at most 9223372036854775807, but with 'C' are more",
                assertThrows(ArithmeticException.class, () -> SamplingFrame.of(strata, Source.UNSTATED))
                        .getMessage());
    }
}
