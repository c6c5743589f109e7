package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.machistat.core.text.Label;

/**
 * A value that is one text.
 *
 * @param id what the schema calls it
 * @param what what messages call it
 * @param expected what such a text looks like
 * @param parse reads the text; throws if it is none
 * @param print makes the text
 * @param takesNumbers whether a number without quotation marks is read as its text
 * @param longest how many characters the text may have
 * @param <T> the type of the value
 */
record TextForm<T>(
        String id,
        Label what,
        Label expected,
        Function<String, T> parse,
        Function<? super T, String> print,
        boolean takesNumbers,
        int longest)
        implements Form<T> {

    /** Beyond it, patterns and large numbers could take very long. */
    private static final int LONGEST = 10_000;

    TextForm(String id, Label what, Label expected, Function<String, T> parse, Function<? super T, String> print) {
        this(id, what, expected, parse, print, false, LONGEST);
    }

    /** The same form, reading numbers without quotation marks too. */
    TextForm<T> orNumber() {
        return new TextForm<>(id, what, expected, parse, print, true, longest);
    }

    /** The same form for texts that are only kept, and may be of any length. */
    TextForm<T> ofAnyLength() {
        return new TextForm<>(id, what, expected, parse, print, takesNumbers, Integer.MAX_VALUE);
    }

    @Override
    public Optional<T> read(Input in) throws IOException {
        if (!in.isText() && !(takesNumbers && in.isNumber())) {
            return in.refuse(what, expected);
        }
        Optional<T> value = find(in.text());
        return value.isPresent() ? value : in.refuse(what, in.text().length() > longest ? tooLong() : expected);
    }

    private Label tooLong() {
        return expected.plus(Label.of(
                String.format(Locale.ROOT, "（%,d字まで）", longest),
                String.format(Locale.ROOT, ", of at most %,d characters", longest)));
    }

    Optional<T> find(String text) {
        try {
            return text.length() > longest ? Optional.empty() : Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the text says all there is to the value. */
    boolean says(T value) {
        return find(print.apply(value)).filter(value::equals).isPresent();
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        out.writeString(print.apply(value));
    }
}
