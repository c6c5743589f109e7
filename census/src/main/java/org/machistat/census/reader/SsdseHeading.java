package org.machistat.census.reader;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.internal.StoppedException;
import org.machistat.core.text.Label;

/** The three heading rows of an SSDSE-A file: which columns are read, and for which year. */
final class SsdseHeading {

    static final int ROWS = 3;
    private static final int KEYS = 3;
    private static final int SHOWN = 5;
    private static final List<String> PLACES = List.of("地域コード", "都道府県", "市区町村");
    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
    private static final Pattern EDITION = Pattern.compile("SSDSE-A-[12]\\d{3}");

    /** A column that is read; the index is that of the cell, from 0. */
    record Column(int index, String code, int year, SsdseColumns.Role role) {}

    private final String edition;
    private final int width;
    private final List<Column> columns = new ArrayList<>();

    SsdseHeading(SsdseColumns known, List<String> codes, List<String> years, List<String> labels) {
        if (labels.size() < KEYS || !labels.subList(0, KEYS).equals(PLACES)) {
            throw new StoppedException(Label.of(
                    "SSDSE-Aでない。3行目は「地域コード、都道府県、市区町村」で始まるはずだが、「" + shown(labels) + "」であった",
                    "This is no SSDSE-A file: its third row should begin with 地域コード, 都道府県, 市区町村, but began with '"
                            + shown(labels) + "'"));
        }
        if (codes.size() != labels.size() || years.size() != labels.size()) {
            throw new StoppedException(Label.of(
                    "見出し3行の列数が異なる：" + codes.size() + "、" + years.size() + "、" + labels.size(),
                    "The three heading rows must have as many cells each, but had " + codes.size() + ", " + years.size()
                            + " and " + labels.size()));
        }
        edition = EDITION.matcher(codes.get(0)).matches() ? codes.get(0) : "";
        width = labels.size();
        refuseUnknown(known, codes);
        for (int i = KEYS; i < width; i++) {
            int index = i;
            known.find(codes.get(i))
                    .ifPresent(role -> add(index, codes.get(index), years.get(index), labels.get(index), role));
        }
        if (columns.isEmpty()) {
            throw new StoppedException(
                    Label.of("人口、事業所数、従業者数の列がない", "There is no column of population, establishments or employees"));
        }
    }

    private static String shown(List<String> cells) {
        return ProblemList.shorten(cells.stream().limit(KEYS).collect(Collectors.joining("、")));
    }

    private static void refuseUnknown(SsdseColumns known, List<String> codes) {
        Set<String> met = new HashSet<>();
        List<String> unknown = codes.stream()
                .skip(KEYS)
                .filter(code -> SsdseColumns.isOurs(code) && known.find(code).isEmpty())
                .map(ProblemList::shorten)
                .toList();
        List<String> twice = codes.stream()
                .skip(KEYS)
                .filter(code -> !code.isEmpty() && !met.add(code))
                .map(ProblemList::shorten)
                .toList();
        if (!unknown.isEmpty()) {
            String some = unknown.stream().limit(SHOWN).collect(Collectors.joining(", "));
            throw new StoppedException(Label.of(
                    "人口・事業所・従業者の項目コードに未知のものが" + unknown.size() + "個ある：" + some + "。SsdseColumnsで意味を指定すること",
                    unknown.size() + " column codes of population, establishments or employees are not known: " + some
                            + "; say what they stand for by SsdseColumns"));
        }
        if (!twice.isEmpty()) {
            throw new StoppedException(
                    Label.of("項目コード" + twice.get(0) + "の列が2つある", "Column code " + twice.get(0) + " is there twice"));
        }
    }

    private void add(int index, String code, String year, String label, SsdseColumns.Role role) {
        if (!role.labels().isEmpty() && !role.labels().contains(SsdseColumns.fold(label))) {
            String expected = role.labels().stream().sorted().collect(Collectors.joining(" / "));
            throw new StoppedException(Label.of(
                    "項目コード" + code + "は「" + expected + "」のはずだが、「" + ProblemList.shorten(label) + "」とある",
                    "Column code " + code + " should be '" + expected + "', but is labelled '"
                            + ProblemList.shorten(label) + "'"));
        }
        if (role instanceof SsdseColumns.Unread) {
            return;
        }
        if (!YEAR.matcher(year).matches()) {
            throw new StoppedException(Label.of(
                    "項目コード" + code + "の年が「" + ProblemList.shorten(year) + "」で、西暦4桁でない",
                    "The year of column code " + code + " should have four digits, but was '"
                            + ProblemList.shorten(year) + "'"));
        }
        columns.add(new Column(index, code, Integer.parseInt(year), role));
    }

    /** The edition, such as SSDSE-A-2021; empty if the file does not say. */
    String edition() {
        return edition;
    }

    /** The number of cells of each row. */
    int width() {
        return width;
    }

    /** The columns that are read, in the order of the file. */
    List<Column> columns() {
        return columns;
    }

    /** The columns of a role that satisfy a condition. */
    <R extends SsdseColumns.Role> List<Column> columns(Class<R> kind, Predicate<R> wanted) {
        Objects.requireNonNull(wanted, "wanted");
        return columns.stream()
                .filter(column -> kind.isInstance(column.role()) && wanted.test(kind.cast(column.role())))
                .toList();
    }
}
