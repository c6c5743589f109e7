package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Source;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;
import org.machistat.core.value.UnitMismatchException;

class CrosswalkTest {

    private static final AreaDirectory DIRECTORY = AreaDirectory.official();
    private static final Source SOURCE = Source.of("国勢調査");

    private static Crosswalk between(String from, String to) {
        return DIRECTORY.crosswalk(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static AreaCode code(String text) {
        return AreaCode.parse(text);
    }

    private static Map<AreaCode, Figure> figures(Object... codesAndFigures) {
        Map<AreaCode, Figure> figures = new LinkedHashMap<>();
        for (int i = 0; i < codesAndFigures.length; i += 2) {
            figures.put(code((String) codesAndFigures[i]), Figure.parse((String) codesAndFigures[i + 1]));
        }
        return figures;
    }

    private static Answer<ConvertedFigure> convert(Crosswalk crosswalk, String target, Object... figures) {
        return crosswalk.convert(figures(figures), SOURCE).values().get(code(target));
    }

    /** Between the economic censuses of 2014 and 2021 three municipalities changed name or code. */
    @Test
    void betweenTwoCensuses() {
        assertEquals(
                List.of("04423 富谷町 → 04216 富谷市（一対一）", "28221 篠山市 → 28221 丹波篠山市（一対一）", "40305 那珂川町 → 40231 那珂川市（一対一）"),
                between("2014-07-01", "2021-06-01").changed().stream()
                        .map(Correspondence::toString)
                        .toList());
        assertEquals(
                List.of(
                        "22131 中区、22132 東区、22133 西区、22134 南区、22135 北区、22136 浜北区 → 22138 中央区、22139 浜名区（多対多）",
                        "22137 天竜区 → 22140 天竜区（一対一）"),
                between("2021-06-01", "2024-06-01").changed().stream()
                        .map(Correspondence::toString)
                        .toList());
        assertEquals(
                "2014-07-01 → 2021-06-01（3 of 1970 changed）",
                between("2014-07-01", "2021-06-01").toString());
    }

    @Test
    void targetOfACode() {
        Crosswalk crosswalk = between("2014-07-01", "2024-06-01");
        assertEquals("04216 富谷市", crosswalk.target(code("04423")).get().toString());
        assertEquals("14130 川崎市", crosswalk.target(code("14130")).get().toString());
        assertEquals(
                "22131 中区, 22132 東区, 22133 西区, 22134 南区, 22135 北区, 22136 浜北区 of 2014-07-01 is parted among 22138 中央区,"
                        + " 22139 浜名区 of 2024-06-01, and figures cannot be parted",
                crosswalk
                        .target(code("22131"))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                "14400 愛甲郡 is a district, which the crosswalk leaves out",
                crosswalk
                        .target(code("14400"))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                Reason.NOT_APPLICABLE,
                crosswalk.target(code("04216")).refusal().orElseThrow().reason());
        assertEquals(
                "14131 川崎区",
                between("1975-10-01", "2014-07-01").target(code("14131")).get().toString());
        assertEquals(
                "Nothing on 1970-10-01 corresponds to 14131 川崎区 of 1975-10-01",
                between("1975-10-01", "1970-10-01")
                        .target(code("14131"))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void setOfACode() {
        Crosswalk crosswalk = between("1990-10-01", "2020-10-01");
        assertEquals(Correspondence.Kind.SAME, crosswalk.get(code("14130")).kind());
        assertEquals(
                Correspondence.Kind.MANY_TO_MANY, crosswalk.get(code("14109")).kind());
        assertEquals(
                Correspondence.Kind.NO_SOURCE,
                crosswalk.findTarget(code("14151")).orElseThrow().kind());
        assertEquals(Optional.empty(), crosswalk.find(code("14400")));
        assertTrue(assertThrows(NoSuchElementException.class, () -> crosswalk.get(code("14150")))
                .getMessage()
                .contains("Code 14150 was not in use on 1990-10-01 (相模原市 from 2010-04-01; before that 14209 相模原市)"));
        assertTrue(assertThrows(NoSuchElementException.class, () -> crosswalk.get(code("14400")))
                .getMessage()
                .contains("14400 愛甲郡 is a district, which the crosswalk leaves out"));
    }

    /** Forwards a separated ward parts its origin; backwards both add up to it. */
    @Test
    void separationForwardsAndBackwards() {
        assertEquals(
                "14134 高津区 → 14134 高津区、14136 宮前区（一対多）",
                between("1980-10-01", "1985-10-01").get(code("14134")).toString());
        Crosswalk back = between("1985-10-01", "1980-10-01");
        assertEquals(
                "14134 高津区、14136 宮前区 → 14134 高津区（多対一）", back.get(code("14136")).toString());
        // by hand: 150,000 + 160,000
        assertEquals(
                "14134 高津区 310,000人",
                convert(back, "14134", "14134", "150,000人", "14136", "160,000人")
                        .get()
                        .toString());
    }

    /** Population of the census of 2000: さいたま市's four, by hand 484,845 + 456,271 + 82,939 + 109,247. */
    @Test
    void mergerAdds() {
        Crosswalk crosswalk = between("2000-10-01", "2010-10-01");
        Answer<ConvertedFigure> saitama = convert(
                crosswalk, "11100", "11204", "484,845人", "11205", "456,271人", "11220", "82,939人", "11213", "109,247人");
        assertEquals("11100 さいたま市 1,133,302人", saitama.get().toString());
        assertEquals(4, saitama.get().parts().size());
        assertEquals(
                "11100 さいたま市の組替え値 = 484,845 + 456,271 + 109,247 + 82,939 = 1,133,302人",
                saitama.get().explanation().toString());
        assertEquals(
                "11100 さいたま市 also needs the figures of 11213 岩槻市 of 2000-10-01",
                convert(crosswalk, "11100", "11204", "484,845人", "11205", "456,271人", "11220", "82,939人")
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @Test
    void marksAndQualifiers() {
        Crosswalk crosswalk = between("2000-10-01", "2001-04-01");
        assertEquals(
                "-",
                convert(crosswalk, "13229", "13217", "-", "13216", "-")
                        .get()
                        .figure()
                        .printed());
        assertEquals(
                "5",
                convert(crosswalk, "13229", "13217", "-", "13216", "5")
                        .get()
                        .figure()
                        .printed());
        assertEquals(
                "12p",
                convert(crosswalk, "13229", "13217", "7p", "13216", "5")
                        .get()
                        .figure()
                        .printed());
        assertEquals(
                "12.5",
                convert(crosswalk, "13229", "13217", "7.5", "13216", "5")
                        .get()
                        .figure()
                        .printed());
        Answer<ConvertedFigure> suppressed = convert(crosswalk, "13229", "13217", "7", "13216", "x");
        assertEquals(Reason.SUPPRESSED, suppressed.refusal().orElseThrow().reason());
        assertEquals(
                "田無市：値がない（秘匿）", suppressed.refusal().orElseThrow().sentence().ja());
        assertEquals(
                Figure.of(Mark.SUPPRESSED, Unit.NONE),
                convert(crosswalk, "14130", "14130", "x").get().figure());
        assertEquals(
                "Figures in '%' do not add; convert the counts and compute them again",
                convert(crosswalk, "13229", "13217", "7%", "13216", "5%")
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
        assertEquals(
                "7%", convert(crosswalk, "14130", "14130", "7%").get().figure().toString());
        assertThrows(UnitMismatchException.class, () -> convert(crosswalk, "13229", "13217", "7人", "13216", "5千円"));
    }

    @Test
    void nothingIsLostSilently() {
        Crosswalk crosswalk = between("2021-06-01", "2024-06-01");
        Conversion conversion = crosswalk.convert(
                figures("14130", "1", "22131", "2", "22137", "3", "04423", "4", "14400", "5"), SOURCE);
        assertEquals(
                List.of("14130", "22138", "22139", "22140"),
                conversion.values().keySet().stream().map(AreaCode::toString).toList());
        assertEquals(
                Reason.NOT_COMPARABLE,
                conversion.values().get(code("22138")).refusal().orElseThrow().reason());
        assertEquals(
                List.of(Reason.NOT_APPLICABLE, Reason.NOT_COMPARABLE),
                conversion.unplaced().values().stream()
                        .map(refusal -> refusal.reason())
                        .toList());
        assertFalse(conversion.isComplete());
        assertTrue(crosswalk.convert(figures("14130", "1"), SOURCE).isComplete());
        assertEquals(
                "\n14130 川崎市 1",
                crosswalk.convert(figures("14130", "1"), SOURCE).toString());
        assertEquals(
                List.of("14131"),
                between("1975-10-01", "1970-10-01").convert(figures("14131", "1"), SOURCE).unplaced().keySet().stream()
                        .map(AreaCode::toString)
                        .toList());
    }

    /** 山口村 went from Nagano to Gifu on 13 February 2005, so the two prefectures cannot be told apart before and after. */
    @Test
    void prefecturesWithAMunicipalityThatWentOver() {
        assertEquals(
                "20000 長野県、21000 岐阜県 → 20000 長野県、21000 岐阜県（多対多）",
                between("2000-10-01", "2010-10-01").get(code("20")).toString());
        assertEquals(
                Correspondence.Kind.SAME,
                between("2000-10-01", "2010-10-01").get(code("14")).kind());
        assertEquals(
                Correspondence.Kind.SAME,
                between("2010-10-01", "2015-10-01").get(code("20")).kind());
    }

    /** 京北町 joined 右京区 and with it 京都市: each level adds up by itself. */
    @Test
    void wardsAndCitiesAreLevelsOfTheirOwn() {
        Crosswalk crosswalk = between("2000-10-01", "2010-10-01");
        assertEquals(
                "26100 京都市、26381 京北町 → 26100 京都市（多対一）",
                crosswalk.get(code("26381")).toString());
        assertEquals(
                "26108 右京区、26381 京北町 → 26108 右京区（多対一）",
                crosswalk.get(code("26108")).toString());
        Conversion both = crosswalk.convert(figures("26100", "100", "26108", "10", "26381", "1"), SOURCE);
        assertEquals("\n26100 京都市 101\n26108 右京区 11", both.toString());
        assertEquals(
                "\n26100 京都市 101",
                crosswalk.convert(figures("26100", "100", "26381", "1"), SOURCE).toString());
    }

    @Test
    void oneDayIsTheSame() {
        Crosswalk crosswalk = between("2010-10-01", "2010-10-01");
        assertEquals(List.of(), crosswalk.changed());
        Figure figure = Figure.parse("1,425,512人");
        assertSame(
                figure,
                crosswalk
                        .convert(Map.of(code("14130"), figure), SOURCE)
                        .values()
                        .get(code("14130"))
                        .get()
                        .figure());
    }
}
