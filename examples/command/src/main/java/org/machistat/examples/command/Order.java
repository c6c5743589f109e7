package org.machistat.examples.command;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;

/** Which of two headings stands for the earlier date. */
final class Order {

    private static final Pattern DATE = Pattern.compile(
            "(?:(?:明治|大正|昭和|平成|令和)(?:元|\\d{1,2})|[12]\\d{3})年度?(?:\\d{1,2}月(?:\\d{1,2}日)?)?|[12]\\d{3}(?:-\\d{2}){0,2}");

    private static final int YEAR = 4;

    private Order() {}

    /** Notes that a change is told backwards; nothing if a heading has no date. */
    static void note(Sheet sheet, String first, String second) {
        Optional<ReferenceDate> from = date(first);
        Optional<ReferenceDate> to = date(second);
        if (from.isPresent()
                && to.isPresent()
                && from.get().lastDay().isAfter(to.get().lastDay())) {
            sheet.note(Label.of(
                    "前の時点（" + first + "）が後の時点（" + second + "）より新しい。増減は逆向き",
                    "the earlier date, " + first + ", is later than " + second + ": changes run backwards"));
        }
    }

    private static Optional<ReferenceDate> date(String heading) {
        Matcher m = DATE.matcher(heading);
        if (!m.find()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ReferenceDate.parse(m.group().length() == YEAR ? m.group() + "年" : m.group()));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
