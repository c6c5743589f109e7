package org.machistat.examples.command;

import java.util.Optional;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;

/** Which of two headings stands for the earlier date. */
final class Order {

    private Order() {}

    /** Notes that a change is told backwards; nothing if a heading has no date. */
    static void note(Sheet sheet, String first, String second) {
        Optional<ReferenceDate> from = Dates.first(first);
        Optional<ReferenceDate> to = Dates.first(second);
        if (from.isPresent()
                && to.isPresent()
                && from.get().lastDay().isAfter(to.get().lastDay())) {
            sheet.note(Label.of(
                    "前の時点（" + first + "）が後の時点（" + second + "）より新しい。増減は逆向き",
                    "the earlier date, " + first + ", is later than " + second + ": changes run backwards"));
        }
    }
}
