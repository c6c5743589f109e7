package org.machistat.examples.command;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.survey.response.EqualResponse;
import org.machistat.survey.response.IntervalMethod;
import org.machistat.survey.response.RateDefinition;
import org.machistat.survey.response.RateInterval;
import org.machistat.survey.response.ResponseRate;
import org.machistat.survey.response.ResponseTable;
import org.machistat.survey.response.ResponseWeights;
import org.machistat.survey.response.StratumResponse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code response}: response rates of a survey with their intervals. */
@Command(
        name = "response",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "回収率：層別の回答率、信頼区間、均一性の検定、ウェイトバックの効率",
            "Response rates by stratum with confidence intervals, a test of equal response, the cost of weighting back.",
            "Columns are found by their names: 発送・配布 (mailed), 未着 (undelivered), 回収 (returned), 有効・回答 (valid)."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {Computation.WHOLE, Computation.PARTIAL, Computation.FAILED},
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar machistat.jar response sample:response",
            "  java -jar machistat.jar response sample:response --interval clopper-pearson --confidence 0.9 --lang en --format csv"
        })
final class ResponseCommand extends Computation {

    private static final long MOST = 1_000_000_000_000_000L;

    /** The kinds of interval. */
    enum Interval {
        WILSON(IntervalMethod.WILSON),
        CLOPPER_PEARSON(IntervalMethod.CLOPPER_PEARSON),
        LOGIT(IntervalMethod.LOGIT),
        HYPERGEOMETRIC(IntervalMethod.HYPERGEOMETRIC);

        private final IntervalMethod method;

        Interval(IntervalMethod method) {
            this.method = method;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is counted, and of what. */
    enum Rate {
        VALID_OF_MAILED(RateDefinition.VALID_OF_MAILED),
        VALID_OF_DELIVERED(RateDefinition.VALID_OF_DELIVERED),
        RETURNED_OF_MAILED(RateDefinition.RETURNED_OF_MAILED),
        RETURNED_OF_DELIVERED(RateDefinition.RETURNED_OF_DELIVERED),
        VALID_OF_RETURNED(RateDefinition.VALID_OF_RETURNED);

        private final RateDefinition definition;

        Rate(RateDefinition definition) {
            this.definition = definition;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Parameters(
            paramLabel = "FILE",
            description = "回収状況の表。- は標準入力 / a table of strata; - is standard input; sample:NAME")
    private String file;

    @Mixin
    private TableInput input;

    @Option(names = "--mailed", paramLabel = "COL", description = "発送数の列 / the column of those mailed")
    private String mailed;

    @Option(names = "--undelivered", paramLabel = "COL", description = "未着数の列 / of those undelivered")
    private String undelivered;

    @Option(names = "--returned", paramLabel = "COL", description = "回収数の列 / of those returned")
    private String returned;

    @Option(names = "--valid", paramLabel = "COL", description = "有効回答数の列 / of valid answers")
    private String valid;

    @Option(
            names = "--rate",
            paramLabel = "RATE",
            defaultValue = "valid-of-mailed",
            description = "率の定義 / ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Rate rate;

    @Option(
            names = "--interval",
            paramLabel = "METHOD",
            defaultValue = "wilson",
            description = "信頼区間 / ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Interval interval;

    @Mixin
    private Confidence confidence;

    @Option(
            names = "--population",
            paramLabel = "COL",
            description = "母集団の大きさの列（有限母集団修正） / the column of population sizes, for the finite population correction")
    private String population;

    ResponseCommand(Streams streams) {
        super(streams);
    }

    @Override
    Sheet compute() throws Unusable {
        Loaded<StatTable> loaded = input.matrix(file, streams());
        try {
            return compute(loaded);
        } catch (Unusable e) {
            throw e.in(file);
        }
    }

    /** The columns of the table. */
    private record Columns(
            String mailed,
            Optional<String> undelivered,
            Optional<String> returned,
            String valid,
            Optional<String> size) {}

    private Columns columns(Axis axis) throws Unusable {
        Optional<String> sent = column(axis, mailed, "発送", "配布", "郵送数", "mailed", "sample");
        Optional<String> answered = column(axis, valid, "有効", "回答", "valid", "responses");
        if (sent.isEmpty() || answered.isEmpty()) {
            String option = sent.isEmpty() ? "--mailed" : "--valid";
            throw Unusable.of(
                    (sent.isEmpty() ? "発送数" : "有効回答数") + "の列がない。" + option + " で指定する。あるのは "
                            + Unusable.some(Names.ids(axis)),
                    "there is no column of those " + option.substring(2) + ": state it by " + option + ", there are "
                            + Unusable.some(Names.ids(axis)));
        }
        return new Columns(
                sent.get(),
                column(axis, undelivered, "未着", "不達", "宛先不明", "undelivered"),
                column(axis, returned, "回収", "返送", "returned"),
                answered.get(),
                population == null ? Optional.empty() : column(axis, population));
    }

    /** As stated, or the first with one of the words in its name that is no rate. */
    private static Optional<String> column(Axis axis, String stated, String... words) throws Unusable {
        if (stated != null) {
            return Optional.of(Names.category(axis, stated).id());
        }
        for (String word : words) {
            for (Category category : axis.categories()) {
                String name = category.name().ja().toLowerCase(Locale.ROOT);
                boolean count =
                        !name.contains("率") && !name.contains("%") && !name.contains("rate") && !name.contains("pct");
                if (count && name.contains(word)) {
                    return Optional.of(category.id());
                }
            }
        }
        return Optional.empty();
    }

    private Sheet compute(Loaded<StatTable> loaded) throws Unusable {
        StatTable table = loaded.value();
        Columns columns = columns(table.axes().get(1));
        List<StratumResponse> strata = new ArrayList<>();
        Category printedTotal = null;
        for (Category row : table.axes().get(0).categories()) {
            if (Totals.isGrand(row)) {
                printedTotal = row;
            } else {
                strata.add(stratum(table, row, columns));
            }
        }
        if (strata.isEmpty()) {
            throw Unusable.of("合計のほかに行がない", "there is no row but the total");
        }
        ResponseTable responses = ResponseTable.of(strata, table.source());
        Sheet sheet = new Sheet("response", Label.of("回収率：", "Response: ").plus(rate.definition.label()));
        sheet.take(file, loaded);
        sheet.from(table.source());
        fill(sheet, table, responses, columns);
        for (StratumResponse stratum : strata) {
            stratum.contradictions().forEach(sheet::finding);
        }
        if (printedTotal != null) {
            compare(
                    sheet,
                    table,
                    columns.valid(),
                    printedTotal,
                    responses.total().valid());
            compare(
                    sheet,
                    table,
                    columns.mailed(),
                    printedTotal,
                    responses.total().mailed());
        }
        return sheet;
    }

    private static StratumResponse stratum(StatTable table, Category row, Columns columns) throws Unusable {
        Figure none = Figure.of(Mark.BLANK, Unit.NONE);
        try {
            return new StratumResponse(
                    row,
                    table.figure(row.id(), columns.mailed()),
                    columns.undelivered()
                            .map(column -> table.figure(row.id(), column))
                            .orElse(none),
                    columns.returned()
                            .map(column -> table.figure(row.id(), column))
                            .orElse(none),
                    table.figure(row.id(), columns.valid()));
        } catch (IllegalArgumentException e) {
            throw Unusable.of("行「" + row.name().ja() + "」：" + e.getMessage(), e.getMessage());
        }
    }

    /** The printed total against the sum of the strata. */
    private static void compare(Sheet sheet, StatTable table, String column, Category total, Figure sum) {
        Figure printed = table.figure(total.id(), column);
        boolean differs = printed.findValue().isPresent()
                && sum.findValue().isPresent()
                && printed.findValue().get().compareTo(sum.findValue().get()) != 0;
        if (differs) {
            sheet.note(Label.of(
                    column + "の合計は " + printed.printed() + " と印刷されているが、内訳の和は " + sum.printed(),
                    "the printed total of " + column + " is " + printed.printed() + ", but the rows add to "
                            + sum.printed()));
        }
    }

    private void fill(Sheet sheet, StatTable table, ResponseTable responses, Columns columns) throws Unusable {
        sheet.value(
                "confidence",
                Sheet.Kind.NUMBER,
                "信頼係数",
                "confidence",
                Cell.printed(java.math.BigDecimal.valueOf(confidence.level())));
        sheet.value(
                "interval", Sheet.Kind.NAME, "信頼区間の方法", "method of the interval", Cell.name(interval.method.label()));
        Answer<EqualResponse> test = responses.equalResponse();
        sheet.value(
                "chiSquare",
                Sheet.Kind.EXACT,
                "回答率の均一性 X²",
                "equal response, X²",
                Cell.aside(test, one -> Cell.exact(one.statistic(), 2).explained(one)));
        sheet.value(
                "degreesOfFreedom",
                Sheet.Kind.NUMBER,
                "自由度",
                "degrees of freedom",
                Cell.aside(test, one -> Cell.count(one.degrees())));
        sheet.value(
                "probability",
                Sheet.Kind.NUMBER,
                "p値",
                "p value",
                Cell.aside(test, one -> Cell.measured(one.probability())));
        Answer<ResponseWeights> weights = ResponseWeights.of(responses);
        sheet.value(
                "designEffect",
                Sheet.Kind.EXACT,
                "ウェイトバックのデザイン効果",
                "design effect of weighting back",
                Cell.aside(weights, one -> Cell.exact(one.designEffect(), 3).explained(one)));
        sheet.value(
                "effectiveSize",
                Sheet.Kind.EXACT,
                "有効標本サイズ",
                "effective sample size",
                Cell.aside(weights, one -> Cell.exact(one.effectiveSize(), 1)));
        Sheet.Grid grid = sheet.grid("strata", "層別", "Strata")
                .column("name", Sheet.Kind.NAME, "層", "stratum")
                .column("mailed", Sheet.Kind.NUMBER, "発送", "mailed")
                .column("valid", Sheet.Kind.NUMBER, "有効回答", "valid")
                .column("ratePercent", Sheet.Kind.EXACT, "率（%）", "rate (%)")
                .column("lowerPercent", Sheet.Kind.NUMBER, "下限（%）", "lower (%)")
                .column("upperPercent", Sheet.Kind.NUMBER, "上限（%）", "upper (%)")
                .column("marginPoints", Sheet.Kind.NUMBER, "誤差±（ポイント）", "margin ± (points)");
        for (StratumResponse one : responses.strata()) {
            Optional<Answer<Long>> size = columns.size().isEmpty()
                    ? Optional.empty()
                    : Optional.of(size(table, one.category(), columns.size().get()));
            row(
                    grid,
                    one.category().name(),
                    one,
                    responses.rate(rate.definition, one.category().id()),
                    size);
        }
        row(
                grid,
                Label.of("合計", "total"),
                responses.total(),
                responses.rate(rate.definition),
                columns.size().isEmpty()
                        ? Optional.empty()
                        : Optional.of(sum(table, responses, columns.size().get())));
    }

    /** The population of a stratum; a refusal if it is not known. */
    private static Answer<Long> size(StatTable table, Category row, String column) throws Unusable {
        Figure figure = table.figure(row.id(), column);
        Rational unit = Rational.of(10).pow(figure.unit().exponent());
        Answer<Rational> amount = figure.amount().map(number -> number.times(unit));
        if (amount.isGiven() && !isCount(amount.get())) {
            String met = Unusable.met(figure.printed());
            throw Unusable.of(
                    "行「" + row.name().ja() + "」の母集団の大きさは0以上" + MOST + "以下の整数（" + met + "）",
                    "row '" + row.name().en() + "': a population is a whole number from 0 to " + MOST + ", but was "
                            + met);
        }
        return amount.map(count -> count.numerator().longValueExact());
    }

    private static boolean isCount(Rational amount) {
        return amount.denominator().equals(BigInteger.ONE)
                && amount.signum() >= 0
                && amount.compareTo(Rational.of(MOST)) <= 0;
    }

    /** The population of all strata, if that of each is known. */
    private static Answer<Long> sum(StatTable table, ResponseTable responses, String column) throws Unusable {
        long sum = 0;
        for (StratumResponse one : responses.strata()) {
            Answer<Long> size = size(table, one.category(), column);
            if (!size.isGiven() && one.hasBase()) {
                return Figure.of(Mark.UNKNOWN, Unit.NONE).amount().map(unknown -> 0L);
            }
            sum += size.find().orElse(0L);
        }
        return Answer.of(sum);
    }

    private void row(
            Sheet.Grid grid,
            Label name,
            StratumResponse counts,
            Answer<ResponseRate> answer,
            Optional<Answer<Long>> size) {
        if (!counts.hasBase()) {
            // Answers that cannot be told to a stratum have no rate, which is no gap.
            Cell none = Cell.empty();
            grid.row(Cell.name(name), none, Cell.figure(counts.valid()), none, none, none, none);
            return;
        }
        Answer<RateInterval> bounds = answer.flatMap(one -> between(one, size));
        grid.row(
                Cell.name(name),
                Cell.figure(counts.mailed()),
                Cell.figure(counts.valid()),
                Cell.answer(answer, one -> Cell.exact(one.share().percent(), 1).explained(one)),
                Cell.answer(
                        bounds, one -> Cell.approximate(100 * one.lower(), 1).explained(one)),
                Cell.answer(bounds, one -> Cell.approximate(100 * one.upper(), 1)),
                Cell.answer(bounds, one -> Cell.approximate(50 * (one.upper() - one.lower()), 1)));
    }

    private Answer<RateInterval> between(ResponseRate one, Optional<Answer<Long>> size) {
        return size.isEmpty()
                ? one.interval(interval.method, confidence.level())
                : size.get().flatMap(population -> one.interval(interval.method, confidence.level(), population));
    }
}
