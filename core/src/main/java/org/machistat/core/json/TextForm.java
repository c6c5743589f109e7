package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.DatePrecision;
import org.machistat.core.time.EraYear;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Rational;

/**
 * A value that has a text of its own, which can also be the name of a field.
 *
 * @param what what messages call it
 * @param expected in words, what such a text looks like
 * @param print makes the text; throws {@code IllegalArgumentException} if the value has none
 * @param parse reads the text
 * @param <T> the type of the value
 */
record TextForm<T>(String what, String expected, Function<T, String> print, Function<String, T> parse)
        implements Form<T> {

    /** Beyond it, reading a ratio would take minutes. */
    private static final int LONGEST = 10_000;

    static final Form<LocalDate> DATE =
            new TextForm<>("date", "a date such as '2024-03-31'", LocalDate::toString, LocalDate::parse);

    static final TextForm<Rational> RATIONAL =
            new TextForm<>("ratio", "text such as '7' or '-3/4'", Rational::toString, Rational::parse);

    static final TextForm<FiscalYear> FISCAL_YEAR = new TextForm<>(
            "fiscal year",
            "text such as 'FY2025' or '令和7年度'",
            year -> year.label().en(),
            FiscalYear::parse);

    static final TextForm<FiscalYearRange> FISCAL_YEAR_RANGE = new TextForm<>(
            "range of fiscal years",
            "text such as 'FY2016-FY2025' or '平成28～37年度'",
            FiscalYearRange::toString,
            FiscalYearRange::parse);

    static final TextForm<EraYear> ERA_YEAR =
            new TextForm<>("era year", "text such as '平成29年'", EraYear::toString, EraYear::parse);

    static final TextForm<ReferenceDate> REFERENCE_DATE = new TextForm<>(
            "reference date",
            "text such as '2014-07-01', '2016-06', '2030年' or 'FY2025'",
            TextForm::print,
            ReferenceDate::parse);

    static final TextForm<ApproximateDate> APPROXIMATE_DATE = new TextForm<>(
            "approximate date",
            "text such as '平成30年3月頃' or '2020年代'",
            ApproximateDate::toString,
            ApproximateDate::parse);

    /** A fiscal year as FY2025, without its Japanese name. */
    private static String print(ReferenceDate date) {
        return date.precision() == DatePrecision.FISCAL_YEAR ? date.label().en() : date.toString();
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        out.writeString(print.apply(value));
    }

    @Override
    public T read(JsonParser in) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_STRING)) {
            throw Unreadable.token(in, what, expected);
        }
        return read(in.getText(), in);
    }

    /** The value of a text that was met at the parser's place. */
    T read(String text, JsonParser in) throws IOException {
        if (text.length() > LONGEST) {
            throw Unreadable.of(
                    in,
                    what,
                    "at most " + LONGEST + " characters",
                    text.length() + " (" + Unreadable.quote(text) + ")");
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            MismatchedInputException refused = Unreadable.of(in, what, expected, "text " + Unreadable.quote(text));
            refused.initCause(e);
            throw refused;
        }
    }
}
