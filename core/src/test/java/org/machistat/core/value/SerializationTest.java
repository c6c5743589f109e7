package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.area.Area;
import org.machistat.core.text.Label;

/** What is written by java.io is read back equal. */
class SerializationTest {

    static Stream<Object> values() {
        return Stream.of(
                Rational.of(-2, 3),
                Interval.halfOpen(Rational.ZERO, Rational.ONE),
                Interval.ALL,
                Interval.above(Rational.ONE, true),
                Rounding.decimals(1),
                Rounding.graded().with(RoundingMode.DOWN),
                Unit.parse("千円"),
                Figure.of(new BigDecimal("3.70"), Unit.PERCENT).withQualifier(Mark.REVISED),
                Figure.of(Mark.SUPPRESSED, Unit.PERSONS),
                MarkLegend.standard().with("※", Mark.REVISED).withZeroAsLessThanHalf(),
                Refusal.of(Refusal.Reason.ZERO_BASE, "基準値が0", "the base is 0"),
                Answer.of(Rational.ONE),
                Answer.refuse(Refusal.Reason.UNKNOWN, "不詳", "unknown"),
                Area.of("14130", Label.of("川崎市", "Kawasaki")));
    }

    @ParameterizedTest
    @MethodSource("values")
    void roundTrip(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Object read = in.readObject();
            assertEquals(value, read);
            assertEquals(value.hashCode(), read.hashCode());
            assertEquals(value.toString(), read.toString());
        }
    }
}
