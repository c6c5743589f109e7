package org.machistat.core.population;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

/** Populations as the cells of a projection. */
final class ProjectionCells {

    private static final int NAMED = 10;

    private ProjectionCells() {}

    /** Puts males, then females, behind each other. */
    static void put(Population population, double[] cells, int at) {
        int next = at;
        for (Sex sex : Sex.values()) {
            for (long count : population.counts(sex)) {
                cells[next++] = count;
            }
        }
    }

    static Answer<double[]> start(List<Population> bases, AgeGroups ages) {
        int cells = 2 * ages.size();
        double[] start = new double[bases.size() * cells];
        for (int r = 0; r < bases.size(); r++) {
            Population base = bases.get(r);
            Answer<Population> checked = check(base, ages, bases.get(0).date());
            if (!checked.isGiven()) {
                Refusal refusal = checked.refusal().get();
                Label name = base.name();
                return Answer.refuse(
                        refusal.reason(),
                        name.ja() + refusal.sentence().ja(),
                        name.en() + refusal.sentence().en());
            }
            put(base, start, r * cells);
        }
        return ProjectionEngine.beyond(0, start)
                .<Answer<double[]>>map(Answer::refuse)
                .orElse(Answer.of(start));
    }

    private static Answer<Population> check(Population base, AgeGroups ages, ReferenceDate date) {
        String colon = base.name().ja().isEmpty() ? "" : "：";
        String colonEn = base.name().en().isEmpty() ? "" : ": ";
        if (!base.isBySex()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA, colon + "基準人口が男女別でない", colonEn + "the base population is not by sex");
        }
        if (base.unknown() > 0) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    colon + "基準人口に年齢不詳が" + base.unknown() + "人いる（先に按分する）",
                    colonEn + "the base population has " + base.unknown()
                            + " people of unknown age (distribute them first)");
        }
        boolean same = base.ages().equals(ages);
        for (AgeGroup group : same ? List.<AgeGroup>of() : ages.list()) {
            if (!base.ages().list().contains(group)) {
                return Answer.refuse(
                        Reason.NOT_COMPARABLE,
                        colon + "基準人口に仮定値の年齢階級 " + group.label().ja() + " がない（" + base.ages() + "）",
                        colonEn + "the base population lacks the age group " + group.id()
                                + " of the assumptions (it has " + base.ages() + ")");
            }
        }
        if (!base.date().equals(date)) {
            return Answer.refuse(
                    Reason.NOT_COMPARABLE,
                    colon + "基準人口の時点 " + base.date().label().ja() + " が "
                            + date.label().ja() + " でない",
                    colonEn + "the base population is of " + base.date().label().en() + " and not of "
                            + date.label().en());
        }
        return Answer.of(base);
    }

    static ReferenceDate plusYears(ReferenceDate date, int years) {
        return new ReferenceDate(date.precision(), date.firstDay().plusYears(years));
    }

    static List<ReferenceDate> dates(ReferenceDate first, int steps, AgeGroups ages) {
        int width = ages.get(0).width().getAsInt();
        return IntStream.rangeClosed(0, steps)
                .mapToObj(t -> plusYears(first, t * width))
                .toList();
    }

    /** The regions in their order, then the wholes that are no regions. */
    static List<Label> names(List<Population> bases, List<ProjectionWhole> wholes) {
        List<Label> names = new ArrayList<>();
        bases.forEach(base -> names.add(base.name()));
        wholes.stream().filter(one -> one.region() == ProjectionWhole.NO_REGION).forEach(one -> names.add(one.name()));
        return List.copyOf(names);
    }

    /** The places of the regions that a name stands for. */
    static int[] regions(String name, List<Population> bases, List<ProjectionWhole> wholes) {
        for (int r = 0; r < bases.size(); r++) {
            if (bases.get(r).name().ja().equals(name)) {
                return new int[] {r};
            }
        }
        return wholes.stream()
                .filter(one -> one.name().ja().equals(name))
                .findFirst()
                .map(ProjectionWhole::parts)
                .orElseThrow(() -> new NoSuchElementException(
                        "No region '" + name + "', there are " + names(names(bases, wholes))));
    }

    static String names(List<Label> names) {
        return names.stream().limit(NAMED).map(Label::ja).collect(Collectors.joining(", "))
                + (names.size() > NAMED ? ", … (" + names.size() + " in all)" : "");
    }
}
