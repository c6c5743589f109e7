package org.machistat.core.audit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.machistat.core.internal.Intervals;
import org.machistat.core.internal.Linear;
import org.machistat.core.table.Axis;
import org.machistat.core.text.Label;
import org.machistat.core.text.NameMatcher;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/** What dropping a claim means: the values that the other claims leave (訂正値の計算). */
final class Changes {

    private static final Rational HUNDRED = Rational.of(100);

    private final Grid grid;
    private final Interpretation interpretation;
    private final ModelMaker.Made made;
    private final Consistency consistency;
    private final List<String> classification;

    Changes(
            Grid grid,
            Interpretation interpretation,
            ModelMaker.Made made,
            Consistency consistency,
            List<String> classification) {
        this.grid = grid;
        this.interpretation = interpretation;
        this.made = made;
        this.consistency = consistency;
        this.classification = classification;
    }

    Change of(int claim, BitSet dropped) {
        Model.Claim one = made.model().claim(claim);
        if (one.kind() == Model.Kind.COMPLETE) {
            return missing(made.totals().get(claim), claim, dropped);
        }
        Interval implied = one.kind() == Model.Kind.LEVEL ? level(one.cell(), dropped) : derived(one.cell(), dropped);
        return new Change.Correction(
                List.of(grid.ids(one.cell())),
                grid.row(one.cell()),
                grid.column(one.cell()),
                grid.figure(one.cell()),
                implied,
                printable(implied, grid.figure(one.cell())));
    }

    private Interval level(int cell, BitSet dropped) {
        int variable = made.variables().of(cell);
        Interval range = consistency.range(Linear.of(variable, Interval.ALL), dropped);
        return made.model().isWhole(variable) ? wholeNumbers(range) : range;
    }

    /** The interval from the first whole number in it to the last. */
    static Interval wholeNumbers(Interval range) {
        Interval inner = range;
        if (range.lower().isPresent()) {
            Rational low = range.lower().get();
            BigInteger up = low.numerator().add(low.denominator()).subtract(BigInteger.ONE);
            Rational first = Rational.of(floor(up, low.denominator()), BigInteger.ONE);
            first = first.equals(low) && !range.isLowerIn() ? first.plus(Rational.ONE) : first;
            inner = inner.intersect(Interval.above(first, true)).orElse(inner);
        }
        if (range.upper().isPresent()) {
            Rational high = range.upper().get();
            Rational last = Rational.of(floor(high.numerator(), high.denominator()), BigInteger.ONE);
            last = last.equals(high) && !range.isUpperIn() ? last.minus(Rational.ONE) : last;
            inner = inner.intersect(Interval.below(last, true)).orElse(inner);
        }
        return inner;
    }

    private static BigInteger floor(BigInteger over, BigInteger under) {
        return over.subtract(over.mod(under)).divide(under);
    }

    private Interval derived(int cell, BitSet dropped) {
        Role role = interpretation.roles().get(grid.role(cell).id());
        int[] operands = ModelMaker.operands(grid, interpretation, role, cell).orElseThrow();
        int from = made.variables().of(operands[0]);
        int to = made.variables().of(operands[1]);
        if (role instanceof Role.Difference) {
            return consistency.range(
                    Equations.difference(from, to, Interval.ALL).get(0), dropped);
        }
        Interval base = level(operands[0], dropped);
        Interval part = level(operands[1], dropped);
        boolean above = base.lower().filter(low -> low.signum() > 0).isPresent();
        if (!above || base.width().isEmpty() || part.width().isEmpty()) {
            return Interval.ALL;
        }
        Interval percent = Intervals.divide(part, base).times(HUNDRED);
        return role instanceof Role.Rate ? percent.minus(Interval.point(HUNDRED)) : percent;
    }

    /** The figure printed like another that every value of the interval is printed as. */
    private Optional<Figure> printable(Interval implied, Figure like) {
        int decimals = like instanceof Figure.Known known ? known.decimals() : 0;
        return printable(implied, decimals, like.unit());
    }

    private Optional<Figure> printable(Interval implied, int decimals, Unit unit) {
        if (implied.width().isEmpty()) {
            return Optional.empty();
        }
        Rational scale = Rational.of(10).pow(unit.equals(Unit.PERCENT) ? 0 : -unit.exponent());
        Interval inUnit = implied.times(scale);
        Rational middle =
                inUnit.lower().orElseThrow().plus(inUnit.upper().orElseThrow()).times(Rational.of(1, 2));
        Rounding rounding = Rounding.decimals(decimals).with(interpretation.rounding());
        BigDecimal printed = rounding.round(middle);
        return rounding.interval(printed).intersect(inUnit).equals(Optional.of(inUnit))
                ? Optional.of(Figure.of(printed, unit))
                : Optional.empty();
    }

    private Change missing(ModelMaker.Whole whole, int claim, BitSet dropped) {
        Axis axis = grid.axis(whole.axis());
        Map<String, Interval> implied = new LinkedHashMap<>();
        Map<Integer, Interval> byLine = new LinkedHashMap<>();
        boolean unique = true;
        for (Check check : made.checks()) {
            if (check.owner() == claim) {
                int cell = check.cell(0);
                int variable = made.variables().of(cell);
                Interval rest = consistency.range(check.linears().get(0), dropped);
                rest = made.model().isWhole(variable) ? wholeNumbers(rest) : rest;
                implied.put(RepairedTable.key(grid, cell, whole.axis()), rest);
                byLine.put(grid.at(cell, whole.axis(), 0), rest);
                unique &= printable(rest, grid.figure(cell)).isPresent();
            }
        }
        Map<String, Figure> values = values(whole, byLine, dropped);
        List<String> parts = whole.total().parts();
        Gap gap = gap(axis, parts);
        return new Change.MissingRow(
                axis.id(),
                whole.total().id(),
                gap.names(),
                gap.behind(),
                gap.label(whole.axis() == grid.roleAxis()),
                implied,
                values,
                unique);
    }

    /** The figures of the missing row in printed order, derived ones as the columns of the total are printed. */
    private Map<String, Figure> values(ModelMaker.Whole whole, Map<Integer, Interval> levels, BitSet dropped) {
        Map<String, Figure> values = new LinkedHashMap<>();
        int index = grid.axis(whole.axis()).indexOf(whole.total().id());
        for (int line : grid.lines(whole.axis())) {
            Interval value = levels.containsKey(line) ? levels.get(line) : derived(whole.axis(), line, levels, dropped);
            Figure like = grid.figure(grid.at(line, whole.axis(), index));
            if (value != null && like.isKnown()) {
                String key = RepairedTable.key(grid, line, whole.axis());
                printable(value, like).ifPresent(figure -> values.put(key, figure));
            }
        }
        return values;
    }

    private Interval derived(int axis, int line, Map<Integer, Interval> levels, BitSet dropped) {
        Role role = interpretation.roles().get(grid.role(line).id());
        if (axis == grid.roleAxis() || role == null) {
            return null;
        }
        int[] operands = ModelMaker.operands(grid, interpretation, role, line).orElse(null);
        if (operands == null && role instanceof Role.Share share) {
            operands = shareOfAll(axis, line, share);
        }
        if (operands == null) {
            return null;
        }
        Interval from =
                role instanceof Role.Share ? level(operands[0], dropped) : levels.get(grid.at(operands[0], axis, 0));
        Interval to = levels.get(grid.at(operands[1], axis, 0));
        if (from == null || to == null || !from.isPoint() || !to.isPoint()) {
            return null;
        }
        Rational base = from.lower().orElseThrow();
        Check.Kind kind = Check.Kind.of(role);
        return kind != Check.Kind.DIFFERENCE && base.signum() == 0
                ? null
                : Interval.point(Sentences.value(kind, base, to.lower().orElseThrow()));
    }

    /** The total of all does not stand in the line of every cell, so it is asked for from a part of it. */
    private int[] shareOfAll(int axis, int line, Role.Share share) {
        for (Axis.Total total :
                interpretation.totals().getOrDefault(grid.axis(axis).id(), List.of())) {
            int cell = grid.at(line, axis, grid.axis(axis).indexOf(total.id()));
            Optional<int[]> found = ModelMaker.operands(grid, interpretation, share, cell);
            if (found.isPresent()) {
                return new int[] {found.get()[0], grid.at(found.get()[1], axis, 0)};
            }
        }
        return null;
    }

    /** Where a row can be missing, and what it may be called. */
    private record Gap(List<String> names, String behind) {
        Label label(boolean isColumn) {
            return names.isEmpty()
                    ? isColumn ? Label.of("（欠落列）", "(missing column)") : Label.of("（欠落行）", "(missing row)")
                    : names.size() == 1 ? Label.same(names.get(0)) : Label.same(String.join(" / ", names));
        }
    }

    private Gap gap(Axis axis, List<String> parts) {
        String last = parts.get(parts.size() - 1);
        if (classification.isEmpty()) {
            return new Gap(List.of(), last);
        }
        List<Integer> order = IntStream.range(0, classification.size()).boxed().toList();
        NameMatcher<Integer> matcher =
                NameMatcher.of(order, String::valueOf, index -> List.of(classification.get(index)));
        List<Integer> taken = new ArrayList<>();
        for (int i = 0; i < axis.size(); i++) {
            matcher.match(axis.categories().get(i).name().ja()).find().ifPresent(taken::add);
        }
        List<String> inside = new ArrayList<>();
        String behind = last;
        int before = -1;
        String beforeId = null;
        for (String part : parts) {
            int at = matcher.match(axis.get(part).name().ja()).find().orElse(-1);
            for (int between = before + 1; before >= 0 && between < at; between++) {
                if (!taken.contains(between)) {
                    inside.add(classification.get(between));
                    behind = inside.size() == 1 ? beforeId : behind;
                }
            }
            before = at < 0 ? before : at;
            beforeId = part;
        }
        return inside.isEmpty() ? new Gap(List.of(), last) : new Gap(inside, behind);
    }
}
