package org.machistat.core.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.value.Unit;

/** Small helpers of the readers and writers: escapes, units in headings, unique names, problems. */
class CellTextsTest {

    /** OWASP, CSV Injection: =, +, -, @, tab and carriage return start a formula. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"=1+1 | '=1+1", "＝A | '＝A", "` -x` | `' -x`", "'=1 | ''=1", "'a | 'a", "a=1 | a=1", "@x | '@x"})
    void formulasAreGuarded(String text, String guarded) {
        assertEquals(guarded, Escapes.guard(text));
        assertEquals(text, Escapes.unguard(guarded));
    }

    /** RFC 4180 section 2, rules 6 and 7; cells with spaces at their ends are quoted too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"a | a", "a,b | \"a,b\"", "a\"b | \"a\"\"b\"", "` a` | `\" a\"`", "`a\nb` | `\"a\nb\"`"})
    void csvIsQuotedWhereNeeded(String text, String expected) {
        assertEquals(expected, Escapes.toCsv(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '`',
            value = {"`a\tb` ^ a\\tb ^ `a\tb`", "a\\b ^ a\\\\b ^ a\\\\b", "a|b ^ a|b ^ a\\|b", "`a\nb` ^ a\\nb ^ a<br>b"
            })
    void otherFormatsHaveEscapes(String text, String tsv, String markdown) {
        assertEquals(tsv, Escapes.toTsv(text));
        assertEquals(text, Escapes.fromTsv(tsv));
        assertEquals(markdown, Escapes.toMarkdown(text));
        assertEquals(text, Escapes.fromMarkdown(markdown));
    }

    @ParameterizedTest
    @CsvSource({"従業者数（人）, 人", "従業者数(千人), 千人", "出荷額［単位：百万円］, 百万円", "数（単位：俵）, 俵", "事業所数（民営）, ", "率（%）（再掲）, %", "人口, "})
    void unitsAreFoundInHeadings(String heading, String unit) {
        assertEquals(unit, HeadingUnit.find(heading).map(Unit::toString).orElse(null));
    }

    @Test
    void unitsAreAddedSoThatTheyAreFound() {
        assertEquals("数（人）", HeadingUnit.add("数", Unit.PERSONS));
        assertEquals("数（単位：俵）", HeadingUnit.add("数", Unit.parse("俵")));
    }

    @Test
    void namesAreMadeUnique() {
        Problems problems = new Problems();
        UniqueNames names = new UniqueNames(problems);
        assertEquals(
                "[男, 男 (2), 男 (3), 男 (2) (2)]",
                java.util.stream.Stream.of("男", "男", "男", "男 (2)")
                        .map(name -> names.add(name, Place.line(1)))
                        .toList()
                        .toString());
        assertEquals(
                "line 1: the name is used already; this one was named '男 (2)'",
                problems.toList().get(0).toString());
    }

    @Test
    void problemsStandInTheOrderOfTheTextAndHaveALimit() {
        Problems problems = new Problems();
        problems.error(Place.cell(2, 1, ""), "b", "乙", "second");
        problems.note(Place.cell(1, 5, ""), "a", "甲", "first");
        assertEquals(
                "[line 1, column 5: first, line 2, column 1: second]",
                problems.toList().stream().map(Problem::toString).toList().toString());
        assertEquals(
                "Unable to read a table: line 3: stopped after 10,000 problems; check whether the format is right",
                assertThrows(
                                UnreadableException.class,
                                () -> IntStream.range(0, 10_000)
                                        .forEach(i -> problems.note(Place.line(3), "", "丙", "third")))
                        .sentence()
                        .en());
    }

    /** SDMX-CSV field guide 2.1: texts in several languages, quoted where a semicolon is in them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"甲 | a | ja:甲;en:a", "甲;乙 | a | ja:\"甲;乙\";en:a", "甲 | a\"b | ja:甲;en:\"a\"\"b\""})
    void textsInTwoLanguagesStandInOneCell(String ja, String en, String expected) {
        assertEquals(expected, SdmxColumns.join(ja, en));
    }
}
