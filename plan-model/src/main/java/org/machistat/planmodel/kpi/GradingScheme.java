package org.machistat.planmodel.kpi;

import java.io.Serializable;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.planmodel.internal.Limits;
import org.machistat.planmodel.internal.Shown;

/**
 * The grades by which results are judged, in one version of them (評価基準).
 *
 * <ul>
 *   <li>A scheme is judged by people, and then only lists its grades; or it is computed, and then has steps with thresholds.
 *       Where a source gives no thresholds, the scheme is judged: none are made up.
 *   <li>An ordered scheme lists its assessing grades from the best to the worst, and so do its steps; thresholds of one measure
 *       fall. So better figures never get a worse grade.
 *   <li>Steps are tried in order; the first whose threshold is met gives the grade, and what meets none gets the last grade
 *       named. A measure that has no value ends the trial: the grade is then that for what cannot be assessed.
 * </ul>
 *
 * @serial exclude
 */
public final class GradingScheme implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NO_RANK = -1;

    /**
     * A threshold and the grade of what meets it.
     *
     * @param measure what is looked at
     * @param bound the threshold, a fraction (0.95 for 95 %) or in the unit of the indicator, as the measure is
     * @param inclusive whether the threshold itself meets it
     * @param grade the code of the grade
     * @serial exclude
     */
    public record Step(Measure measure, Rational bound, boolean inclusive, String grade) implements Serializable {

        /**
         * Makes a step.
         *
         * @param measure what is looked at
         * @param bound the threshold
         * @param inclusive whether the threshold itself meets it
         * @param grade the code of the grade
         * @throws IllegalArgumentException if the threshold has more than 2,000 digits above or below
         */
        public Step {
            Objects.requireNonNull(measure, "measure");
            Limits.checkDigits(bound, "Threshold");
            Objects.requireNonNull(grade, "grade");
        }

        /** Whether less is enough for this step than for another of the same measure. */
        private boolean isBelow(Step before) {
            int order = bound.compareTo(before.bound);
            return order < 0 || (order == 0 && inclusive && !before.inclusive);
        }

        private boolean isMetBy(Rational value) {
            int order = value.compareTo(bound);
            return order > 0 || (inclusive && order == 0);
        }
    }

    /**
     * A grade that was given, with its scheme and reason.
     *
     * @param scheme the id of the scheme
     * @param version the version of the scheme
     * @param grade the grade
     * @param reason why it was given
     * @serial exclude
     */
    public record Grading(String scheme, String version, Grade grade, Label reason) implements Serializable {

        /**
         * Makes a grading.
         *
         * @param scheme the id of the scheme
         * @param version the version of the scheme
         * @param grade the grade
         * @param reason why it was given
         */
        public Grading {
            Objects.requireNonNull(scheme, "scheme");
            Objects.requireNonNull(version, "version");
            Objects.requireNonNull(grade, "grade");
            Objects.requireNonNull(reason, "reason");
        }

        /** The grade with the id and version of its scheme. */
        @Override
        public String toString() {
            return grade + "（" + scheme + (version.isEmpty() ? "" : " " + version) + "）";
        }
    }

    private final String id;
    private final String version;
    private final Label name;
    private final List<Grade> grades;
    private final boolean ordered;
    private final List<Step> steps;
    private final String otherwise;
    private final Source source;

    private GradingScheme(
            String id,
            String version,
            Label name,
            List<Grade> grades,
            boolean ordered,
            List<Step> steps,
            String otherwise,
            Source source) {
        this.id = Objects.requireNonNull(id, "id");
        this.version = Objects.requireNonNull(version, "version");
        this.name = Objects.requireNonNull(name, "name");
        this.grades = List.copyOf(grades);
        this.ordered = ordered;
        this.steps = List.copyOf(steps);
        this.otherwise = Objects.requireNonNull(otherwise, "otherwise");
        this.source = Objects.requireNonNull(source, "source");
        check();
    }

    private void check() {
        Map<String, Integer> ranks = new HashMap<>();
        for (Grade grade : grades) {
            if (ranks.put(grade.code(), grade.assessed() ? ranks.size() : NO_RANK) != null) {
                throw new IllegalArgumentException(
                        "Scheme '" + id + "' must have each grade once, but had '" + grade.code() + "' twice");
            }
        }
        if (grades.stream().noneMatch(Grade::assessed)) {
            throw new IllegalArgumentException(
                    "Scheme '" + id + "' must have a grade that is a judgement, but had " + grades);
        }
        for (Step step : steps) {
            if (!ranks.containsKey(step.grade())) {
                throw noGrade(step.grade());
            }
        }
        if (!steps.isEmpty()) {
            if (!ranks.containsKey(otherwise)) {
                throw noGrade(otherwise);
            }
            if (ordered) {
                checkOrder(ranks);
            }
        }
    }

    /** Better figures must never get a worse grade: grades run from the best on, thresholds of a measure fall. */
    private void checkOrder(Map<String, Integer> ranks) {
        Map<Measure, Step> last = new EnumMap<>(Measure.class);
        String before = "";
        int rank = NO_RANK;
        for (Step step : steps) {
            Step higher = last.put(step.measure(), step);
            if (higher != null && !step.isBelow(higher)) {
                throw new IllegalArgumentException("Thresholds of " + step.measure() + " in scheme '" + id
                        + "' must fall, but " + words(step).en() + " came after "
                        + words(higher).en());
            }
            checkNotBetter(step.grade(), ranks.get(step.grade()), before, rank);
            if (ranks.get(step.grade()) != NO_RANK) {
                before = step.grade();
                rank = ranks.get(step.grade());
            }
        }
        checkNotBetter(otherwise, ranks.get(otherwise), before, rank);
    }

    private void checkNotBetter(String grade, int rank, String before, int rankBefore) {
        if (rank != NO_RANK && rank < rankBefore) {
            throw new IllegalArgumentException("Steps of the ordered scheme '" + id
                    + "' must run from the best grade to the worst, but '" + grade + "' came after '" + before + "'");
        }
    }

    private NoSuchElementException noGrade(String code) {
        return new NoSuchElementException(
                "No grade '" + Shown.text(code) + "' in scheme '" + Shown.text(id) + "', expected one of ["
                        + Shown.list(grades.stream().map(Grade::code).toList()) + "]");
    }

    /**
     * A scheme whose grades people give.
     *
     * @param id what others call it
     * @param version which version of it, such as 2007年度
     * @param name its name
     * @param grades its grades, the assessing ones from the best to the worst
     * @return the scheme
     * @throws IllegalArgumentException if a code stands twice or no grade is a judgement
     */
    public static GradingScheme judged(String id, String version, Label name, List<Grade> grades) {
        return new GradingScheme(id, version, name, grades, true, List.of(), "", Source.UNSTATED);
    }

    /**
     * A scheme whose grades follow from figures.
     *
     * @param id what others call it
     * @param version which version of it
     * @param name its name
     * @param grades its grades, the assessing ones from the best to the worst
     * @param steps the thresholds in the order in which they are tried
     * @param otherwise the code of the grade for what meets none
     * @return the scheme
     * @throws IllegalArgumentException if a code stands twice, no grade is a judgement, there is no step, the thresholds of a
     *     measure do not fall, or a step has a better grade than one before it
     * @throws NoSuchElementException if a step names a grade that is not there
     */
    public static GradingScheme computed(
            String id, String version, Label name, List<Grade> grades, List<Step> steps, String otherwise) {
        return judged(id, version, name, grades).withSteps(steps, otherwise);
    }

    /**
     * The same scheme with grades that follow from figures. Steps of grades without order are only tried one after the other.
     *
     * @param newSteps the thresholds in the order in which they are tried
     * @param newOtherwise the code of the grade for what meets none
     * @return the scheme
     * @throws IllegalArgumentException if there is no step; also, if the grades have an order, if the thresholds of a measure do
     *     not fall or a step has a better grade than one before it
     * @throws NoSuchElementException if a step names a grade that is not there
     */
    public GradingScheme withSteps(List<Step> newSteps, String newOtherwise) {
        if (newSteps.isEmpty()) {
            throw new IllegalArgumentException("Computed scheme '" + id + "' must have a step, but had none");
        }
        return new GradingScheme(id, version, name, grades, ordered, newSteps, newOtherwise, source);
    }

    /**
     * The same scheme with its source.
     *
     * @param newSource where it is set
     * @return the scheme
     */
    public GradingScheme withSource(Source newSource) {
        return new GradingScheme(id, version, name, grades, ordered, steps, otherwise, newSource);
    }

    /**
     * The same scheme with grades that are not better or worse than one another, such as decisions on a budget.
     *
     * @return the scheme
     */
    public GradingScheme unordered() {
        return new GradingScheme(id, version, name, grades, false, steps, otherwise, source);
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
     * Which version of it.
     *
     * @return the version
     */
    public String version() {
        return version;
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
     * Its grades.
     *
     * @return the grades in order
     */
    public List<Grade> grades() {
        return grades;
    }

    /**
     * Whether one grade is better than another.
     *
     * @return true if the grades run from the best to the worst
     */
    public boolean isOrdered() {
        return ordered;
    }

    /**
     * Whether grades follow from figures.
     *
     * @return true if there are thresholds; false if people give the grades
     */
    public boolean isComputed() {
        return !steps.isEmpty();
    }

    /**
     * Its thresholds.
     *
     * @return the steps in the order in which they are tried; none if people give the grades
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * The grade of what meets no threshold.
     *
     * @return its code; empty if people give the grades
     */
    public String otherwise() {
        return otherwise;
    }

    /**
     * Where it is set.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * The grade of a code.
     *
     * @param code the sign
     * @return the grade
     * @throws NoSuchElementException naming the codes there are, if there is none
     */
    public Grade get(String code) {
        return find(code).orElseThrow(() -> noGrade(code));
    }

    /**
     * The grade of a code, if there is one.
     *
     * @param code the sign
     * @return the grade, or empty
     */
    public Optional<Grade> find(String code) {
        return grades.stream().filter(grade -> grade.code().equals(code)).findFirst();
    }

    /**
     * The grade for what cannot be assessed.
     *
     * @return the first grade that is no judgement, or empty if there is none
     */
    public Optional<Grade> notAssessed() {
        return grades.stream().filter(grade -> !grade.assessed()).findFirst();
    }

    /**
     * A grade that people gave.
     *
     * @param code the sign
     * @param reason why
     * @return the grading
     * @throws NoSuchElementException naming the codes there are, if there is none
     */
    public Grading judge(String code, Label reason) {
        return new Grading(id, version, get(code), reason);
    }

    /**
     * The grade that follows from the figures of an indicator, target and actual figure of one fiscal year.
     *
     * @param kpi the indicator
     * @param year the fiscal year
     * @return the grading: see {@link #grade(Kpi, FiscalYear, FiscalYear)}
     */
    public Answer<Grading> grade(Kpi kpi, FiscalYear year) {
        return grade(kpi, year, year);
    }

    /**
     * The grade that follows from the figures of an indicator on the way to a later target.
     *
     * @param kpi the indicator
     * @param year the fiscal year of the actual figure
     * @param targetYear the fiscal year of the target
     * @return the grading, with the grade for what cannot be assessed where a measure has no value and the scheme has such a
     *     grade; else why there is none; NOT_APPLICABLE if people give the grades
     */
    public Answer<Grading> grade(Kpi kpi, FiscalYear year, FiscalYear targetYear) {
        if (!isComputed()) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    "「" + name.ja() + "」の評価は人が行う",
                    "the grades of '" + name.en() + "' are given by people");
        }
        for (Step step : steps) {
            Answer<Rational> value = step.measure().of(kpi, year, targetYear);
            if (value.refusal().isPresent()) {
                return unassessed(value.refusal().get());
            }
            if (step.isMetBy(value.get())) {
                return Answer.of(judge(step.grade(), words(step)));
            }
        }
        return Answer.of(judge(otherwise, Label.of("どの基準も満たさない", "no threshold is met")));
    }

    private Answer<Grading> unassessed(Refusal refusal) {
        return notAssessed()
                .<Answer<Grading>>map(grade -> Answer.of(new Grading(id, version, grade, refusal.sentence())))
                .orElseGet(() -> Answer.refuse(refusal));
    }

    private static Label words(Step step) {
        String sign = step.inclusive() ? " ≥ " : " > ";
        return Label.same(step.measure() + sign + step.bound());
    }

    /**
     * The worst of some grades, those left out that are no judgement.
     *
     * @param given the grades
     * @return the worst; NOT_ENOUGH_DATA if none is a judgement, NOT_APPLICABLE if the grades have no order
     * @throws NoSuchElementException if a grade is not of this scheme
     */
    public Answer<Grade> worst(Collection<Grade> given) {
        if (!ordered) {
            return Answer.refuse(
                    Reason.NOT_APPLICABLE,
                    "「" + name.ja() + "」の区分には順序がない",
                    "the grades of '" + name.en() + "' have no order");
        }
        return given.stream()
                .map(grade -> get(grade.code()))
                .filter(Grade::assessed)
                .reduce((one, other) -> grades.indexOf(other) > grades.indexOf(one) ? other : one)
                .<Answer<Grade>>map(Answer::of)
                .orElseGet(
                        () -> Answer.refuse(Reason.NOT_ENOUGH_DATA, "評価された区分がない", "none of the grades is a judgement"));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GradingScheme that && fields().equals(that.fields());
    }

    private List<Object> fields() {
        return List.of(id, version, name, grades, ordered, steps, otherwise, source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version);
    }

    /** Name and version. */
    @Override
    public String toString() {
        return name.ja() + (version.isEmpty() ? "" : "（" + version + "）");
    }
}
