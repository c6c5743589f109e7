package org.machistat.census.reader;

import java.util.Locale;
import org.machistat.core.text.Label;
import org.machistat.core.value.Refusal;

/** The refusal of texts that are too large to be held in memory. */
final class TextSize {

    private TextSize() {}

    static Refusal tooLarge(int mostBytes) {
        return new Refusal(
                Refusal.Reason.NOT_READABLE,
                Label.of(
                        String.format(Locale.ROOT, "上限の%,dバイトを超えるため読み取っていない", mostBytes),
                        String.format(Locale.ROOT, "Nothing was read: more than the limit of %,d bytes", mostBytes)));
    }
}
