package org.machistat.census.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.machistat.census.area.Hamlets.change;
import static org.machistat.census.area.Hamlets.code;
import static org.machistat.census.area.Hamlets.date;
import static org.machistat.census.area.Hamlets.directory;
import static org.machistat.census.area.Hamlets.town;
import static org.machistat.census.area.Hamlets.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Refusal.Reason;

/** Code 14302 was used twice: by a town up to 2003, which became 14301, and by one from 2006 on, which was 14303. */
class MissingTest {

    private static final AreaUnit ONE = town("14301", "../..");
    private static final AreaUnit TWO = town("14302", "../2003-01-01");
    private static final AreaUnit THREE = town("14303", "../2006-01-01");
    private static final AreaUnit AGAIN = unit("14302", "新町", AreaKind.TOWN, "2006-01-01/..");
    private static final AreaDirectory DIRECTORY = directory(
            List.of(ONE, TWO, THREE, AGAIN),
            change("2003-01-01", ChangeKind.ABSORPTION, List.of(TWO), List.of(ONE)),
            change("2006-01-01", ChangeKind.RENAMING, List.of(THREE), List.of(AGAIN)));

    private static void assertRefused(Reason reason, String ja, String en, Answer<AreaUnit> answer) {
        assertEquals(Refusal.of(reason, ja, en), answer.refusal().orElseThrow());
    }

    @Test
    void aCodeThatNeverWas() {
        assertRefused(
                Reason.NOT_ENOUGH_DATA,
                "地域コード14309は名簿にない",
                "Code 14309 is not in the directory",
                Missing.code(DIRECTORY, code("14309"), List.of(), date("2004-01-01")));
    }

    @Test
    void aCodeOfOtherTimesTellsWhatWasBeforeAndAfter() {
        assertRefused(
                Reason.NOT_APPLICABLE,
                "地域コード14302は2004-01-01には使われていない（町02 ～2002-12-31, 新町 2006-01-01～、その後は14301 町01、その前は14303 町03）",
                "Code 14302 was not in use on 2004-01-01 (町02 to 2002-12-31, 新町 from 2006-01-01; then 14301 町01; before that"
                        + " 14303 町03)",
                Missing.code(DIRECTORY, code("14302"), List.of(TWO, AGAIN), date("2004-01-01")));
    }

    @Test
    void aCodeWithNothingBeforeOrAfter() {
        AreaUnit lone = town("14305", "2001-01-01/2002-01-01");
        AreaDirectory directory = directory(List.of(lone));
        assertRefused(
                Reason.NOT_APPLICABLE,
                "地域コード14305は2004-01-01には使われていない（町05 2001-01-01～2001-12-31）",
                "Code 14305 was not in use on 2004-01-01 (町05 2001-01-01 to 2001-12-31)",
                Missing.code(directory, code("14305"), List.of(lone), date("2004-01-01")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // nothing near
                "大阪市|2004-01-01|2004-01-01に「大阪市」という地域はない|There is no place '大阪市' on 2004-01-01",
                // the name at other times
                "新町|2004-01-01|2004-01-01に「新町」という地域はない（別の時期には14302 新町）"
                        + "|There is no place '新町' on 2004-01-01 (at other times 14302 新町)",
                // near names of the day
                "町0|2004-01-01|2004-01-01に「町0」という地域はない（近い名称：14301 町01, 14303 町03）"
                        + "|There is no place '町0' on 2004-01-01 (near: 14301 町01, 14303 町03)"
            })
    void aNameThatIsNotThere(String name, LocalDate date, String ja, String en) {
        assertRefused(Reason.NOT_APPLICABLE, ja, en, DIRECTORY.on(date).answerNamed(name));
    }

    @Test
    void aNameOfSeveral() {
        AreaDirectory directory = directory(
                List.of(unit("14301", "川崎町", AreaKind.TOWN, "../.."), unit("40605", "川崎町", AreaKind.TOWN, "../..")));
        assertRefused(
                Reason.AMBIGUOUS,
                "「川崎町」は一つに決まらない（14301 川崎町, 40605 川崎町）",
                "'川崎町' stands for more than one place (14301 川崎町, 40605 川崎町)",
                directory.on(date("2004-01-01")).answerNamed("川崎町"));
    }

    @Test
    void longNamesAreCut() {
        assertEquals(
                "There is no place '" + "市".repeat(40) + "…' on 2004-01-01",
                DIRECTORY
                        .on(date("2004-01-01"))
                        .answerNamed("市".repeat(100_000))
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    /** What cuts a character in two cannot be written as JSON. */
    @Test
    void noCharacterIsCutInTwo() {
        assertEquals(
                "There is no place '" + "x".repeat(39) + "…' on 2004-01-01",
                DIRECTORY
                        .on(date("2004-01-01"))
                        .answerNamed("x".repeat(39) + "😀市")
                        .refusal()
                        .orElseThrow()
                        .sentence()
                        .en());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 11, 4910})
    void tenAreNamedAndAllAreCounted(int count) {
        List<String> names = IntStream.range(0, count).mapToObj(i -> "n" + i).toList();
        String shown = String.join(", ", names.subList(0, Math.min(count, 10)));
        assertEquals(count > 10 ? shown + ", … (" + count + ")" : shown, Missing.list(names));
    }

    @Test
    void labelsAreBothLanguages() {
        assertEquals(
                Label.of("地域コード14309は名簿にない", "Code 14309 is not in the directory"),
                DIRECTORY
                        .at(code("14309"), date("2004-01-01"))
                        .refusal()
                        .orElseThrow()
                        .sentence());
    }
}
