package org.machistat.census.area;

import java.io.Serializable;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.machistat.core.area.AreaCode;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/**
 * A figure brought to the boundaries of another day (組替え値): the sum of the figures of the places that were there.
 *
 * @param unit the place of the second day
 * @param figure its figure
 * @param parts the figures of the first day that went in, in the order of their codes
 * @param from the day whose boundaries the parts have
 * @param to the day whose boundaries the figure has
 * @serial exclude
 */
public record ConvertedFigure(AreaUnit unit, Figure figure, List<Input> parts, LocalDate from, LocalDate to)
        implements Explained, Serializable {

    /** Units of ratios, indices and positions, in NFKC. */
    private static final Set<String> NOT_ADDED = Set.of(
            "%", "‰", "‱", "ppm", "割", "ポイント", "倍", "歳", "才", "年", "°C", "指数", "位", "ランク", "人口千対", "千対", "万対", "十万対");

    /** What only the name of a ratio has: 人/事業所, 1事業所当たり, 人口千対. */
    private static final List<String> PARTS_OF_RATIOS =
            List.of("/", "⁄", "∕", "÷", "%", "‰", "当たり", "当り", "あたり", "につき", "毎", "対", "率", "比", "指数", "平均", "=100");

    /**
     * Makes a converted figure.
     *
     * @param unit the place of the second day
     * @param figure its figure
     * @param parts the figures that went in
     * @param from the day whose boundaries the parts have
     * @param to the day whose boundaries the figure has
     */
    public ConvertedFigure {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(figure, "figure");
        parts = List.copyOf(parts);
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    /** The figure of the only place of the second day in a set, or why there is none. */
    static Answer<ConvertedFigure> of(
            Crosswalk crosswalk, Correspondence set, Map<AreaCode, Figure> figures, Source source) {
        AreaUnit target = set.to().get(0);
        List<AreaUnit> missing = set.from().stream()
                .filter(unit -> !figures.containsKey(unit.code()))
                .toList();
        if (!missing.isEmpty()) {
            String names = Missing.list(missing.stream().map(AreaUnit::toString).toList());
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    target + "には" + crosswalk.from() + "の" + names + "の値も要る",
                    target + " also needs the figures of " + names + " of " + crosswalk.from());
        }
        List<Input> parts = set.from().stream()
                .map(unit -> new Input(unit.name(), figures.get(unit.code()), source))
                .toList();
        return sum(parts).map(figure -> new ConvertedFigure(target, figure, parts, crosswalk.from(), crosswalk.to()));
    }

    private static Answer<Figure> sum(List<Input> parts) {
        Figure first = parts.get(0).figure();
        if (parts.size() == 1) {
            return Answer.of(first);
        }
        Unit unit = first.unit();
        for (Input part : parts) {
            if (!isCountable(part.unit())) {
                return Answer.refuse(
                        Reason.NOT_COMPARABLE,
                        "「" + part.unit() + "」の値は足せないので、実数を組み替えてから計算し直す",
                        "Figures in '" + part.unit().label().en()
                                + "' do not add; convert the counts and compute them again");
            }
        }
        Rational sum = Rational.ZERO;
        int decimals = 0;
        Set<Mark> qualifiers = EnumSet.noneOf(Mark.class);
        for (Input part : parts) {
            Amounts.requireConvertible(unit, part.unit());
            Answer<Rational> amount = Amounts.in(unit, part);
            if (!amount.isGiven()) {
                return Answer.refuse(amount.refusal().orElseThrow());
            }
            sum = sum.plus(amount.get());
            decimals = Math.max(decimals, part.figure() instanceof Figure.Known known ? known.decimals() : 0);
            qualifiers.addAll(part.figure().qualifiers());
        }
        if (parts.stream()
                .allMatch(part ->
                        part.figure().findMark().filter(Mark.NIL::equals).isPresent())) {
            return Answer.of(qualified(Figure.of(Mark.NIL, unit), qualifiers));
        }
        return Answer.of(qualified(Figure.of(Amounts.decimal(sum, decimals), unit), qualifiers));
    }

    /** Whether a unit counts or measures something, so that two figures in it have a sum. */
    private static boolean isCountable(Unit unit) {
        String base = Normalizer.normalize(unit.base().ja(), Normalizer.Form.NFKC);
        return !NOT_ADDED.contains(base) && PARTS_OF_RATIOS.stream().noneMatch(base::contains);
    }

    private static Figure qualified(Figure figure, Set<Mark> qualifiers) {
        boolean zero = figure.findValue().filter(value -> value.signum() == 0).isPresent();
        Figure qualified = figure;
        for (Mark mark : qualifiers) {
            qualified = mark == Mark.ROUNDS_TO_ZERO && !zero ? qualified : qualified.withQualifier(mark);
        }
        return qualified;
    }

    /**
     * How the figure came about.
     *
     * @return the sum of the parts; its exact value, unless the figure is a mark
     */
    @Override
    public Explanation explanation() {
        List<String> terms = new ArrayList<>();
        parts.forEach(part ->
                terms.add(Input.of(Amounts.figureIn(figure.unit(), part)).inFormula()));
        Explanation explanation = Explanation.of(
                        Label.of(unit + "の組替え値", "Figure of " + unit + ", converted"),
                        Label.of(
                                to + "の区域にあたる" + from + "の地域の合計",
                                "sum over the places of " + from + " that make up the place of " + to))
                .withInputs(parts)
                .withWorking(terms.stream().collect(Collectors.joining(" + ")));
        if (figure instanceof Figure.Known known) {
            explanation = explanation.withValue(known.exact(), known.unit());
        }
        return explanation.withNote(Label.of(
                "存続する市区町村の間の境界変更は含まない", "Changes of boundaries between municipalities that go on are not in it"));
    }

    /** The place and its figure. */
    @Override
    public String toString() {
        return unit + " " + figure;
    }
}
