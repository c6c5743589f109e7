package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/** The rule of {@link JsicConcordance} on lists so small that its links are found by hand. */
class LinkRuleTest {

    private static final Label WHY = Label.of("市の決定", "decided");

    /** Entries "code:name", "code:name:English", or "code<parent:name"; a code with a parent is a minor group, else a major one. */
    static IndustryClassification list(String entries) {
        return IndustryClassification.of(
                Label.of("一覧", "list"),
                Source.UNSTATED,
                Arrays.stream(entries.split(" "))
                        .map(entry -> {
                            String[] cells = entry.split(":", -1);
                            String[] place = cells[0].split("<", -1);
                            return new Industry(
                                    place[0],
                                    place.length > 1 ? IndustryLevel.MINOR : IndustryLevel.MAJOR,
                                    place.length > 1 ? place[1] : "",
                                    cells[1],
                                    cells.length > 2 ? cells[2] : "");
                        })
                        .toList());
    }

    private static LinkRule rule(String from, String to, ConcordanceDecision... decisions) {
        return new LinkRule(list(from), list(to), List.of(decisions));
    }

    private static String links(LinkRule rule) {
        return String.join(
                "; ",
                rule.links().stream()
                        .map(link -> link.from() + ">" + link.to() + " " + link.quality())
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "same code and name|1:倉庫|1:倉庫|1>1 SAME",
                "separators and width do not count|1:卸売・小売|1:卸売，小売|1>1 SAME",
                "same name, other code|1:倉庫|2:倉庫|1>2 RECODED",
                "the same code is taken before another of the name|1:倉庫|2:倉庫 1:倉庫|1>1 SAME",
                "same code and English name|1:倉庫業:Storage|1:保管業:STORAGE|1>1 RENAMED",
                "same English name, other code|1:倉庫業:Storage|2:保管業:Storage|''",
                "no English names are not the same|1:倉庫業|1:保管業|''",
                "the code alone|1:倉庫業:Storage|1:牛乳業:Milk|''",
                "another level|1:倉庫|2:運輸 1<2:倉庫|''",
                "one of two is a candidate only|1:倉庫|2:倉庫 3:倉庫|1>2 AMBIGUOUS; 1>3 AMBIGUOUS",
                "two of one are candidates only|1:倉庫 2:倉庫|3:倉庫|1>3 AMBIGUOUS; 2>3 AMBIGUOUS"
            })
    void undivided(String name, String from, String to, String links) {
        assertEquals(links, links(rule(from, to)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "all stays|1:運輸 11<1:倉庫 12<1:港湾|1:運輸 11<1:倉庫 12<1:港湾|1>1 SAME; 11>11 SAME; 12>12 SAME",
                "other name|1:運輸 11<1:倉庫|1:運輸業 11<1:倉庫|1>1 RENAMED; 11>11 SAME",
                "other code|1:運輸 11<1:倉庫|2:運輸 21<2:倉庫|1>2 RECODED; 11>21 RECODED",
                "a part moved|1:運輸 11<1:倉庫 12<1:港湾 2:通信 21<2:電話|1:運輸 11<1:倉庫 2:通信 21<2:電話 22<2:港湾"
                        + "|1>1 CONTENT_UNCERTAIN; 1>2 PARTIAL; 11>11 SAME; 12>22 RECODED; 2>2 CONTENT_UNCERTAIN; 21>21 SAME",
                "a part came|1:運輸 11<1:倉庫|1:運輸 11<1:倉庫 12<1:港湾|1>1 CONTENT_UNCERTAIN; 11>11 SIBLING_OPEN",
                "a rest beside what came|1:運輸 11<1:倉庫 19<1:その他の運輸|1:運輸 11<1:倉庫 12<1:港湾 19<1:その他の運輸"
                        + "|1>1 CONTENT_UNCERTAIN; 11>11 SIBLING_OPEN; 19>19 CONTENT_UNCERTAIN",
                "a rest beside what left for another group|1:運輸 12<1:港湾 19<1:その他の運輸 2:通信 21<2:電話"
                        + "|1:運輸 19<1:その他の運輸 2:通信 21<2:電話 12<2:港湾"
                        + "|1>1 CONTENT_UNCERTAIN; 1>2 PARTIAL; 12>12 SAME; 19>19 CONTENT_UNCERTAIN; 2>2 CONTENT_UNCERTAIN; 21>21 SAME",
                "a rest among the same|1:運輸 11<1:倉庫 19<1:他に分類されない運輸|1:運輸 11<1:倉庫 19<1:他に分類されない運輸"
                        + "|1>1 SAME; 11>11 SAME; 19>19 SAME",
                "the name of a group with other parts|1:運輸 11<1:倉庫|1:運輸 12<1:電話|1>1 CONTENT_UNCERTAIN",
                "neither name nor parts|1:運輸 11<1:倉庫|1:通信 12<1:電話|''",
                "a part that is a candidate only does not carry its group"
                        + "|1:運輸 11<1:倉庫|2:通信 21<2:倉庫 22<2:倉庫|11>21 AMBIGUOUS; 11>22 AMBIGUOUS",
                "divided there, undivided here|1:運輸|1:運輸 11<1:倉庫|''"
            })
    void divided(String name, String from, String to, String links) {
        assertEquals(links, links(rule(from, to)));
    }

    @Test
    void reasons() {
        List<ConcordanceLink> links =
                rule("1:運輸 11<1:倉庫 12<1:港湾", "1:運輸業 11<1:倉庫 12<1:港湾").links();
        assertEquals(
                Reasons.group(ConcordanceLink.Quality.RENAMED, 2, 2, 2),
                links.get(0).reason());
        assertEquals(Reasons.SAME, links.get(1).reason());
        assertEquals(
                Reasons.ambiguous(2, 1),
                rule("1:倉庫 2:倉庫", "3:倉庫").links().get(0).reason());
        assertEquals(
                Reasons.beside(Reasons.SAME, list("2:運輸 12<2:港湾").list().subList(1, 2))
                        .ja()
                        .replace("2:", ""),
                rule("1:運輸 11<1:倉庫", "1:運輸 11<1:倉庫 12<1:港湾")
                        .links()
                        .get(1)
                        .reason()
                        .ja());
    }

    @Test
    void decisionsComeFirst() {
        assertEquals(
                "1>2 DECLARED; 3>1 RECODED",
                links(rule("1:倉庫 3:港湾", "1:港湾 2:運輸", ConcordanceDecision.of("1", "2", WHY))));
        LinkRule lost = rule(
                "1:倉庫 2:港湾",
                "1:倉庫 2:港湾",
                ConcordanceDecision.notConnectable("1", WHY),
                new ConcordanceDecision(List.of(), List.of("2"), WHY));
        assertEquals("", links(lost));
        assertEquals(Set.of("1"), lost.lostFrom().keySet());
        assertEquals(WHY, lost.lostTo().get("2"));
        assertEquals(
                "1>1 DECLARED; 1>2 DECLARED; 2>1 DECLARED; 2>2 DECLARED",
                links(rule(
                        "1:倉庫 2:港湾", "1:倉庫 2:港湾", new ConcordanceDecision(List.of("2", "1"), List.of("2", "1"), WHY))));
        assertEquals(
                "1>9 DECLARED; 11>11 SAME",
                links(rule("1:運輸 11<1:倉庫", "1:運輸 11<1:倉庫 9:物流", ConcordanceDecision.of("1", "9", WHY))));
    }

    @Test
    void decisionsMustNotContradictEachOther() {
        assertEquals(
                "Decisions must not join '1' and call it not connectable as well",
                message(ConcordanceDecision.of("1", "2", WHY), ConcordanceDecision.notConnectable("1", WHY)));
        assertEquals(
                "Decisions must not join '2' and call it not connectable as well",
                message(new ConcordanceDecision(List.of(), List.of("2"), WHY), ConcordanceDecision.of("1", "2", WHY)));
    }

    private static String message(ConcordanceDecision... decisions) {
        return assertThrows(IllegalArgumentException.class, () -> rule("1:倉庫", "2:港湾", decisions))
                .getMessage();
    }

    @Test
    void decisionsMustNameCodesThatAre() {
        assertEquals(
                "No industry '9' in list, nearest are '1'",
                assertThrows(
                                NoSuchElementException.class,
                                () -> rule("1:倉庫", "2:港湾", ConcordanceDecision.of("9", "2", WHY)))
                        .getMessage());
        assertEquals(
                "No industry '9' in list, nearest are '2'",
                assertThrows(
                                NoSuchElementException.class,
                                () -> rule("1:倉庫", "2:港湾", ConcordanceDecision.of("1", "9", WHY)))
                        .getMessage());
    }
}
