package org.machistat.examples.report;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.Population;
import org.machistat.core.population.Sex;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;

/**
 * A chart, described by exact values and drawn in two ways (図).
 *
 * <ul>
 *   <li>{@link #toSvg} draws it: real text, a title and a description for screen readers, colours that colour-blind readers tell apart and
 *       patterns for print in black and white. It scales with its {@code viewBox}.
 *   <li>{@link #toVegaLite} is a Vega-Lite specification (version 6) for those who want to interact with it.
 *   <li>{@link #toText} is its figures as a table, as they are printed.
 *   <li>Control characters, halves of surrogate pairs and characters that turn the direction of writing around are drawn as U+FFFD.
 * </ul>
 */
public sealed interface Chart {

    /**
     * What the chart shows.
     *
     * @return the title
     */
    Label title();

    /**
     * Where its figures come from.
     *
     * @return the source
     */
    Source source();

    /**
     * The chart as one SVG element, to be inlined in a page or saved as a file.
     *
     * @param locale the reader's locale; Japanese, or English for every other
     * @return the element; the same text each time on one machine (widths of words come from its fonts)
     * @throws IllegalStateException if the machine has no font at all
     */
    default String toSvg(Locale locale) {
        return toSvg(locale, SvgChart.defaultPrefix(this, locale));
    }

    /**
     * The chart as one SVG element, for a page with several.
     *
     * @param locale the reader's locale; Japanese, or English for every other
     * @param idPrefix what the ids in it begin with: a letter, then letters, digits and hyphens; another for each chart of a page
     * @return the element
     * @throws IllegalArgumentException if the prefix has another form
     * @throws IllegalStateException if the machine has no font at all
     */
    default String toSvg(Locale locale, String idPrefix) {
        return SvgChart.draw(this, locale, idPrefix);
    }

    /**
     * The chart as a Vega-Lite specification.
     *
     * @param locale the reader's locale; Japanese, or English for every other
     * @return JSON for version 6; values that are not finite decimals are given to 17 digits, and each as printed beside
     */
    default String toVegaLite(Locale locale) {
        return VegaLite.of(this, locale);
    }

    /**
     * The figures of the chart.
     *
     * @param locale the reader's locale; Japanese, or English for every other
     * @return a table of what the chart prints; where there is no figure, the reason
     */
    default TextTable toText(Locale locale) {
        return ChartTable.of(this, locale);
    }

    /** How the bars of several series stand. */
    enum Layout {
        /** One beneath the other. */
        BESIDE,
        /** In one bar, as parts of a whole. */
        STACKED
    }

    /**
     * Horizontal bars, of one series or several (横棒グラフ・構成比の帯グラフ).
     *
     * @param title the title
     * @param measure what the bars measure
     * @param categories the names of the bars, from the top
     * @param series the series, each with one value for each category
     * @param layout how several series stand; stacked values may not be negative
     * @param source the source
     */
    record Bars(Label title, Measure measure, List<Label> categories, List<Series> series, Layout layout, Source source)
            implements Chart {
        /**
         * Checks the lengths and copies the lists.
         *
         * @param title the title
         * @param measure what the bars measure
         * @param categories the names of the bars
         * @param series the series
         * @param layout how several series stand
         * @param source the source
         * @throws IllegalArgumentException if there is no category or series, a series has more or fewer values than there are categories,
         *     or a stacked value is negative
         */
        public Bars {
            head(title, source);
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(layout, "layout");
            categories = some("category", categories);
            series = some("series", series);
            for (Series one : series) {
                same("series '" + one.name() + "'", one.values().size(), categories.size());
                for (Answer<Rational> value : one.values()) {
                    if (layout == Layout.STACKED
                            && value.isGiven()
                            && value.get().signum() < 0) {
                        throw new IllegalArgumentException("Stacked values must not be negative, but series '"
                                + one.name() + "' has " + value.get());
                    }
                }
            }
        }
    }

    /**
     * Steps that lead from zero to a total (寄与度の滝グラフ).
     *
     * @param title the title
     * @param measure what the steps measure
     * @param steps the steps, from the top
     * @param total the name of the last bar, which is the sum of the steps
     * @param source the source
     */
    record Waterfall(Label title, Measure measure, List<Step> steps, Label total, Source source) implements Chart {
        /**
         * Checks that there are steps.
         *
         * @param title the title
         * @param measure what the steps measure
         * @param steps the steps
         * @param total the name of the last bar
         * @param source the source
         * @throws IllegalArgumentException if there is no step
         */
        public Waterfall {
            head(title, source);
            Objects.requireNonNull(measure, "measure");
            Objects.requireNonNull(total, "total");
            steps = some("step", steps);
        }

        /**
         * The exact sum of the steps.
         *
         * @return the sum
         */
        public Rational sum() {
            return steps.stream().map(Step::value).reduce(Rational.ZERO, Rational::plus);
        }
    }

    /**
     * One step of a {@link Waterfall}.
     *
     * @param name its name
     * @param value what it adds
     */
    record Step(Label name, Rational value) {
        /**
         * Refuses null.
         *
         * @param name its name
         * @param value what it adds
         */
        public Step {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * Lines over years, with gaps where there is no value (折れ線グラフ).
     *
     * @param title the title
     * @param measure what the lines measure
     * @param lines the lines; if one is highlighted the others are drawn in grey
     * @param source the source
     */
    record Lines(Label title, Measure measure, List<Line> lines, Source source) implements Chart {
        /**
         * Checks that there are lines.
         *
         * @param title the title
         * @param measure what the lines measure
         * @param lines the lines
         * @param source the source
         * @throws IllegalArgumentException if there is no line
         */
        public Lines {
            head(title, source);
            Objects.requireNonNull(measure, "measure");
            lines = some("line", lines);
        }
    }

    /**
     * One line of {@link Lines}.
     *
     * @param name its name
     * @param values the value of each year; a refused one breaks the line
     * @param highlighted whether it stands out before the others
     */
    record Line(Label name, SortedMap<Integer, Answer<Rational>> values, boolean highlighted) {
        /**
         * Copies the values.
         *
         * @param name its name
         * @param values the value of each year
         * @param highlighted whether it stands out
         * @throws IllegalArgumentException if there is no year
         */
        public Line {
            Objects.requireNonNull(name, "name");
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
            if (values.isEmpty()) {
                throw new IllegalArgumentException("The line '" + name + "' has no year");
            }
        }

        /**
         * A line that does not stand out, all of whose values are known.
         *
         * @param name its name
         * @param values the value of each year
         * @return the line
         */
        public static Line of(Label name, Map<Integer, Rational> values) {
            SortedMap<Integer, Answer<Rational>> given = new TreeMap<>();
            values.forEach((year, value) -> given.put(year, Answer.of(value)));
            return new Line(name, given, false);
        }

        /**
         * The same line, standing out before the others.
         *
         * @return the line
         */
        public Line highlight() {
            return new Line(name, values, true);
        }
    }

    /**
     * A population pyramid: men to the left, women to the right, the oldest on top (人口ピラミッド).
     *
     * @param title the title
     * @param measure what is counted
     * @param ages the age groups from the youngest
     * @param male the men of each group
     * @param female the women of each group
     * @param source the source
     */
    record Pyramid(
            Label title, Measure measure, List<Label> ages, List<Rational> male, List<Rational> female, Source source)
            implements Chart {
        /**
         * Checks the lengths and copies the lists.
         *
         * @param title the title
         * @param measure what is counted
         * @param ages the age groups
         * @param male the men
         * @param female the women
         * @param source the source
         * @throws IllegalArgumentException if there is no group, the lists differ in length or a number is negative
         */
        public Pyramid {
            head(title, source);
            Objects.requireNonNull(measure, "measure");
            ages = some("age group", ages);
            male = List.copyOf(male);
            female = List.copyOf(female);
            same("list of men", male.size(), ages.size());
            same("list of women", female.size(), ages.size());
            for (int i = 0; i < male.size(); i++) {
                if (male.get(i).signum() < 0 || female.get(i).signum() < 0) {
                    throw new IllegalArgumentException(
                            "A pyramid has no negative numbers, but there is one at '" + ages.get(i) + "'");
                }
            }
        }

        /**
         * The pyramid of a population in its own age groups; those of unknown age are left out.
         *
         * @param title the title
         * @param measure what is counted
         * @param people the population by sex
         * @param source the source
         * @return the pyramid
         */
        public static Pyramid of(Label title, Measure measure, Population people, Source source) {
            return new Pyramid(
                    title,
                    measure,
                    people.ages().list().stream().map(AgeGroup::label).toList(),
                    counts(people, Sex.MALE),
                    counts(people, Sex.FEMALE),
                    source);
        }

        private static List<Rational> counts(Population people, Sex sex) {
            return people.ages().list().stream()
                    .map(group -> Rational.of(people.count(sex, group)))
                    .toList();
        }
    }

    /**
     * Estimates with their intervals (推定値と信頼区間).
     *
     * @param title the title
     * @param measure what is estimated
     * @param estimates the estimates, from the top
     * @param source the source
     */
    record Intervals(Label title, Measure measure, List<Estimated> estimates, Source source) implements Chart {
        /**
         * Checks that there are estimates.
         *
         * @param title the title
         * @param measure what is estimated
         * @param estimates the estimates
         * @param source the source
         * @throws IllegalArgumentException if there is no estimate
         */
        public Intervals {
            head(title, source);
            Objects.requireNonNull(measure, "measure");
            estimates = some("estimate", estimates);
        }
    }

    /**
     * One estimate of {@link Intervals}.
     *
     * @param name its name
     * @param value the estimate
     * @param lower the lower end of its interval
     * @param upper the upper end
     */
    record Estimated(Label name, Rational value, Rational lower, Rational upper) {
        /**
         * Checks the order of the values.
         *
         * @param name its name
         * @param value the estimate
         * @param lower the lower end
         * @param upper the upper end
         * @throws IllegalArgumentException if the estimate is outside its interval
         */
        public Estimated {
            Objects.requireNonNull(name, "name");
            if (lower.compareTo(value) > 0 || value.compareTo(upper) > 0) {
                throw new IllegalArgumentException("The estimate '" + name + "' must lie in its interval, but was "
                        + value + " with " + lower + " to " + upper);
            }
        }
    }

    /**
     * Tasks over time (工程表).
     *
     * @param title the title
     * @param tasks the tasks, from the top
     * @param source the source
     */
    record Gantt(Label title, List<Task> tasks, Source source) implements Chart {
        /**
         * Checks that there are tasks.
         *
         * @param title the title
         * @param tasks the tasks
         * @param source the source
         * @throws IllegalArgumentException if there is no task
         */
        public Gantt {
            head(title, source);
            tasks = some("task", tasks);
        }

        /**
         * When the earliest task begins.
         *
         * @return the first day
         */
        public LocalDate firstDay() {
            return tasks.stream().map(Task::from).min(LocalDate::compareTo).orElseThrow();
        }

        /**
         * When the latest task ends.
         *
         * @return the last day
         */
        public LocalDate lastDay() {
            return tasks.stream().map(Task::to).max(LocalDate::compareTo).orElseThrow();
        }
    }

    /**
     * One task of a {@link Gantt}.
     *
     * @param name its name
     * @param group what it belongs to: tasks of one group have one colour
     * @param from its first day
     * @param to its last day; a task of one day is drawn as a diamond
     * @param certain whether its dates are printed, not inferred
     */
    record Task(Label name, Label group, LocalDate from, LocalDate to, boolean certain) {
        /**
         * Checks the order of the days.
         *
         * @param name its name
         * @param group what it belongs to
         * @param from its first day
         * @param to its last day
         * @param certain whether its dates are printed
         * @throws IllegalArgumentException if the last day is before the first
         */
        public Task {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(group, "group");
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "The task '" + name + "' must end on or after " + from + ", but ended on " + to);
            }
        }
    }

    /**
     * Cells that are the darker the higher their value (表の濃淡図).
     *
     * @param title the title
     * @param measure what the cells measure
     * @param rows the names of the rows, from the top
     * @param columns the names of the columns, from the left
     * @param cells the cells of each row
     * @param source the source
     */
    record Matrix(
            Label title, Measure measure, List<Label> rows, List<Label> columns, List<List<Cell>> cells, Source source)
            implements Chart {
        /**
         * Checks the lengths and copies the lists.
         *
         * @param title the title
         * @param measure what the cells measure
         * @param rows the names of the rows
         * @param columns the names of the columns
         * @param cells the cells of each row
         * @param source the source
         * @throws IllegalArgumentException if there is no row or column, or the cells are more or fewer
         */
        public Matrix {
            head(title, source);
            Objects.requireNonNull(measure, "measure");
            rows = some("row", rows);
            columns = some("column", columns);
            cells = cells.stream().map(List::copyOf).toList();
            same("list of rows", cells.size(), rows.size());
            for (int i = 0; i < cells.size(); i++) {
                same("row '" + rows.get(i) + "'", cells.get(i).size(), columns.size());
            }
        }
    }

    /**
     * One cell of a {@link Matrix}.
     *
     * @param text what stands in it
     * @param value what its shade is by; refused leaves it white
     */
    record Cell(Label text, Answer<Rational> value) {
        /**
         * Refuses null.
         *
         * @param text what stands in it
         * @param value what its shade is by
         */
        public Cell {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(value, "value");
        }

        /**
         * A cell with a sign in it, such as ◎.
         *
         * @param text the sign
         * @param strength how dark it is
         * @return the cell
         */
        public static Cell of(Label text, long strength) {
            return new Cell(text, Answer.of(Rational.of(strength)));
        }

        /**
         * A cell with a number in it.
         *
         * @param measure how the number is printed
         * @param value the number
         * @return the cell
         */
        public static Cell of(Measure measure, Rational value) {
            return new Cell(Label.same(measure.text(value)), Answer.of(value));
        }
    }

    private static void head(Label title, Source source) {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(source, "source");
    }

    private static <T> List<T> some(String what, List<T> list) {
        if (list.isEmpty()) {
            throw new IllegalArgumentException("A chart needs at least one " + what + ", but there was none");
        }
        return List.copyOf(list);
    }

    private static void same(String what, int size, int expected) {
        if (size != expected) {
            throw new IllegalArgumentException("The " + what + " must have " + expected + " values, but had " + size);
        }
    }
}
