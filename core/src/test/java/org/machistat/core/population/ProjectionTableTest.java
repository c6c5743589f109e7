package org.machistat.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;

class ProjectionTableTest {

    private static final Label NAME = Label.of("南浜市", "Minamihama");
    private static final ReferenceDate DATE = ReferenceDate.parse("2020年");

    /** An invented town in groups of 20 years; the lines are numbered from the heading. */
    private static final String TOWN = """
            男女,年齢,人口,生残率,純移動率,出生率
            男,出生,,0.99,0.1,
            男,0～19歳,1000,0.9,0.1,
            男,20～39歳,"2,000",0.8,-0.1,
            男,40歳以上,400,,0,
            女,出生,,0.98,0.2,
            女,0～19歳,800,1,0.25,0
            女,20～39歳,"1,500",0.9,0,0.05
            女,40歳以上,500,,-0.2,
            総数,性比,,,,100
            """;

    private static Loaded<ProjectionTable> read(String text) {
        return ProjectionTable.read(NAME, DATE, text).get();
    }

    private static Loaded<ProjectionTable> read(String old, String changed) {
        assertTrue(TOWN.contains(old), old);
        return read(TOWN.replace(old, changed));
    }

    private static String all(List<Problem> problems) {
        return problems.stream().map(Problem::toString).collect(Collectors.joining(" | "));
    }

    private static String counts(Projection projection, Sex sex) {
        return Arrays.toString(projection.populations("南浜市").get(1).counts(sex));
    }

    /**
     * By hand. Women 20–39 at the end 800 × 1 (+ 800 × 0.25 who move at the end and are no mothers yet), births = 20 × 0.05 × ½ ×
     * (1,500 + 800) = 1,150, half of them boys: 575 × (0.99 + 0.1) = 626.75 and 575 × (0.98 + 0.2) = 678.5. Men 1,000 × 1.0,
     * 2,000 × 0.7 + 400 × 0.8; women 800 × 1.25, 1,500 × 0.9 + 500 × 0.7.
     */
    @Test
    void projectsWhatStandsInTheTable() {
        Loaded<ProjectionTable> read = read(TOWN);
        assertEquals(List.of(), read.problems());
        Projection projection = read.value().project(1).get();
        assertEquals("[627, 1000, 1720]", counts(projection, Sex.MALE));
        assertEquals("[679, 1000, 1700]", counts(projection, Sex.FEMALE));
        assertEquals("2040年", projection.dates().get(1).label().ja());
        assertEquals(NAME, projection.names().get(0));
        assertEquals(
                "仮定：生残率、年齢別出生率、純移動率、期末に移動",
                projection.explanation().notes().get(0).ja());
    }

    /** Children = 0.5 × women 20–39 at the end, 1,000; half of them boys. */
    @Test
    void takesAChildWomanRatioInPlaceOfRates() {
        String text = TOWN.replaceAll("(?m)^.,出生,.*\n", "")
                .replace("0.25,0\n", "0.25,\n")
                .replace("0,0.05\n", "0,\n")
                .replace("総数,性比", "女,20～39歳 子ども女性比,,,,50%\n計,0～4歳性比");
        Loaded<ProjectionTable> read = read(text);
        assertEquals("", all(read.problems()));
        Projection projection = read.value().project(1).get();
        assertEquals("[250, 1000, 1720]", counts(projection, Sex.MALE));
        assertEquals("[250, 1000, 1700]", counts(projection, Sex.FEMALE));
        ProjectionRates rates = read.value().rates().get();
        assertEquals(Fertility.childWoman(AgeGroup.of(20, 39), 0.5, 100), rates.fertility());
    }

    /** Preston, Heuveline and Guillot, Demography (2001), box 6.2, without moves: each survivor is N × 5Lx+5 ÷ 5Lx. */
    @Test
    void givesTheTextbooksProjectionOfWomenWithoutMoves() {
        SurvivalRatios survival = CohortProjectionTest.survival();
        Population base = CohortProjectionTest.base();
        double[] ratios = survival.values();
        StringBuilder text = new StringBuilder("sex,age,population,survival,fertility\n");
        for (Sex sex : Sex.values()) {
            text.append(sex.label().en()).append(",birth,,").append(ratios[0]).append(",\n");
            for (int i = 0; i < base.ages().size(); i++) {
                text.append(sex.label().en())
                        .append(',')
                        .append(base.ages().get(i).id())
                        .append(',');
                text.append(base.counts(sex)[i])
                        .append(',')
                        .append(ratios[i + 1])
                        .append(",");
                text.append(sex == Sex.FEMALE && i == 5 ? "0.1499" : sex == Sex.FEMALE ? "-" : "")
                        .append('\n');
            }
        }
        text.append("total,sex ratio at birth,,,105\n");
        Loaded<ProjectionTable> read = read(text.toString());
        assertEquals("", all(read.problems()));
        long[] women = read.value().project(1).get().populations("南浜市").get(1).counts(Sex.FEMALE);
        // by hand: 293,395 × 497,138 ÷ 497,487 = 293,189.2; (183,654 … the open group:) (141,990 + 112,424) × 291,707 ÷
        // 563,219
        assertEquals(293_189, women[1]);
        assertEquals(131_768, women[17]);
        assertEquals(Migration.NONE, read.value().rates().get().migration());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1000      | 1000
            1000      | １，０００人
            1000      | 0.1万人
            1000      | 0.1万
            1000      | 1千人
            0.9,0.1,  | 90%,10%,
            0.9,0.1,  | ０．９,１０％
            0～19歳    | 0-19
            男,0～19歳 | 0～19歳,男性
            40歳以上   | 40+
            400,,     | 400,0.8,
            2,000",0.8 | 2,000",
            純移動率    | 純移動率（期末）
            """)
    void otherWaysToWriteTheSame(String old, String other) {
        String text = old.equals("2,000\",0.8")
                ? TOWN.replace("400,,", "400,0.8,").replace(old, other)
                : TOWN.replace(old, old.equals("1000") && other.contains("，") ? '"' + other + '"' : other);
        Loaded<ProjectionTable> read = read(text);
        assertEquals("", all(read.problems()));
        assertEquals(read(TOWN).value(), read.value());
    }

    @Test
    void keepsTheOrderOfRowsAndColumnsFree() {
        String text = """
                男女,年齢,出生率,備考,生残率,人口,純移動率
                女,40歳以上,,,,500,-0.2
                総数,性比,100,,,,
                男,40歳以上,,x,,400,0
                女,20～39歳,0.05,,0.9,1500,0
                女,0～19歳,0,,1,800,0.25
                女,出生,,,0.98,,0.2
                男,20～39歳,,,0.8,2000,-0.1
                男,0～19歳,,読めない文,0.9,1000,0.1
                男,出生,,,0.99,,0.1
                """;
        Loaded<ProjectionTable> read = read(text);
        assertEquals("column 4 '備考': this column is not used", all(read.problems()));
        assertEquals(read(TOWN).value(), read.value());
    }

    @Test
    void readsBytesAndFilesAlike(@TempDir Path folder) throws IOException {
        byte[] bytes = TOWN.getBytes(Charset.forName("windows-31j"));
        Path file = Files.write(folder.resolve("town.csv"), bytes);
        assertEquals(
                read(TOWN).value(),
                ProjectionTable.read(NAME, DATE, bytes).get().getComplete());
        assertEquals(
                read(TOWN).value(), ProjectionTable.read(NAME, DATE, file).get().getComplete());
        assertEquals(
                read(TOWN).value(),
                ProjectionTable.read(NAME, DATE, ("\ufeff" + TOWN).getBytes(StandardCharsets.UTF_8))
                        .get()
                        .getComplete());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            女,20～39歳,"1,500",0.9,0,0.05~ |  | line 7: there is no row of 女 20-39, expected behind 0-19
            男,出生,,0.99,0.1,~ |  | whole text: there is no row of 男 出生, expected the 生残率 from birth to 0-19
            総数,性比,,,,100~ |  | whole text: there is no row 性比, expected one with the boys for each hundred girls, such as 105, under 出生率
            40歳以上 | 40～59歳 | line 5: there is no open age group: behind the last, 40-59, a row without upper age is expected, such as 60+
            40歳以上 | 45歳以上 | line 5: 45+ does not follow age groups of 20 years, expected it to begin at a multiple of 20
            男,20～39歳 | ,20～39歳 | line 3: there is no row of 男 20-39, expected behind 0-19 / line 4: the row of age '20～39歳' has no sex, expected 男 or 女
            女,40歳以上 | 女,20～39歳 | line 8: there is no row of 女 40+, expected behind 20-39 / line 9: row '女 20～39歳' stands in line 8 too, expected it once
            男,20～39歳 | 男,若者 | line 3: there is no row of 男 20-39, expected behind 0-19 / line 4: heading '男 若者' cannot be read, expected 男 or 女 with an age such as 0～4歳 or 90歳以上, or 出生, 不詳, 総数, 性比 or 子ども女性比
            0.8,-0.1 | 1.2,-0.1 | line 4, column 4 '生残率': the 生残率 of '男 20～39歳' is '1.2', expected a number from 0 to 1, or 0 to 100%
            0.8,-0.1 | ,-0.1 | line 4, column 4 '生残率': the 生残率 of '男 20～39歳' is missing (blank), expected a number from 0 to 1, or 0 to 100%
            0.8,-0.1 | -,-0.1 | line 4, column 4 '生残率': the 生残率 of '男 20～39歳' is missing ('-' nil), expected a number from 0 to 1, or 0 to 100%
            0.8,-0.1 | …,-0.1 | line 4, column 4 '生残率': the 生残率 of '男 20～39歳' is missing ('…' unknown or not surveyed), expected a number from 0 to 1, or 0 to 100%
            0.8,-0.1 | 0.8,-1.1 | line 4, column 5 '純移動率': the 純移動率 of '男 20～39歳' is '-1.1', expected a number from -1 to 10, or -100% to 1000%
            0.8,-0.1 | 0.8, | line 4, column 5 '純移動率': the 純移動率 of '男 20～39歳' is missing (blank), expected a number from -1 to 10, or -100% to 1000%
            0.8,-0.1, | 0.8,-0.1,0.2 | line 4, column 6 '出生率': row '男 20～39歳' has no place for the 出生率 '0.2', expected a blank
            400,, | 400,0.7, | line 5, column 4 '生残率': the 生残率 of 男 40+ is '0.7' but that of 20-39 is '0.8', expected one ratio of the two last groups together; one of them may be blank
            500,, | -500,, | line 9, column 3 '人口': the 人口 of '女 40歳以上' is '-500', expected a whole number of persons from 0 on, in 人, 千人 or 万人
            500,, | 500.5,, | line 9, column 3 '人口': the 人口 of '女 40歳以上' is '500.5', expected a whole number of persons from 0 on, in 人, 千人 or 万人
            500,, | X,, | line 9, column 3 '人口': the 人口 of '女 40歳以上' is missing ('X' suppressed), expected a number of persons
            0,0.05 | 0, | line 8, column 6 '出生率': the 出生率 of '女 20～39歳' is missing (blank), expected births a year for each woman, from 0 to 1
            0,0.05 | 0,50 | line 8, column 6 '出生率': the 出生率 of '女 20～39歳' is '50', expected births a year for each woman, from 0 to 1
            0.25,0 | 0.25,0.1 | line 7, column 6 '出生率': the 出生率 of '女 0～19歳' is '0.1', expected a blank or 0
            ,100 | ,1.05 | line 10, column 6 '出生率': the 出生率 of '総数 性比' is '1.05', expected the boys for each hundred girls, from 10 to 1000, such as 105
            総数,性比 | 女,15～49歳子ども女性比,,,,0.2~総数,性比 | line 10, column 6 '出生率': women of 15-49 for the 子ども女性比 cannot be added up from the age groups 0-19, 20-39, 40+ without the first
            総数,性比 | 女,若い女性の子ども女性比,,,,0.2~総数,性比 | line 10: the ages of the women '若い女性' cannot be read, expected a span such as 15～49歳
            """)
    void namesPlaceGroupValueAndWhatIsAccepted(String old, String changed, String message) {
        String other = changed == null ? "" : changed.replace('~', '\n');
        Loaded<ProjectionTable> read = read(old.replace('~', '\n'), other);
        List<String> met = Arrays.asList(all(read.errors()).split(" \\| ", -1));
        for (String one : message.split(" / ", -1)) {
            assertTrue(met.contains(one), () -> one + " is not among " + met);
        }
        Answer<Projection> refused = read.value().project(1);
        assertEquals("NOT_READABLE", refused.refusal().get().reason().name());
        assertFalse(read.value().rates().isGiven());
    }

    /** What is missing costs the rates; a number that cannot be there may have come by a shift of its row, and costs the base too. */
    @Test
    void keepsTheBaseUnlessItIsInDoubt() {
        Loaded<ProjectionTable> missing = read("0.8,-0.1", "…,-0.1");
        assertEquals(read(TOWN).value().base(), missing.value().base());
        assertEquals(
                "NOT_READABLE（仮定値が揃わない。最初の誤りは4行目4列「生残率」：'男 20～39歳' の生残率がない（'…' 不詳または未調査）。"
                        + "0以上1以下の数（または0～100%）が必要 / the assumptions could not be read whole; the first error is at line 4,"
                        + " column 4 '生残率': the 生残率 of '男 20～39歳' is missing ('…' unknown or not surveyed), expected a number"
                        + " from 0 to 1, or 0 to 100%）",
                missing.value().project(1).toString());
        Loaded<ProjectionTable> shifted = read("\"2,000\",0.8,-0.1,", "2,000,0.8,-0.1");
        assertEquals(
                "line 4, column 4 '生残率': Unable to parse figure from '000', expected a number such as 1,234, △1.5, 3.7% or"
                        + " 158.7万人, or one of the marks '-' (nil), 'x' (suppressed), '…' (unknown or not surveyed), 'nc' (not"
                        + " applicable), '?' (symbol without explanation), '*' (low reliability)"
                        + " | line 4, column 6 '出生率': row '男 20～39歳' has no place for the 出生率 '-0.1', expected a blank",
                all(shifted.errors()));
        assertFalse(shifted.value().base().isGiven());
        assertFalse(read("0.8,-0.1", "0.8x,-0.1").value().base().isGiven());
        assertFalse(read("0.8,-0.1", "1.2,-0.1").value().base().isGiven());
    }

    @Test
    void keepsUnknownAgeApartAndComparesTotals() {
        Loaded<ProjectionTable> read = read("男,出生", "男,総数,3410\n男,不詳,7\n総数,総数,9999\n計,40歳以上,900\n男,出生");
        assertEquals(
                "line 2, column 3 '人口': the printed 3,410 persons is not the sum of its parts 3,407 persons; the parts were used"
                        + " | line 4, column 3 '人口': the printed 9,999 persons is not the sum of its parts 6,207 persons;"
                        + " the parts were used",
                all(read.problems()));
        Population base = read.value().base().get();
        assertEquals(7, base.unknown(Sex.MALE));
        assertEquals(
                "NOT_ENOUGH_DATA（南浜市：基準人口に年齢不詳が7人いる（先に按分する） / "
                        + "Minamihama: the base population has 7 people of unknown age (distribute them first)）",
                read.value().project(1).toString());
        Population spread = base.withUnknownDistributed().get();
        ProjectionRates rates = read.value().rates().get();
        assertEquals(
                3_407,
                CohortProjection.of(spread, List.of(rates))
                        .project()
                        .get()
                        .populations("南浜市")
                        .get(0)
                        .total(Sex.MALE));
    }

    @Test
    void refusesATextThatIsNoSuchTable() {
        assertEquals(
                "NOT_READABLE（列「生残率」がない。見出しは 男女, 年齢, 人口, 生残率, 純移動率, 出生率 とする（男女・年齢より後にあるのは '人口, 出生率'） / "
                        + "there is no column 生残率; expected the headings 男女, 年齢, 人口, 生残率, 純移動率, 出生率, but behind sex and age"
                        + " there were '人口, 出生率'）",
                ProjectionTable.read(NAME, DATE, "男女,年齢,人口,出生率\n男,0歳,5,\n").toString());
        assertEquals(
                "NOT_READABLE",
                ProjectionTable.read(NAME, DATE, "").refusal().get().reason().name());
        String tooLong = TOWN + "男,不詳,1,,,\n".repeat(2_000);
        assertEquals(
                "NOT_READABLE",
                ProjectionTable.read(NAME, DATE, tooLong)
                        .refusal()
                        .get()
                        .reason()
                        .name());
    }

    @Test
    void namesTheSexThatIsMissing() {
        Loaded<ProjectionTable> read = read(TOWN.replaceAll("(?m)^女.*\n", ""));
        assertEquals("whole text: there are no rows of age for 女, expected rows for 男 and for 女", all(read.errors()));
        assertFalse(read.value().base().isGiven());
    }
}
