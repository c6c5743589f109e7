package org.machistat.examples.command;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Year;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.time.EraYear;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.ReferenceDate;

/** Reads the dates in names of rows and columns, and in what a user asks for: 2016年, 平成28年, 平成２８年, H28 and 2016 are one year. */
final class Dates {

    private static final String NUMBERED = "(?:年度?(?: ?\\d{1,2}月(?: ?\\d{1,2}日)?)?|(?:[-/.]\\d{1,2}){1,2}(?!\\d))";

    /** A number of four digits alone is a year only where no counted thing follows, as in 2000人以上. */
    private static final Pattern DATE = Pattern.compile("(?:(?:明治|大正|昭和|平成|令和) ?|(?<![A-Za-z\\d])[MTSHRmtshr]\\.?)"
            + "(?:元|\\d{1,2})(?:" + NUMBERED + "|(?![A-Za-z\\d]))"
            + "|(?<![\\d,.])(?i:FY ?)?(?:1[89]|2[01])\\d{2}(?!\\d)(?:" + NUMBERED + "|(?![,.]\\d|[\\p{IsHan}～~]))");

    private static final Pattern IN_KANJI = Pattern.compile("[元〇一二三四五六七八九十]年");

    private static final Pattern BARE = Pattern.compile("[12]\\d{3}");

    private Dates() {}

    /** The date that a whole text is; a year without 年 or 年度 is taken for the calendar year. */
    static Optional<ReferenceDate> whole(String text) {
        return asked(text).stream().min(ReferenceDate::compareTo);
    }

    /** The dates that a whole text may mean: none, one, or the calendar year and the fiscal year of a bare H28. */
    static Set<ReferenceDate> asked(String text) {
        return meant(folded(text));
    }

    /** The dates that a name may stand for: those on which all that is written in it agree, so none of 2014年→2016年. */
    static Set<ReferenceDate> in(String name) {
        String folded = folded(name);
        Matcher m = DATE.matcher(folded);
        boolean found = m.find();
        if (!found && !IN_KANJI.matcher(folded).find()) {
            return Set.of();
        }
        Set<ReferenceDate> whole = meant(folded);
        if (!found || !whole.isEmpty()) {
            return whole;
        }
        Set<ReferenceDate> agreed = meant(m.group());
        while (m.find()) {
            agreed.retainAll(meant(m.group()));
        }
        return agreed;
    }

    /** The first date in a name. */
    static Optional<ReferenceDate> first(String name) {
        Matcher m = DATE.matcher(folded(name));
        return m.find() ? whole(m.group()) : Optional.empty();
    }

    private static Set<ReferenceDate> meant(String text) {
        Set<ReferenceDate> dates = new HashSet<>();
        exactly(text).ifPresent(dates::add);
        if (dates.isEmpty()) {
            year(text).ifPresent(year -> {
                dates.add(ReferenceDate.of(year));
                dates.add(ReferenceDate.of(FiscalYear.of(year.getValue())));
            });
        }
        return dates;
    }

    /** The date that a whole text is beyond doubt: 2016年, but neither 2016 nor H28, which may be codes. */
    static Optional<ReferenceDate> exactly(String text) {
        try {
            return Optional.of(ReferenceDate.parse(text));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Year> year(String text) {
        if (BARE.matcher(text).matches()) {
            return exactly(text + "年").map(date -> Year.from(date.firstDay()));
        }
        try {
            return Optional.of(EraYear.parse(text).western());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
