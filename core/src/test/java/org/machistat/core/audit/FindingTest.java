package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

/** A finding explains itself: the sentence, the rules, the alternatives. */
class FindingTest {

    @Test
    void explanation() {
        Finding finding = Audits.of("区分,a/男,30/女,40/合計,71/").findings().get(0);
        List<String> notes =
                finding.explanation().notes().stream().map(Label::ja).toList();
        assertEquals(finding.sentence().ja(), notes.get(0));
        assertEquals("合計 a：内訳2件の合計 30 + 40 = 70 ≠ 71", notes.get(1));
        assertEquals(3, notes.stream().filter(note -> note.startsWith("別案：")).count());
        assertEquals(3, finding.alternatives().size());
        assertFalse(finding.isUnique());
        assertEquals(finding.sentence().ja(), finding.toString());
        assertFalse(finding.rules().get(0).holds());
        assertEquals(Rule.Kind.SUM, finding.rules().get(0).kind());
    }
}
