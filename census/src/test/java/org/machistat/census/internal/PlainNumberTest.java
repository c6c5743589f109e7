package org.machistat.census.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FigureParser;
import org.machistat.core.value.MarkLegend;

class PlainNumberTest {

    private final PlainNumber plain = new PlainNumber();

    private boolean read(String text) {
        return plain.read(("x" + text + "y").toCharArray(), 1, text.length());
    }

    private boolean readQuoted(String text) {
        byte[] bytes = (text + '"').getBytes(StandardCharsets.UTF_8);
        int end = plain.readQuoted(Arrays.copyOf(bytes, ValueColumns.QUOTED + bytes.length), 0);
        assertTrue(end == 0 || end == bytes.length, text);
        return end > 0;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0|0|0
            -3|-3|0
            94.8|948|1
            0.50|50|2
            1,234,567.8|12345678|1
            999999999999999999|999999999999999999|0
            """)
    void numbers(String text, long number, int decimals) {
        assertTrue(read(text));
        assertEquals(number, plain.number());
        assertEquals(decimals, plain.decimals());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1.",
                ".5",
                "007",
                "-0",
                "12,34",
                "1,2345",
                ",123",
                "1.2.3",
                "1e3",
                "１",
                "1000000000000000000",
                "1 "
            })
    void leftToTheParser(String text) {
        assertFalse(read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-3", "1,234", "1.", ".5", "007", "00", "1\\u0030", "X", "1000000000000000000", "1.2.3"})
    void notToldFromBytes(String text) {
        assertFalse(readQuoted(text));
    }

    /** The parser of figures is the oracle: what is plain here means the same there. */
    @Property(tries = 3000)
    void sameAsTheParser(
            @ForAll @Chars({'.', ',', '-', '0'}) @CharRange(from = '0', to = '9') @StringLength(max = 12) String text) {
        Answer<Figure> parsed =
                FigureParser.withDefaults().with(MarkLegend.none()).parse(text);
        if (read(text)) {
            assertEquals(BigDecimal.valueOf(plain.number(), plain.decimals()), ((Figure.Known) parsed.get()).value());
        }
        if (readQuoted(text)) {
            assertEquals(BigDecimal.valueOf(plain.number(), plain.decimals()), ((Figure.Known) parsed.get()).value());
        }
    }
}
