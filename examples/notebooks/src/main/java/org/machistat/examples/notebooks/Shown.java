package org.machistat.examples.notebooks;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Answer;
import org.machistat.examples.report.Chart;

/**
 * A value as a cell shows it: as HTML, and as plain text for programs that show no HTML.
 *
 * <ul>
 *   <li>A table is a table, a chart an SVG drawing with its figures as plain text, a list has one entry for each value.
 *   <li>An answer is its value, or the sentence why there is none.
 *   <li>A result has how it came about behind it, to be opened.
 *   <li>Everything else is what it says of itself. All text is escaped.
 * </ul>
 */
public final class Shown {

    private static final int MOST_ENTRIES = 200;

    private final String html;
    private final String text;

    private Shown(String html, String text) {
        this.html = html;
        this.text = text;
    }

    /**
     * A value as it is shown in a language.
     *
     * @param value any value, null too
     * @param locale Japanese, or any other for English
     * @return what a cell shows
     */
    public static Shown of(Object value, Locale locale) {
        Objects.requireNonNull(locale, "locale");
        if (value instanceof Shown shown) {
            return shown;
        }
        if (value instanceof Chart chart) {
            return ofChart(chart, locale);
        }
        if (value instanceof StatTable table) {
            return ofTable(table.toText(locale));
        }
        if (value instanceof TextTable table) {
            return ofTable(table);
        }
        if (value instanceof Answer<?> answer) {
            return answer.<Shown>fold(
                    given -> of(given, locale),
                    refusal -> paragraph((isJapanese(locale) ? "答えなし：" : "No answer: ")
                            + refusal.sentence().in(locale)));
        }
        if (value instanceof Label label) {
            return paragraph(label.in(locale));
        }
        if (value instanceof Explanation explanation) {
            return new Shown(
                    "<pre style=\"white-space:pre-wrap\">" + Html.escape(explanation.text(locale)) + "</pre>",
                    explanation.text(locale));
        }
        if (value instanceof Collection<?> all) {
            return list(all, locale);
        }
        if (value instanceof Map<?, ?> map) {
            return ofMap(map, locale);
        }
        return ofResult(value, locale);
    }

    /**
     * A value in English, where a cell would show it in Japanese.
     *
     * @param value any value
     * @return what a cell shows
     */
    public static Shown english(Object value) {
        return of(value, Locale.ENGLISH);
    }

    /**
     * How a result came about, or why there is none.
     *
     * @param result a result, or an answer that may hold one
     * @return its formula, inputs, source and rounding, in Japanese
     */
    public static Shown why(Object result) {
        Object value = result instanceof Answer<?> answer && answer.isGiven() ? answer.get() : result;
        return value instanceof Explained explained
                ? of(explained.explanation(), Locale.JAPANESE)
                : of(value, Locale.JAPANESE);
    }

    private static boolean isJapanese(Locale locale) {
        return locale.getLanguage().equals("ja");
    }

    private static Shown ofChart(Chart chart, Locale locale) {
        String source = chart.source().equals(Source.UNSTATED)
                ? ""
                : Html.note(
                        Label.of("出典：", "Source: ").plus(chart.source().cite()).in(locale));
        return new Shown(
                "<div style=\"max-width:760px;background:#fff\">" + chart.toSvg(locale) + source + "</div>",
                chart.toText(locale).all());
    }

    /** Two columns: what was asked for, and the answer. */
    private static Shown ofMap(Map<?, ?> map, Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        map.entrySet().stream().limit(MOST_ENTRIES).forEach(one -> {
            Object key = one.getKey() instanceof Category category ? category.name() : one.getKey();
            rows.add(List.of(of(key, locale).text, of(one.getValue(), locale).text));
        });
        TextTable table = TextTable.of(List.of(), rows, List.of(TextTable.Align.LEFT, TextTable.Align.LEFT));
        int more = map.size() - rows.size();
        return ofTable(more > 0 ? table.withFooter("… (" + more + ")") : table);
    }

    private static Shown ofTable(TextTable table) {
        return new Shown(Html.table(table), table.all());
    }

    private static Shown paragraph(String text) {
        return new Shown("<p>" + Html.escape(text) + "</p>", text);
    }

    private static Shown list(Collection<?> all, Locale locale) {
        StringBuilder html = new StringBuilder("<ol>");
        List<String> lines = new ArrayList<>();
        all.stream().limit(MOST_ENTRIES).forEach(one -> {
            Shown shown = of(one, locale);
            html.append("<li>").append(shown.html).append("</li>");
            lines.add(shown.text);
        });
        html.append("</ol>");
        if (all.size() > MOST_ENTRIES) {
            String rest = "… (" + (all.size() - MOST_ENTRIES) + ")";
            html.append("<p>").append(rest).append("</p>");
            lines.add(rest);
        }
        return new Shown(html.toString(), String.join("\n", lines));
    }

    private static Shown ofResult(Object value, Locale locale) {
        Optional<TextTable> table = table(value, locale);
        Shown plain = table.isPresent() ? ofTable(table.get()) : paragraph(words(value, locale));
        if (!(value instanceof Explained explained)) {
            return plain;
        }
        Explanation explanation = explained.explanation();
        String summary = isJapanese(locale) ? "計算の過程" : "How it came about";
        return new Shown(
                plain.html + "<details><summary>" + summary + "</summary><pre style=\"white-space:pre-wrap\">"
                        + Html.escape(explanation.text(locale)) + "</pre></details>",
                plain.text);
    }

    /** What a value says of itself; a sentence in both languages in the one asked for. */
    private static String words(Object value, Locale locale) {
        if (value instanceof Input input) {
            return input.line().in(locale);
        }
        for (String name : List.of("sentence", "words")) {
            Optional<Object> label = call(value, name);
            if (label.isPresent() && label.get() instanceof Label both) {
                return both.in(locale);
            }
        }
        return String.valueOf(value).strip();
    }

    /** More than twenty results have a table, none of them by an interface. */
    private static Optional<TextTable> table(Object value, Locale locale) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            Object table = value.getClass().getMethod("toText", Locale.class).invoke(value, locale);
            return table instanceof TextTable given ? Optional.of(given) : Optional.empty();
        } catch (NoSuchMethodException e) {
            return call(value, "toText").filter(TextTable.class::isInstance).map(TextTable.class::cast);
        } catch (IllegalAccessException e) {
            return Optional.empty();
        } catch (InvocationTargetException e) {
            throw failed(value, e);
        }
    }

    private static Optional<Object> call(Object value, String method) {
        try {
            return value == null
                    ? Optional.empty()
                    : Optional.ofNullable(value.getClass().getMethod(method).invoke(value));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty();
        } catch (InvocationTargetException e) {
            throw failed(value, e);
        }
    }

    private static IllegalStateException failed(Object value, InvocationTargetException e) {
        return new IllegalStateException("No text of " + value.getClass().getName(), e.getCause());
    }

    /**
     * What a browser shows.
     *
     * @return HTML without scripts
     */
    public String html() {
        return html;
    }

    /**
     * What a terminal shows.
     *
     * @return plain text
     */
    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return text;
    }
}
