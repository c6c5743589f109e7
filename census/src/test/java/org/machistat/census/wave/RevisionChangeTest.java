package org.machistat.census.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.machistat.census.industry.JsicRevision.REV13;
import static org.machistat.census.industry.JsicRevision.REV14;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.census.industry.JsicRevision;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.source.Comparability.Reason;
import org.machistat.core.source.Comparability.Verdict;
import org.machistat.core.text.Label;

/** Codes as they stand in the two lists: 総務省, 日本標準産業分類 第13回・第14回改定. */
class RevisionChangeTest {

    private static final Label REVISIONS = Label.of("前は13、後は14", "13 before, 14 after");
    private static final RevisionChange FORTH =
            RevisionChange.between(REV13, REV14).orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "REV13, REV14, true",
        "REV14, REV13, true",
        "REV13, REV13, false",
        "REV14, REV14, false",
        "REV12, REV13, false",
        "REV11, REV14, false"
    })
    void onlyBetweenListsThatAreThere(JsicRevision before, JsicRevision after, boolean isThere) {
        assertEquals(isThere, RevisionChange.between(before, after).isPresent());
    }

    /** 5631 came with revision 14, 6098 went with it; 5891 and 6033 are in both, with another meaning. */
    @ParameterizedTest
    @CsvSource({"A, true", "5891, true", "6033, true", "5631, false", "6098, false", "total, false", "'', false"})
    void knowsCodesOfBoth(String code, boolean isKnown) {
        assertEquals(isKnown, FORTH.knows(code));
    }

    /** Same code, name and parts, or only reworded (9811 都道府県機関, 都道府県の機関). */
    @ParameterizedTest
    @ValueSource(strings = {"A", "S", "0111", "9811", "981"})
    void nothingToSay(String code) {
        assertEquals(Optional.empty(), FORTH.judge(code, REVISIONS));
    }

    @Test
    void aReusedCodeIsBarred() {
        assertEquals(
                Optional.of(new Reason(
                        Aspect.CLASSIFICATION,
                        Verdict.NOT_COMPARABLE,
                        Label.of(
                                "前は13、後は14であり、5891 コンビニエンスストア（飲食料品を中心とするものに限る）は両者で対応しない（後者では5891 牛乳小売業）",
                                "13 before, 14 after; 5891 コンビニエンスストア（飲食料品を中心とするものに限る） of the one is not joined to 5891"
                                        + " 牛乳小売業 of the other"))),
                FORTH.judge("5891", REVISIONS));
        assertEquals(
                "13 before, 14 after; 5891 牛乳小売業 of the one is not joined to 5891 コンビニエンスストア（飲食料品を中心とするものに限る） of the other",
                RevisionChange.between(REV14, REV13)
                        .orElseThrow()
                        .judge("5891", REVISIONS)
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    /** 7721 beside the new 773; 60 keeps most of its parts and gives some to 56. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7721|7721 配達飲食サービス業|コードと名称が同じ。ただし同じ分類の中に対応する項目のないもの（773 施設給食業）があり、それとの間で範囲が変わった可能性がある",
                "4899|4899 他に分類されない運輸に附帯するサービス業|コードと名称は同じだが、同じ分類の中に新設・廃止・移動・未決の項目があり、「その他」の範囲が変わった可能性がある"
            })
    void contentThatMayHaveChangedIsNoted(String code, String industry, String why) {
        Reason reason = FORTH.judge(code, REVISIONS).orElseThrow();
        assertEquals(Verdict.COMPARABLE_WITH_NOTES, reason.verdict());
        assertEquals(
                "前は13、後は14であり、" + industry + "の増減には分類の変更が含まれ得る（" + why + "）",
                reason.sentence().ja());
    }

    @Test
    void aGroupThatGaveAwayPartsIsNoted() {
        Reason reason = FORTH.judge("60", REVISIONS).orElseThrow();
        assertEquals(Verdict.COMPARABLE_WITH_NOTES, reason.verdict());
        assertEquals(Aspect.CLASSIFICATION, reason.aspect());
    }
}
