package org.machistat.core.population;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/**
 * How far projected numbers were from those counted later (推計誤差).
 *
 * <pre>
 * percentage error = (projected − counted) ÷ counted × 100
 * MALPE            = mean of the percentage errors (平均誤差率): above 0 means projected too high
 * MAPE             = mean of their absolute values (平均絶対誤差率)
 * </pre>
 *
 * <ul>
 *   <li>Every case weighs the same. A case with a count of 0 has no percentage error: {@link #of} refuses and names it.
 * </ul>
 *
 * <p>Source: Smith, Tayman and Swanson, A Practitioner's Guide to State and Local Population Projections (2013), chapter 13.
 *
 * @serial exclude
 */
public final class ForecastError implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 3;

    /**
     * One number projected and counted.
     *
     * @param what the area, age group or date
     * @param projected the number projected
     * @param counted the number counted later
     * @serial exclude
     */
    public record Case(Label what, long projected, long counted) implements Serializable {

        /**
         * Makes a case.
         *
         * @param what the area, age group or date
         * @param projected the number projected
         * @param counted the number counted later
         * @throws IllegalArgumentException if a number is negative
         */
        public Case {
            Objects.requireNonNull(what, "what");
            if (projected < 0 || counted < 0) {
                throw new IllegalArgumentException(
                        "People must not be fewer than 0, but were " + projected + " and " + counted);
            }
        }

        /**
         * The difference.
         *
         * @return projected less counted
         */
        public long difference() {
            return projected - counted;
        }

        private Rational percent() {
            return Rational.of(difference()).times(100).dividedBy(Rational.of(counted));
        }
    }

    private final List<Case> cases;

    private ForecastError(List<Case> cases) {
        this.cases = cases;
    }

    /**
     * The errors of several cases, such as areas or age groups.
     *
     * @param cases the cases
     * @return the errors; NOT_ENOUGH_DATA without a case, ZERO_BASE naming a case with a count of 0
     */
    public static Answer<ForecastError> of(List<Case> cases) {
        if (cases.isEmpty()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA, "比べる推計値と実績値がない", "there is no projected and counted number to compare");
        }
        for (Case one : cases) {
            if (one.counted() == 0) {
                return Answer.refuse(
                        Reason.ZERO_BASE,
                        one.what().ja() + "の実績値が0のため誤差率を計算できない",
                        "the count of " + one.what().en() + " is 0, so there is no percentage error");
            }
        }
        return Answer.of(new ForecastError(List.copyOf(cases)));
    }

    /**
     * The cases.
     *
     * @return the cases in the order given
     */
    public List<Case> cases() {
        return cases;
    }

    /**
     * The percentage error of a case.
     *
     * @param index its place, from 0
     * @return the error in per cent, exact
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public PopulationIndicator error(int index) {
        Case one = cases.get(index);
        return indicator(
                Label.of("誤差率 ", "percentage error ").plus(one.what()),
                Label.of("（推計 − 実績）÷ 実績 × 100", "(projected − counted) ÷ counted × 100"),
                one.percent(),
                List.of(one));
    }

    /**
     * The mean absolute percentage error (MAPE, 平均絶対誤差率).
     *
     * @return the mean in per cent, exact
     */
    public PopulationIndicator mape() {
        return indicator(
                Label.of("平均絶対誤差率", "mean absolute percentage error"),
                Label.of("|（推計 − 実績）÷ 実績| の平均 × 100", "mean of |(projected − counted) ÷ counted| × 100"),
                mean(cases.stream().map(one -> one.percent().abs()).toList()),
                cases);
    }

    /**
     * The mean percentage error with its sign (MALPE, 平均誤差率).
     *
     * @return the mean in per cent, exact; above 0 where projections were too high
     */
    public PopulationIndicator malpe() {
        return indicator(
                Label.of("平均誤差率", "mean algebraic percentage error"),
                Label.of("（推計 − 実績）÷ 実績 の平均 × 100", "mean of (projected − counted) ÷ counted × 100"),
                mean(cases.stream().map(Case::percent).toList()),
                cases);
    }

    private static Rational mean(List<Rational> values) {
        return values.stream().reduce(Rational.ZERO, Rational::plus).dividedBy(Rational.of(values.size()));
    }

    private static PopulationIndicator indicator(Label title, Label formula, Rational value, List<Case> cases) {
        List<Input> inputs = cases.stream()
                .limit(SHOWN)
                .flatMap(one -> java.util.stream.Stream.of(
                        input(one, Label.of("推計", "projected"), one.projected()),
                        input(one, Label.of("実績", "counted"), one.counted())))
                .toList();
        Explanation reason = Explanation.of(title, formula).withInputs(inputs);
        if (cases.size() > SHOWN) {
            reason = reason.withNote(Label.of("ほか" + (cases.size() - SHOWN) + "件", (cases.size() - SHOWN) + " more"));
        }
        return PopulationIndicator.exact(value, Unit.PERCENT, 2, reason);
    }

    private static Input input(Case one, Label kind, long count) {
        return new Input(
                one.what().plus(Label.same(" ")).plus(kind),
                Figure.of(count, Unit.PERSONS),
                org.machistat.core.source.Source.UNSTATED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ForecastError that && cases.equals(that.cases);
    }

    @Override
    public int hashCode() {
        return cases.hashCode();
    }

    /** The number of cases with both means. */
    @Override
    public String toString() {
        return cases.size() + "件 MAPE " + mape().rounded(2).toPlainString() + "% MALPE "
                + malpe().rounded(2).toPlainString() + "%";
    }
}
