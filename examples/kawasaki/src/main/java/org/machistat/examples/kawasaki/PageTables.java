package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.examples.report.Chart;
import org.machistat.examples.report.Measure;
import org.machistat.examples.report.Section;

/** Tables and matrices that several sections make in the same way. */
final class PageTables {

    private PageTables() {}

    /** A table in both languages. */
    static void add(
            Section.Builder section,
            Label caption,
            List<Label> header,
            List<Align> aligns,
            List<List<Label>> rows,
            List<Label> footer) {
        section.table(
                caption, in(header, aligns, rows, Locale.JAPANESE), in(header, aligns, rows, Locale.ENGLISH), footer);
    }

    /** A table that makes itself in a language; its footer stays behind. */
    static void add(Section.Builder section, Label caption, Function<Locale, TextTable> table, List<Label> footer) {
        section.table(caption, table.apply(Locale.JAPANESE), table.apply(Locale.ENGLISH), footer);
    }

    private static TextTable in(List<Label> header, List<Align> aligns, List<List<Label>> rows, Locale locale) {
        List<List<String>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(words(row, locale)));
        return TextTable.of(List.of(words(header, locale)), cells, aligns).in(locale);
    }

    private static List<String> words(List<Label> row, Locale locale) {
        return row.stream().map(cell -> cell.in(locale)).toList();
    }

    static Label source(Source source) {
        return Label.of("出典：", "Source: ").plus(source.cite());
    }

    /** A table of counts over two axes as cells, the darker the higher. */
    static Chart matrix(StatTable table, Label title, Label counted, Source source) {
        Measure measure = new Measure(counted, Unit.NONE, 0);
        List<Category> rows = table.axes().get(0).categories();
        List<Category> columns = table.axes().get(1).categories();
        List<List<Chart.Cell>> cells = rows.stream()
                .map(row -> columns.stream()
                        .map(column ->
                                cell(measure, table.input(row.id(), column.id()).amount()))
                        .toList())
                .toList();
        return new Chart.Matrix(title, measure, names(rows), names(columns), cells, source);
    }

    private static Chart.Cell cell(Measure measure, Answer<Rational> value) {
        return value.find().map(known -> Chart.Cell.of(measure, known)).orElse(new Chart.Cell(Label.same("－"), value));
    }

    private static List<Label> names(List<Category> categories) {
        return categories.stream().map(Category::name).toList();
    }
}
