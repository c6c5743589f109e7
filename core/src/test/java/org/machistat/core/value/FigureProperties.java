package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

class FigureProperties {

    @Provide
    Arbitrary<Figure> figures() {
        Arbitrary<Unit> units = Arbitraries.of(
                        "", "人", "事業所", "円", "%", "ポイント", "千円", "万人", "百万円", "億ドル", "㎡", "件", "倍", "万")
                .map(Unit::parse);
        Arbitrary<Set<Mark>> qualifiers = Arbitraries.of(Mark.values())
                .filter(mark -> mark.qualifies() && mark != Mark.ROUNDS_TO_ZERO)
                .set()
                .ofMaxSize(5);
        Arbitrary<Figure> known = Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-1e20"), new BigDecimal("1e20"))
                                .ofScale(6),
                        Arbitraries.integers().between(0, 6),
                        units,
                        qualifiers)
                .as((value, scale, unit, marks) ->
                        new Figure.Known(value.setScale(scale, RoundingMode.DOWN), unit, marks));
        Arbitrary<Figure> marked = Combinators.combine(
                        Arbitraries.of(Mark.values()).filter(Mark::standsAlone), qualifiers)
                .as((mark, marks) -> new Figure.Marked(
                        mark, mark.symbol(), Unit.NONE, mark == Mark.BLANK ? Set.of() : without(marks, mark)));
        return Arbitraries.oneOf(known, marked);
    }

    private static Set<Mark> without(Set<Mark> marks, Mark mark) {
        return marks.stream().filter(other -> other != mark).collect(Collectors.toSet());
    }

    @Property
    void parseUndoesToString(@ForAll("figures") Figure figure) {
        assertEquals(figure, Figure.parse(figure.toString()));
    }

    /** The interval of a printed figure holds the figure itself and every value that prints so, and no other. */
    @Property
    void intervalHoldsWhatPrintsSo(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(4) BigDecimal exact,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(1) BigDecimal printed) {
        Figure.Known figure = Figure.of(printed, Unit.PERCENT);
        boolean printsSo = exact.setScale(1, RoundingMode.HALF_UP).compareTo(printed) == 0;
        assertEquals(printsSo, figure.interval().contains(Rational.of(exact)));
        assertTrue(figure.interval().contains(figure.exact()));
    }
}
