package org.machistat.core.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * Tables of establishments in 40 municipalities, by division and sector in two years, with errors put in on purpose, and what the
 * audit makes of them. Run {@link #main} for the whole study.
 */
final class PlantedErrors {

    /** The kinds of errors. */
    enum PlantedError {
        DIGIT,
        TRANSPOSITION,
        SIGN,
        DECIMAL,
        GROUP,
        UNIT,
        MARK,
        MISSING_ROW,
        DUPLICATED_ROW,
        SWAPPED_ROWS
    }

    private static final Set<PlantedError> OF_ROWS =
            Set.of(PlantedError.MISSING_ROW, PlantedError.DUPLICATED_ROW, PlantedError.SWAPPED_ROWS);
    private static final String DIVISIONS = "ABCDEFGHIJKLMNOPQR";
    private static final List<long[]> CENSUS = census();

    /** What came of a number of tables. */
    static final class Tally {
        int tables;
        int planted;
        int smaller;
        int only;
        int silent;
        int unlisted;
        int unresolved;
        final List<String> wrong = new ArrayList<>();

        @Override
        public String toString() {
            return "tables " + tables + ", planted among the smallest " + planted + ", smaller one found and verified "
                    + smaller + " (of them nothing contradicted " + silent + "), planted the only one " + only
                    + ", more than listed " + unlisted + ", unresolved " + unresolved + ", wrong " + wrong.size();
        }
    }

    private final Random random;
    private final boolean derived;
    private final LinkedHashMap<String, BigDecimal[]> truth = new LinkedHashMap<>();
    private final LinkedHashMap<String, BigDecimal[]> print = new LinkedHashMap<>();
    private final List<String> columns;
    private final Set<List<String>> cells = new HashSet<>();
    private final Set<String> rowErrors = new HashSet<>();

    private PlantedErrors(Random random, boolean derived) {
        this.random = random;
        this.derived = derived;
        this.columns =
                derived ? List.of("2014年", "2016年", "増減数", "増減率", "構成比 2014年", "構成比 2016年") : List.of("2014年", "2016年");
        long[] figures = CENSUS.get(random.nextInt(CENSUS.size()));
        long[][] sums = new long[4][2];
        Map<String, long[]> rows = new LinkedHashMap<>();
        List.of("合計", "第一次産業", "A", "B", "第二次産業", "C", "D", "E", "第三次産業").forEach(row -> rows.put(row, null));
        for (int i = 0; i < 17; i++) {
            long[] row = {figures[i], figures[17 + i]};
            rows.put(DIVISIONS.substring(i, i + 1), row);
            int sector = i < 2 ? 1 : i < 5 ? 2 : 3;
            for (int year = 0; year < 2; year++) {
                sums[sector][year] += row[year];
                sums[0][year] += row[year];
            }
        }
        rows.put("合計", sums[0]);
        rows.put("第一次産業", sums[1]);
        rows.put("第二次産業", sums[2]);
        rows.put("第三次産業", sums[3]);
        rows.forEach((name, row) -> truth.put(name, printed(row, sums[0])));
        truth.forEach((name, row) -> print.put(name, row.clone()));
    }

    private BigDecimal[] printed(long[] row, long[] total) {
        BigDecimal from = BigDecimal.valueOf(row[0]);
        BigDecimal to = BigDecimal.valueOf(row[1]);
        return derived
                ? new BigDecimal[] {
                    from,
                    to,
                    to.subtract(from),
                    percent(row[1] - row[0], row[0]),
                    percent(row[0], total[0]),
                    percent(row[1], total[1])
                }
                : new BigDecimal[] {from, to};
    }

    private static BigDecimal percent(long part, long whole) {
        return whole == 0 ? null : Rounding.decimals(1).round(Rational.of(100 * part, whole));
    }

    private static List<long[]> census() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                PlantedErrors.class.getResourceAsStream("establishments.tsv"), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split("\t"))
                            .skip(1)
                            .mapToLong(Long::parseLong)
                            .toArray())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StatTable table() {
        StatTable.Builder builder = StatTable.builder("表")
                .axis(Axis.of("業種", print.keySet().toArray(String[]::new)))
                .axis(Axis.of("列", columns.toArray(String[]::new)));
        print.forEach((name, row) -> {
            List<Figure> figures = new ArrayList<>();
            for (int i = 0; i < row.length; i++) {
                figures.add(figure(row[i], i));
            }
            builder.row(figures, name);
        });
        return builder.build();
    }

    private static Figure figure(BigDecimal value, int column) {
        if (value == null) {
            return Figure.parse("-");
        }
        return column < 3 ? Figure.of(value, Unit.NONE) : Figure.of(value, Unit.PERCENT);
    }

    /** Plants one error; false if the one that was drawn cannot be made. */
    private boolean plant(PlantedError error) {
        return OF_ROWS.contains(error) ? rowErrors.isEmpty() && cells.isEmpty() && plantRow(error) : plantCell(error);
    }

    private boolean plantRow(PlantedError error) {
        List<String> names = new ArrayList<>(print.keySet());
        String one = DIVISIONS.substring(0, 17).charAt(random.nextInt(17)) + "";
        String other = DIVISIONS.substring(0, 17).charAt(random.nextInt(17)) + "";
        switch (error) {
            case MISSING_ROW -> {
                if (truth.get(one)[0].signum() == 0 || truth.get(one)[1].signum() == 0) {
                    return false;
                }
                print.remove(one);
                rowErrors.add("missing " + one);
            }
            case DUPLICATED_ROW -> {
                if (truth.get(one)[0].signum() == 0) {
                    return false;
                }
                LinkedHashMap<String, BigDecimal[]> longer = new LinkedHashMap<>();
                for (String name : names) {
                    longer.put(name, print.get(name));
                    if (name.equals(one)) {
                        longer.put(name + " (2)", print.get(name).clone());
                    }
                }
                print.clear();
                print.putAll(longer);
                rowErrors.add("twice " + one);
            }
            default -> {
                int sector = sector(one);
                if (sector == sector(other) || Arrays.equals(print.get(one), print.get(other))) {
                    return false;
                }
                BigDecimal[] row = print.get(one);
                print.put(one, print.get(other));
                print.put(other, row);
                rowErrors.add("swapped " + new TreeSet<>(List.of(one, other)));
            }
        }
        return true;
    }

    private static int sector(String division) {
        int at = DIVISIONS.indexOf(division);
        return at < 2 ? 1 : at < 5 ? 2 : 3;
    }

    private boolean plantCell(PlantedError error) {
        List<String> names = new ArrayList<>(print.keySet());
        String row = names.get(random.nextInt(names.size()));
        int column = random.nextInt(columns.size());
        boolean touched = rowErrors.stream().anyMatch(one -> one.contains(row.substring(0, 1)));
        if (touched || row.endsWith(")") || cells.contains(List.of(row, columns.get(column)))) {
            return false;
        }
        BigDecimal value = print.get(row)[column];
        if (error == PlantedError.MARK) {
            // a rate on a base that is printed as nil is not checked, so that its own error would come up only
            // afterwards
            if (value == null || value.signum() == 0 || column != 1) {
                return false;
            }
            print.get(row)[column] = null;
            cells.add(List.of(row, columns.get(column)));
            return true;
        }
        Optional<BigDecimal> bad = value == null ? Optional.empty() : misprinted(error, value, column);
        if (bad.isEmpty() || bad.get().compareTo(value) == 0) {
            return false;
        }
        print.get(row)[column] = bad.get();
        cells.add(List.of(row, columns.get(column)));
        return true;
    }

    private Optional<BigDecimal> misprinted(PlantedError error, BigDecimal value, int column) {
        String digits = value.unscaledValue().abs().toString();
        int at = random.nextInt(digits.length());
        switch (error) {
            case DIGIT -> {
                char digit = (char) ('0' + random.nextInt(10));
                if (at == 0 && digit == '0' && digits.length() > 1) {
                    return Optional.empty();
                }
                return Optional.of(with(value, digits.substring(0, at) + digit + digits.substring(at + 1)));
            }
            case TRANSPOSITION -> {
                if (at + 1 >= digits.length() || (at == 0 && digits.charAt(1) == '0')) {
                    return Optional.empty();
                }
                return Optional.of(with(
                        value,
                        digits.substring(0, at)
                                + digits.charAt(at + 1)
                                + digits.charAt(at)
                                + digits.substring(at + 2)));
            }
            case SIGN -> {
                return value.signum() < 0 ? Optional.of(value.negate()) : Optional.empty();
            }
            case UNIT -> {
                return column >= 3 ? Optional.empty() : Optional.of(value.multiply(BigDecimal.valueOf(1_000)));
            }
            case DECIMAL -> {
                return column < 3
                        ? Optional.empty()
                        : Optional.of(value.movePointRight(1).setScale(1));
            }
            default -> {
                return column >= 3 || digits.length() < 4
                        ? Optional.empty()
                        : Optional.of(with(value, digits.substring(0, digits.length() - 3)));
            }
        }
    }

    private static BigDecimal with(BigDecimal old, String digits) {
        BigDecimal made = new BigDecimal(new java.math.BigInteger(digits), old.scale());
        return old.signum() < 0 ? made.negate() : made;
    }

    private boolean isPlanted(Repair repair) {
        Set<List<String>> changed = new HashSet<>();
        Set<String> rows = new HashSet<>();
        for (Change change : repair.changes()) {
            if (change instanceof Change.Correction one) {
                changed.add(one.cell());
                if (!truth.containsKey(one.cell().get(0))) {
                    return false;
                }
                BigDecimal value =
                        truth.get(one.cell().get(0))[columns.indexOf(one.cell().get(1))];
                if (one.value().isPresent()
                        && (!(one.value().get() instanceof Figure.Known known)
                                || known.value().compareTo(value) != 0)) {
                    return false;
                }
            } else if (change instanceof Change.Rearranged one) {
                rows.add(
                        one.kind() == Finding.Kind.DUPLICATED_ROW
                                ? twice(one.second())
                                : "swapped " + new TreeSet<>(List.of(one.first(), one.second())));
            } else if (change instanceof Change.MissingRow one) {
                BigDecimal[] row = rowErrors.stream()
                        .filter(error -> error.startsWith("missing"))
                        .findFirst()
                        .map(error -> truth.get(error.substring(8)))
                        .orElse(null);
                boolean same = row != null;
                for (int i = 0; same && i < 2; i++) {
                    Figure figure = one.values().get(columns.get(i));
                    same = figure == null || ((Figure.Known) figure).value().compareTo(row[i]) == 0;
                }
                rows.add(same ? rowErrors.iterator().next() : "another row missing");
            }
        }
        return changed.equals(cells) && rows.equals(rowErrors);
    }

    /** The planted row that is printed twice, if one with the same figures is named. */
    private String twice(String second) {
        return rowErrors.stream()
                .filter(error ->
                        error.startsWith("twice ") && Arrays.equals(truth.get(error.substring(6)), truth.get(second)))
                .findFirst()
                .orElse("twice " + second);
    }

    private void judge(Tally tally) {
        StatTable table = table();
        AuditReport report = TableAudit.withDefaults().audit(table);
        int planted = cells.size() + rowErrors.size();
        tally.tables++;
        if (report.findings().stream().anyMatch(finding -> finding.kind() == Finding.Kind.UNRESOLVED)) {
            tally.unresolved++;
            return;
        }
        int size = report.isClean() ? 0 : report.repairs().get(0).changes().size();
        boolean among = report.repairs().stream().anyMatch(this::isPlanted);
        if (among) {
            tally.planted++;
            tally.only += report.repairs().size() == 1 && report.isComplete() ? 1 : 0;
        } else if (size < planted) {
            tally.smaller++;
            tally.silent += size == 0 ? 1 : 0;
            for (Repair repair : report.repairs()) {
                if (repair.isUnique()
                        && !TableAudit.withDefaults()
                                .audit(report.repaired(repair).get())
                                .isClean()) {
                    tally.wrong.add("not clean after " + repair + " in " + describe());
                }
            }
        } else if (size == planted && report.repairs().size() >= 1_000) {
            tally.unlisted++;
        } else {
            tally.wrong.add(size + " for " + planted + ": " + describe() + " -> " + report.repairs());
        }
    }

    private String describe() {
        return cells + " " + rowErrors + " in " + truth.get("合計")[0];
    }

    /** Plants errors in tables and tallies what the audit says. */
    static Tally study(long seed, int tables, int errors, boolean derived) {
        Random random = new Random(seed);
        Tally tally = new Tally();
        while (tally.tables < tables) {
            PlantedErrors one = new PlantedErrors(random, derived);
            int planted = 0;
            for (int attempt = 0; planted < errors && attempt < 1_000; attempt++) {
                planted += one.plant(PlantedError.values()[random.nextInt(PlantedError.values().length)]) ? 1 : 0;
            }
            one.judge(tally);
        }
        return tally;
    }

    /** Prints the whole study: the number of tables for each line, 200 if not given, and what is added to its seed, 0. */
    public static void main(String[] args) {
        int tables = args.length == 0 ? 200 : Integer.parseInt(args[0]);
        long seed = args.length < 2 ? 0 : Long.parseLong(args[1]);
        for (boolean derived : new boolean[] {true, false}) {
            for (int errors = 1; errors <= 5; errors++) {
                long before = System.nanoTime();
                Tally tally = study(seed + errors, tables, errors, derived);
                System.out.println((derived ? "with" : "without") + " derived columns, " + errors + ": " + tally + ", "
                        + (System.nanoTime() - before) / 1_000_000 / tables + " ms each");
                tally.wrong.stream().limit(5).forEach(System.out::println);
            }
        }
    }
}
