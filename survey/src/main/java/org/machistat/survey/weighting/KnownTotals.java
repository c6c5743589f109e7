package org.machistat.survey.weighting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.FrameStratum;
import org.machistat.survey.design.SamplingFrame;
import org.machistat.survey.internal.Numbers;

/**
 * What is known of a population from elsewhere: its size, its numbers by category, or the total of a variable (既知の母集団総数).
 *
 * <pre>KnownTotals.of("業種", Map.of("製造業", 4078.0, "小売業", 6512.0), source)
 * KnownTotals.of(List.of("業種", "区"), cells, source)
 * KnownTotals.ofVariable("従業者数", 543812, source)</pre>
 *
 * <ul>
 *   <li>Numbers of elements are 0 or more, and not all 0; the total of a variable is any finite number.
 *   <li>A category of 0 may be named or not: no row may have it.
 * </ul>
 */
public final class KnownTotals {

    private final List<String> variables;
    private final boolean numeric;
    private final LinkedHashMap<List<String>, Double> cells;
    private final Source source;
    private final double total;

    private KnownTotals(List<String> variables, boolean numeric, Map<List<String>, Double> cells, Source source) {
        this.variables = List.copyOf(variables);
        this.numeric = numeric;
        this.cells = new LinkedHashMap<>(cells);
        this.source = Objects.requireNonNull(source, "source");
        double sum = 0;
        for (Map.Entry<List<String>, Double> cell : cells.entrySet()) {
            double number = cell.getValue();
            if (!numeric && cell.getKey().size() != variables.size()) {
                throw new IllegalArgumentException(
                        "Each cell must have one category for each of " + variables + ", but one had " + cell.getKey());
            }
            if (!Double.isFinite(number) || (!numeric && number < 0)) {
                throw new IllegalArgumentException("Known totals of " + variables + " must be finite"
                        + (numeric ? "" : " and 0 or more") + ", but " + cell.getKey() + " had " + number);
            }
            sum += number;
        }
        if (!numeric && sum == Double.POSITIVE_INFINITY) {
            throw new IllegalArgumentException("Known totals of " + variables + " must add to a finite number");
        }
        if (!numeric && !(sum > 0)) {
            throw new IllegalArgumentException("Known totals of " + variables + " must not all be 0");
        }
        total = sum;
    }

    /**
     * Numbers of elements by the categories of one variable.
     *
     * @param variable a column of categories
     * @param numbers the number of elements by the id of the category
     * @param source where they come from
     * @return the totals
     * @throws IllegalArgumentException if a number is negative or not finite, or all are 0
     */
    public static KnownTotals of(String variable, Map<String, Double> numbers, Source source) {
        Map<List<String>, Double> cells = new LinkedHashMap<>();
        numbers.forEach((id, number) -> cells.put(List.of(id), number));
        return new KnownTotals(List.of(variable), false, cells, source);
    }

    /**
     * Numbers of elements by the categories of several variables together.
     *
     * @param variables columns of categories; none of them for the size of the population
     * @param cells the number of elements by the ids of the categories, one id per variable
     * @param source where they come from
     * @return the totals
     * @throws IllegalArgumentException if a number is negative or not finite, all are 0, or a cell has not one id per variable
     */
    public static KnownTotals of(List<String> variables, Map<List<String>, Double> cells, Source source) {
        Map<List<String>, Double> copy = new LinkedHashMap<>();
        cells.forEach((ids, number) -> copy.put(List.copyOf(ids), number));
        return new KnownTotals(variables, false, copy, source);
    }

    /**
     * The strata of a sampling frame.
     *
     * @param variable the column that holds the strata
     * @param frame the frame
     * @return its numbers of units
     */
    public static KnownTotals of(String variable, SamplingFrame frame) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (FrameStratum stratum : frame.strata()) {
            numbers.put(stratum.category().id(), (double) stratum.units());
        }
        return of(variable, numbers, frame.source());
    }

    /**
     * The number of elements.
     *
     * @param size the size N, above 0
     * @param source where it comes from
     * @return the total
     * @throws IllegalArgumentException if the size is not finite and above 0
     */
    public static KnownTotals ofSize(double size, Source source) {
        return new KnownTotals(List.of(), false, Map.of(List.of(), size), source);
    }

    /**
     * The total of a variable, such as of all persons employed.
     *
     * @param variable a column of numbers without gaps
     * @param total its total
     * @param source where it comes from
     * @return the total
     * @throws IllegalArgumentException if the total is not finite
     */
    public static KnownTotals ofVariable(String variable, double total, Source source) {
        return new KnownTotals(List.of(variable), true, Map.of(List.of(variable), total), source);
    }

    /**
     * The same numbers with some categories of a variable made one, as {@link StratumMerging} does with the answers.
     *
     * @param variable the variable
     * @param target the category they become
     * @param ids the ids of the categories
     * @return the totals
     * @throws IllegalArgumentException if these totals are not by that variable
     */
    public KnownTotals merged(String variable, Category target, List<String> ids) {
        int at = numeric ? -1 : variables.indexOf(variable);
        if (at < 0) {
            throw new IllegalArgumentException(
                    "No categories of '" + variable + "' to merge in totals of " + variables);
        }
        Map<List<String>, Double> merged = new LinkedHashMap<>();
        cells.forEach((cell, number) -> {
            List<String> key = new ArrayList<>(cell);
            if (ids.contains(cell.get(at))) {
                key.set(at, target.id());
            }
            merged.merge(List.copyOf(key), number, Double::sum);
        });
        return new KnownTotals(variables, false, merged, source);
    }

    /**
     * The numbers as a column, such as the populations of strata for a design.
     *
     * @param name the name of the column
     * @param data the answers
     * @return for each row the number of its cell, or why there is none: a gap, a category that nothing is known of
     * @throws IllegalArgumentException if this is the total of a variable, or a column is not there
     */
    public Answer<NumberColumn> column(String name, SurveyData data) {
        Cells.requireNumbers(List.of(this));
        return Cells.of(data, this).map(found -> {
            double[] values = new double[data.rows()];
            for (int row = 0; row < values.length; row++) {
                values[row] = found.numbers()[found.codes().of()[row]];
            }
            return NumberColumn.of(name, values);
        });
    }

    /**
     * The columns they are by, or the one column whose total they are.
     *
     * @return the names; none for the size of the population
     */
    public List<String> variables() {
        return variables;
    }

    /**
     * Whether this is the total of a variable, not numbers of elements.
     *
     * @return true for the total of a variable
     */
    public boolean isVariable() {
        return numeric;
    }

    /**
     * The numbers by cell.
     *
     * @return the number by the ids of the categories, in order
     */
    public Map<List<String>, Double> cells() {
        return Collections.unmodifiableMap(cells);
    }

    /**
     * Where the numbers come from.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * The sum of the numbers.
     *
     * @return the size of the population, or the total of the variable
     */
    public double total() {
        return total;
    }

    String name() {
        return variables.isEmpty() ? "総数" : String.join("×", variables);
    }

    String nameEn() {
        return variables.isEmpty() ? "size" : String.join("×", variables);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownTotals that
                && variables.equals(that.variables)
                && numeric == that.numeric
                && cells.equals(that.cells)
                && source.equals(that.source);
    }

    @Override
    public int hashCode() {
        return Objects.hash(variables, numeric, cells, source);
    }

    /** Variables, cells and sum, as in "業種×区（119区分、計 42,616）". */
    @Override
    public String toString() {
        return name() + "（" + cells.size() + "区分、計 " + Numbers.shown(total) + "）";
    }
}
