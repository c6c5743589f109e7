package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

class ConcordanceDecisionTest {

    private static final Label WHY = Label.of("総務省の新旧対応表", "official table");

    @Test
    void shortForms() {
        assertEquals(
                new ConcordanceDecision(List.of("5891"), List.of("5631"), WHY),
                ConcordanceDecision.of("5891", "5631", WHY));
        assertEquals(
                new ConcordanceDecision(List.of("8493"), List.of(), WHY),
                ConcordanceDecision.notConnectable("8493", WHY));
    }

    @Test
    void inverseSwapsTheSides() {
        assertEquals(
                ConcordanceDecision.of("5631", "5891", WHY),
                ConcordanceDecision.of("5891", "5631", WHY).inverse());
        assertEquals(
                new ConcordanceDecision(List.of(), List.of("8493"), WHY),
                ConcordanceDecision.notConnectable("8493", WHY).inverse());
    }

    @Test
    void keepsCopies() {
        List<String> from = new ArrayList<>(List.of("1024"));
        ConcordanceDecision decision = new ConcordanceDecision(from, List.of("1025", "1026"), WHY);
        from.add("1025");
        assertEquals(List.of("1024"), decision.from());
        assertThrows(UnsupportedOperationException.class, () -> decision.to().add("1027"));
    }

    @Test
    void misuse() {
        assertEquals(
                "A decision must name a code, but named none",
                assertThrows(IllegalArgumentException.class, () -> new ConcordanceDecision(List.of(), List.of(), WHY))
                        .getMessage());
        assertEquals(
                "reason",
                assertThrows(NullPointerException.class, () -> ConcordanceDecision.notConnectable("8493", null))
                        .getMessage());
    }
}
