package org.machistat.core.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day, month, year or fiscal year at a place of a folded text. */
final class DateReader {

    /** 2014-07-01, 2016/6, H30.4.1; a point between two bare numbers would be a decimal. */
    private static final Pattern NUMERIC =
            Pattern.compile(YearItem.YEAR + "([-/.])(\\d{1,2})(?:\\3(\\d{1,2}))?(?![\\d年])");

    private static final Pattern MONTH_AND_DAY = Pattern.compile("(\\d{1,2})月(?:(\\d{1,2})日)?");
    private static final int MONTHS = 12;

    private DateReader() {}

    /**
     * A date and the index after it.
     *
     * @param date the date
     * @param end the index after it
     */
    record Located(ReferenceDate date, int end) {}

    static Optional<Located> read(String folded, int start) {
        Matcher numeric = NUMERIC.matcher(folded).region(start, folded.length());
        if (numeric.lookingAt() && isDate(numeric)) {
            int year = YearItem.western(numeric.group(1), numeric.group(2), Optional.empty());
            return Optional.of(new Located(date(year, numeric.group(4), numeric.group(5)), numeric.end()));
        }
        return YearItem.read(folded, start, Optional.empty()).flatMap(item -> inWords(folded, item));
    }

    private static boolean isDate(Matcher numeric) {
        boolean hasEra = numeric.group(1) != null;
        boolean isDecimal = numeric.group(3).equals(".") && numeric.group(5) == null;
        return hasEra || (numeric.group(2).length() == 4 && !isDecimal);
    }

    private static Optional<Located> inWords(String folded, YearItem item) {
        return switch (item.unit()) {
            case NONE -> Optional.empty();
            case FISCAL -> Optional.of(new Located(ReferenceDate.of(FiscalYear.of(item.western())), item.end()));
            case CALENDAR -> {
                Matcher m = MONTH_AND_DAY.matcher(folded).region(item.end(), folded.length());
                yield Optional.of(
                        m.lookingAt()
                                ? new Located(date(item.western(), m.group(1), m.group(2)), m.end())
                                : new Located(ReferenceDate.of(Year.of(item.western())), item.end()));
            }
        };
    }

    private static ReferenceDate date(int year, String monthText, String dayText) {
        int month = Integer.parseInt(monthText);
        if (month < 1 || month > MONTHS) {
            throw new IllegalArgumentException("month must be from 1 to 12, but was " + month);
        }
        YearMonth inMonth = YearMonth.of(year, month);
        if (dayText == null) {
            return ReferenceDate.of(inMonth);
        }
        int day = Integer.parseInt(dayText);
        if (!inMonth.isValidDay(day)) {
            throw new IllegalArgumentException(
                    "day of " + inMonth + " must be from 1 to " + inMonth.lengthOfMonth() + ", but was " + day);
        }
        return ReferenceDate.of(LocalDate.of(year, month, day));
    }
}
