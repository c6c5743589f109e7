package org.machistat.census.internal;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;

/** What the codes of e-Stat's time axis seem to say, against what their names say. */
public final class TimeNames {

    private static final Pattern YEAR = Pattern.compile("(\\d{4})000000");
    private static final Pattern FISCAL_YEAR = Pattern.compile("(\\d{4})100000");
    private static final Pattern MONTHS = Pattern.compile("(\\d{4})00(0[1-9]|1[0-2])(0[1-9]|1[0-2])");
    private static final Pattern SPAN = Pattern.compile("(.{1,20}年)(\\d{1,2})月?[～〜~\\-－ー―](\\d{1,2})月(期)?");

    private TimeNames() {}

    /**
     * How name and code disagree, if both can be read and do.
     *
     * @param code the code
     * @param name its name
     * @return the words, or empty
     */
    public static Optional<Label> disagreement(String code, String name) {
        String fromName = name(name.strip());
        String fromCode = code(code.strip());
        if (fromName.isEmpty() || fromCode.isEmpty() || fromName.equals(fromCode)) {
            return Optional.empty();
        }
        String shown = ProblemList.shorten(name);
        return Optional.of(Label.of(
                "時間軸コード " + code + " は" + fromCode + "を指すようだが、名称は「" + shown + "」。名称を採った",
                "the code " + code + " seems to say " + fromCode + ", but the name is '" + shown
                        + "'; the name was taken"));
    }

    private static String code(String code) {
        Matcher year = YEAR.matcher(code);
        if (year.matches()) {
            return year.group(1) + "年";
        }
        Matcher fiscal = FISCAL_YEAR.matcher(code);
        if (fiscal.matches()) {
            return fiscal.group(1) + "年度";
        }
        Matcher months = MONTHS.matcher(code);
        return months.matches()
                ? months(months.group(1) + "年", Integer.parseInt(months.group(2)), Integer.parseInt(months.group(3)))
                : "";
    }

    private static String name(String name) {
        Matcher span = SPAN.matcher(name);
        if (span.matches()) {
            String year = date(span.group(1)).map(TimeNames::inWords).orElse("");
            return year.isEmpty() ? "" : months(year, Integer.parseInt(span.group(2)), Integer.parseInt(span.group(3)));
        }
        return date(name).map(TimeNames::inWords).orElse("");
    }

    private static Optional<ReferenceDate> date(String text) {
        try {
            return Optional.of(ReferenceDate.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String inWords(ReferenceDate date) {
        return switch (date.precision()) {
            case YEAR -> date.firstDay().getYear() + "年";
            case FISCAL_YEAR -> date.firstDay().getYear() + "年度";
            case MONTH ->
                months(
                        date.firstDay().getYear() + "年",
                        YearMonth.from(date.firstDay()).getMonthValue(),
                        YearMonth.from(date.firstDay()).getMonthValue());
            default -> "";
        };
    }

    private static String months(String year, int first, int last) {
        return first == last ? year + first + "月" : year + first + "～" + last + "月";
    }
}
