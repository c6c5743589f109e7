package org.machistat.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.survey.design.FrameStratum;
import org.machistat.survey.design.SamplingError;
import org.machistat.survey.design.SamplingFrame;
import org.machistat.survey.estimate.ApiData;
import org.machistat.survey.published.DifferenceTest;
import org.machistat.survey.published.GroupDifference;
import org.machistat.survey.published.PrintedQuestion;
import org.machistat.survey.published.PrintedShare;
import org.machistat.survey.published.Significance;
import org.machistat.survey.response.CountStatus;
import org.machistat.survey.response.IntervalMethod;
import org.machistat.survey.response.RandomDraw;
import org.machistat.survey.response.RateDefinition;
import org.machistat.survey.response.ResponseRate;
import org.machistat.survey.response.ResponseTable;
import org.machistat.survey.response.ResponseWeights;
import org.machistat.survey.response.StratumResponse;
import org.machistat.survey.weighting.MergeRule;
import org.machistat.survey.weighting.MergedStratum;
import org.machistat.survey.weighting.StratumMerging;

/**
 * Kawasaki's survey of establishments (paper of 2017-08-30) from its printed tables: response, weights, technology question. Expected values
 * by Python's fractions and statistics.NormalDist, or R where said; nothing is computed with this library.
 */
class PaperSurveyTest {

    private static final Source PAPER = Source.of("川崎市 総務委員会資料 2017-08-30");

    /** Establishments of 2014 as printed; 情報通信業 is not printed and is what the other rows leave of 42,616: 713. */
    private static final Map<String, Long> FRAME = frameNumbers();

    private static Map<String, Long> frameNumbers() {
        String ids = "ACDEFGHIJKLMNOPQR";
        long[] units = {74, 1, 4078, 3299, 25, 713, 1347, 9114, 494, 4360, 1762, 6057, 3581, 1417, 3943, 149, 2202};
        Map<String, Long> frame = new LinkedHashMap<>();
        IntStream.range(0, units.length).forEach(h -> frame.put(ids.substring(h, h + 1), units[h]));
        return frame;
    }

    private static List<String[]> rows() {
        return ApiData.lines("/org/machistat/survey/response/kawasaki-response.tsv").stream()
                .skip(1)
                .toList();
    }

    private static ResponseTable table() {
        List<StratumResponse> strata = new ArrayList<>();
        for (String[] row : rows()) {
            Category category = Category.of(row[0].split(" ", -1)[0]);
            long valid = Long.parseLong(row[1]);
            strata.add(
                    row[2].isEmpty()
                            ? StratumResponse.withoutBase(category, valid)
                            : StratumResponse.of(category, Long.parseLong(row[2]), valid));
        }
        return ResponseTable.of(strata, PAPER).with(CountStatus.interim(LocalDate.of(2017, 8, 10)));
    }

    private static SamplingFrame frame(List<String> merged) {
        List<FrameStratum> strata = new ArrayList<>();
        for (String ids : merged) {
            strata.add(new FrameStratum(
                    Category.of(ids),
                    ids.chars()
                            .mapToObj(Character::toString)
                            .filter(FRAME::containsKey)
                            .mapToLong(FRAME::get)
                            .sum()));
        }
        return SamplingFrame.of(strata, Source.of("平成26年経済センサス‐基礎調査"));
    }

    /** Rates by hand to one decimal, Wilson's interval by Python. All but L are printed so. */
    @ParameterizedTest
    @CsvSource({
        "A,25.0,0.0889416683940548,0.532305334933566",
        "C,0.0,0.0,0.793450685622763",
        "D,19.0,0.157194237860973,0.228192538610902",
        "E,29.0,0.25030647683922,0.333427738262213",
        "F,9.1,0.0162321728858849,0.377358436451596",
        "G,25.3,0.177293769396976,0.346244689101241",
        "H,19.8,0.143538890903316,0.265535289359675",
        "I,12.7,0.108626139909335,0.148782007282313",
        "J,18.9,0.116179695667346,0.292875572606084",
        "K,13.9,0.111868887395206,0.172491866972461",
        "L,20.3,0.154214852907957,0.262023340215673",
        "M,11.0,0.0886307124571545,0.136039521721212",
        "N,14.5,0.113740233025161,0.184174138482513",
        "O,15.8,0.109531316795239,0.223148944573053",
        "P,19.8,0.163168352431248,0.238460131342781",
        "Q,45.0,0.258197858255624,0.657914657549658",
        "R,17.7,0.129934491383823,0.235904416302091"
    })
    void everyRateAndItsInterval(String id, BigDecimal percent, double lower, double upper) {
        ResponseRate rate = table().rate(RateDefinition.VALID_OF_MAILED, id).get();
        assertEquals(percent, rate.share().percent(1));
        var interval = rate.interval(IntervalMethod.WILSON, 0.95).get();
        assertEquals(lower, interval.lower(), 1e-12);
        assertEquals(upper, interval.upper(), 1e-12);
        String printed = rows().stream()
                .filter(row -> row[0].startsWith(id + " "))
                .map(row -> row[3])
                .findFirst()
                .orElseThrow();
        assertEquals(!id.equals("L"), new BigDecimal(printed).compareTo(percent) == 0);
    }

    @Test
    void allTogetherAndInterim() {
        ResponseRate rate = table().rate(RateDefinition.VALID_OF_MAILED).get();
        assertEquals("17.0% (837 / 4,918)", rate.toString());
        assertTrue(table().isInterim());
        assertTrue(
                rate.explanation().toString().startsWith("回答率 = 837 ÷ 4,918 = 17.0191…%"),
                rate.explanation().toString());
        assertEquals(
                "2017年8月10日現在の途中集計で、今後増えることがある",
                rate.explanation().notes().get(0).ja());
        assertEquals(
                Refusal.Reason.NOT_APPLICABLE,
                table().rate(RateDefinition.VALID_OF_MAILED, "不明")
                        .refusal()
                        .orElseThrow()
                        .reason());
    }

    /** L: no count of 212 is printed 10.3 (21: 9.9, 22: 10.4), and 43 answers are printed so of 416 to 419 only, by hand. */
    @Test
    void theRateOfLIsRefuted() {
        Refusal refusal = PrintedShare.of("10.3", 212).count().refusal().orElseThrow();
        assertEquals(Refusal.Reason.PARTS_DO_NOT_ADD, refusal.reason());
        assertEquals(
                "10.3：212 のうちの度数で 10.3% と印字されるものはない（21/212 = 9.9%、22/212 = 10.4%）",
                refusal.sentence().ja());
        List<Long> bases = new ArrayList<>();
        for (long base = 43; base <= 4918; base++) {
            boolean possible = PrintedShare.of("10.3", base)
                    .count()
                    .find()
                    .filter(count -> count.least() <= 43 && 43 <= count.most())
                    .isPresent();
            if (possible) {
                bases.add(base);
            }
        }
        assertEquals(List.of(416L, 417L, 418L, 419L), bases);
    }

    /** C, 0 of the 1 there is: nothing is left to chance in the frame; as a sample of many it says next to nothing. */
    @Test
    void rowC() {
        ResponseRate rate = table().rate(RateDefinition.VALID_OF_MAILED, "C").get();
        assertEquals("0.0% (0 / 1)", rate.toString());
        for (IntervalMethod method : List.of(IntervalMethod.WILSON, IntervalMethod.HYPERGEOMETRIC)) {
            assertEquals(0, rate.interval(method, 0.95, 1).get().upper());
        }
        assertEquals(
                "0.0–97.5%（95%、クロッパー・ピアソン法）",
                rate.interval(IntervalMethod.CLOPPER_PEARSON, 0.95).get().toString());
    }

    /** Python: X² = 81.60671017600497; R: pchisq(81.60671017600497, 16, lower=FALSE). */
    @Test
    void thePrintedFrameIsNotWhatWasDrawnFromAtRandom() {
        RandomDraw draw = table().randomDraw(frame(List.copyOf(FRAME.keySet()))).get();
        assertEquals(81.60671017600497, draw.statistic().doubleValue(), 1e-9);
        assertEquals(16, draw.degrees());
        assertEquals(DRAW_TAIL, draw.probability(), 1e-9 * DRAW_TAIL);
        // the smallest expected count is that of C: 4918 ÷ 42616
        assertEquals(Rational.of(4918, 42616), draw.smallestExpected());
        // no simulated draw is as far off
        assertEquals(1 / 1000.0, draw.simulatedProbability(999, 20170830), 1e-15);
    }

    private static final double DRAW_TAIL = 8.53142914828732e-11;

    /** By hand: C (0) joins A (3, fewer than D's 89), F (1) joins G (25, fewer than E's 132); then effective sizes by Python's fractions. */
    @Test
    void collapseWeightsAndEffectiveSize() {
        StratumMerging proposal =
                StratumMerging.of(table(), 2, MergeRule.NEXT_IN_ORDER).get();
        assertEquals(
                List.of(List.of("A", "C"), List.of("F", "G")),
                proposal.merges().stream()
                        .map(merge -> merge.parts().stream().map(Category::id).toList())
                        .toList());
        assertEquals(
                Refusal.Reason.NOT_ENOUGH_DATA,
                ResponseWeights.of(table()).refusal().orElseThrow().reason());
        ResponseTable merged = table();
        for (MergedStratum merge : proposal.merges()) {
            List<String> ids = merge.parts().stream().map(Category::id).toList();
            merged = merged.merged(ids, Category.of(String.join("", ids)));
        }
        ResponseWeights mailed = ResponseWeights.of(merged).get();
        assertEquals(Rational.of(828), mailed.size());
        assertEquals(Rational.parse("157356250315192328400/206940752970256441"), mailed.effectiveSize());
        assertEquals(Rational.of(13, 3), mailed.weight("AC"));
        List<String> strata = merged.strata().stream()
                .filter(StratumResponse::hasBase)
                .map(stratum -> stratum.category().id())
                .toList();
        ResponseWeights census = ResponseWeights.of(merged, frame(strata)).get();
        assertEquals(Rational.parse("4501145057856307660800/6082865083958201053"), census.effectiveSize());
        assertEquals(1.1189624472836033, census.designEffect().doubleValue(), 1e-12);
    }

    private static final String[] TECHNOLOGIES = {"ICT・IoT", "AI・ビッグデータ", "ドローン", "自動運転"};
    private static final String[] USES = {"効率化", "人手不足解消", "技術・製品開発"};
    private static final String[] SHARES = {
        "14.6%", "5.3%", "2.9%", "16.1%", "6.7%", "3.2%", "8.8%", "3.9%", "2.4%", "12.7%", "10.8%", "3.0%"
    };

    private static PrintedQuestion technology() {
        List<Input> options = new ArrayList<>();
        for (int i = 0; i < SHARES.length; i++) {
            options.add(Input.of(TECHNOLOGIES[i / 3] + " " + USES[i % 3], Figure.parse(SHARES[i]))
                    .withSource(PAPER));
        }
        return PrintedQuestion.ofMultiple(837, options).withPopulation(42_616);
    }

    /** Counts by hand (122 ÷ 837 = 14.58%, …), unique each; the bases up to 840 that allow all twelve by R: six, 837 among them. */
    @Test
    void countsAndBases() {
        assertEquals(
                List.of(122L, 44L, 24L, 135L, 56L, 27L, 74L, 33L, 20L, 106L, 90L, 25L),
                technology().options().stream()
                        .map(option -> option.count().get().unique().orElseThrow())
                        .toList());
        assertEquals(
                List.of(623L, 659L, 787L, 788L, 793L, 837L),
                technology().bases(1, 840).get().stream().boxed().toList());
    }

    /** R: qnorm(.975) * sqrt(41779/42615 * p * (100 - p) / 837). */
    @Test
    void marginsOfThePrintedPercentages() {
        double[] expected = {
            2.368582, 1.502782, 1.12562, 2.465341, 1.677109, 1.180581, 1.900299, 1.298605, 1.026629, 2.233532, 2.081984,
            1.144273
        };
        for (int i = 0; i < expected.length; i++) {
            assertEquals(
                    expected[i],
                    technology()
                            .options()
                            .get(i)
                            .margin(SamplingError.withDefaults())
                            .get()
                            .value(),
                    1e-6);
        }
    }

    /** R, as in PrintedShareTest and OptionDifferenceTest. */
    @Test
    void intervalsAndDifferences() {
        assertEquals(
                "12.4–17.1%（95%、ウィルソン法）",
                technology()
                        .option("ICT・IoT 効率化")
                        .interval(IntervalMethod.WILSON, 0.95)
                        .get()
                        .toString());
        // 16.1% and 14.6% are of the same people: with the joint count unknown nothing can be said
        assertEquals(
                Significance.Verdict.UNDECIDED,
                technology()
                        .difference("AI・ビッグデータ 効率化", "ICT・IoT 効率化")
                        .get()
                        .significance()
                        .at(0.05));
        // 135 against 74: 61² ÷ 209 = 17.8 at the least, beyond 6.63
        assertEquals(
                Significance.Verdict.SIGNIFICANT,
                technology()
                        .difference("AI・ビッグデータ 効率化", "ドローン 効率化")
                        .get()
                        .significance()
                        .at(0.01));
        // response of 医療、福祉 (85 of 429) against 卸売業、小売業 (135 of 1060): R: fisher.test(matrix(c(85, 135, 344, 925), 2))
        Significance response = GroupDifference.of(PrintedShare.of("19.8", 429), PrintedShare.of("12.7", 1060))
                .get()
                .significance(DifferenceTest.FISHER)
                .get();
        assertEquals(FISHER, response.most(), 1e-9);
        assertEquals(Optional.empty(), technology().options().get(0).count().refusal());
    }

    private static final double FISHER = 0.000684434995578991;
}
