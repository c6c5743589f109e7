package org.machistat.core.audit;

import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.internal.Linear;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

/**
 * Reads from the words in the heading what each column says, and finds by arithmetic of which levels (列の役割の判定).
 *
 * <p>A difference, rate, share or ratio belongs to levels with which at least half of its rows agree: of several such to those
 * whose period its heading names, then to those with which most rows agree, then to the nearest before it. A share counts as
 * agreeing if it does with the sum of the parts, since the printed total may be what is wrong.
 */
final class RoleReader {

    private static final Pattern RATE = Pattern.compile(
            "増減率|増減割合|増加率|減少率|伸び率|変化率|増減\\(%\\)|rateofchange|growth|percentchange|%change|changerate|change\\(%\\)");
    private static final Pattern DIFFERENCE = Pattern.compile("増減|増加数|減少数|差引|change|difference");
    private static final Pattern SHARE = Pattern.compile("構成比|構成割合|シェア|share|composition");
    private static final Pattern RATIO = Pattern.compile("率|割合|(?<!対)比$|ratio|rate|percent|%");
    private static final Pattern NOT_ADDITIVE = Pattern.compile(
            "平均|当たり|あたり|中央値|指数|密度|倍率|順位|偏差|average|^mean|median|index|density|rank|per(?:capita|person|household)");
    private static final String DERIVED_SIGNS = "増減率差構シ割比%";
    private static final String NOT_ADDITIVE_SIGNS = "平当あ中指密倍順偏";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PERIOD =
            Pattern.compile("(?:平成|令和|昭和|大正|明治|[mtshr])?(?:\\d{1,4}|元)年?度?(?:\\d{1,2}月)?");
    private static final Pattern YEAR = Pattern.compile("^\\D*(\\d{1,4})\\D*$");
    private static final int NEAREST = 12;
    private static final int MOST_ROWS = 2_000;

    private final Grid grid;
    private final Map<String, Role> stated;
    private final Map<String, List<Axis.Total>> totals;
    private final RoundingMode rounding;
    private final boolean roundedLevels;
    private final List<Label> notes;
    private final Axis axis;
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final List<String> levels = new ArrayList<>();
    private final int[] rows;
    private final Map<Integer, Optional<Rational>> sums = new HashMap<>();

    RoleReader(
            Grid grid,
            Map<String, Role> stated,
            Map<String, List<Axis.Total>> totals,
            RoundingMode rounding,
            boolean roundedLevels,
            List<Label> notes) {
        this.grid = grid;
        this.stated = stated;
        this.totals = totals;
        this.rounding = rounding;
        this.roundedLevels = roundedLevels;
        this.notes = notes;
        this.axis = grid.axis(grid.roleAxis());
        int[] all = grid.lines(grid.roleAxis());
        this.rows = all.length <= MOST_ROWS ? all : Arrays.copyOf(all, MOST_ROWS);
    }

    /** Folded for comparing with words: no white space, full width made half, small letters. */
    static String folded(String name) {
        return isPlain(name)
                ? name
                : SPACE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
    }

    /** Whether folding leaves a name as it is; asked first, since an axis can have a million names. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c > '~' || (c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** Whether a folded name has one of some signs, or four Latin letters in a row, as every English word looked for has. */
    static boolean mayHaveWord(String folded, String signs) {
        int letters = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            letters = c >= 'a' && c <= 'z' ? letters + 1 : 0;
            if (letters == 4 || ((c > '~' || c == '%') && signs.indexOf(c) >= 0)) {
                return true;
            }
        }
        return false;
    }

    /** How many categories of an axis have words for something derived. */
    static long derivedWords(Axis axis) {
        return axis.categories().stream().filter(one -> kind(one).isPresent()).count();
    }

    static boolean isDerived(Category category) {
        return kind(category).isPresent();
    }

    /** Whether a name is that of an average, an index or a rank, which add up to nothing. */
    static boolean isNotAdditive(Category category) {
        String name = folded(category.name().ja());
        return mayHaveWord(name, NOT_ADDITIVE_SIGNS)
                && NOT_ADDITIVE.matcher(name).find();
    }

    private static Optional<Check.Kind> kind(Category category) {
        String name = folded(category.name().ja());
        if (!mayHaveWord(name, DERIVED_SIGNS)) {
            return Optional.empty();
        }
        if (RATE.matcher(name).find()) {
            return Optional.of(Check.Kind.RATE);
        }
        if (SHARE.matcher(name).find()) {
            return Optional.of(Check.Kind.SHARE);
        }
        if (DIFFERENCE.matcher(name).find()) {
            return Optional.of(Check.Kind.DIFFERENCE);
        }
        return RATIO.matcher(name).find() ? Optional.of(Check.Kind.RATIO) : Optional.empty();
    }

    Map<String, Role> read() {
        Map<String, Check.Kind> derived = new LinkedHashMap<>();
        for (Category category : axis.categories()) {
            Role given = stated.get(category.id());
            if (given != null) {
                roles.put(category.id(), given);
                if (given instanceof Role.Level) {
                    levels.add(category.id());
                }
                continue;
            }
            Optional<Check.Kind> kind = kind(category);
            boolean percent = isPercent(category);
            if (kind.isEmpty() && isNotAdditive(category)) {
                roles.put(category.id(), new Role.Unaudited());
                notes.add(Label.of(
                        "列「" + category.id() + "」は平均や指数などで、合計できないので検算しない",
                        "column '" + category.id()
                                + "' is not audited: averages, indices and ranks add up to nothing"));
            } else if (kind.isEmpty() && !percent) {
                roles.put(category.id(), new Role.Level());
                levels.add(category.id());
            } else {
                roles.put(category.id(), new Role.Unaudited());
                boolean shareInWords = kind.equals(Optional.of(Check.Kind.DIFFERENCE)) && percent;
                derived.put(category.id(), shareInWords ? Check.Kind.RATE : kind.orElse(Check.Kind.RATIO));
            }
        }
        derived.forEach((id, kind) -> roles.put(id, find(id, kind)));
        return roles;
    }

    private boolean isPercent(Category category) {
        int index = axis.indexOf(category.id());
        int percents = 0;
        int known = 0;
        for (int row : rows) {
            Figure figure = grid.figure(grid.at(row, grid.roleAxis(), index));
            if (figure.isKnown()) {
                known++;
                percents += figure.unit().equals(Unit.PERCENT) ? 1 : 0;
            }
        }
        return known > 0 && percents == known;
    }

    private Role find(String id, Check.Kind kind) {
        Role found = switch (kind) {
            case DIFFERENCE -> best(id, pairs(id, (from, to) -> new Role.Difference(from, to)));
            case RATE -> best(id, pairs(id, (from, to) -> new Role.Rate(from, to)));
            case SHARE -> share(id);
            case RATIO, SUM, OF_WHICH -> {
                List<Role> either = new ArrayList<>(pairs(id, (from, to) -> new Role.Ratio(from, to)));
                either.addAll(shares(id));
                either.addAll(pairs(id, (from, to) -> new Role.Rate(from, to)));
                yield best(id, either);
            }
        };
        if (found instanceof Role.Unaudited && isOfTwoDates(id, kind)) {
            Role said = kind == Check.Kind.RATE
                    ? new Role.Rate(levels.get(0), levels.get(1))
                    : new Role.Difference(levels.get(0), levels.get(1));
            notes.add(Label.of("列「" + id + "」（見出しから）：", "column '" + id + "' (by its heading): ")
                    .plus(said.label()));
            return said;
        }
        if (found instanceof Role.Unaudited) {
            notes.add(Label.of(
                    "列「" + id + "」は、どの実数から計算されたか分からないので検算しない",
                    "column '" + id + "' is not audited: no levels were found that it follows from"));
        } else {
            notes.add(Label.of("列「" + id + "」：", "column '" + id + "': ").plus(found.label()));
        }
        return found;
    }

    /** Whether a change can only be that of the two dates there are, whatever its figures say: 2014年, 2016年, 増減数. */
    private boolean isOfTwoDates(String id, Check.Kind kind) {
        if (levels.size() != 2
                || !periodsOf(id).isEmpty()
                || (kind != Check.Kind.DIFFERENCE && kind != Check.Kind.RATE)) {
            return false;
        }
        return year(levels.get(0)) >= 0
                && year(levels.get(1)) > year(levels.get(0))
                && withoutYear(levels.get(0)).equals(withoutYear(levels.get(1)))
                && rowsWithFigures(id) > 0;
    }

    /** The number of the only year in a heading, -1 if there is none or more. */
    private int year(String id) {
        Set<String> found = periodsOf(id);
        String digits =
                found.size() == 1 ? YEAR.matcher(found.iterator().next()).replaceFirst("$1") : "";
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : -1;
    }

    /** A heading without its year, but with the era before it. */
    private String withoutYear(String id) {
        return folded(axis.get(id).name().ja()).replaceFirst("\\d{1,4}", "");
    }

    private long rowsWithFigures(String id) {
        return Arrays.stream(rows)
                .filter(row -> grid.figure(grid.at(row, grid.roleAxis(), axis.indexOf(id)))
                        .isKnown())
                .count();
    }

    private interface Pair {
        Role of(String one, String other);
    }

    /** Every two levels near the column, the nearest before it first, the one printed first first. */
    private List<Role> pairs(String id, Pair pair) {
        List<String> near = near(id);
        List<Role> made = new ArrayList<>();
        for (int reach = 1; reach < near.size(); reach++) {
            for (int i = near.size() - 1; i - reach >= 0; i--) {
                made.add(pair.of(near.get(i - reach), near.get(i)));
                made.add(pair.of(near.get(i), near.get(i - reach)));
            }
        }
        return made;
    }

    private List<Role> shares(String id) {
        List<Role> made = new ArrayList<>();
        List<String> near = near(id);
        for (int i = near.size() - 1; i >= 0; i--) {
            made.add(new Role.Share(near.get(i)));
        }
        return made;
    }

    /** The levels nearest to a column, those before it last, in printed order. */
    private List<String> near(String id) {
        int at = axis.indexOf(id);
        List<String> after = levels.stream()
                .filter(one -> axis.indexOf(one) > at)
                .limit(NEAREST / 2)
                .toList();
        List<String> before =
                levels.stream().filter(one -> axis.indexOf(one) < at).toList();
        List<String> near = new ArrayList<>(after);
        near.addAll(before.subList(Math.max(0, before.size() - NEAREST), before.size()));
        return near;
    }

    /** Of a share whose heading names the period of one level only, a quarter of the rows is enough. */
    private Role share(String id) {
        Role found = best(id, shares(id));
        List<Role> same = shares(id).stream()
                .filter(role -> !periodsOf(id).isEmpty()
                        && periodsOf(((Role.Share) role).level()).equals(periodsOf(id)))
                .toList();
        return found instanceof Role.Unaudited && same.size() == 1 && score(id, same.get(0), 4) >= 0
                ? same.get(0)
                : found;
    }

    private Role best(String id, List<Role> candidates) {
        Role best = new Role.Unaudited();
        long bestScore = -1;
        for (Role role : candidates) {
            long score = score(id, role, 2);
            if (score > bestScore) {
                best = role;
                bestScore = score;
            }
        }
        return bestScore < 0 ? new Role.Unaudited() : best;
    }

    /** The rows that agree, then the periods that the headings share; below 0 if fewer than one row in so many agrees. */
    private long score(String id, Role role, int oneIn) {
        Interpretation trial =
                new Interpretation(axis.id(), Map.of(), totals, Map.of(), rounding, roundedLevels, List.of());
        int tried = 0;
        int agreeing = 0;
        for (int row : rows) {
            int cell = grid.at(row, grid.roleAxis(), axis.indexOf(id));
            Optional<int[]> operands = ModelMaker.operands(grid, trial, role, cell);
            if (operands.isPresent() && grid.figure(cell) instanceof Figure.Known known) {
                Rational from = grid.amount(operands.get()[0]);
                Rational to = grid.amount(operands.get()[1]);
                if (from != null && to != null) {
                    tried++;
                    boolean agrees = agrees(role, known, from, to)
                            || (role instanceof Role.Share
                                    && sumOfParts(operands.get()[0])
                                            .filter(sum -> agrees(role, known, sum, to))
                                            .isPresent());
                    agreeing += agrees ? 1 : 0;
                }
            }
        }
        return agreeing == 0 || oneIn * agreeing < tried ? -1 : 1_000_000L * periodsShared(id, role) + agreeing;
    }

    /** What the parts of a total come to, for the case that the total itself is misprinted. */
    private Optional<Rational> sumOfParts(int cell) {
        return sums.computeIfAbsent(cell, this::sum);
    }

    private Optional<Rational> sum(int cell) {
        for (int at = 0; at < grid.axes(); at++) {
            Axis other = grid.axis(at);
            String id = other.categories().get(grid.index(cell, at)).id();
            for (Axis.Total total :
                    at == grid.roleAxis() ? List.<Axis.Total>of() : totals.getOrDefault(other.id(), List.of())) {
                if (total.id().equals(id)) {
                    Rational sum = Rational.ZERO;
                    for (String part : total.parts()) {
                        Rational amount = grid.amount(grid.at(cell, at, other.indexOf(part)));
                        sum = amount == null ? sum : sum.plus(amount);
                    }
                    return sum.signum() > 0 ? Optional.of(sum) : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    private boolean agrees(Role role, Figure.Known known, Rational from, Rational to) {
        Function<Integer, Rational> value = variable -> variable == 0 ? from : to;
        List<Linear> linears;
        if (role instanceof Role.Difference) {
            linears = Equations.difference(0, 1, Equations.range(known, rounding, !roundedLevels));
        } else {
            Interval range = known.interval(rounding);
            linears = role instanceof Role.Rate ? Equations.rate(0, 1, range) : Equations.quotient(1, 0, range);
        }
        return linears.stream().allMatch(linear -> linear.holds(value::apply));
    }

    private long periodsShared(String id, Role role) {
        Set<String> own = periodsOf(id);
        Set<String> theirs = new TreeSet<>();
        if (role instanceof Role.Share share) {
            theirs.addAll(periodsOf(share.level()));
        } else if (role instanceof Role.Difference difference) {
            theirs.addAll(periodsOf(difference.to()));
        } else if (role instanceof Role.Rate rate) {
            theirs.addAll(periodsOf(rate.to()));
        }
        theirs.retainAll(own);
        return theirs.size();
    }

    private Set<String> periodsOf(String id) {
        return periods(axis.get(id).name().ja());
    }

    /** The years and months that a heading names. */
    static Set<String> periods(String name) {
        Set<String> periods = new TreeSet<>();
        Matcher matcher = PERIOD.matcher(folded(name));
        while (matcher.find()) {
            periods.add(matcher.group());
        }
        return periods;
    }
}
