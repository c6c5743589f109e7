package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.LonelyUnit;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.design.SampleDesignBuilder;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.EstimateInterval;
import org.machistat.survey.estimate.ProportionInterval;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;
import org.machistat.survey.weighting.Raking;
import org.machistat.survey.weighting.Weighting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code estimate}: totals, means and shares of a population from the answers of a sample. */
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "標本調査の推定：層別抽出・集落抽出の総数、平均、割合、比率、分位数と標準誤差、信頼区間",
            "Totals, means, shares, ratios and quantiles from a CSV of answers, one respondent a line,",
            "with standard errors by Taylor linearisation, design effects and intervals; weights may be raked to known margins.",
            "With --summary from a table of strata (population, size, mean, standard deviation) instead of answers."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {Computation.WHOLE, Computation.PARTIAL, Computation.FAILED},
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar machistat.jar estimate sample:answers --strata 層 --fpc 母集団 --mean 売上高 --proportion 景況=良い --by 区",
            "  java -jar machistat.jar estimate sample:answers --weight ウェイト --strata 層 --total 従業者数 --rake sample:margins --lang en \\",
            "      --format json"
        })
final class EstimateCommand extends Computation {

    /** What a stratum with a single unit adds to a variance. */
    enum Lonely {
        FAIL(LonelyUnit.FAIL),
        CERTAINTY(LonelyUnit.CERTAINTY),
        ADJUST(LonelyUnit.ADJUST),
        AVERAGE(LonelyUnit.AVERAGE);

        private final LonelyUnit rule;

        Lonely(LonelyUnit rule) {
            this.rule = rule;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How the interval of a share is made. */
    enum Shares {
        WALD(ProportionInterval.WALD),
        LOGIT(ProportionInterval.LOGIT),
        KORN_GRAUBARD(ProportionInterval.KORN_GRAUBARD),
        WILSON(ProportionInterval.WILSON);

        private final ProportionInterval how;

        Shares(ProportionInterval how) {
            this.how = how;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Parameters(
            paramLabel = "FILE",
            description = "回答のCSV（1行1件）。- は標準入力 / answers as CSV; - is standard input; sample:NAME")
    private String file;

    @Option(names = "--mean", paramLabel = "COL", description = "平均（複数可） / mean of a column; repeatable")
    private List<String> means = List.of();

    @Option(names = "--total", paramLabel = "COL", description = "総数（複数可） / total of a column; repeatable")
    private List<String> totals = List.of();

    @Option(
            names = "--proportion",
            paramLabel = "COL[=CATEGORY]",
            description = "割合（複数可） / share of a category, or of every one; repeatable")
    private List<String> proportions = List.of();

    @Option(names = "--ratio", paramLabel = "COL/COL", description = "総数の比率（複数可） / ratio of two totals; repeatable")
    private List<String> ratios = List.of();

    @Option(
            names = "--quantile",
            paramLabel = "COL@P",
            description = "分位数（複数可）、中央値は @0.5 / quantile; repeatable; the median is @0.5")
    private List<String> quantiles = List.of();

    @Option(names = "--count", description = "件数 / the number of elements")
    private boolean count;

    @Option(names = "--by", paramLabel = "COL", description = "この列の区分ごとにも / for each category of a column as well")
    private String by;

    @Option(names = "--weight", paramLabel = "COL", description = "ウェイトの列 / the column of weights")
    private String weight;

    @Option(
            names = "--strata",
            paramLabel = "COL",
            split = ",",
            description = "層の列（段ごと） / strata, a column for each stage")
    private List<String> strata = List.of();

    @Option(
            names = "--cluster",
            paramLabel = "COL",
            split = ",",
            description = "抽出単位の列（段ごと） / clusters, a column for each stage")
    private List<String> clusters = List.of();

    @Option(
            names = "--fpc",
            paramLabel = "COL",
            split = ",",
            description = "母集団の大きさの列（段ごと） / population sizes, a column for each stage")
    private List<String> populations = List.of();

    @Option(names = "--nested", description = "抽出単位の番号は層ごとにつけ直されている / clusters are numbered anew in each stratum")
    private boolean nested;

    @Option(
            names = "--lonely",
            paramLabel = "RULE",
            defaultValue = "fail",
            description =
                    "1単位だけの層の扱い / strata with a single unit: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Lonely lonely;

    @Option(
            names = "--rake",
            paramLabel = "FILE",
            description = "既知の周辺度数に合わせる。列 変数,区分,数 のCSV / rakes to margins: a CSV of variable, category, number")
    private String margins;

    @Option(
            names = "--summary",
            paramLabel = "COLUMNS",
            split = ",",
            description = "層別の集計からの推定：層,母集団数,標本数,平均,標準偏差 の列名 / estimates from a summary by stratum: columns of"
                    + " stratum, population, size, mean, standard deviation")
    private List<String> summary = List.of();

    @Option(names = "--omit-missing", description = "値のない行を除く / leaves out rows whose value is missing")
    private boolean omit;

    @Mixin
    private Confidence confidence;

    @Option(
            names = "--interval",
            paramLabel = "METHOD",
            defaultValue = "logit",
            description = "割合の信頼区間 / interval of shares: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Shares interval;

    EstimateCommand(Streams streams) {
        super(streams);
    }

    @Override
    Sheet compute() throws Unusable {
        if (margins != null && margins.equals(InputFile.STDIN) && file.equals(InputFile.STDIN)) {
            throw misuse("標準入力は一度だけ読める", "standard input (-) can be read only once");
        }
        List<AskedStatistic> asked = asked();
        if (!summary.isEmpty()) {
            boolean designed = weight != null || !strata.isEmpty() || !clusters.isEmpty() || !populations.isEmpty();
            if (!asked.isEmpty() || designed || by != null || margins != null) {
                throw misuse("--summary は単独で使う（平均と総数を推定する）", "--summary stands alone: it estimates mean and total");
            }
            return ofSummary();
        }
        if (asked.isEmpty()) {
            throw misuse(
                    "--mean、--total、--proportion、--ratio、--quantile、--count のどれかが必要",
                    "one of --mean, --total, --proportion, --ratio, --quantile, --count is needed");
        }
        List<KnownMargins.Margin> known =
                margins == null ? List.of() : KnownMargins.read(InputFile.read(margins, streams()), margins);
        Sheet sheet = new Sheet("estimate", Label.of("標本からの推定", "Estimates from a sample"));
        try {
            SurveyData data = sheet.take(file, read(asked, known));
            return filled(sheet, data, design(data, strata, populations), asked, known);
        } catch (Unusable e) {
            throw e.in(file);
        }
    }

    private Sheet ofSummary() throws Unusable {
        Sheet sheet = new Sheet("estimate", Label.of("層別の集計からの推定", "Estimates from a summary by stratum"));
        try {
            SurveyData data = sheet.take(file, SummarySample.read(InputFile.read(file, streams()), summary));
            String column = summary.get(3);
            List<AskedStatistic> asked = List.of(
                    AskedStatistic.of(Statistic.Kind.MEAN, column), AskedStatistic.of(Statistic.Kind.TOTAL, column));
            return filled(sheet, data, design(data, summary.subList(0, 1), summary.subList(1, 2)), asked, List.of());
        } catch (Unusable e) {
            throw e.in(file);
        }
    }

    private List<AskedStatistic> asked() throws Unusable {
        List<AskedStatistic> all = new ArrayList<>();
        for (String column : means) {
            all.add(AskedStatistic.of(Statistic.Kind.MEAN, column));
        }
        for (String column : totals) {
            all.add(AskedStatistic.of(Statistic.Kind.TOTAL, column));
        }
        for (String one : proportions) {
            all.add(AskedStatistic.proportion(one));
        }
        for (String one : ratios) {
            all.add(AskedStatistic.ratio(one));
        }
        for (String one : quantiles) {
            all.add(AskedStatistic.quantile(one));
        }
        if (count) {
            all.add(AskedStatistic.of(Statistic.Kind.COUNT, ""));
        }
        return all;
    }

    private Loaded<SurveyData> read(List<AskedStatistic> asked, List<KnownMargins.Margin> known) throws Unusable {
        AnswerColumns columns = new AnswerColumns();
        asked.forEach(one -> one.name(columns));
        strata.forEach(columns::words);
        clusters.forEach(columns::words);
        populations.forEach(columns::number);
        Optional.ofNullable(weight).ifPresent(columns::weight);
        Optional.ofNullable(by).ifPresent(columns::words);
        known.forEach(margin -> columns.words(margin.variable()));
        return columns.read(InputFile.read(file, streams()));
    }

    private SampleDesign design(SurveyData data, List<String> strataOf, List<String> populationsOf) throws Unusable {
        SampleDesignBuilder builder = SampleDesign.of(data)
                .withStrata(strataOf.toArray(String[]::new))
                .withClusters(clusters.toArray(String[]::new))
                .withPopulations(populationsOf.toArray(String[]::new))
                .withLonelyUnit(lonely.rule);
        if (weight != null) {
            builder.withWeights(weight);
        }
        if (nested) {
            builder.nested();
        }
        return Unusable.answered(builder.build());
    }

    private Sheet filled(
            Sheet sheet,
            SurveyData data,
            SampleDesign designed,
            List<AskedStatistic> asked,
            List<KnownMargins.Margin> known)
            throws Unusable {
        SampleDesign design = designed;
        if (!known.isEmpty()) {
            Weighting raked = Unusable.answered(
                    Raking.to(known.stream().map(KnownMargins.Margin::totals).toList())
                            .apply(design));
            design = raked.design();
            sheet.value(
                    "leastFactor",
                    Sheet.Kind.NUMBER,
                    "調整係数の最小",
                    "smallest factor of raking",
                    Cell.measured(raked.leastFactor()));
            sheet.value(
                    "mostFactor",
                    Sheet.Kind.NUMBER,
                    "調整係数の最大",
                    "largest factor of raking",
                    Cell.measured(raked.mostFactor()));
        }
        Weighting weighting = Weighting.of(design);
        sheet.value("rows", Sheet.Kind.NUMBER, "回答", "rows", Cell.count(data.rows()));
        sheet.value("sumOfWeights", Sheet.Kind.NUMBER, "ウェイトの和", "sum of weights", Cell.measured(weighting.sum()));
        sheet.value(
                "weightingEffect",
                Sheet.Kind.NUMBER,
                "ウェイトのばらつきによるデザイン効果",
                "design effect of unequal weights",
                Cell.measured(weighting.designEffect()));
        SurveyEstimator plain = SurveyEstimator.of(design);
        SurveyEstimator estimator = omit ? plain.omittingMissing() : plain;
        Sheet.Grid grid = grid(sheet);
        for (AskedStatistic one : asked) {
            for (Statistic statistic : one.statistics(data)) {
                row(sheet, grid, Label.of("全体", "all"), statistic, estimator, estimator.estimate(statistic));
                if (by != null) {
                    for (Map.Entry<Category, Answer<Estimate>> part :
                            estimator.by(statistic, by).entrySet()) {
                        Statistic within = statistic.within(by, part.getKey().id());
                        row(sheet, grid, part.getKey().name(), within, estimator, part.getValue());
                    }
                }
            }
        }
        sheet.notes(design.notes());
        return sheet;
    }

    private static Sheet.Grid grid(Sheet sheet) {
        return sheet.grid("estimates", "推定値", "Estimates")
                .column("statistic", Sheet.Kind.NAME, "統計量", "statistic")
                .column("domain", Sheet.Kind.NAME, "区分", "domain")
                .column("estimate", Sheet.Kind.NUMBER, "推定値", "estimate")
                .column("standardError", Sheet.Kind.NUMBER, "標準誤差", "standard error")
                .column("relativeErrorPercent", Sheet.Kind.NUMBER, "標準誤差率（%）", "relative error (%)")
                .column("lower", Sheet.Kind.NUMBER, "下限", "lower")
                .column("upper", Sheet.Kind.NUMBER, "上限", "upper")
                .column("size", Sheet.Kind.NUMBER, "n", "n")
                .column("degreesOfFreedom", Sheet.Kind.NUMBER, "自由度", "df")
                .column("designEffect", Sheet.Kind.NUMBER, "deff", "deff");
    }

    private void row(
            Sheet sheet,
            Sheet.Grid grid,
            Label domain,
            Statistic statistic,
            SurveyEstimator estimator,
            Answer<Estimate> estimated) {
        Answer<Estimate> answer = estimated.fold(Answer::of, refusal -> Answer.refuse(optionNamed(refusal)));
        Answer<EstimateInterval> bounds = statistic.kind() == Statistic.Kind.QUANTILE
                ? answer.flatMap(one -> estimator.interval(statistic, confidence.level(), interval.how))
                : answer.flatMap(one -> one.share()
                        ? one.interval(confidence.level(), interval.how)
                        : one.interval(confidence.level()));
        Label title = new Statistic(
                        statistic.kind(), statistic.variable(), statistic.detail(), statistic.level(), List.of())
                .title();
        grid.row(
                Cell.name(title),
                Cell.name(domain),
                Cell.answer(answer, one -> Cell.measured(one.value()).explained(one)),
                Cell.answer(answer, one -> Cell.measured(one.standardError())),
                Cell.answer(answer.flatMap(Estimate::relativeError), error -> Cell.approximate(100 * error, 1)),
                Cell.answer(bounds, one -> Cell.measured(one.lower())),
                Cell.answer(bounds, one -> Cell.measured(one.upper())),
                Cell.answer(answer, one -> Cell.count(one.size())),
                Cell.answer(answer, one -> Cell.count(one.degreesOfFreedom())),
                Cell.answer(
                        answer,
                        one -> one.designEffect().isPresent()
                                ? Cell.approximate(one.designEffect().getAsDouble(), 3)
                                : Cell.empty()));
        answer.find().ifPresent(one -> sheet.notes(one.notes()));
    }

    /** The same refusal with the option in place of the method that a program would call. */
    private static Refusal optionNamed(Refusal refusal) {
        Label sentence = refusal.sentence();
        return new Refusal(
                refusal.reason(),
                Label.of(
                        sentence.ja()
                                .replace("omittingMissing", "--omit-missing")
                                .replace("扱いを指定する", "--lonely で扱いを指定する"),
                        sentence.en()
                                .replace("omittingMissing()", "--omit-missing")
                                .replace("name a rule for them", "name a rule for them by --lonely")));
    }
}
