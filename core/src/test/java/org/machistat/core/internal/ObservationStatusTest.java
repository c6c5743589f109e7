package org.machistat.core.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/** The codes are those of SDMX CL_OBS_STATUS 2.2. */
class ObservationStatusTest {

    @ParameterizedTest
    @CsvSource({
        "NIL, A",
        "SUPPRESSED, Q",
        "UNKNOWN, O",
        "NOT_APPLICABLE, M",
        "BLANK, O",
        "UNEXPLAINED, O",
        "LOW_RELIABILITY, U"
    })
    void aMarkInPlaceOfANumberHasACode(Mark mark, String code) {
        assertEquals(code, ObservationStatus.of(Figure.of(mark, Unit.NONE)));
    }

    @ParameterizedTest
    @CsvSource({"PROVISIONAL, P", "REVISED, A", "ESTIMATED, E", "IMPUTED, I", "LOW_RELIABILITY, U", "ROUNDS_TO_ZERO, N"
    })
    void aMarkBesideANumberHasACode(Mark mark, String code) {
        assertEquals(code, ObservationStatus.of(Figure.of(0).withQualifier(mark)));
    }

    @Test
    void ofSeveralMarksTheOneThatSaysMostHasTheCode() {
        assertEquals("A", ObservationStatus.of(Figure.of(5)));
        assertEquals(
                "E",
                ObservationStatus.of(
                        Figure.of(5).withQualifier(Mark.PROVISIONAL).withQualifier(Mark.ESTIMATED)));
        assertEquals(
                "Q", ObservationStatus.of(Figure.of(Mark.SUPPRESSED, Unit.NONE).withQualifier(Mark.PROVISIONAL)));
    }

    @Test
    void codesAreMarksOrNothing() {
        assertEquals(Optional.of(Mark.SUPPRESSED), ObservationStatus.alone("c"));
        assertEquals(Optional.of(Mark.UNKNOWN), ObservationStatus.alone(":"));
        assertEquals(Optional.empty(), ObservationStatus.alone("P"));
        assertEquals(Optional.of(Mark.REVISED), ObservationStatus.beside("r"));
        assertEquals(Optional.of(Mark.IMPUTED), ObservationStatus.beside("IMPUTED"));
        assertEquals(Optional.empty(), ObservationStatus.beside("B"));
    }
}
