package org.machistat.core.composition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;

class CoefficientTest {

    private static final Label NAME = Label.of("指数", "Index");
    private static final Coefficient THIRD = Coefficient.of(NAME, Label.same("1 ÷ 3"), Rational.of(1, 3));

    @Test
    void exact() {
        assertEquals(Optional.of(Rational.of(1, 3)), THIRD.exact());
        assertEquals(1 / 3.0, THIRD.doubleValue());
        assertEquals(new BigDecimal("0.33"), THIRD.rounded(2));
        assertEquals("指数 0.3333", THIRD.toString());
        assertEquals("指数 = 0.3333… → 0.3333（四捨五入）", THIRD.explanation().line().ja());
        assertEquals(NAME, THIRD.name());
    }

    @Test
    void ofARoot() {
        Coefficient root = Coefficient.of(NAME, Label.same("√2"), Math.sqrt(2));
        assertEquals(Optional.empty(), root.exact());
        assertEquals(Math.sqrt(2), root.doubleValue());
        assertEquals("指数 = 1.4142… → 1.4142（四捨五入）", root.explanation().line().ja());
        assertEquals(1, root.compareTo(THIRD));
        assertEquals(
                "Value of a coefficient must be finite, but was NaN",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Coefficient.of(NAME, Label.same("0 ÷ 0"), Double.NaN))
                        .getMessage());
    }

    @Test
    void carriesItsInputsAndNotes() {
        Coefficient noted = THIRD.withInputs(List.of(Input.of(1), Input.of(3))).withNote(Label.of("注", "note"));
        assertEquals(2, noted.explanation().inputs().size());
        assertEquals(List.of(Label.of("注", "note")), noted.explanation().notes());
        assertNotEquals(THIRD, noted);
        assertEquals(noted, THIRD.withInputs(List.of(Input.of(1), Input.of(3))).withNote(Label.of("注", "note")));
    }
}
