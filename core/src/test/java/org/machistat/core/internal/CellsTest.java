package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.machistat.core.explain.Input;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class CellsTest {

    private static String cell(Reason reason, Locale locale, Figure... figures) {
        List<Input> inputs = List.of(figures).stream().map(Input::of).toList();
        return Cells.refused(Refusal.of(reason, "理由", "reason"), locale, inputs);
    }

    @Test
    void theMarkThatHidesAResultIsPrinted() {
        Figure hidden = new Figure.Marked(Mark.SUPPRESSED, "χ", Unit.NONE, Set.of());
        Figure unknown = Figure.of(Mark.UNKNOWN, Unit.NONE);
        assertEquals("χ", cell(Reason.SUPPRESSED, Locale.JAPANESE, Figure.of(1), unknown, hidden));
        assertEquals("…", cell(Reason.UNKNOWN, Locale.ENGLISH, hidden, unknown));
    }

    @Test
    void elseThereIsNoneInWords() {
        Figure nil = Figure.of(Mark.NIL, Unit.NONE);
        assertEquals("計算不能", cell(Reason.ZERO_BASE, Locale.JAPANESE, nil, Figure.of(Mark.SUPPRESSED, Unit.NONE)));
        assertEquals("n/a", cell(Reason.ZERO_BASE, Locale.ENGLISH, nil));
        assertEquals("計算不能", cell(Reason.NOT_APPLICABLE, Locale.JAPANESE, Figure.of(Mark.BLANK, Unit.NONE)));
    }
}
