package org.machistat.planmodel.kpi;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.TargetPath;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.internal.Limits;

/**
 * A target that a plan cites, perhaps with how it stands to an earlier figure: 2020年：4,000万人（2015年の約2倍） (政府目標).
 *
 * @serial exclude
 */
public final class GovernmentTarget implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile(
            "(?<date>[^：:]+?)\\s*[：:]\\s*(?<figure>[^（(]+?)\\s*(?:[（(](?<base>.+?)の(?<multiple>[^の]+)[）)])?");

    /**
     * How a target stands to an earlier figure.
     *
     * @param baseDate the date of the earlier figure
     * @param multiple the target as a multiple or share of it, in words
     * @serial exclude
     */
    public record Relation(ReferenceDate baseDate, FuzzyShare multiple) implements Serializable {
        /**
         * Makes a relation.
         *
         * @param baseDate the date of the earlier figure
         * @param multiple the target as a multiple or share of it, in words
         * @throws IllegalArgumentException if a number of the multiple has more than 2,000 digits above or below
         */
        public Relation {
            Objects.requireNonNull(baseDate, "baseDate");
            Limits.checkDigits(multiple.interval());
            Limits.checkDigits(multiple.convention().about(), "Reading of 'about'");
            Limits.checkDigits(multiple.convention().near(), "Reading of 'near'");
        }
    }

    /**
     * Whether several targets can stand to one earlier figure as they say.
     *
     * @param unit the unit of the intervals
     * @param bases what each target implies of the figure, in the order of the targets
     * @param common what all of them allow, or empty if nothing does
     * @serial exclude
     */
    public record Consistency(Unit unit, List<Interval> bases, List<Interval> common) implements Serializable {
        /**
         * Makes a result.
         *
         * @param unit the unit of the intervals
         * @param bases what each target implies of the figure
         * @param common what all of them allow: one interval, or none
         */
        public Consistency {
            Objects.requireNonNull(unit, "unit");
            bases = List.copyOf(bases);
            common = List.copyOf(common);
        }

        /**
         * Whether some figure fits all targets.
         *
         * @return true if there is one
         */
        public boolean isConsistent() {
            return !common.isEmpty();
        }

        /**
         * The figures that fit all targets.
         *
         * @return the interval, or empty if none does
         */
        public Optional<Interval> findCommon() {
            return common.stream().findFirst();
        }
    }

    private final Label indicator;
    private final ReferenceDate date;
    private final Figure.Known figure;
    private final Relation relation;
    private final Source source;

    private GovernmentTarget(
            Label indicator, ReferenceDate date, Figure.Known figure, Relation relation, Source source) {
        this.indicator = Objects.requireNonNull(indicator, "indicator");
        this.date = Objects.requireNonNull(date, "date");
        this.figure = Objects.requireNonNull(figure, "figure");
        this.relation = relation;
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * A target without relation.
     *
     * @param indicator what is to be reached
     * @param date by when
     * @param figure how much
     * @return the target
     */
    public static GovernmentTarget of(Label indicator, ReferenceDate date, Figure.Known figure) {
        return new GovernmentTarget(indicator, date, figure, null, Source.UNSTATED);
    }

    /**
     * Reads a target as printed: 2020年：4,000万人（2015年の約2倍）.
     *
     * @param indicator what is to be reached
     * @param text date, figure and perhaps the relation
     * @return the target
     * @throws IllegalArgumentException if the text is not of this form
     */
    public static GovernmentTarget parse(Label indicator, String text) {
        Matcher m = FORM.matcher(text.length() > 200 ? "" : text.strip());
        try {
            if (m.matches() && Figure.parse(m.group("figure")) instanceof Figure.Known known) {
                GovernmentTarget read = of(indicator, ReferenceDate.parse(m.group("date")), known);
                return m.group("base") == null
                        ? read
                        : read.withRelation(new Relation(
                                ReferenceDate.parse(m.group("base")), FuzzyShare.parse(m.group("multiple"))));
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(unreadable(text) + ": " + e.getMessage(), e);
        }
        throw new IllegalArgumentException(unreadable(text));
    }

    private static String unreadable(String text) {
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return "Unable to parse target from '" + shown + "', expected a form such as '2020年：4,000万人（2015年の約2倍）'";
    }

    /**
     * The same target with how it stands to an earlier figure.
     *
     * @param newRelation the relation
     * @return the target
     */
    public GovernmentTarget withRelation(Relation newRelation) {
        return new GovernmentTarget(
                indicator, date, figure, Objects.requireNonNull(newRelation, "newRelation"), source);
    }

    /**
     * The same target with its source.
     *
     * @param newSource the document cited
     * @return the target
     */
    public GovernmentTarget withSource(Source newSource) {
        return new GovernmentTarget(indicator, date, figure, relation, newSource);
    }

    /**
     * What is to be reached.
     *
     * @return the name of the indicator
     */
    public Label indicator() {
        return indicator;
    }

    /**
     * By when.
     *
     * @return the date
     */
    public ReferenceDate date() {
        return date;
    }

    /**
     * How much.
     *
     * @return the figure
     */
    public Figure.Known figure() {
        return figure;
    }

    /**
     * How it stands to an earlier figure.
     *
     * @return the relation, or empty if none is stated
     */
    public Optional<Relation> relation() {
        return Optional.ofNullable(relation);
    }

    /**
     * Where it is said.
     *
     * @return the document cited
     */
    public Source source() {
        return source;
    }

    /**
     * What the target implies of the earlier figure: see {@link TargetPath#impliedBase}.
     *
     * @return the interval in the unit of the target; NOT_APPLICABLE without a relation
     */
    public Answer<Interval> impliedBase() {
        return relation == null
                ? Answer.refuse(
                        Reason.NOT_APPLICABLE,
                        "「" + this + "」には過去の値との関係がない",
                        "'" + this + "' does not say how it stands to an earlier figure")
                : TargetPath.impliedBase(figure, relation.multiple());
    }

    /**
     * Whether targets for one indicator can all stand to one earlier figure as they say.
     *
     * <p>For 4,000万人 as 約2倍 and 6,000万人 as 約3倍 of 2015: more than 12000/7万人 and at most 2,400万人.
     *
     * @param targets the targets, each with a relation
     * @return the implied figures in the unit of the first and what they have in common; NOT_ENOUGH_DATA for no target,
     *     NOT_COMPARABLE for relations to different dates or units that have nothing in common; or why one implies nothing
     */
    public static Answer<Consistency> consistency(Collection<GovernmentTarget> targets) {
        if (targets.isEmpty()) {
            return Answer.refuse(Reason.NOT_ENOUGH_DATA, "目標がない", "there is no target");
        }
        GovernmentTarget first = targets.iterator().next();
        Unit unit = first.figure.unit();
        List<Interval> bases = new ArrayList<>();
        Optional<Interval> common = Optional.of(Interval.ALL);
        for (GovernmentTarget target : targets) {
            Answer<Interval> base = target.impliedBase();
            if (base.refusal().isPresent()) {
                return Answer.refuse(base.refusal().get());
            }
            if (!target.relation.baseDate().equals(first.relation.baseDate())
                    || !target.figure.unit().isConvertibleTo(unit)) {
                return Answer.refuse(
                        Reason.NOT_COMPARABLE,
                        "「" + first + "」と「" + target + "」は同じ値を基準としていない",
                        "'" + first + "' and '" + target + "' do not stand to one figure");
            }
            Interval own = base.get().times(target.figure.unit().factor().dividedBy(unit.factor()));
            bases.add(own);
            common = common.flatMap(own::intersect);
        }
        return Answer.of(new Consistency(unit, bases, common.stream().toList()));
    }

    /**
     * What falls on each unit of another target, as in spending per visitor: 8兆円 ÷ 4,000万人 = 200,000円.
     *
     * @param heads the other target
     * @return this ÷ the other, in the base unit of this; ZERO_BASE for another of 0, NOT_COMPARABLE for another date
     */
    public Answer<Quantity> per(GovernmentTarget heads) {
        if (!date.equals(heads.date)) {
            return Answer.refuse(
                    Reason.NOT_COMPARABLE,
                    "「" + this + "」と「" + heads + "」は時点が異なる",
                    "'" + this + "' and '" + heads + "' are for different dates");
        }
        Rational count = heads.figure.exact().times(heads.figure.unit().factor());
        return count.signum() == 0
                ? Answer.refuse(Reason.ZERO_BASE, "「" + heads + "」が0である", "'" + heads + "' is 0")
                : Answer.of(new Quantity(
                        figure.exact().times(figure.unit().factor()).dividedBy(count),
                        figure.unit().withExponent(0)));
    }

    /**
     * The way from an observed figure to this target.
     *
     * @param observed the figure
     * @param at its date
     * @return the path; NOT_COMPARABLE for units that have nothing in common
     */
    public Answer<TargetPath> pathFrom(Figure observed, ReferenceDate at) {
        return observed.unit().isConvertibleTo(figure.unit()) || Figures.isMarkWithoutUnit(observed)
                ? Answer.of(TargetPath.of(Input.of(observed), at, new Input(indicator, figure, source), date))
                : Answer.refuse(
                        Reason.NOT_COMPARABLE,
                        "単位「" + observed.unit() + "」と「" + figure.unit() + "」は比較できない",
                        "figures in '" + observed.unit() + "' and '" + figure.unit() + "' cannot be compared");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GovernmentTarget that
                && indicator.equals(that.indicator)
                && date.equals(that.date)
                && figure.equals(that.figure)
                && Objects.equals(relation, that.relation)
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(indicator, date, figure, relation, source);
    }

    /** Indicator, date, figure and relation, as in 訪日外国人旅行客数 2020年：4,000万人（2015年の約2倍）. */
    @Override
    public String toString() {
        return indicator.ja() + " " + date.label().ja() + "：" + figure
                + (relation == null
                        ? ""
                        : "（" + relation.baseDate().label().ja() + "の"
                                + relation.multiple().text() + "）");
    }
}
