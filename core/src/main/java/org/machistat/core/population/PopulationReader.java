package org.machistat.core.population;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/** Reads a population from a table with an axis of ages and perhaps one of sexes. */
final class PopulationReader {

    private static final int MOST_NOTES = 20;
    private static final String BOTH = "both";

    private final StatTable table;
    private final ReferenceDate date;
    private final List<Problem> problems = new ArrayList<>();
    private final TreeMap<AgeGroup, String> groups = new TreeMap<>();
    private final Map<String, String> sexes = new HashMap<>();
    private Axis ages;
    private Axis sex;
    private String unknownId;
    private String totalId;
    private Refusal refusal;

    private PopulationReader(StatTable table, ReferenceDate date) {
        this.table = table;
        this.date = Objects.requireNonNull(date, "date");
    }

    static Answer<Loaded<Population>> read(StatTable table, ReferenceDate date) {
        PopulationReader reader = new PopulationReader(table, date);
        Optional<Population> population = reader.read();
        return population.isPresent()
                ? Answer.of(new Loaded<>(population.get(), reader.problems))
                : Answer.refuse(reader.refusal);
    }

    private Optional<Population> read() {
        if (!findAxes() || !readAges() || !readSexes()) {
            return Optional.empty();
        }
        List<AgeGroup> wider = wider();
        List<AgeGroup> parts =
                groups.keySet().stream().filter(group -> !wider.contains(group)).toList();
        Answer<AgeGroups> found = AgeGroups.from(parts);
        if (!found.isGiven()) {
            return refuse(found.refusal().get());
        }
        AgeGroups made = found.get();
        List<String> rows = sexes.containsKey(Sex.MALE.name())
                ? List.of(sexes.get(Sex.MALE.name()), sexes.get(Sex.FEMALE.name()))
                : List.of(sexes.get(BOTH));
        long[][] counts = new long[rows.size()][made.size()];
        long[] unknown = new long[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            for (int i = 0; i < made.size(); i++) {
                Optional<Long> count = count(rows.get(row), groups.get(made.get(i)));
                if (count.isEmpty()) {
                    return Optional.empty();
                }
                counts[row][i] = count.get();
            }
            if (unknownId != null) {
                Optional<Long> count = count(rows.get(row), unknownId);
                if (count.isEmpty()) {
                    return Optional.empty();
                }
                unknown[row] = count.get();
            }
        }
        Population population = rows.size() == 2
                ? Population.of(date, made, counts[0], counts[1]).withUnknown(unknown[0], unknown[1])
                : Population.ofBothSexes(date, made, counts[0]).withUnknown(unknown[0]);
        checkTotals(population, rows, wider);
        return Optional.of(population.withName(table.title()).withSource(table.source()));
    }

    private <T> Optional<T> refuse(Refusal why) {
        refusal = why;
        return Optional.empty();
    }

    private boolean fail(Reason reason, String ja, String en) {
        refusal = Refusal.of(reason, ja, en);
        return false;
    }

    private boolean findAxes() {
        ages = best(one -> AgeGroup.find(text(one)).isPresent());
        if (ages == null) {
            return fail(
                    Reason.NOT_READABLE,
                    "年齢を見出しとする軸がない（軸：" + names() + "）",
                    "no axis is headed by ages (axes: " + names() + ")");
        }
        sex = best(one -> Sex.find(text(one)).isPresent());
        for (Axis axis : table.axes()) {
            if (!axis.equals(ages) && !axis.equals(sex) && axis.size() > 1) {
                return fail(
                        Reason.NOT_READABLE,
                        "軸「" + axis.label().ja() + "」の分類が" + axis.size() + "個あるため、先に1個を選ぶ",
                        "axis '" + axis.id() + "' has " + axis.size() + " categories: slice the table to one first");
            }
        }
        return true;
    }

    private String names() {
        return String.join(", ", table.axes().stream().limit(5).map(Axis::id).toList());
    }

    /** The axis with the most categories of a kind; a lone 7 on an axis of years does not win over real ages. */
    private Axis best(Predicate<Category> kind) {
        Axis best = null;
        long most = 0;
        for (Axis axis : table.axes()) {
            long found = axis.equals(ages)
                    ? 0
                    : axis.categories().stream().filter(kind).count();
            if (found > most) {
                most = found;
                best = axis;
            }
        }
        return best;
    }

    private static String text(Category category) {
        return category.name().ja();
    }

    private boolean readAges() {
        for (Category category : ages.categories()) {
            Optional<AgeGroup> group = AgeGroup.find(text(category));
            if (group.isPresent()) {
                if (groups.putIfAbsent(group.get(), category.id()) != null) {
                    return fail(
                            Reason.NOT_COMPARABLE,
                            group.get().label().ja() + "が2回ある",
                            "ages " + group.get().label().en() + " stand twice");
                }
            } else if (AgeText.isUnknown(text(category))) {
                unknownId = category.id();
            } else if (AgeText.isTotal(text(category))) {
                totalId = category.id();
            } else {
                String shown = AgeText.shown(text(category));
                return fail(
                        Reason.NOT_READABLE,
                        "年齢の見出し " + shown + " は年齢・不詳・総数のいずれでもない",
                        "heading " + shown + " is neither an age nor 不詳 nor a total");
            }
        }
        return true;
    }

    private boolean readSexes() {
        if (sex == null) {
            sexes.put(BOTH, "");
            return true;
        }
        for (Category category : sex.categories()) {
            Optional<Sex> one = Sex.find(text(category));
            if (one.isPresent()) {
                sexes.put(one.get().name(), category.id());
            } else if (AgeText.isTotal(text(category))) {
                sexes.put(BOTH, category.id());
            } else {
                String shown = AgeText.shown(text(category));
                return fail(
                        Reason.NOT_READABLE,
                        "男女の見出し " + shown + " は男・女・総数のいずれでもない",
                        "heading " + shown + " is neither a sex nor a total");
            }
        }
        if (sexes.containsKey(Sex.MALE.name()) != sexes.containsKey(Sex.FEMALE.name())) {
            return fail(
                    Reason.NOT_ENOUGH_DATA,
                    "男女の一方しかない：軸「" + sex.label().ja() + "」",
                    "only one sex is there on axis '" + sex.id() + "'");
        }
        return true;
    }

    /** The groups that narrower ones make up, such as 65 and over behind 65–69 and so on. */
    private List<AgeGroup> wider() {
        List<AgeGroup> wider = new ArrayList<>();
        for (AgeGroup whole : groups.keySet()) {
            if (!partsOf(whole).isEmpty()) {
                wider.add(whole);
            }
        }
        return wider;
    }

    private List<AgeGroup> partsOf(AgeGroup whole) {
        List<AgeGroup> parts = new ArrayList<>();
        int next = whole.from();
        for (AgeGroup group : groups.keySet()) {
            // Sorted by first age and width, so the narrowest group at an age comes first.
            if (group.from() == next && !group.equals(whole) && whole.contains(group)) {
                parts.add(group);
                next = group.end();
            }
        }
        return next == whole.end() ? parts : List.of();
    }

    private Input cell(String sexId, String ageId) {
        String[] ids = table.axes().stream()
                .map(axis -> axis.equals(ages)
                        ? ageId
                        : axis.equals(sex) ? sexId : axis.categories().get(0).id())
                .toArray(String[]::new);
        return table.input(ids);
    }

    private Optional<Long> count(String sexId, String ageId) {
        Input input = cell(sexId, ageId);
        if (!input.unit().equals(Unit.NONE) && !input.unit().isConvertibleTo(Unit.PERSONS)) {
            return refuse(Refusal.of(
                    Reason.NOT_COMPARABLE,
                    "単位が人ではない：" + input.unit().label().ja(),
                    "the unit is not persons but " + input.unit().label().en()));
        }
        Answer<Rational> amount = input.amount();
        if (!amount.isGiven()) {
            return refuse(amount.refusal().get());
        }
        Rational persons = amount.get().times(input.unit().factor());
        boolean whole = persons.denominator().equals(BigInteger.ONE)
                && persons.signum() >= 0
                && persons.numerator().bitLength() <= 50;
        if (!whole) {
            return refuse(Refusal.of(
                    Reason.NOT_READABLE,
                    input.name().ja() + " の " + AgeText.shown(input.figure().printed()) + " は0以上の整数の人数ではない",
                    AgeText.shown(input.figure().printed()) + " at "
                            + input.name().en() + " is no whole number of persons"));
        }
        return Optional.of(persons.numerator().longValueExact());
    }

    private void checkTotals(Population population, List<String> rows, List<AgeGroup> wider) {
        for (int row = 0; row < rows.size(); row++) {
            Population one = rows.size() == 2 ? population.only(row == 0 ? Sex.MALE : Sex.FEMALE) : population;
            if (totalId != null) {
                compare(rows.get(row), totalId, one.total());
            }
            for (AgeGroup whole : wider) {
                compare(rows.get(row), groups.get(whole), one.count(whole));
            }
        }
        if (rows.size() == 2 && sexes.containsKey(BOTH)) {
            String both = sexes.get(BOTH);
            long[] sums = population.counts();
            for (int i = 0; i < sums.length; i++) {
                compare(both, groups.get(population.ages().get(i)), sums[i]);
            }
            if (unknownId != null) {
                compare(both, unknownId, population.unknown());
            }
            if (totalId != null) {
                compare(both, totalId, population.total());
            }
        }
    }

    /** A printed total is compared as far as it is a number; in 千人 sums may differ by rounding, which the note shows. */
    private void compare(String sexId, String ageId, long sum) {
        Input printed = cell(sexId, ageId);
        Optional<Rational> amount =
                printed.amount().find().map(one -> one.times(printed.unit().factor()));
        if (amount.isPresent() && !amount.get().equals(Rational.of(sum)) && problems.size() < MOST_NOTES) {
            String name = printed.name().ja();
            Figure summed = Figure.of(sum, Unit.PERSONS);
            problems.add(Problem.note(
                    Place.cell(0, 0, name),
                    printed.figure().printed(),
                    Label.of(
                            "表の値 " + printed.figure() + " は内訳の和 " + summed + " と一致しない。内訳を用いた",
                            "the printed " + printed.figure().label().en() + " is not the sum of its parts "
                                    + summed.label().en() + "; the parts were used")));
        }
    }
}
