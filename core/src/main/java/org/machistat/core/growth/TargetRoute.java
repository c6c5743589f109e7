package org.machistat.core.growth;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Cells;
import org.machistat.core.internal.Signs;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.UnitMismatchException;

/**
 * The way from an observed figure over several targets, each with its date (中間目標のある経路).
 *
 * <pre>expected at a date = that of the leg between the two milestones around it, see {@link TargetPath}</pre>
 *
 * <ul>
 *   <li>At the date of a milestone the expected figure is the milestone.
 *   <li>A milestone without a number hides the legs on both its sides, which refuse with its reason.
 *   <li>A date off the route: NOT_APPLICABLE. Legs of which one goes up and one down are judged each by its own way.
 * </ul>
 *
 * @serial exclude
 */
public final class TargetRoute implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<TargetPath> legs;

    private TargetRoute(List<TargetPath> legs) {
        this.legs = List.copyOf(legs);
    }

    /**
     * A route over milestones.
     *
     * @param base the observed figure
     * @param from its date
     * @param milestones the figure to reach by each date, in any order
     * @return the route
     * @throws IllegalArgumentException if there is no milestone, or one is not after the base
     * @throws UnitMismatchException if units have nothing in common
     */
    public static TargetRoute of(Input base, ReferenceDate from, Map<ReferenceDate, Input> milestones) {
        SortedMap<ReferenceDate, Input> sorted = new TreeMap<>(milestones);
        if (sorted.isEmpty() || sorted.firstKey().compareTo(from) <= 0) {
            throw new IllegalArgumentException("A route needs one or more milestones, all after its base " + from
                    + ", but had " + sorted.keySet());
        }
        List<TargetPath> legs = new ArrayList<>();
        Input start = base;
        ReferenceDate date = from;
        for (Map.Entry<ReferenceDate, Input> milestone : sorted.entrySet()) {
            legs.add(TargetPath.of(start, date, milestone.getValue(), milestone.getKey()));
            start = milestone.getValue();
            date = milestone.getKey();
        }
        return new TargetRoute(legs);
    }

    /**
     * The legs.
     *
     * @return the path to each milestone, in order
     */
    public List<TargetPath> legs() {
        return legs;
    }

    /**
     * The leg on which a date lies; that of a milestone is on the leg that leads to it.
     *
     * @param date the date
     * @return the leg, or NOT_APPLICABLE off the route
     */
    public Answer<TargetPath> leg(ReferenceDate date) {
        for (TargetPath leg : legs) {
            if (date.compareTo(leg.from()) >= 0 && date.compareTo(leg.to()) <= 0) {
                return Answer.of(leg);
            }
        }
        Label first = legs.get(0).from().label();
        Label last = legs.get(legs.size() - 1).to().label();
        return Answer.refuse(
                Reason.NOT_APPLICABLE,
                date.label().ja() + "は" + first.ja() + "から" + last.ja() + "までの間にない",
                date.label().en() + " does not lie between " + first.en() + " and " + last.en());
    }

    /**
     * The figure expected at a date.
     *
     * @param date the date
     * @param shape how the figure is taken to move on each leg
     * @return the expected figure, or why there is none
     */
    public Answer<TargetPath.Expected> at(ReferenceDate date, TargetPath.Shape shape) {
        return leg(date).flatMap(leg -> leg.at(date, shape));
    }

    /**
     * Where an observed figure stands against the route at its date.
     *
     * @param observed the observed figure
     * @param date its date
     * @param shape how the figure is taken to move on each leg
     * @return ahead, on the path or behind; or why that cannot be said
     * @throws UnitMismatchException if the units have nothing in common
     */
    public Answer<TargetPath.Standing> standing(Figure observed, ReferenceDate date, TargetPath.Shape shape) {
        return leg(date).flatMap(leg -> leg.standing(observed, date, shape));
    }

    /**
     * The legs as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The legs as a table: dates, figures, required difference per year and required annual rate.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (TargetPath leg : legs) {
            List<Input> inputs = List.of(leg.base(), leg.target());
            rows.add(List.of(
                    leg.from().label().in(locale) + "–" + leg.to().label().in(locale),
                    leg.base().figure().printed(),
                    leg.target().figure().printed(),
                    cell(
                            leg.requiredPerYear()
                                    .map(perYear -> Rounding.decimals(1).round(perYear.amount())),
                            locale,
                            inputs),
                    cell(leg.requiredRate().map(rate -> rate.percent(2)), locale, inputs)));
        }
        List<String> header = List.of(
                Label.of("期間", "Period").in(locale),
                Label.of("基準値", "Base").in(locale),
                Label.of("目標値", "Target").in(locale),
                Label.of("必要な年増減", "Required per year").in(locale),
                Label.of("必要な年率 (%)", "Required rate (%)").in(locale));
        return TextTable.of(
                        List.of(header), rows, List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.RIGHT))
                .in(locale);
    }

    private static String cell(Answer<BigDecimal> answer, Locale locale, List<Input> inputs) {
        return answer.fold(Signs::plain, refusal -> Cells.refused(refusal, locale, inputs));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TargetRoute that && legs.equals(that.legs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(legs);
    }

    /** The legs as a table. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
