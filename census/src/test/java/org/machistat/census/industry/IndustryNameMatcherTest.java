package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.text.Label;
import org.machistat.core.text.NameMatch;
import org.machistat.core.text.NameMatch.Outcome;
import org.machistat.core.text.ReservedWord;
import org.machistat.core.value.Refusal;

class IndustryNameMatcherTest {

    private static final List<IndustryGroup> GROUPS =
            List.of(IndustryGroup.of("A-B", Label.of("農林漁業", "Agriculture, forestry and fisheries"), "A", "B"));

    private static final Map<Character, IndustryLevel> LEVELS = Map.of(
            'G', IndustryLevel.GROUP,
            '1', IndustryLevel.DIVISION,
            '2', IndustryLevel.MAJOR,
            '3', IndustryLevel.MINOR,
            '4', IndustryLevel.DETAIL);

    private record Variant(String label, String levels, Outcome outcome, String code, String origin) {

        IndustryNameMatcher matcher() {
            IndustryClassification list = (levels.startsWith("13:")
                            ? JsicClassification.rev13()
                            : JsicClassification.rev14())
                    .withGroups(GROUPS);
            return IndustryNameMatcher.of(
                    list,
                    levels.substring(3)
                            .chars()
                            .mapToObj(one -> LEVELS.get((char) one))
                            .toArray(IndustryLevel[]::new));
        }
    }

    static List<Variant> variants() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(IndustryNameMatcherTest.class.getResourceAsStream("name-variants.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .map(cells -> new Variant(cells[0], cells[1], Outcome.valueOf(cells[2]), cells[3], cells[4]))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("variants")
    void realWorldNames(Variant variant) {
        NameMatch<Industry> match = variant.matcher().match(variant.label());
        assertEquals(variant.outcome(), match.outcome(), match::toString);
        assertEquals(variant.code(), match.find().map(Industry::code).orElse("-"));
    }

    @Test
    void thereAreAtLeastForty() throws IOException {
        assertTrue(variants().size() >= 40, () -> "too few variants");
    }

    /** Of every level each name finds its own industry, unless another of the level has the same name. */
    @ParameterizedTest
    @EnumSource(
            value = IndustryLevel.class,
            names = {"DIVISION", "MAJOR", "MINOR", "DETAIL"})
    void officialNamesFindThemselves(IndustryLevel level) {
        for (JsicClassification list : List.of(JsicClassification.rev13(), JsicClassification.rev14())) {
            IndustryNameMatcher matcher = IndustryNameMatcher.of(list, level);
            for (Industry one : list.list(level)) {
                List<Industry> same = list.listNamed(one.ja()).stream()
                        .filter(other -> other.level() == level)
                        .toList();
                NameMatch<Industry> match = matcher.match(one.ja());
                if (same.size() == 1) {
                    assertEquals(Outcome.EXACT, match.outcome());
                    assertEquals(one, match.get());
                } else {
                    assertEquals(Outcome.TIED, match.outcome());
                    assertEquals(same, match.tied());
                }
                assertEquals(one, matcher.match(one.code() + " " + one.ja()).get());
            }
        }
    }

    /** The names of either revision are read in the other's notation of the divisions. */
    @Test
    void divisionsAcrossRevisions() {
        IndustryNameMatcher matcher =
                IndustryNameMatcher.of(JsicClassification.rev13().divisions());
        for (Industry one : JsicClassification.rev14().list(IndustryLevel.DIVISION)) {
            assertEquals(one.code(), matcher.match(one.ja()).get().code());
        }
    }

    @Test
    void answers() {
        IndustryNameMatcher divisions = IndustryNameMatcher.of(JsicClassification.rev13());
        assertEquals("Q", divisions.answer("混合サービス事業").get().code());
        assertEquals(Optional.empty(), divisions.find("卸売業"));
        Refusal refusal = divisions.answer("農林漁業").refusal().get();
        assertEquals(Refusal.Reason.NOT_READABLE, refusal.reason());
        assertEquals(
                Label.of(
                        "「農林漁業」に合う候補がありません（違い25%未満）：最も近いのは「農業，林業」（A）2/4、「漁業」（B）2/4、「建設業」（D）3/4",
                        "No candidate fits '農林漁業' (less than 25% may differ), nearest are '農業，林業' (A) with 2/4, '漁業' (B) with 2/4, "
                                + "'建設業' (D) with 3/4"),
                refusal.sentence());
        IndustryNameMatcher details = IndustryNameMatcher.of(JsicClassification.rev13(), IndustryLevel.DETAIL);
        Refusal tie = details.answer("主として管理事務を行う本社等").refusal().get();
        assertEquals(Refusal.Reason.AMBIGUOUS, tie.reason());
        assertEquals(
                "「主として管理事務を行う本社等」は複数の候補に当てはまり、一つに決められません：「主として管理事務を行う本社等」（0100）0/14、"
                        + "「主として管理事務を行う本社等」（0200）0/14、「主として管理事務を行う本社等」（0300）0/14ほか、全84件",
                tie.sentence().ja());
        assertEquals("2400", details.answer("2400 主として管理事務を行う本社等").get().code());
    }

    @Test
    void labelsOfAWholeTable() {
        assertEquals(
                List.of(Outcome.RESERVED, Outcome.NORMALISED, Outcome.TOO_FAR),
                IndustryNameMatcher.of(JsicClassification.rev14()).matchAll(List.of("合計", "医療，福祉", "その他の事業")).stream()
                        .map(NameMatch::outcome)
                        .toList());
    }

    @Test
    void levelsMatter() {
        assertEquals(
                Outcome.TIED,
                IndustryNameMatcher.of(
                                JsicClassification.rev13(),
                                IndustryLevel.MAJOR,
                                IndustryLevel.MINOR,
                                IndustryLevel.DETAIL)
                        .match("熱供給業")
                        .outcome());
        assertEquals(
                "Levels must be given each once, at least one, but were [MAJOR, MAJOR]",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> IndustryNameMatcher.of(
                                        JsicClassification.rev13(), IndustryLevel.MAJOR, IndustryLevel.MAJOR))
                        .getMessage());
        assertEquals(
                "Levels must be given each once, at least one, but were []",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> IndustryNameMatcher.of(JsicClassification.rev13(), new IndustryLevel[0]))
                        .getMessage());
    }

    @Test
    void reservedWordsCanBeAdded() {
        assertEquals(
                Outcome.RESERVED,
                IndustryNameMatcher.of(JsicClassification.rev13())
                        .matcher()
                        .withReserved(ReservedWord.TOTAL, "市計")
                        .match("市計")
                        .outcome());
    }
}
