package org.machistat.core.explain;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Point;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

/**
 * A figure that goes into a calculation, with its name and its source (計算に使う数値).
 *
 * <p>One read from a table also knows where it stands on the axes that restrict comparing, so that a change between two such
 * inputs is refused or noted as the table says.
 *
 * @param name what it is, such as 製造業 2014年; empty if nobody named it
 * @param figure the figure
 * @param source where it comes from
 * @param points where it stands on axes that say what may be compared; empty if there is none
 * @serial exclude
 */
public record Input(Label name, Figure figure, Source source, List<Point> points) implements Serializable {

    /**
     * Makes an input.
     *
     * @param name what it is
     * @param figure the figure
     * @param source where it comes from
     * @param points where it stands on axes that say what may be compared
     */
    public Input {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(figure, "figure");
        Objects.requireNonNull(source, "source");
        points = List.copyOf(points);
    }

    /**
     * Makes an input that stands on no axis.
     *
     * @param name what it is
     * @param figure the figure
     * @param source where it comes from
     */
    public Input(Label name, Figure figure, Source source) {
        this(name, figure, source, List.of());
    }

    /**
     * A figure without name and source.
     *
     * @param figure the figure
     * @return the input
     */
    public static Input of(Figure figure) {
        return new Input(Label.EMPTY, figure, Source.UNSTATED);
    }

    /**
     * A whole number without name, unit and source.
     *
     * @param value the number
     * @return the input
     */
    public static Input of(long value) {
        return of(Figure.of(value));
    }

    /**
     * A figure with a name that reads the same in both languages.
     *
     * @param name what it is
     * @param figure the figure
     * @return the input
     */
    public static Input of(String name, Figure figure) {
        return new Input(Label.same(name), figure, Source.UNSTATED);
    }

    /**
     * The same input with another name.
     *
     * @param newName what it is
     * @return the input
     */
    public Input withName(Label newName) {
        return new Input(newName, figure, source, points);
    }

    /**
     * The same input with another figure, such as the same one in another unit.
     *
     * @param newFigure the figure
     * @return the input
     */
    public Input withFigure(Figure newFigure) {
        return new Input(name, newFigure, source, points);
    }

    /**
     * The same input with another source.
     *
     * @param newSource where it comes from
     * @return the input
     */
    public Input withSource(Source newSource) {
        return new Input(name, figure, newSource, points);
    }

    /**
     * Whether it may be compared with another input: what the axes say on which both stand.
     *
     * @param other the other input
     * @return the judgement; COMPARABLE if nothing was stated
     */
    public Comparability comparability(Input other) {
        return Point.between(points, other.points);
    }

    /**
     * The unit of the figure.
     *
     * @return the unit
     */
    public Unit unit() {
        return figure.unit();
    }

    /**
     * The number to compute with, in the figure's own unit; a refusal names this input.
     *
     * @return the number (0 for nil), or why there is none
     */
    public Answer<Rational> amount() {
        return figure.amount()
                .fold(Answer::of, refusal -> Answer.refuse(new Refusal(refusal.reason(), named(refusal))));
    }

    private Label named(Refusal refusal) {
        return name.equals(Label.EMPTY)
                ? refusal.sentence()
                : Label.of(
                        name.ja() + "：" + refusal.sentence().ja(),
                        name.en() + ": " + refusal.sentence().en());
    }

    /**
     * The figure as it stands in a formula: negative numbers in parentheses with a true minus sign.
     *
     * @return the printed figure
     */
    public String inFormula() {
        String printed = figure.printed();
        return printed.startsWith("-") && printed.length() > 1 ? "(−" + printed.substring(1) + ")" : printed;
    }

    /** Name, figure and source. */
    @Override
    public String toString() {
        return line().ja();
    }

    /**
     * The input as one line of an explanation.
     *
     * @return name, figure and source in Japanese and English
     */
    public Label line() {
        Label figureText = figure.label();
        return Label.of(
                (name.ja().isEmpty() ? "" : name.ja() + " ") + figureText.ja() + "（"
                        + source.cite().ja() + "）",
                (name.en().isEmpty() ? "" : name.en() + " ") + figureText.en() + " ("
                        + source.cite().en() + ")");
    }
}
