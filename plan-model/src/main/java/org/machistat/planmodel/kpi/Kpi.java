package org.machistat.planmodel.kpi;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.TargetPath;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.DatePrecision;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.internal.Attributes;

/**
 * A key performance indicator: what is measured, where it started, what is promised and what became of it (重要業績評価指標).
 *
 * <ul>
 *   <li>It points to its indicator and to policies by id; any indicator will do.
 *   <li>One target a fiscal year; of one date there may be several actual figures, as preliminary and final ones.
 *   <li>The actual figure of a fiscal year is that of the latest date within it; of one date, final before not stated before
 *       preliminary, and the later entered before the earlier. A figure of a calendar year is of no fiscal year.
 *   <li>A figure without a unit gets that of the indicator. One in a unit that cannot be converted to it is kept, but nothing is
 *       computed from it: NOT_COMPARABLE. An indicator without unit takes any.
 *   <li>A target on the wrong side of the baseline (raise, but the target is the lower) can be neither reached nor missed:
 *       NOT_APPLICABLE. A range in which the baseline lies is not on the wrong side.
 * </ul>
 *
 * @serial exclude
 */
public final class Kpi implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LAST_YEAR = 9999;

    private final String id;
    private final Label name;
    private final String indicator;
    private final Unit unit;
    private final Direction direction;
    private final Observation baseline;
    private final List<Target> targets;
    private final List<Observation> actuals;
    private final List<String> policies;
    private final Source source;
    private final Map<String, String> attributes;

    private Kpi(Builder builder) {
        this.id = builder.id;
        this.name = builder.name;
        this.indicator = builder.indicator;
        this.unit = builder.unit;
        this.direction = builder.direction;
        this.baseline = builder.baseline;
        this.targets = builder.targets.stream()
                .sorted(Comparator.comparing(Target::year))
                .toList();
        this.actuals = List.copyOf(builder.actuals);
        this.policies = List.copyOf(builder.policies);
        this.source = builder.source;
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(builder.attributes));
    }

    /**
     * Starts an indicator.
     *
     * @param id what others call it
     * @param name its name
     * @param unit the unit it counts in
     * @param direction which way it is wanted to move
     * @return a builder
     * @throws IllegalArgumentException if the id is blank
     */
    public static Builder builder(String id, Label name, Unit unit, Direction direction) {
        return new Builder(id, name, unit, direction);
    }

    /** Collects what belongs to an indicator; not thread-safe. */
    public static final class Builder {

        private final String id;
        private final Label name;
        private final Unit unit;
        private final Direction direction;
        private final List<Target> targets = new ArrayList<>();
        private final List<Observation> actuals = new ArrayList<>();
        private final Set<String> policies = new LinkedHashSet<>();
        private String indicator = "";
        private Observation baseline;
        private Source source = Source.UNSTATED;
        private final Map<String, String> attributes = new LinkedHashMap<>();

        private Builder(String id, Label name, Unit unit, Direction direction) {
            this.id = Objects.requireNonNull(id, "id");
            this.name = Objects.requireNonNull(name, "name");
            this.unit = Objects.requireNonNull(unit, "unit");
            this.direction = Objects.requireNonNull(direction, "direction");
            if (id.isBlank()) {
                throw new IllegalArgumentException("Id of a KPI must not be blank, but was '" + id + "'");
            }
        }

        /**
         * Sets what is measured.
         *
         * @param reference the id of an indicator, of whatever kind
         * @return this builder
         */
        public Builder indicator(String reference) {
            indicator = Objects.requireNonNull(reference, "reference");
            return this;
        }

        /**
         * Sets the figure at the start.
         *
         * @param observation the figure with its date
         * @return this builder
         */
        public Builder baseline(Observation observation) {
            baseline = withUnit(observation);
            return this;
        }

        /**
         * Adds a target.
         *
         * @param target the target
         * @return this builder
         * @throws IllegalArgumentException if there is one of the same fiscal year
         */
        public Builder target(Target target) {
            if (targets.stream().anyMatch(other -> other.year().equals(target.year()))) {
                throw new IllegalArgumentException(
                        "KPI '" + id + "' must have one target a fiscal year, but had two of "
                                + target.year().label().en());
            }
            targets.add(withUnit(target));
            return this;
        }

        /**
         * Adds an actual figure.
         *
         * @param observation the figure with its date
         * @return this builder
         */
        public Builder actual(Observation observation) {
            actuals.add(withUnit(observation));
            return this;
        }

        /**
         * Adds a policy it measures.
         *
         * @param path the path of the policy, such as 3-2-1
         * @return this builder
         */
        public Builder policy(String path) {
            policies.add(Objects.requireNonNull(path, "path"));
            return this;
        }

        /**
         * Adds an attribute, which the library keeps and does not read.
         *
         * @param key its key; a value there already is replaced
         * @param value its value
         * @return this builder
         * @throws IllegalArgumentException if the key is blank or not one line without spaces at its ends
         */
        public Builder attribute(String key, String value) {
            attributes.putAll(Attributes.one(key, value, "KPI '" + id + "'"));
            return this;
        }

        /**
         * Sets the source.
         *
         * @param newSource where the indicator and its targets are set
         * @return this builder
         */
        public Builder source(Source newSource) {
            source = Objects.requireNonNull(newSource, "newSource");
            return this;
        }

        private Observation withUnit(Observation given) {
            return given.figure().unit().equals(Unit.NONE)
                    ? new Observation(given.date(), given.figure().withUnit(unit), given.source())
                    : given;
        }

        private Target withUnit(Target given) {
            return given.goal() instanceof Goal.Amount number
                            && number.figure().unit().equals(Unit.NONE)
                    ? Target.of(given.year(), (Figure.Known) number.figure().withUnit(unit))
                    : given.goal() instanceof Goal.Range range && range.unit().equals(Unit.NONE)
                            ? new Target(given.year(), new Goal.Range(range.interval(), unit))
                            : given;
        }

        /**
         * Makes the indicator.
         *
         * @return the indicator
         */
        public Kpi build() {
            return new Kpi(this);
        }
    }

    /**
     * What others call it.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Its name.
     *
     * @return the name
     */
    public Label name() {
        return name;
    }

    /**
     * What is measured.
     *
     * @return the id of an indicator; empty if not stated
     */
    public String indicator() {
        return indicator;
    }

    /**
     * The unit it counts in.
     *
     * @return the unit
     */
    public Unit unit() {
        return unit;
    }

    /**
     * Which way it is wanted to move.
     *
     * @return the direction
     */
    public Direction direction() {
        return direction;
    }

    /**
     * The figure at the start.
     *
     * @return the figure with its date, or empty if not stated
     */
    public Optional<Observation> baseline() {
        return Optional.ofNullable(baseline);
    }

    /**
     * The targets.
     *
     * @return the targets in the order of their years, perhaps none
     */
    public List<Target> targets() {
        return targets;
    }

    /**
     * The actual figures.
     *
     * @return every figure in the order entered, perhaps none
     */
    public List<Observation> actuals() {
        return actuals;
    }

    /**
     * The policies it measures.
     *
     * @return their paths
     */
    public List<String> policies() {
        return policies;
    }

    /**
     * Where the indicator and its targets are set.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * The target of a fiscal year.
     *
     * @param year the fiscal year
     * @return the target, or NOT_ENOUGH_DATA
     */
    public Answer<Target> target(FiscalYear year) {
        return answer(
                targets.stream().filter(target -> target.year().equals(year)).findFirst(),
                year.label().plus(Label.of("の目標がない", ": there is no target")));
    }

    /**
     * The actual figure of a fiscal year, by the order in the head of this class.
     *
     * @param year the fiscal year
     * @return the figure with its date, or NOT_ENOUGH_DATA
     */
    public Answer<Observation> actual(FiscalYear year) {
        Optional<Observation> best = actuals.stream()
                .filter(observation -> observation.date().fiscalYear().find().equals(Optional.of(year)))
                .reduce((one, next) -> ORDER.compare(next, one) >= 0 ? next : one);
        return answer(best, year.label().plus(Label.of("の実績値がない", ": there is no actual figure")));
    }

    private static final Comparator<Observation> ORDER = Comparator.comparing(
                    (Observation observation) -> observation.date().lastDay())
            .thenComparing(observation -> rank(observation.source().release()));

    private static int rank(Source.Release release) {
        return switch (release) {
            case PRELIMINARY -> 0;
            case UNSTATED -> 1;
            case FINAL -> 2;
        };
    }

    /** The baseline, or why there is none. */
    Answer<Observation> baselineAnswer() {
        return answer(baseline(), Label.of("基準値がない", "there is no baseline"));
    }

    private <T> Answer<T> answer(Optional<T> found, Label missing) {
        return found.<Answer<T>>map(Answer::of)
                .orElseGet(() -> Answer.refuse(
                        Reason.NOT_ENOUGH_DATA,
                        "「" + name.ja() + "」：" + missing.ja(),
                        "'" + name.en() + "': " + missing.en()));
    }

    /** The target of a fiscal year as a figure, named for explanations. */
    Answer<Input> targetInput(FiscalYear year) {
        return target(year)
                .flatMap(target -> target.goal() instanceof Goal.Amount number
                        ? inUnit(number.figure().unit(), (Figure) number.figure())
                        : target.goal().value(direction, unit).map(value -> Figures.of(value, unit)))
                .map(figure -> new Input(year.label().plus(Label.of("目標値", " target")), figure, source));
    }

    private static Input input(Observation observation, String ja, String en) {
        return new Input(observation.date().label().plus(Label.of(ja, en)), observation.figure(), observation.source());
    }

    /**
     * How much of the way to the target of a fiscal year its actual figure has gone.
     *
     * @param year the fiscal year of both
     * @return the achievement, or why there is none: see {@link #achievement(FiscalYear, FiscalYear)}
     */
    public Answer<Achievement> achievement(FiscalYear year) {
        return achievement(year, year);
    }

    /**
     * How much of the way to a target the actual figure of an earlier fiscal year has gone.
     *
     * @param year the fiscal year of the actual figure
     * @param targetYear the fiscal year of the target
     * @return the achievement, or why there is none: no baseline, target or actual figure, a target in words, a target that is
     *     the baseline, a range that the actual figure has passed or whose bound it is at without being in it
     */
    public Answer<Achievement> achievement(FiscalYear year, FiscalYear targetYear) {
        return targetInput(targetYear)
                .flatMap(target -> baselineAnswer()
                        .flatMap(this::inUnit)
                        .flatMap(start -> actual(year)
                                .flatMap(this::inUnit)
                                .flatMap(now -> Achievement.of(
                                        input(start, "基準値", " baseline"),
                                        target,
                                        input(now, "実績値", " actual"),
                                        direction))))
                .flatMap(done -> done.fraction().compareTo(Rational.ONE) < 0
                        ? Answer.of(done)
                        : beyondRange(year, targetYear)
                                .<Answer<Achievement>>map(Answer::refuse)
                                .orElseGet(() -> Answer.of(done)));
    }

    /** Why it would be wrong to call the target reached: its range has a bound that was reached, but does not hold the figure. */
    Optional<Refusal> beyondRange(FiscalYear year, FiscalYear targetYear) {
        return target(targetYear)
                .find()
                .filter(target -> target.goal() instanceof Goal.Range)
                .flatMap(target -> actual(year)
                        .find()
                        .filter(now -> !isMet(target, now).find().orElse(true))
                        .map(now -> new Refusal(
                                Reason.NOT_APPLICABLE,
                                Label.of(
                                        "実績値" + now.figure() + "は目標の範囲" + target.goal() + "の端に達しているが、範囲内にない",
                                        "the actual figure " + now.figure()
                                                + " has reached a bound of the target range " + target.goal()
                                                + ", but is not in it"))));
    }

    private Answer<Boolean> isMet(Target target, Observation now) {
        return now.figure()
                .amount()
                .flatMap(amount -> target.goal().isMetBy(amount, now.figure().unit(), direction));
    }

    private Unit unitOf(Goal goal) {
        return goal instanceof Goal.Amount number
                ? number.figure().unit()
                : goal instanceof Goal.Range range ? range.unit() : unit;
    }

    private <T> Answer<T> inUnit(Unit own, T value) {
        return unit.equals(Unit.NONE) || own.isConvertibleTo(unit)
                ? Answer.of(value)
                : Answer.refuse(
                        Reason.NOT_COMPARABLE,
                        "単位「" + own + "」と「" + unit + "」は比較できない",
                        "figures in '" + own + "' and '" + unit + "' cannot be compared");
    }

    private Answer<Observation> inUnit(Observation observation) {
        return inUnit(observation.figure().unit(), observation);
    }

    /** A target, unless it lies where the indicator is not wanted to go. */
    Answer<Target> onRightSide(Target target) {
        boolean isWrong = direction != Direction.KEEP
                && baselineAnswer()
                        .flatMap(this::inUnit)
                        .flatMap(start -> Quantity.from(start.figure()))
                        .flatMap(start -> target.goal()
                                .value(direction, start.unit())
                                .map(value -> direction
                                                        .favourable(value.minus(start.amount()))
                                                        .signum()
                                                < 0
                                        && !isInRange(target.goal(), start)))
                        .find()
                        .orElse(false);
        return isWrong ? Achievement.wrongSide(direction) : Answer.of(target);
    }

    private boolean isInRange(Goal goal, Quantity start) {
        return goal instanceof Goal.Range
                && goal.isMetBy(start.amount(), start.unit(), direction).find().orElse(false);
    }

    /**
     * Whether the target of a fiscal year is met; needs no baseline.
     *
     * @param year the fiscal year
     * @return true if the actual figure is at the target, beyond it to the good or in its range; or why that cannot be said
     */
    public Answer<Boolean> isReached(FiscalYear year) {
        return target(year)
                .flatMap(this::onRightSide)
                .flatMap(target -> inUnit(unitOf(target.goal()), target))
                .flatMap(target -> actual(year).flatMap(this::inUnit).flatMap(now -> isMet(target, now)));
    }

    /**
     * The way from the baseline to the target of a fiscal year, to ask for the growth required.
     *
     * <p>The target is taken to be due in the fiscal year where the baseline is of a fiscal year, on its last day where the
     * baseline is of a day, and in March where it is of a month.
     *
     * @param year the fiscal year
     * @return the path, or why there is none; NOT_APPLICABLE if the target is due after 9999
     */
    public Answer<TargetPath> path(FiscalYear year) {
        return baselineAnswer().flatMap(start -> path(start, year));
    }

    /**
     * The way that is left from the actual figure of a fiscal year to the target of a later one.
     *
     * @param now the fiscal year of the actual figure
     * @param year the fiscal year of the target
     * @return the path, or why there is none
     */
    public Answer<TargetPath> pathFrom(FiscalYear now, FiscalYear year) {
        return actual(now).flatMap(start -> path(start, year));
    }

    private Answer<TargetPath> path(Observation start, FiscalYear year) {
        return targetInput(year)
                .flatMap(target -> start.figure().unit().isConvertibleTo(target.unit())
                        ? due(start.date(), year)
                                .map(due -> TargetPath.of(input(start, "の値", ""), start.date(), target, due))
                        : Answer.refuse(
                                Reason.NOT_COMPARABLE,
                                "単位「" + start.figure().unit() + "」と「" + target.unit() + "」は比較できない",
                                "figures in '" + start.figure().unit() + "' and '" + target.unit()
                                        + "' cannot be compared"));
    }

    private static Answer<ReferenceDate> due(ReferenceDate start, FiscalYear year) {
        boolean isInYear = start.precision() != DatePrecision.DAY && start.precision() != DatePrecision.MONTH;
        if (isInYear) {
            return Answer.of(ReferenceDate.of(year));
        }
        LocalDate last = year.lastDay();
        if (last.getYear() > LAST_YEAR) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    year.label().ja() + "の末日は" + LAST_YEAR + "年より後で、日付として扱えない",
                    year.label().en() + " ends after " + LAST_YEAR + ", the last year of a date");
        }
        return Answer.of(
                start.precision() == DatePrecision.DAY
                        ? ReferenceDate.of(last)
                        : ReferenceDate.of(YearMonth.from(last)));
    }

    /**
     * What an app added.
     *
     * @return values by key, in order
     */
    public Map<String, String> attributes() {
        return attributes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kpi that && fields().equals(that.fields()) && Objects.equals(baseline, that.baseline);
    }

    private List<Object> fields() {
        return List.of(id, name, indicator, unit, direction, targets, actuals, policies, source, attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, name);
    }

    /** Name, baseline and targets. */
    @Override
    public String toString() {
        return name.ja() + "：" + (baseline == null ? "" : baseline + " → ") + targets;
    }
}
