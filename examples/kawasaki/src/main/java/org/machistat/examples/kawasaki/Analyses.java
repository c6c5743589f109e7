package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.explain.Explanation;
import org.machistat.core.growth.AnnualMethod;
import org.machistat.core.growth.AnnualRate;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.Contributions;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Rounding;

/** What follows from the printed figures and is not printed. */
final class Analyses {

    static final String TOTAL = "合計";
    private static final Rounding TWO_DECIMALS = Rounding.decimals(2);
    private static final Rounding THREE_DECIMALS = Rounding.decimals(3);

    private Analyses() {}

    /** Annual rates, contributions and composition of the two industry tables. */
    static List<Report.Analysis> of(Paper paper) {
        List<StatTable> tables = List.of(paper.establishments(), paper.employees());
        return List.of(
                new Report.Analysis(
                        "annual-rates",
                        Label.of(
                                "年率（2014年7月1日から2016年6月1日までの23か月）",
                                "Annual rates (23 months from 1 July 2014 to 1 June 2016)"),
                        List.of(),
                        collect(tables, Analyses::annualRates)),
                new Report.Analysis(
                        "contributions",
                        Label.of("増減への寄与度（印刷値による）", "Contributions to the change (from the printed figures)"),
                        tables.stream().map(Analyses::contributionsText).toList(),
                        collect(tables, Analyses::contributions)),
                new Report.Analysis(
                        "composition",
                        Label.of("構成の変化（印刷値による）", "Change of the composition (from the printed figures)"),
                        tables.stream().map(Analyses::compositionText).toList(),
                        collect(tables, Analyses::composition)));
    }

    private static List<Report.Result> collect(
            List<StatTable> tables, Function<StatTable, List<Report.Result>> analysis) {
        return tables.stream().flatMap(table -> analysis.apply(table).stream()).toList();
    }

    private static Report.Result result(StatTable table, Label about, Explanation explanation) {
        return new Report.Result(
                Label.of(table.title().ja() + "、" + about.ja(), table.title().en() + ", " + about.en()), explanation);
    }

    private static Change change(StatTable table, String row) {
        return Change.of(
                table.input(row, column(table, 0).id()),
                table.input(row, column(table, 1).id()));
    }

    static Category column(StatTable table, int index) {
        return table.axes().get(1).categories().get(index);
    }

    private static List<Report.Result> annualRates(StatTable table) {
        Change change = change(table, TOTAL);
        List<Report.Result> rates = new ArrayList<>();
        for (AnnualMethod method :
                List.of(AnnualMethod.OFFICIAL_MONTHS, AnnualMethod.EXACT_DAYS, AnnualMethod.LOGARITHMIC)) {
            AnnualRate rate = AnnualRate.of(change, Paper.CENSUS_2014, Paper.CENSUS_2016, method)
                    .get();
            rates.add(result(table, Label.of("合計", "total"), rate.explanation(THREE_DECIMALS)));
        }
        return rates;
    }

    static Contributions of(StatTable table) {
        return Contributions.of(
                table,
                table.axes().get(1).id(),
                column(table, 0).id(),
                column(table, 1).id(),
                TOTAL);
    }

    private static Function<Locale, TextTable> contributionsText(StatTable table) {
        Contributions contributions = of(table);
        return locale -> contributions
                .toText(locale)
                .withCaption(table.title().in(locale))
                .withFooter(table.source().cite().in(locale));
    }

    /** Every row that is not the sum of others, and what they leave unexplained of the total. */
    private static List<Report.Result> contributions(StatTable table) {
        Contributions contributions = of(table);
        List<Report.Result> results = new ArrayList<>();
        for (Contributions.Part part : contributions.parts()) {
            results.add(
                    result(table, part.category().name(), part.contribution().explanation(TWO_DECIMALS)));
        }
        results.add(result(table, Label.of("内訳の計", "sum of the parts"), contributions.explanation()));
        return results;
    }

    private static CompositionChange changeOf(StatTable table) {
        return CompositionChange.between(
                Composition.of(table.column(column(table, 0).id()), TOTAL),
                Composition.of(table.column(column(table, 1).id()), TOTAL));
    }

    private static Function<Locale, TextTable> compositionText(StatTable table) {
        CompositionChange change = changeOf(table);
        return locale -> change.toText(locale)
                .withCaption(table.title().in(locale))
                .withFooter(table.source().cite().in(locale));
    }

    private static List<Report.Result> composition(StatTable table) {
        CompositionChange change = changeOf(table);
        return List.of(
                result(table, column(table, 0).name(), change.before().explanation()),
                result(table, column(table, 1).name(), change.after().explanation()),
                result(table, Label.of("構成比の変化", "change of shares"), change.explanation()));
    }
}
