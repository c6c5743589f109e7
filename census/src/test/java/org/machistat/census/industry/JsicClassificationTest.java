package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.machistat.core.text.Label;

class JsicClassificationTest {

    private static final Map<IndustryLevel, IndustryLevel> UP = Map.of(
            IndustryLevel.MAJOR, IndustryLevel.DIVISION,
            IndustryLevel.MINOR, IndustryLevel.MAJOR,
            IndustryLevel.DETAIL, IndustryLevel.MINOR);

    static List<JsicClassification> both() {
        return List.of(JsicClassification.rev13(), JsicClassification.rev14());
    }

    /** 総務省, 日本標準産業分類 第13回改定・第14回改定: 分類項目数. */
    @ParameterizedTest
    @CsvSource({"13, 20, 99, 530, 1460", "14, 20, 99, 536, 1473"})
    void countsPerLevel(int revision, int divisions, int majors, int minors, int details) {
        JsicClassification list = revision == 13 ? JsicClassification.rev13() : JsicClassification.rev14();
        assertEquals(revision, list.revision().number());
        assertEquals(divisions, list.list(IndustryLevel.DIVISION).size());
        assertEquals(majors, list.list(IndustryLevel.MAJOR).size());
        assertEquals(minors, list.list(IndustryLevel.MINOR).size());
        assertEquals(details, list.list(IndustryLevel.DETAIL).size());
        assertEquals(0, list.list(IndustryLevel.GROUP).size());
        assertEquals(divisions + majors + minors + details, list.list().size());
    }

    @ParameterizedTest
    @MethodSource("both")
    void everyCodeIsFoundByLevelParentAndName(JsicClassification list) {
        for (Industry one : list.list()) {
            IndustryCode code = IndustryCode.of(one.code());
            assertEquals(one, list.get(one.code()));
            assertEquals(Optional.of(one), list.find(code));
            assertEquals(code.level(), one.level());
            assertTrue(list.list(one.level()).contains(one));
            assertTrue(list.listNamed(one.ja()).contains(one));
            one.findEnglish().ifPresent(en -> assertTrue(list.listNamed(en).contains(one)));
            assertEquals(one.parent(), code.parent().map(IndustryCode::text).orElse(""));
            if (!one.parent().isEmpty()) {
                assertTrue(list.children(one.parent()).contains(one));
                assertEquals(one.parent(), list.ancestors(one.code()).get(0).code());
                assertEquals(UP.get(one.level()), list.get(one.parent()).level());
            }
            assertEquals(
                    one.level() == IndustryLevel.DETAIL,
                    list.children(one.code()).isEmpty());
            assertEquals(one.code().length() - 1, list.ancestors(one.code()).size());
        }
    }

    @ParameterizedTest
    @MethodSource("both")
    void theListAgreesWithTheDivisionsHeldApart(JsicClassification list) {
        for (JsicDivision division : JsicDivision.values()) {
            Industry one = list.get(division.code());
            assertEquals(division.label(list.revision()), one.label());
            assertEquals(
                    List.of(one),
                    list.listNamed(one.ja()).stream()
                            .filter(other -> other.level() == IndustryLevel.DIVISION)
                            .toList());
            List<Industry> majors = list.children(division.code());
            assertEquals(division.firstMajor(), majors.get(0).code());
            assertEquals(division.lastMajor(), majors.get(majors.size() - 1).code());
            majors.forEach(major -> assertEquals(Optional.of(division), JsicDivision.findByMajor(major.code())));
        }
    }

    /** 84 major groups have a head-office detail; revision 13 was issued without English names for exactly these. */
    @Test
    void missingEnglishIsSaidSo() {
        List<Industry> hits = JsicClassification.rev13().listNamed("主として管理事務を行う本社等");
        assertEquals(84, hits.size());
        assertEquals(
                hits,
                JsicClassification.rev13().list().stream()
                        .filter(one -> one.findEnglish().isEmpty())
                        .toList());
        assertEquals(Label.same("主として管理事務を行う本社等"), hits.get(0).label());
        assertEquals(84, JsicClassification.rev14().listNamed("主として管理事務を行う本社等").size());
        assertTrue(JsicClassification.rev14().list().stream()
                .allMatch(one -> one.findEnglish().isPresent()));
    }

    /** Names as printed in the official lists. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "13|0111|米作農業|Rice farming|011",
                "13|5891|コンビニエンスストア（飲食料品を中心とするものに限る）|Convenience stores, primarily for sale of food and beverages|589",
                "14|5891|牛乳小売業|Milk stores|589",
                "13|391|ソフトウェア業|Computer programming and other software services|39",
                "14|8543|介護医療院|Integrated facilities for medical and long-term care|854",
                "13|010|管理，補助的経済活動を行う事業所（01農業）|Establishments engaged in administrative or ancillary economic activities(01 Agriculture)|01",
                "13|9999|分類不能の産業|Industries unable to classify|999",
                "14|R|サービス業（他に分類されないもの）|Services, not elsewhere classified|",
                "13|09|食料品製造業|Manufacture of food|E"
            })
    void single(int revision, String code, String ja, String en, String parent) {
        Industry one = (revision == 13 ? JsicClassification.rev13() : JsicClassification.rev14()).get(code);
        assertEquals(new Industry(code, IndustryCode.of(code).level(), parent == null ? "" : parent, ja, en), one);
    }

    @Test
    void nameWithSeveralHitsListsThem() {
        assertEquals(
                List.of("35", "351", "3511"),
                JsicClassification.rev13().listNamed("熱供給業").stream()
                        .map(Industry::code)
                        .toList());
        assertEquals(
                List.of("A"),
                JsicClassification.rev14().listNamed("農業，林業").stream()
                        .map(Industry::code)
                        .toList());
        assertEquals(List.of(), JsicClassification.rev14().listNamed("農林漁業"));
        assertEquals(List.of(), JsicClassification.rev14().listNamed("、"));
    }

    @Test
    void unknownCodesNameCandidates() {
        NoSuchElementException e = assertThrows(
                NoSuchElementException.class, () -> JsicClassification.rev13().get("5641"));
        assertEquals(
                "No industry '5641' in JSIC revision 13, nearest are '56', '560', '5600', '5608', '5609', … (9 in all)",
                e.getMessage());
        assertEquals(
                "No industry 'U' in JSIC revision 13, nearest are 'A', 'B', 'C', 'D', 'E', … (20 in all)",
                assertThrows(
                                NoSuchElementException.class,
                                () -> JsicClassification.rev13().get("U"))
                        .getMessage());
        assertThrows(
                NoSuchElementException.class, () -> JsicClassification.rev13().children("1"));
        assertEquals(Optional.empty(), JsicClassification.rev13().find("1"));
        assertEquals(Optional.empty(), JsicClassification.rev13().find(""));
    }

    @Test
    void codesMayBeFullWidthOrTyped() {
        JsicClassification list = JsicClassification.rev13();
        assertEquals(list.find("E"), list.find("Ｅ"));
        assertEquals(list.get("09"), list.get("０９"));
        assertEquals(list.children("09"), list.children("０９"));
        IndustryCode code = IndustryCode.of("011");
        assertEquals(list.get("011"), list.get(code));
        assertEquals(list.find("011"), list.find(code));
        assertEquals(list.children("011"), list.children(code));
        assertEquals(list.ancestors("011"), list.ancestors(code));
        assertEquals(list.leaves("011"), list.leaves(code));
    }

    @Test
    void groupsKeepTheRevision() {
        IndustryGroup farming = IndustryGroup.of("A-B", Label.of("農林漁業", "Agriculture and fisheries"), "A", "B");
        JsicClassification grouped = JsicClassification.rev14().withGroups(List.of(farming));
        assertEquals(JsicRevision.REV14, grouped.revision());
        assertEquals(List.of(farming), grouped.groups());
        assertEquals("農林漁業", grouped.get("A-B").ja());
        assertEquals(2, grouped.children("A-B").size());
        assertEquals(2129, grouped.list().size());
        assertEquals(20, grouped.list(IndustryLevel.DIVISION).size());
        assertEquals(grouped, JsicClassification.rev14().withGroups(List.of(farming)));
        assertEquals(
                grouped.hashCode(),
                JsicClassification.rev14().withGroups(List.of(farming)).hashCode());
        assertNotEquals(grouped, JsicClassification.rev14());
        assertEquals(JsicClassification.rev14(), JsicClassification.rev14().withGroups(List.of()));
    }

    @Test
    void leavesAndAncestors() {
        JsicClassification list = JsicClassification.rev13();
        assertEquals(
                List.of("011", "01", "A"),
                list.ancestors("0111").stream().map(Industry::code).toList());
        // by hand, from the list: 0100 0109, 0111–0117 0119, 0121–0126 0129, 0131–0134, 0141
        assertEquals(22, list.leaves("01").size());
        assertEquals(List.of(list.get("0111")), list.leaves("0111"));
    }

    @Test
    void revisions() {
        assertEquals(Optional.of(JsicClassification.rev14()), JsicClassification.find(JsicRevision.REV14));
        assertEquals(Optional.empty(), JsicClassification.find(JsicRevision.REV12));
        assertEquals("日本標準産業分類（第13回改定）", JsicClassification.rev13().toString());
        assertEquals(
                "総務省、日本標準産業分類（第14回改定）（令和5年6月改定）",
                JsicClassification.rev14().source().cite().ja());
        assertEquals(20, JsicClassification.rev14().divisions().list().size());
    }
}
