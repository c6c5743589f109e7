package org.machistat.census.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.machistat.census.wave.CensusWave.ACTIVITY_2012;
import static org.machistat.census.wave.CensusWave.ACTIVITY_2016;
import static org.machistat.census.wave.CensusWave.ACTIVITY_2021;
import static org.machistat.census.wave.CensusWave.BASIC_2009;
import static org.machistat.census.wave.CensusWave.BASIC_2014;
import static org.machistat.census.wave.CensusWave.BASIC_2019;
import static org.machistat.census.wave.CensusWave.ESTABLISHMENTS_2006;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.census.industry.JsicRevision;
import org.machistat.census.wave.Coverage.Frame;
import org.machistat.census.wave.Coverage.Method;
import org.machistat.census.wave.Coverage.Ownership;
import org.machistat.census.wave.Coverage.Undescribed;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.source.Comparability.Reason;
import org.machistat.core.source.Comparability.Verdict;
import org.machistat.core.source.Source.Release;
import org.machistat.core.table.Axis;

class CensusWaveTest {

    private static final CensusWave PRIVATE_2009 = BASIC_2009.withOwnership(Ownership.PRIVATE);
    private static final CensusWave PRIVATE_2014 = BASIC_2014.withOwnership(Ownership.PRIVATE);

    /** 調査の概要 of each census: stat.go.jp 2009, 2014, 2021; Osaka 2012, 2016; Mie and Yokohama 2019; Ito 2006. */
    @ParameterizedTest
    @CsvSource({
        "2006, ESTABLISHMENT_ENTERPRISE, 2006-10-01, ALL, FIELD_LISTING, REV11, 平成18年事業所・企業統計調査",
        "2009, BASIC, 2009-07-01, ALL, ADMINISTRATIVE_RECORDS, REV12, 平成21年経済センサス‐基礎調査",
        "2012, ACTIVITY, 2012-02-01, PRIVATE, ADMINISTRATIVE_RECORDS, REV12, 平成24年経済センサス‐活動調査",
        "2014, BASIC, 2014-07-01, ALL, ADMINISTRATIVE_RECORDS, REV13, 平成26年経済センサス‐基礎調査",
        "2016, ACTIVITY, 2016-06-01, PRIVATE, ADMINISTRATIVE_RECORDS, REV13, 平成28年経済センサス‐活動調査",
        "2019, BASIC, 2019-06-01, PRIVATE, CORPORATE_NUMBERS, REV13, 令和元年経済センサス‐基礎調査",
        "2021, ACTIVITY, 2021-06-01, PRIVATE, CORPORATE_NUMBERS, REV13, 令和3年経済センサス‐活動調査",
    })
    void officialWaves(
            int year,
            CensusWave.Family family,
            LocalDate day,
            Ownership ownership,
            Frame frame,
            JsicRevision revision,
            String document) {
        CensusWave wave = CensusWave.get(year);
        assertEquals(family, wave.family());
        assertEquals(day, wave.referenceDate().firstDay());
        assertEquals(day, wave.boundaryDate());
        assertEquals(ownership, wave.ownership());
        assertEquals(frame, wave.frame());
        assertEquals(revision, wave.revision());
        assertEquals(document, wave.source().document().ja());
        assertEquals(Release.FINAL, wave.release());
        assertEquals(Undescribed.EXCLUDED, wave.undescribed());
        assertEquals(String.valueOf(year), wave.id());
    }

    @Test
    void onlyTheWaveOf2019LastedAndObserved() {
        assertEquals(LocalDate.of(2020, 3, 31), BASIC_2019.lastDay());
        assertEquals(Method.OBSERVATION, BASIC_2019.method());
        assertEquals(
                List.of(BASIC_2019),
                CensusWave.list().stream()
                        .filter(wave -> wave.method() == Method.OBSERVATION
                                || !wave.lastDay().equals(wave.referenceDate().firstDay()))
                        .toList());
    }

    @Test
    void noWaveInAnotherYear() {
        assertEquals(Optional.empty(), CensusWave.find(2015));
        assertEquals(
                "No census wave in 2015, there were waves in [2006, 2009, 2012, 2014, 2016, 2019, 2021, 2024]",
                assertThrows(NoSuchElementException.class, () -> CensusWave.get(2015))
                        .getMessage());
    }

    /** 2024: without proprietors who employ nobody (e-census2024.go.jp), so not comparable with any wave before. */
    @Test
    void theWaveOf2024() {
        CensusWave wave = CensusWave.get(2024);
        assertEquals(JsicRevision.REV14, wave.revision());
        assertEquals(Release.UNSTATED, wave.release());
        assertEquals(
                "比較できない：2021年は民営のみ、2024年は民営のみ（雇用者のいない個人経営を除く）",
                ACTIVITY_2021
                        .comparabilityWith(wave)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
    }

    @Test
    void aWaveOfOnesOwn() {
        CensusWave wave = CensusWave.builder(CensusWave.Family.ACTIVITY, LocalDate.of(2026, 6, 1))
                .frame(Frame.CORPORATE_NUMBERS)
                .build();
        assertEquals("2026", wave.id());
        assertEquals(LocalDate.of(2026, 6, 1), wave.boundaryDate());
        assertEquals(JsicRevision.REV14, wave.revision());
        assertEquals("2026年経済センサス‐活動調査", wave.source().document().ja());
        assertEquals(
                Verdict.COMPARABLE_WITH_NOTES,
                ACTIVITY_2021.comparabilityWith(wave).verdict());
        assertEquals(
                "Last day of a wave must not be before its reference date 2026-06-01, but was 2026-05-31",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CensusWave.builder(CensusWave.Family.ACTIVITY, LocalDate.of(2026, 6, 1))
                                        .lastDay(LocalDate.of(2026, 5, 31))
                                        .build())
                        .getMessage());
    }

    /** Employees of 2019 are those of newly found establishments; both years by observation would have the same gap. */
    @Test
    void employeesOf2019AreNotComparable() {
        Comparability judged = BASIC_2019.employeesComparabilityWith(ACTIVITY_2021);
        assertEquals(judged, ACTIVITY_2021.employeesComparabilityWith(BASIC_2019));
        assertEquals(
                "比較できない：2019年は既存の事業所は外観等による確認で、従業者数は新規把握事業所のみ",
                judged.refusal().orElseThrow().sentence().ja());
        assertEquals(
                ACTIVITY_2016.comparabilityWith(ACTIVITY_2021),
                ACTIVITY_2016.employeesComparabilityWith(ACTIVITY_2021));
    }

    /** SSDSE-A: 大熊町 0, 双葉町 0, 葛尾村 0 establishments in 2014, 双葉町 0 in 2016. */
    @Test
    void evacuatedDistrictsAreSaidToBeUnconfirmed() {
        assertEquals(
                "原子力災害の避難指示区域の扱いは未確認（福島県の一部の町村は0又は極めて少ない）", BASIC_2014.omitted().ja());
        assertEquals(BASIC_2014.omitted(), ACTIVITY_2016.omitted());
    }

    /** The verdicts are what the notes on comparison of each census say; paper.md A5, practice.md B1. */
    @ParameterizedTest
    @CsvSource({
        "2006, 2009, NOT_COMPARABLE",
        "2009, 2012, NOT_COMPARABLE",
        "2009, 2014, COMPARABLE_WITH_NOTES",
        "2012, 2016, COMPARABLE_WITH_NOTES",
        "2014, 2016, NOT_COMPARABLE",
        "2014, 2021, NOT_COMPARABLE",
        "2016, 2019, COMPARABLE_WITH_NOTES",
        "2016, 2021, COMPARABLE_WITH_NOTES",
        "2021, 2021, COMPARABLE",
    })
    void verdicts(int from, int to, Verdict verdict) {
        Comparability judged = CensusWave.get(from).comparabilityWith(CensusWave.get(to));
        assertEquals(verdict, judged.verdict());
        assertEquals(judged, CensusWave.get(to).comparabilityWith(CensusWave.get(from)));
    }

    @Test
    void allAgainstPrivateIsNotComparable() {
        Comparability judged = BASIC_2014.comparabilityWith(ACTIVITY_2016);
        assertEquals(
                "比較できない：2014年は全事業所（国・地方公共団体を含む）、2016年は民営のみ",
                judged.refusal().orElseThrow().sentence().ja());
        assertEquals(
                "not comparable: 2014: all establishments, public ones included; 2016: private establishments only",
                judged.refusal().orElseThrow().sentence().en());
        assertEquals(
                List.of(Aspect.SCOPE, Aspect.TIME, Aspect.METHOD, Aspect.BOUNDARY),
                judged.reasons().stream().map(Reason::aspect).toList());
        assertEquals(
                Verdict.COMPARABLE_WITH_NOTES,
                PRIVATE_2014.comparabilityWith(ACTIVITY_2016).verdict());
    }

    @Test
    void from2016To2021WithNotes() {
        assertEquals(
                List.of(
                        "2016年は商業・法人登記等の行政記録も用いた名簿、2021年は国税庁法人番号公表サイトで把握した事業所も加えた名簿であり、"
                                + "増減、特に情報通信業と学術研究，専門・技術サービス業の増加は一部が把握範囲の拡大による",
                        "調査期日の間隔は60か月",
                        "2016年は2016年6月1日の境域、2021年は2021年6月1日の境域で、この間に境域の変わった市区町村は同じ地域ではない",
                        "2016年は原子力災害の避難指示区域の扱いは未確認（福島県の一部の町村は0又は極めて少ない）"),
                ACTIVITY_2016.comparabilityWith(ACTIVITY_2021).reasons().stream()
                        .map(reason -> reason.sentence().ja())
                        .toList());
        assertEquals(
                List.of(
                        "2016: a register that also uses administrative records such as company registration; 2021: a register that"
                                + " also has establishments found through the corporate-number register; growth, above all of"
                                + " information and communications and of scientific research, professional and technical services, is"
                                + " partly wider coverage",
                        "the reference dates are 60 months apart",
                        "2016: on the boundaries of 1 June 2016; 2021: on the boundaries of 1 June 2021; a municipality whose"
                                + " boundaries changed in between is not the same place",
                        "2016: treatment of the districts evacuated after the nuclear accident not confirmed (some municipalities"
                                + " of Fukushima have none or very few)"),
                ACTIVITY_2016.comparabilityWith(ACTIVITY_2021).reasons().stream()
                        .map(reason -> reason.sentence().en())
                        .toList());
    }

    /** 利用上の注意 (令和元年): not one point in time, existing establishments from outside, corporate numbers. */
    @Test
    void notesOn2019() {
        List<String> notes = ACTIVITY_2016.comparabilityWith(BASIC_2019).reasons().stream()
                .map(reason -> reason.aspect() + " " + reason.sentence().ja())
                .toList();
        assertEquals(7, notes.size());
        assertTrue(notes.contains("TIME 2019年は2019年6月1日から2020年3月31日までの調査で、一時点の調査ではない"), notes::toString);
        assertTrue(notes.contains("METHOD 2019年は既存の事業所は外観等による確認で、従業者数は新規把握事業所のみ"), notes::toString);
        assertTrue(notes.contains("TIME 調査期日の間隔は36か月"), notes::toString);
    }

    @Test
    void enumeratorsAgainstRegisters() {
        List<String> bars = ESTABLISHMENTS_2006.comparabilityWith(BASIC_2009).reasons().stream()
                .filter(reason -> reason.verdict() == Verdict.NOT_COMPARABLE)
                .map(reason -> reason.sentence().ja())
                .toList();
        assertEquals(
                List.of(
                        "2006年は調査員が調査区で把握した事業所、2009年は商業・法人登記等の行政記録も用いた名簿であり、差は増減を示さない",
                        "2006年は日本標準産業分類（第11回改定）、2009年は日本標準産業分類（第12回改定）であり、大分類の構成が異なる"),
                bars);
    }

    @Test
    void unknownActivityCountedOnOneSideOnlyBars() {
        CensusWave with = ACTIVITY_2016.withUndescribed(Undescribed.INCLUDED);
        assertEquals(
                "比較できない：2016年は事業内容等不詳を含む、2021年は事業内容等不詳を除く",
                with.comparabilityWith(ACTIVITY_2021)
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .ja());
        assertEquals(
                Verdict.COMPARABLE_WITH_NOTES,
                ACTIVITY_2016
                        .withUndescribed(Undescribed.UNSTATED)
                        .comparabilityWith(ACTIVITY_2021)
                        .verdict());
    }

    @Test
    void classificationReleaseAndLeftOutDistrictsAreNotes() {
        List<String> from2009 = reasons(PRIVATE_2009, PRIVATE_2014);
        assertTrue(
                from2009.contains(
                        "CLASSIFICATION 2009年は日本標準産業分類（第12回改定）、2014年は日本標準産業分類（第13回改定）であり、" + "産業別の増減には分類の変更が含まれ得る"),
                from2009::toString);
        List<String> from2012 = reasons(ACTIVITY_2012, ACTIVITY_2016);
        assertTrue(from2012.contains("SCOPE 2012年は原子力災害による警戒区域等の調査区を除く"), from2012::toString);
        assertTrue(from2012.contains("TIME 調査期日の間隔は52か月"), from2012::toString);
        CensusWave preliminary = ACTIVITY_2016.withRelease(Release.PRELIMINARY);
        assertEquals(List.of("RELEASE 2016年は速報で、確報で置き換えられる"), reasons(preliminary, ACTIVITY_2016));
    }

    /** The paper compares 速報 2016 with private establishments of 2014: 23 months. */
    @Test
    void theComparisonOfThePaper() {
        List<String> notes = reasons(PRIVATE_2014, ACTIVITY_2016.withRelease(Release.PRELIMINARY));
        assertTrue(notes.contains("TIME 調査期日の間隔は23か月"), notes::toString);
        assertTrue(notes.contains("METHOD 2014年は経済センサス‐基礎調査、2016年は経済センサス‐活動調査"), notes::toString);
        assertTrue(notes.contains("RELEASE 2016年は速報で、確報で置き換えられる"), notes::toString);
    }

    private static List<String> reasons(CensusWave from, CensusWave to) {
        return from.comparabilityWith(to).reasons().stream()
                .map(reason -> reason.aspect() + " " + reason.sentence().ja())
                .toList();
    }

    @Test
    void figuresTabulatedOnLaterBoundariesHaveNoNoteOnThem() {
        CensusWave again = ACTIVITY_2016.withBoundaryDate(LocalDate.of(2021, 6, 1));
        assertFalse(again.comparabilityWith(ACTIVITY_2021).reasons().stream()
                .anyMatch(reason -> reason.aspect() == Aspect.BOUNDARY));
        assertNotEquals(ACTIVITY_2016, again);
    }

    @Test
    void anAxisKnowsWhatMayBeCompared() {
        var axis = CensusWave.axis("wave", List.of(BASIC_2014, ACTIVITY_2016, ACTIVITY_2021));
        assertEquals(Optional.of(Axis.Role.TIME), axis.role());
        assertEquals(Verdict.NOT_COMPARABLE, axis.comparability("2014", "2016").verdict());
        assertEquals(ACTIVITY_2016.comparabilityWith(ACTIVITY_2021), axis.comparability("2021", "2016"));
        assertEquals(
                "Axis 'wave' must have each category once, but had '2014' twice",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CensusWave.axis("wave", List.of(BASIC_2014, PRIVATE_2014)))
                        .getMessage());
        assertEquals(
                List.of("2014", "2014民営"),
                CensusWave.axis("wave", List.of(BASIC_2014, PRIVATE_2014.withId("2014民営"))).categories().stream()
                        .map(category -> category.id())
                        .toList());
    }

    @Test
    void inWords() {
        assertEquals(
                "平成26年経済センサス‐基礎調査（2014年7月1日現在、全事業所（国・地方公共団体を含む）、事業内容等不詳を除く、" + "日本標準産業分類（第13回改定）、確報、"
                        + "原子力災害の避難指示区域の扱いは未確認（福島県の一部の町村は0又は極めて少ない））",
                BASIC_2014.toString());
        assertEquals(
                "Economic Census for Business Frame 2019 (from 1 June 2019 to 31 March 2020, private establishments only, without"
                        + " establishments of unknown activity, JSIC revision 13, final)",
                BASIC_2019.label().en());
        assertEquals(
                "Id of a wave must not be blank, but was ' '",
                assertThrows(IllegalArgumentException.class, () -> BASIC_2014.withId(" "))
                        .getMessage());
    }
}
