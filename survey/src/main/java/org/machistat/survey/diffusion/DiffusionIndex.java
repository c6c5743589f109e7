package org.machistat.survey.diffusion;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;
import org.machistat.survey.estimate.Estimate;

/**
 * Good answers against bad ones in one number (業況判断DIなどの判断指数, ディフュージョン・インデックス).
 *
 * <pre>DI = 100 Σ w s, s = count ÷ answers; V(DI) = 100² (Σ w² s − (Σ w s)²) ÷ n × (N − n) ÷ (N − 1)</pre>
 *
 * <ul>
 *   <li>Those who gave no answer (無回答, 不明) are not in the base; {@link #withUnanswered} says how many they were.
 *   <li>From counts the index is exact. From printed shares it is that of the printed shares, and {@link #interval} holds every index
 *       that shares printed so can have.
 *   <li>Nobody answered: refused with ZERO_BASE. Printed shares that cannot make 100%: refused with PARTS_DO_NOT_ADD.
 * </ul>
 *
 * <p>Source of the variance: that of a mean of the weights in a simple random sample without replacement, Cochran, W. G. (1977), Sampling
 * Techniques, 3rd ed., theorem 2.2, shares of the sample in place of those of the population.
 *
 * @serial exclude
 */
public final class DiffusionIndex implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Rational HUNDRED = Rational.of(100);

    private final DiffusionScheme scheme;
    private final List<Input> inputs;
    private final List<Rational> percentages;
    private final boolean fromCounts;
    private final Interval interval;
    private final long base;
    private final long unanswered;
    private final long population;

    private DiffusionIndex(
            DiffusionScheme scheme,
            List<Input> inputs,
            List<Rational> percentages,
            boolean fromCounts,
            Interval interval,
            long base,
            long unanswered,
            long population) {
        this.scheme = scheme;
        this.inputs = inputs;
        this.percentages = percentages;
        this.fromCounts = fromCounts;
        this.interval = interval;
        this.base = base;
        this.unanswered = unanswered;
        this.population = population;
    }

    /**
     * The index of counts.
     *
     * @param scheme what each option counts
     * @param counts the answers of each option, in the order of the weights
     * @return the index, or that nobody answered
     * @throws IllegalArgumentException if there is not one count per weight, or one is below 0
     * @throws ArithmeticException if the answers are more than a {@code long} holds
     */
    public static Answer<DiffusionIndex> of(DiffusionScheme scheme, long... counts) {
        return of(scheme, Arrays.stream(counts).mapToObj(Input::of).toList());
    }

    /**
     * The index of counts that know their names and sources.
     *
     * @param scheme what each option counts
     * @param counts the answers of each option, in the order of the weights
     * @return the index, or why there is none: nobody answered, or a mark in place of a count
     * @throws IllegalArgumentException if there is not one whole count of 0 or more per weight
     * @throws ArithmeticException if the answers are more than a {@code long} holds
     */
    public static Answer<DiffusionIndex> of(DiffusionScheme scheme, List<Input> counts) {
        Answer<List<Rational>> amounts = amounts(scheme, counts, "count");
        return amounts.flatMap(known -> {
            long base = 0;
            for (int option = 0; option < known.size(); option++) {
                Rational count = known.get(option);
                if (!count.denominator().equals(BigInteger.ONE)) {
                    throw new IllegalArgumentException("Counts of a diffusion index must be whole numbers, but option "
                            + (option + 1) + " had " + counts.get(option).figure());
                }
                BigInteger sum = count.numerator().add(BigInteger.valueOf(base));
                if (sum.bitLength() >= Long.SIZE) {
                    throw new ArithmeticException("The answers of a diffusion index must be at most " + Long.MAX_VALUE
                            + ", but with option " + (option + 1) + " are " + sum);
                }
                base = sum.longValue();
            }
            if (base == 0) {
                return Answer.refuse(
                        Refusal.Reason.ZERO_BASE,
                        scheme.name().ja() + "：回答者が0",
                        scheme.name().en() + ": nobody answered");
            }
            Rational n = Rational.of(base);
            List<Rational> shares =
                    known.stream().map(count -> count.times(100).dividedBy(n)).toList();
            return Answer.of(new DiffusionIndex(
                    scheme, List.copyOf(counts), shares, true, Interval.point(weighted(scheme, shares)), base, 0, 0));
        });
    }

    /**
     * The index of printed shares.
     *
     * @param scheme what each option counts
     * @param percentages the share of each option in %, half up to the decimals it has, such as 2.6
     * @return the index, or that shares printed so cannot make 100%
     * @throws IllegalArgumentException if there is not one share from 0 to 100 per weight
     */
    public static Answer<DiffusionIndex> ofShares(DiffusionScheme scheme, BigDecimal... percentages) {
        return ofShares(
                scheme,
                Arrays.stream(percentages)
                        .map(share -> Input.of(Figure.of(share, Unit.PERCENT)))
                        .toList());
    }

    /**
     * The index of printed shares that know their names and sources.
     *
     * @param scheme what each option counts
     * @param percentages the share of each option in %, as printed
     * @return the index, or why there is none: a mark in place of a share, or shares printed so cannot make 100%
     * @throws IllegalArgumentException if there is not one share from 0 to 100 per weight
     */
    public static Answer<DiffusionIndex> ofShares(DiffusionScheme scheme, List<Input> percentages) {
        return amounts(scheme, percentages, "share").flatMap(known -> {
            List<BigDecimal> printed = new ArrayList<>();
            for (int option = 0; option < known.size(); option++) {
                if (known.get(option).compareTo(HUNDRED) > 0) {
                    throw new IllegalArgumentException("Shares of a diffusion index must be from 0 to 100%, but option "
                            + (option + 1) + " had " + percentages.get(option).figure());
                }
                printed.add(percentages.get(option).figure().findValue().orElse(BigDecimal.ZERO));
            }
            String sum =
                    printed.stream().reduce(BigDecimal.ZERO, BigDecimal::add).toPlainString();
            return ShareBounds.of(scheme.weights(), printed)
                    .map(bounds -> Answer.of(
                            new DiffusionIndex(scheme, List.copyOf(percentages), known, false, bounds, 0, 0, 0)))
                    .orElseGet(() -> Answer.refuse(
                            Refusal.Reason.PARTS_DO_NOT_ADD,
                            scheme.name().ja() + "：構成比の合計が" + sum + "%で、端数処理では100%にならない",
                            scheme.name().en() + ": the shares add to " + sum
                                    + "%, which rounding cannot bring to 100%"));
        });
    }

    private static Answer<List<Rational>> amounts(DiffusionScheme scheme, List<Input> inputs, String what) {
        if (inputs.size() != scheme.weights().size()) {
            throw new IllegalArgumentException("There must be one " + what + " for each of the "
                    + scheme.weights().size() + " weights of the scheme, but there were " + inputs.size());
        }
        List<Rational> amounts = new ArrayList<>();
        for (Input input : inputs) {
            Answer<Rational> amount = input.amount();
            if (!amount.isGiven()) {
                return Answer.refuse(amount.refusal().orElseThrow());
            }
            if (amount.get().signum() < 0) {
                throw new IllegalArgumentException("No " + what + " may be below 0, but option " + (amounts.size() + 1)
                        + " had " + input.figure());
            }
            amounts.add(amount.get());
        }
        return Answer.of(List.copyOf(amounts));
    }

    static Rational weighted(DiffusionScheme scheme, List<Rational> shares) {
        Rational sum = Rational.ZERO;
        for (int option = 0; option < shares.size(); option++) {
            sum = sum.plus(scheme.weights().get(option).times(shares.get(option)));
        }
        return sum;
    }

    /**
     * The same index, saying how many gave no answer (無回答・不明).
     *
     * @param number those left out of the base
     * @return the index
     * @throws IllegalArgumentException if the number is below 0
     */
    public DiffusionIndex withUnanswered(long number) {
        if (number < 0) {
            throw new IllegalArgumentException("Those without an answer must be 0 or more, but were " + number);
        }
        return new DiffusionIndex(scheme, inputs, percentages, fromCounts, interval, base, number, population);
    }

    /**
     * The same index of printed shares, with the number of answers behind them.
     *
     * @param answers the number n
     * @return the index
     * @throws IllegalArgumentException if the number is not above 0
     * @throws IllegalStateException if the index rests on counts, which have their base
     */
    public DiffusionIndex withBase(long answers) {
        if (fromCounts) {
            throw new IllegalStateException("The index rests on counts, whose base is " + base);
        }
        if (answers < 1) {
            throw new IllegalArgumentException("The number of answers must be above 0, but was " + answers);
        }
        return new DiffusionIndex(scheme, inputs, percentages, false, interval, answers, unanswered, population);
    }

    /**
     * The same index of a sample from a population of known size, for its error.
     *
     * @param units the size N of the population
     * @return the index
     * @throws IllegalArgumentException if the population is smaller than the number of answers, or not above 0
     */
    public DiffusionIndex withPopulation(long units) {
        if (units < Math.max(1, base)) {
            throw new IllegalArgumentException(
                    "The population must not be below the " + base + " answers, but was " + units);
        }
        return new DiffusionIndex(scheme, inputs, percentages, fromCounts, interval, base, unanswered, units);
    }

    /**
     * The scheme.
     *
     * @return what each option counts
     */
    public DiffusionScheme scheme() {
        return scheme;
    }

    /**
     * The share of each option.
     *
     * @return the shares in %, exact from counts, else as printed
     */
    public List<Rational> percentages() {
        return percentages;
    }

    /**
     * The index before it is rounded.
     *
     * @return 100 Σ w s, exact from counts, else of the shares as printed
     */
    public Rational value() {
        return weighted(scheme, percentages);
    }

    /**
     * Every index that fits what is known.
     *
     * @return a point from counts; from printed shares, all that shares printed so can have if they make 100
     */
    public Interval interval() {
        return interval;
    }

    /**
     * The index as the scheme prints it.
     *
     * @return the rounded index, of rounded shares if the scheme says so
     */
    public BigDecimal printed() {
        return scheme.rounding().round(weighted(scheme, counted()));
    }

    /** The shares that are weighted for printing. */
    List<Rational> counted() {
        return scheme.roundedShares()
                .map(rounding -> percentages.stream()
                        .map(share -> Rational.of(rounding.round(share)))
                        .toList())
                .orElse(percentages);
    }

    /**
     * The index as a report prints it, with △ for minus.
     *
     * @return for example △58 or 48.9
     */
    public String text() {
        return text(printed());
    }

    static String text(BigDecimal printed) {
        return (printed.signum() < 0 ? "△" : "") + printed.abs().toPlainString();
    }

    /**
     * The number of answers.
     *
     * @return n, or empty if only shares are known
     */
    public OptionalLong base() {
        return base == 0 ? OptionalLong.empty() : OptionalLong.of(base);
    }

    /**
     * Those who gave no answer and are not in the base.
     *
     * @return the number, 0 if nobody said
     */
    public long unanswered() {
        return unanswered;
    }

    /**
     * The index with its error, as if those who answered were a simple random sample; {@link DiffusionEstimator} takes the design into account.
     *
     * <p>The factor (N − n) ÷ (N − 1) is 1 without {@link #withPopulation}. Against the design-based estimate of the same sample the variance is
     * n (N − 1) ÷ ((n − 1) N) times smaller.
     *
     * @return the estimate, or why there is none: the number of answers is not known, there is only one, or all chose options of one weight, which
     *     says nothing of the spread; a whole population has no error
     */
    public Answer<Estimate> estimate() {
        if (base == 0) {
            return refuse(
                    "回答数が分からず誤差を求められない（withBase で指定する）",
                    "without the number of answers there is no error (say it by withBase)");
        }
        boolean census = population == base;
        Rational mean = value().dividedBy(HUNDRED);
        Rational squares = Rational.ZERO;
        for (int option = 0; option < percentages.size(); option++) {
            squares = squares.plus(scheme.weights().get(option).pow(2).times(percentages.get(option)));
        }
        Rational spread = squares.dividedBy(HUNDRED).minus(mean.pow(2));
        if (!census && (base < 2 || spread.signum() <= 0)) {
            return refuse(
                    base < 2 ? "回答が1件で誤差を求められない" : "回答がすべて同じで、誤差について何もいえない",
                    base < 2
                            ? "a single answer has no error"
                            : "all answers are the same, which says nothing of the error");
        }
        double factor = population == 0 ? 1 : census ? 0 : (population - base) / (population - 1.0);
        double error = 100 * Math.sqrt(Math.max(0, spread.doubleValue()) / base * factor);
        return Answer.of(new Estimate(
                scheme.name(),
                scheme.formula(),
                value().doubleValue(),
                error,
                base,
                base - 1,
                OptionalDouble.empty(),
                false,
                population == 0
                        ? Label.of("単純無作為標本とみなした分散", "as a simple random sample")
                        : Label.of(
                                "単純無作為標本とみなした分散、有限母集団修正 N=" + population,
                                "as a simple random sample of N = " + population),
                IndexWords.notes(this)));
    }

    private <T> Answer<T> refuse(String ja, String en) {
        return Answer.refuse(
                Refusal.Reason.NOT_ENOUGH_DATA,
                scheme.name().ja() + "：" + ja,
                scheme.name().en() + ": " + en);
    }

    @Override
    public Explanation explanation() {
        return IndexWords.explanation(this);
    }

    /** The figures that went in. */
    List<Input> inputs() {
        return inputs;
    }

    /** Whether counts are known, not only shares. */
    boolean isFromCounts() {
        return fromCounts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiffusionIndex that
                && scheme.equals(that.scheme)
                && inputs.equals(that.inputs)
                && fromCounts == that.fromCounts
                && base == that.base
                && unanswered == that.unanswered
                && population == that.population;
    }

    @Override
    public int hashCode() {
        return Objects.hash(scheme, inputs, fromCounts, base, unanswered, population);
    }

    /** Name and printed index, as in "短観方式DI △58". */
    @Override
    public String toString() {
        return scheme.name().ja() + " " + text();
    }
}
