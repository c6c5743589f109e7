package org.machistat.core.interchange;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FigureParser;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Unit;

/** Reads the figures of cells. */
final class CellReader {

    private static final Pattern SPACES = Pattern.compile("[\\s\u3000\u00a0]+");
    private static final Pattern YEAR =
            Pattern.compile("(?:明治|大正|昭和|平成|令和)?(?:元|[\\d０-９]{1,4})年度?|(?:1[89]|20|１[８９]|２０)[\\d０-９]{2}");

    /** A year that cannot be taken for a number of years. */
    private static final Pattern WRITTEN_YEAR =
            Pattern.compile("(?:(?:明治|大正|昭和|平成|令和)(?:元|[\\d０-９]{1,2})|[\\d０-９]{4})年度?");

    private final FigureParser parser;
    private final Problems problems;

    CellReader(MarkLegend legend, Problems problems) {
        this.parser = FigureParser.withDefaults().with(legend);
        this.problems = problems;
    }

    static boolean isYear(String text) {
        return YEAR.matcher(text).matches();
    }

    /** Whether a cell names a column in words or as a year that says so, and cannot be a figure. */
    boolean isHeadingText(String cell) {
        return WRITTEN_YEAR.matcher(cell).matches() || !(isFigure(cell) || isSeveral(cell));
    }

    /** Whether a cell is a number, and neither a year nor a mark. */
    boolean isNumber(String cell) {
        return !isHeadingNumber(cell)
                && parser.parse(cell).find().filter(Figure::isKnown).isPresent();
    }

    /** Whether there is white space between two pieces, which most cells need not be searched for. */
    private static boolean hasGap(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c <= ' ' || c == '\u3000' || c == '\u00a0') {
                return true;
            }
        }
        return false;
    }

    static List<String> pieces(String cell) {
        return List.of(SPACES.split(cell));
    }

    /** Whether a cell holds one figure or several, and so stands below the heading. */
    boolean holdsFigures(String cell) {
        return !cell.isEmpty() && !isHeadingNumber(cell) && (isFigure(cell) || isSeveral(cell));
    }

    /** Years and ages stand in headings. */
    private boolean isHeadingNumber(String cell) {
        return isYear(cell)
                || parser.parse(cell)
                        .find()
                        .map(Figure::unit)
                        .filter(unit ->
                                unit.toString().equals("歳") || unit.toString().equals("年"))
                        .isPresent();
    }

    boolean isFigure(String cell) {
        return parser.parse(cell).isGiven();
    }

    boolean isSeveral(String cell) {
        return hasGap(cell)
                && pieces(cell).size() > 1
                && !isFigure(cell)
                && pieces(cell).stream().allMatch(this::isFigure);
    }

    /** Whether a cell that is read as one figure could as well hold several, as "- 5". */
    boolean isDoubtful(String cell) {
        return hasGap(cell)
                && pieces(cell).size() > 1
                && isFigure(cell)
                && pieces(cell).stream().allMatch(this::isFigure);
    }

    /** A text that is not to be read as a figure, as met. */
    static Figure unexplained(String text, Unit unit) {
        return new Figure.Marked(Mark.UNEXPLAINED, text, unit, Set.of());
    }

    /** The figure, or the unexplained text and a problem. */
    Figure read(String cell, Unit unit, Place place) {
        if (Escapes.isText(cell)) {
            problems.error(
                    place,
                    cell,
                    "前にアポストロフィがあるため、数値ではなく文字として読んだ",
                    "was read as text and not as a figure, because an apostrophe stands before it");
            return unexplained(Escapes.fromText(cell), unit);
        }
        Answer<Figure> figure = parser.with(unit).parse(cell);
        if (figure.isGiven()) {
            return figure.get();
        }
        if (isSeveral(cell)) {
            problems.error(
                    place,
                    cell,
                    "「" + cell + "」は1つのセルに複数の数値がある。1つの数値か、列を分ける指定が必要",
                    "several figures in one cell '" + cell + "', expected one, or a split of the column");
        } else {
            problems.add(
                    Problem.error(place, cell, figure.refusal().orElseThrow().sentence()));
        }
        return unexplained(cell, unit);
    }
}
