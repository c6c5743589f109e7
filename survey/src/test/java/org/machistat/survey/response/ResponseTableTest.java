package org.machistat.survey.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

class ResponseTableTest {

    static final Source PAPER = Source.of("川崎市 総務委員会資料 2017-08-30").withRelease(Source.Release.PRELIMINARY);

    /** The paper's table without its total, and beside it the printed rates. */
    static List<String[]> rows() {
        try (var in = ResponseTableTest.class.getResourceAsStream("kawasaki-response.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ResponseTable paper() {
        List<StratumResponse> strata = new ArrayList<>();
        for (String[] row : rows()) {
            Category category = Category.of(row[0].split(" ", -1)[0], Label.same(row[0]));
            long valid = Long.parseLong(row[1]);
            strata.add(
                    row[2].isEmpty()
                            ? StratumResponse.withoutBase(category, valid)
                            : StratumResponse.of(category, Long.parseLong(row[2]), valid));
        }
        return ResponseTable.of(strata, PAPER);
    }

    /** Every printed rate comes out again but that of L: 43 of 212 is 20.3%, printed 10.3%. */
    @Test
    void printedRates() {
        List<String> wrong = new ArrayList<>();
        for (String[] row : rows()) {
            String id = row[0].split(" ", -1)[0];
            paper().rate(RateDefinition.VALID_OF_MAILED, id).find().ifPresent(rate -> {
                if (rate.share().percent(1).compareTo(new BigDecimal(row[3])) != 0) {
                    wrong.add(id + " " + rate + " printed " + row[3]);
                }
            });
        }
        assertEquals(List.of("L 20.3% (43 / 212) printed 10.3"), wrong);
        assertEquals(
                "17.0% (837 / 4,918)",
                paper().rate(RateDefinition.VALID_OF_MAILED).get().toString());
        assertEquals("18層、合計 837 / 4,918", paper().toString());
        assertEquals(Source.Release.PRELIMINARY, paper().source().release());
    }

    /** Wilson's formula in 30 digits of Python's mpmath; row C, 0 of 1, is z² ÷ (1 + z²) by hand. */
    @ParameterizedTest
    @CsvSource({
        "I,0.10862613990933476,0.14878200728231264",
        "C,0.0,0.7934506856227627",
        "L,0.15421485290795725,0.2620233402156728",
        "A,0.08894166839405473,0.5323053349335657",
        "Q,0.25819785825562425,0.6579146575496577"
    })
    void wilsonIntervals(String id, double lower, double upper) {
        RateInterval interval = paper().rate(RateDefinition.VALID_OF_MAILED, id)
                .get()
                .interval(IntervalMethod.WILSON, 0.95)
                .get();
        assertEquals(lower, interval.lower(), 1e-12);
        assertEquals(upper, interval.upper(), 1e-12);
    }

    @Test
    void aStratumWithoutBaseHasNoRate() {
        Refusal refusal =
                paper().rate(RateDefinition.VALID_OF_MAILED, "不明").refusal().orElseThrow();
        assertEquals(Refusal.Reason.NOT_APPLICABLE, refusal.reason());
        assertEquals("不明 発送件数：値がない（空欄）", refusal.sentence().ja());
        assertEquals("不明 9 / （空欄）", paper().get("不明").toString());
    }

    /** By hand: 100 mailed, 4 undelivered, 30 returned, 24 valid. */
    @ParameterizedTest
    @CsvSource({
        "VALID_OF_MAILED,24.0,回答率 = 24 ÷ 100 = 24%",
        "VALID_OF_DELIVERED,25.0,回答率（到達分） = 24 ÷ (100 − 4) = 25%",
        "RETURNED_OF_MAILED,30.0,回収率 = 30 ÷ 100 = 30%",
        "RETURNED_OF_DELIVERED,31.3,回収率（到達分） = 30 ÷ (100 − 4) = 31.25%",
        "VALID_OF_RETURNED,80.0,有効率 = 24 ÷ 30 = 80%"
    })
    void definitions(RateDefinition definition, BigDecimal percent, String line) {
        ResponseTable table =
                ResponseTable.of(List.of(StratumResponse.of(Category.of("A"), 100, 4, 30, 24)), Source.UNSTATED);
        ResponseRate rate = table.rate(definition, "A").get();
        assertEquals(definition, rate.definition());
        assertEquals(percent, rate.share().percent(1));
        assertEquals(line, rate.explanation().toString());
        assertEquals(percent, table.rate(definition).get().share().percent(1));
    }

    @Test
    void theExplanationNamesStratumAndSource() {
        assertEquals(
                """
                response rate = 3 ÷ 12 = 25%
                  formula: valid answers ÷ questionnaires mailed × 100
                  input: A 農業、林業 valid answers 3 (川崎市 総務委員会資料 2017-08-30, preliminary)
                  input: A 農業、林業 mailed 12 (川崎市 総務委員会資料 2017-08-30, preliminary)""",
                paper().rate(RateDefinition.VALID_OF_MAILED, "A")
                        .get()
                        .explanation()
                        .text(Locale.ENGLISH));
    }

    @Test
    void contradictionsAndGapsAreRefused() {
        ResponseTable table = ResponseTable.of(
                List.of(
                        StratumResponse.of(Category.of("A"), 3, 5, 4, 1),
                        StratumResponse.of(Category.of("B"), 5, 5, 0, 0),
                        new StratumResponse(
                                Category.of("C"),
                                Figure.of(Mark.SUPPRESSED, Unit.NONE),
                                Figure.of(Mark.NIL, Unit.NONE),
                                Figure.of(2),
                                Figure.of(1))),
                Source.UNSTATED);
        assertEquals(Refusal.Reason.PARTS_DO_NOT_ADD, reason(table, RateDefinition.RETURNED_OF_MAILED, "A"));
        assertEquals(Refusal.Reason.PARTS_DO_NOT_ADD, reason(table, RateDefinition.VALID_OF_DELIVERED, "A"));
        assertEquals(Refusal.Reason.ZERO_BASE, reason(table, RateDefinition.VALID_OF_DELIVERED, "B"));
        assertEquals(Refusal.Reason.ZERO_BASE, reason(table, RateDefinition.VALID_OF_RETURNED, "B"));
        assertEquals(Refusal.Reason.SUPPRESSED, reason(table, RateDefinition.VALID_OF_MAILED, "C"));
        assertEquals(
                Refusal.Reason.SUPPRESSED,
                table.rate(RateDefinition.VALID_OF_MAILED)
                        .refusal()
                        .orElseThrow()
                        .reason());
        assertEquals(
                "50.0% (1 / 2)",
                table.rate(RateDefinition.VALID_OF_RETURNED, "C").get().toString());
    }

    private static Refusal.Reason reason(ResponseTable table, RateDefinition definition, String id) {
        return table.rate(definition, id).refusal().orElseThrow().reason();
    }

    @Test
    void mergedStrataStandAtThePlaceOfTheFirst() {
        ResponseTable merged = paper().merged(List.of("C", "A"), Category.of("A・C"));
        assertEquals("A・C 3 / 13", merged.strata().get(0).toString());
        assertEquals(17, merged.strata().size());
        assertEquals(paper().total(), merged.total());
        ResponseTable withUnknown = paper().merged(List.of("A", "不明"), Category.of("A・不明"));
        assertEquals("A・不明 12 / 12", withUnknown.get("A・不明").toString());
    }

    @Test
    void misuse() {
        StratumResponse a = StratumResponse.of(Category.of("A"), 1, 0);
        assertEquals("A response table must have at least one stratum, but had none", message(List.of()));
        assertEquals("A response table must have each stratum once, but had 'A' twice", message(List.of(a, a)));
        ResponseTable table = ResponseTable.of(List.of(a), Source.UNSTATED);
        assertEquals(
                "No stratum 'X' in the response table, the strata are [A]",
                assertThrows(IllegalArgumentException.class, () -> table.get("X"))
                        .getMessage());
        assertEquals(
                "Two strata or more must be merged, but were [A, A]",
                assertThrows(IllegalArgumentException.class, () -> table.merged(List.of("A", "A"), Category.of("B")))
                        .getMessage());
        assertEquals(
                "Number mailed of stratum 'A' must be a whole count not below 0, or a mark, but was -1",
                assertThrows(IllegalArgumentException.class, () -> StratumResponse.of(Category.of("A"), -1, 0))
                        .getMessage());
    }

    private static String message(List<StratumResponse> strata) {
        return assertThrows(IllegalArgumentException.class, () -> ResponseTable.of(strata, Source.UNSTATED))
                .getMessage();
    }

    /** A stratum with more answers than mailed makes the rate of all of them meaningless, though 11 of 13 could be divided. */
    @Test
    void aStratumThatCannotBeSpoilsTheTotal() {
        ResponseTable table = ResponseTable.of(
                List.of(
                        StratumResponse.of(Category.of("甲"), 5, 0, 2, 3),
                        StratumResponse.of(Category.of("乙"), 8, 0, 5, 9)),
                PAPER);
        Refusal refusal = table.rate(RateDefinition.VALID_OF_MAILED).refusal().orElseThrow();
        assertEquals(Refusal.Reason.PARTS_DO_NOT_ADD, refusal.reason());
        assertEquals("乙：内訳 9 が 0 から総数 8 までの範囲にない", refusal.sentence().ja());
        assertEquals(
                "53.8% (7 / 13)",
                table.rate(RateDefinition.RETURNED_OF_MAILED).get().toString());
        assertEquals(
                List.of("甲: 3 valid are more than the 2 returned"),
                table.strata().get(0).contradictions().stream().map(Label::en).toList());
        assertEquals(
                List.of("乙：有効回答 9 が回収 5 より多い", "乙：有効回答 9 が発送 8 より多い"),
                table.strata().get(1).contradictions().stream().map(Label::ja).toList());
        assertEquals(List.of(), StratumResponse.of(Category.of("丙"), 8, 8).contradictions());
    }
}
