package org.machistat.census.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.census.industry.JsicRevision;
import org.machistat.census.wave.Coverage.Frame;
import org.machistat.census.wave.Coverage.Method;
import org.machistat.census.wave.Coverage.Ownership;
import org.machistat.census.wave.Coverage.Undescribed;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Source.Release;
import org.machistat.core.text.Label;

/** Two waves that differ in one thing only, so that each reason stands alone. */
class WaveComparisonTest {

    private static final LocalDate DAY = LocalDate.of(2016, 6, 1);

    private static CensusWave.Builder wave(String id) {
        return CensusWave.builder(CensusWave.Family.ACTIVITY, DAY).id(id);
    }

    private static String reasons(CensusWave before, CensusWave after, WaveSubject subject) {
        Comparability judged = new WaveComparison(before, after, subject).judge();
        return String.join(
                "\n",
                judged.reasons().stream()
                        .map(reason -> reason.aspect() + " " + reason.verdict() + " "
                                + reason.sentence().ja() + " / "
                                + reason.sentence().en())
                        .toList());
    }

    private static String reasons(CensusWave.Builder after) {
        return reasons(wave("甲").build(), after.build(), WaveSubject.ESTABLISHMENTS);
    }

    @Test
    void alikeInAllButTheName() {
        assertEquals("", reasons(wave("乙")));
    }

    @Test
    void ownership() {
        assertEquals(
                "SCOPE NOT_COMPARABLE 甲は民営のみ、乙は全事業所（国・地方公共団体を含む） / 甲: private establishments only; 乙: all"
                        + " establishments, public ones included",
                reasons(wave("乙").ownership(Ownership.ALL)));
    }

    @Test
    void frames() {
        assertEquals(
                "FRAME NOT_COMPARABLE 甲は商業・法人登記等の行政記録も用いた名簿、乙は調査員が調査区で把握した事業所であり、差は増減を示さない / 甲: "
                        + Frame.ADMINISTRATIVE_RECORDS.label().en() + "; 乙: "
                        + Frame.FIELD_LISTING.label().en() + "; the difference does not show an increase or decrease",
                reasons(wave("乙").frame(Frame.FIELD_LISTING)));
        assertEquals(
                "FRAME COMPARABLE_WITH_NOTES 甲は商業・法人登記等の行政記録も用いた名簿、乙は国税庁法人番号公表サイトで把握した事業所も加えた名簿であり、"
                        + "増減、特に情報通信業と学術研究，専門・技術サービス業の増加は一部が把握範囲の拡大による / 甲: "
                        + Frame.ADMINISTRATIVE_RECORDS.label().en() + "; 乙: "
                        + Frame.CORPORATE_NUMBERS.label().en()
                        + "; growth, above all of information and communications and of scientific research, professional and"
                        + " technical services, is partly wider coverage",
                reasons(wave("乙").frame(Frame.CORPORATE_NUMBERS)));
    }

    @Test
    void undescribed() {
        assertEquals(
                "UNDESCRIBED NOT_COMPARABLE 甲は事業内容等不詳を除く、乙は事業内容等不詳を含む / 甲: without establishments of unknown"
                        + " activity; 乙: " + Undescribed.INCLUDED.label().en(),
                reasons(wave("乙").undescribed(Undescribed.INCLUDED)));
        assertEquals(
                "UNDESCRIBED COMPARABLE_WITH_NOTES 甲は事業内容等不詳を除く、乙は"
                        + Undescribed.UNSTATED.label().ja() + " / 甲: without establishments of unknown activity; 乙: "
                        + Undescribed.UNSTATED.label().en(),
                reasons(wave("乙").undescribed(Undescribed.UNSTATED)));
        CensusWave unstated = wave("甲").undescribed(Undescribed.UNSTATED).build();
        assertEquals("", reasons(unstated, unstated.withId("乙"), WaveSubject.ESTABLISHMENTS));
    }

    /** Reference dates of the censuses: 1 July 2014 to 1 June 2016 is 23 months, 1 June 2016 to 1 June 2021 is 60. */
    @ParameterizedTest
    @CsvSource({"2014-07-01, 2016-06-01, 23", "2016-06-01, 2021-06-01, 60", "2012-02-01, 2016-06-01, 52"})
    void months(LocalDate from, LocalDate to, int months) {
        CensusWave before = CensusWave.builder(CensusWave.Family.ACTIVITY, from)
                .revision(JsicRevision.REV13)
                .boundaryDate(DAY)
                .build();
        CensusWave after = CensusWave.builder(CensusWave.Family.ACTIVITY, to)
                .revision(JsicRevision.REV13)
                .boundaryDate(DAY)
                .build();
        assertEquals(
                "TIME COMPARABLE_WITH_NOTES 調査期日の間隔は" + months + "か月 / the reference dates are " + months
                        + " months apart",
                reasons(before, after, WaveSubject.ESTABLISHMENTS));
    }

    /** By hand: 1 to 15 June 2016 is 14 days; 1 June 2021 to 15 June 2026 is 5 years and 14 days, with 29 February 2024: 1,840. */
    @ParameterizedTest
    @CsvSource({"2016-06-01, 2016-06-15, 14", "2021-06-01, 2026-06-15, 1840"})
    void daysWhereMonthsAreNotWhole(LocalDate from, LocalDate to, int days) {
        CensusWave before = wave("甲").revision(JsicRevision.REV13).build();
        CensusWave one = CensusWave.builder(CensusWave.Family.ACTIVITY, from)
                .id("甲")
                .revision(before.revision())
                .boundaryDate(DAY)
                .build();
        CensusWave other = CensusWave.builder(CensusWave.Family.ACTIVITY, to)
                .id("乙")
                .revision(before.revision())
                .boundaryDate(DAY)
                .build();
        assertEquals(
                "TIME COMPARABLE_WITH_NOTES 調査期日の間隔は" + days + "日 / the reference dates are " + days + " days apart",
                reasons(one, other, WaveSubject.ESTABLISHMENTS));
        assertEquals(one.comparabilityWith(other), other.comparabilityWith(one));
    }

    @Test
    void aWaveThatLasted() {
        assertEquals(
                "TIME COMPARABLE_WITH_NOTES 乙は2016年6月1日から2017年3月31日までの調査で、一時点の調査ではない / 乙: surveyed from 1 June 2016 to"
                        + " 31 March 2017, not at one point in time",
                reasons(wave("乙").lastDay(LocalDate.of(2017, 3, 31))));
        CensusWave lasted = wave("甲").lastDay(LocalDate.of(2017, 3, 31)).build();
        assertEquals("", reasons(lasted, lasted, WaveSubject.ESTABLISHMENTS));
    }

    /** Of establishments a note, of employees a bar; the sentence names the wave that observed, be it the first or the second. */
    @Test
    void observation() {
        CensusWave asked = wave("甲").build();
        CensusWave observed = wave("乙").method(Method.OBSERVATION).build();
        String sentence = "乙は既存の事業所は外観等による確認で、従業者数は新規把握事業所のみ / 乙: existing establishments were observed from outside;"
                + " only newly found ones were asked for their employees";
        assertEquals("METHOD COMPARABLE_WITH_NOTES " + sentence, reasons(asked, observed, WaveSubject.ESTABLISHMENTS));
        assertEquals("METHOD NOT_COMPARABLE " + sentence, reasons(asked, observed, WaveSubject.EMPLOYEES));
        assertEquals("METHOD NOT_COMPARABLE " + sentence, reasons(observed, asked, WaveSubject.EMPLOYEES));
    }

    @Test
    void family() {
        assertEquals(
                "METHOD COMPARABLE_WITH_NOTES 甲は経済センサス‐活動調査、乙は経済センサス‐基礎調査 / 甲: Economic Census for Business Activity; 乙:"
                        + " Economic Census for Business Frame",
                reasons(CensusWave.builder(CensusWave.Family.BASIC, DAY).id("乙")));
    }

    @Test
    void release() {
        CensusWave preliminary = wave("乙").build().withRelease(Release.PRELIMINARY);
        assertEquals(
                "RELEASE COMPARABLE_WITH_NOTES 乙は速報で、確報で置き換えられる / 乙: preliminary, to be replaced by final results",
                reasons(wave("甲").build(), preliminary, WaveSubject.ESTABLISHMENTS));
        assertEquals("", reasons(preliminary, preliminary, WaveSubject.ESTABLISHMENTS));
    }

    /** Division A and 0111 are the same in both revisions, 5891 is not, "市独自" is in none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REV12|REV13||COMPARABLE_WITH_NOTES",
                "REV12|REV13|A|COMPARABLE_WITH_NOTES",
                "REV11|REV12|A|NOT_COMPARABLE",
                "REV14|REV11||NOT_COMPARABLE",
                "REV13|REV14||COMPARABLE_WITH_NOTES",
                "REV13|REV14|A 0111|''",
                "REV13|REV14|7721|COMPARABLE_WITH_NOTES",
                "REV13|REV14|5891|NOT_COMPARABLE",
                "REV14|REV13|5891|NOT_COMPARABLE",
                "REV13|REV14|市独自|COMPARABLE_WITH_NOTES",
                // what is known of one is not lost for another that is unknown
                "REV13|REV14|5891 市独自|NOT_COMPARABLE COMPARABLE_WITH_NOTES",
                "REV13|REV14|A 市独自|COMPARABLE_WITH_NOTES",
                "REV13|REV14|市独自 町独自|COMPARABLE_WITH_NOTES"
            })
    void classification(JsicRevision before, JsicRevision after, String industries, String verdicts) {
        WaveSubject subject = industries == null
                ? WaveSubject.ESTABLISHMENTS
                : WaveSubject.ESTABLISHMENTS.ofIndustries(List.of(industries.split(" ")));
        Comparability judged = new WaveComparison(
                        wave("甲").revision(before).build(),
                        wave("乙").revision(after).build(),
                        subject)
                .judge();
        assertEquals(
                verdicts,
                String.join(
                        " ",
                        judged.reasons().stream()
                                .map(reason -> reason.verdict().name())
                                .toList()));
    }

    @Test
    void classificationInWords() {
        assertEquals(
                "CLASSIFICATION COMPARABLE_WITH_NOTES 甲は日本標準産業分類（第12回改定）、乙は日本標準産業分類（第13回改定）であり、産業別の増減には分類の変更が含まれ得る"
                        + " / 甲: JSIC revision 12; 乙: JSIC revision 13; change by industry may be a change of classification",
                reasons(
                        wave("甲").revision(JsicRevision.REV12).build(),
                        wave("乙").revision(JsicRevision.REV13).build(),
                        WaveSubject.ESTABLISHMENTS));
        assertEquals(
                "CLASSIFICATION NOT_COMPARABLE 甲は日本標準産業分類（第11回改定）、乙は日本標準産業分類（第13回改定）であり、大分類の構成が異なる / 甲: JSIC revision"
                        + " 11; 乙: JSIC revision 13; their divisions differ",
                reasons(
                        wave("甲").revision(JsicRevision.REV11).build(),
                        wave("乙").revision(JsicRevision.REV13).build(),
                        WaveSubject.ESTABLISHMENTS));
        assertEquals(
                "",
                reasons(
                        wave("甲").revision(JsicRevision.REV11).build(),
                        wave("乙").revision(JsicRevision.REV13).build(),
                        WaveSubject.ESTABLISHMENTS.ofAllIndustries()));
    }

    /** 富谷町 became 富谷市 on 10 October 2016, 浜松市 took in 11 others on 1 July 2005; 14999 never was, 2030 nobody knows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014-07-01|2021-06-01||任意",
                "2014-07-01|2021-06-01|00000|''",
                "2014-07-01|2021-06-01|14130|''",
                "2014-07-01|2021-06-01|04216|''",
                "2014-07-01|2021-06-01|04423|''",
                "2004-06-01|2006-06-01|22202|2005-07-01",
                "2014-07-01|2021-06-01|14999|任意",
                "2014-07-01|2030-06-01|14130|任意"
            })
    void boundaries(LocalDate before, LocalDate after, String area, String what) {
        WaveSubject subject =
                area == null ? WaveSubject.ESTABLISHMENTS : WaveSubject.ESTABLISHMENTS.in(AreaCode.parse(area));
        String text = reasons(
                wave("甲").boundaryDate(before).build(),
                wave("乙").boundaryDate(after).build(),
                subject);
        switch (what) {
            case "" -> assertEquals("", text);
            case "任意" -> assertEquals(true, text.contains("この間に境域の変わった市区町村は同じ地域ではない / "), text);
            default -> assertEquals(true, text.contains("この間に境域が変わった（" + what + " "), text);
        }
    }

    /** Left out in 葛尾村 (07547): its prefecture and the nation are touched, 川崎市 and 福島市 are not. */
    @ParameterizedTest
    @CsvSource({", true", "00000, true", "07547, true", "07000, true", "07201, false", "14130, false"})
    void whatAWaveLeftOut(String area, boolean touches) {
        WaveSubject subject =
                area == null ? WaveSubject.ESTABLISHMENTS : WaveSubject.ESTABLISHMENTS.in(AreaCode.parse(area));
        CensusWave without = wave("乙")
                .omitted(Label.of("葛尾村を除く", "without Katsurao"), AreaCode.parse("07547"))
                .build();
        assertEquals(
                touches ? "SCOPE COMPARABLE_WITH_NOTES 乙は葛尾村を除く / 乙: without Katsurao" : "",
                reasons(wave("甲").build(), without, subject));
    }

    /** The whole prefecture is left out, or nobody says where. */
    @Test
    void whatAWaveLeftOutOfAPrefecture() {
        Label label = Label.of("福島県を除く", "without Fukushima");
        CensusWave before = wave("甲").build();
        CensusWave prefecture = wave("乙").omitted(label, AreaCode.parse("07")).build();
        CensusWave somewhere = wave("乙").omitted(label).build();
        String note = "SCOPE COMPARABLE_WITH_NOTES 乙は福島県を除く / 乙: without Fukushima";
        assertEquals(note, reasons(before, prefecture, WaveSubject.ESTABLISHMENTS.in(AreaCode.parse("07201"))));
        assertEquals("", reasons(before, prefecture, WaveSubject.ESTABLISHMENTS.in(AreaCode.parse("14130"))));
        assertEquals(note, reasons(before, somewhere, WaveSubject.ESTABLISHMENTS.in(AreaCode.parse("14130"))));
    }

    @Test
    void allAtOnceInTheirOrder() {
        CensusWave after = CensusWave.builder(CensusWave.Family.BASIC, LocalDate.of(2021, 6, 1))
                .id("乙")
                .lastDay(LocalDate.of(2021, 6, 30))
                .ownership(Ownership.ALL)
                .frame(Frame.CORPORATE_NUMBERS)
                .undescribed(Undescribed.INCLUDED)
                .method(Method.OBSERVATION)
                .revision(JsicRevision.REV11)
                .omitted(Label.of("一部を除く", "parts left out"))
                .build()
                .withRelease(Release.PRELIMINARY);
        Comparability judged = new WaveComparison(wave("甲").build(), after, WaveSubject.EMPLOYEES).judge();
        assertEquals(
                "[SCOPE, FRAME, UNDESCRIBED, CLASSIFICATION, TIME, TIME, METHOD, METHOD, BOUNDARY, RELEASE, SCOPE]",
                judged.reasons().stream()
                        .map(reason -> reason.aspect())
                        .toList()
                        .toString());
    }
}
