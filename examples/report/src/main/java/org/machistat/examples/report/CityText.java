package org.machistat.examples.report;

import java.util.Locale;
import org.machistat.core.text.Label;

/** Writes a report as text. */
final class CityText {

    private CityText() {}

    static String write(CityReport report, Locale locale) {
        StringBuilder text = new StringBuilder();
        text.append(report.title().in(locale));
        text.append(Label.of("（" + report.code() + "）\n", " (" + report.code() + ")\n")
                .in(locale));
        for (Part part : report.parts()) {
            text.append("\n■ ").append(part.title().in(locale)).append("\n");
            for (Part.Item item : part.items()) {
                write(item, locale, text);
            }
        }
        return text.append("\n").append(report.credit().in(locale)).append("\n").toString();
    }

    private static void write(Part.Item item, Locale locale, StringBuilder text) {
        if (item instanceof Part.Says says) {
            text.append(says.text().in(locale)).append("\n");
        } else if (item instanceof Part.Warns warns) {
            text.append(Label.of("【注意】", "Please note: ").plus(warns.text()).in(locale))
                    .append("\n");
        } else if (item instanceof Part.Results results) {
            text.append("\n").append(results.grid().toText(locale).all()).append("\n");
        }
    }
}
