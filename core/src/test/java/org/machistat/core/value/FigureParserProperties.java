package org.machistat.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** A number in half width and the same in full width are read alike, whatever it looks like. */
class FigureParserProperties {

    @Provide
    Arbitrary<String> likeNumbers() {
        return Arbitraries.strings().withChars("0123456789,,..").ofMinLength(1).ofMaxLength(24);
    }

    private static String wide(String text) {
        StringBuilder wide = new StringBuilder(text.length());
        text.chars().forEach(c -> wide.append((char) (c - '!' + '！')));
        return wide.toString();
    }

    @Property(tries = 5_000)
    void halfAndFullWidthAreAlike(@ForAll("likeNumbers") String text) {
        FigureParser parser = FigureParser.withDefaults().with(Unit.PERSONS);
        assertEquals(
                parser.parse(wide(text)).find().filter(Figure::isKnown),
                parser.parse(text).find().filter(Figure::isKnown));
    }

    @Property
    void grouped(@ForAll long number, @ForAll @IntRange(min = 0, max = 6) int decimals) {
        BigDecimal value = BigDecimal.valueOf(number, decimals).abs();
        String printed = String.format(java.util.Locale.ROOT, "%,." + decimals + "f", value);
        Figure.Known known =
                (Figure.Known) FigureParser.withDefaults().parse(printed).get();
        assertEquals(value, known.value());
        assertEquals(known, FigureParser.withDefaults().parse(wide(printed)).get());
    }
}
