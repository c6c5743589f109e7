package org.machistat.core.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;

/**
 * Reads one figure as municipalities print it (統計表のセルの読み取り).
 *
 * <p>Accepted are, in full or half width:
 *
 * <ul>
 *   <li>Numbers with or without thousands separators: "4078", "42,616". Separators that stand elsewhere than before groups
 *       of three digits are refused.
 *   <li>Negatives: "-3", "−3", "‐3", "△3", "▲3", "(3)". Parentheses around a signed number are decoration.
 *   <li>A unit behind the number: "3.7%", "0.4ポイント", "158.7万人", "15兆円", "1億2,345万円". It wins over the declared
 *       unit. A number in several steps is given in the unit of its last step.
 *   <li>The symbols of a {@link MarkLegend}, in place of a number or beside one ("x", "1,234p", "r 5.1").
 * </ul>
 *
 * <p>Only full-width forms are folded; "①" is not read as 1, nor "㎡" as m2. Exponents, two figures in one cell and words
 * are refused. The text met is never changed silently: what is refused comes back with its own text in the reason.
 */
public final class FigureParser {

    private static final int LONGEST = 200;
    private static final FigureParser DEFAULTS = new FigureParser(MarkLegend.standard(), Unit.NONE);
    private static final String NUMBER = "(?:\\d{1,3}(?:,\\d{3})++|\\d++)(?:\\.\\d++)?+|\\.\\d++";
    private static final Pattern STEP = Pattern.compile("(" + NUMBER + ")([百十千]?[兆億万]|[千百])");
    private static final Pattern LAST = Pattern.compile("(" + NUMBER + ")(\\D*+)");

    private final MarkLegend legend;
    private final Unit unit;

    private FigureParser(MarkLegend legend, Unit unit) {
        this.legend = legend;
        this.unit = unit;
    }

    /**
     * A parser with the usual symbols and no declared unit.
     *
     * @return the parser
     */
    public static FigureParser withDefaults() {
        return DEFAULTS;
    }

    /**
     * The same parser for another publisher's symbols.
     *
     * @param newLegend what the symbols mean
     * @return the parser
     */
    public FigureParser with(MarkLegend newLegend) {
        return new FigureParser(Objects.requireNonNull(newLegend, "newLegend"), unit);
    }

    /**
     * The same parser with the unit that the table's or column's heading declares.
     *
     * @param newUnit the unit of figures printed without one
     * @return the parser
     */
    public FigureParser with(Unit newUnit) {
        return new FigureParser(legend, Objects.requireNonNull(newUnit, "newUnit"));
    }

    /**
     * What the symbols mean to this parser.
     *
     * @return the legend
     */
    public MarkLegend legend() {
        return legend;
    }

    /**
     * Reads the text of one cell.
     *
     * @param cell the text as printed
     * @return the figure, or a refusal {@link Refusal.Reason#NOT_READABLE} with the text met and what is accepted
     */
    public Answer<Figure> parse(String cell) {
        if (cell.length() > LONGEST) {
            return refuse(cell.substring(0, 20) + "…（" + cell.length() + "字）");
        }
        Optional<Mark> mark = legend.find(cell);
        if (mark.isPresent()) {
            return Answer.of(new Figure.Marked(mark.get(), cell.strip(), unit, Set.of()));
        }
        EnumSet<Mark> qualifiers = EnumSet.noneOf(Mark.class);
        String rest = takeQualifiers(fold(cell), qualifiers);
        Optional<Mark> qualified = qualifiers.isEmpty() || rest.isEmpty() ? Optional.empty() : legend.find(rest);
        if (qualified.isPresent() && !qualifiers.contains(qualified.get())) {
            return Answer.of(new Figure.Marked(qualified.get(), rest, unit, qualifiers));
        }
        return number(rest)
                .<Answer<Figure>>map(known -> Answer.of(qualify(known, qualifiers)))
                .orElseGet(() -> refuse(cell));
    }

    private Figure qualify(Figure.Known known, EnumSet<Mark> qualifiers) {
        EnumSet<Mark> all = qualifiers;
        if (legend.isZeroLessThanHalf() && known.value().signum() == 0) {
            all = EnumSet.of(Mark.ROUNDS_TO_ZERO);
            all.addAll(qualifiers);
        }
        return new Figure.Known(known.value(), known.unit(), all);
    }

    private <T> Answer<T> refuse(String met) {
        Label marks = acceptedMarks();
        return Answer.refuse(
                Refusal.Reason.NOT_READABLE,
                "「" + met + "」は数値として読めない。1,234、△1.5、3.7%、158.7万人のような数値か、記号 " + marks.ja() + " が必要",
                "Unable to parse figure from '" + met
                        + "', expected a number such as 1,234, △1.5, 3.7% or 158.7万人, or one of the marks "
                        + marks.en());
    }

    /** One symbol for each mark of the legend, with its name. */
    private Label acceptedMarks() {
        Map<Mark, String> first = new EnumMap<>(Mark.class);
        legend.alone().forEach((symbol, mark) -> {
            if (!symbol.isEmpty()) {
                first.putIfAbsent(mark, symbol);
            }
        });
        return Label.of(
                first.entrySet().stream()
                        .map(entry -> "'" + entry.getValue() + "'（"
                                + entry.getKey().label().ja() + "）")
                        .collect(Collectors.joining("、")),
                first.entrySet().stream()
                        .map(entry -> "'" + entry.getValue() + "' ("
                                + entry.getKey().label().en() + ")")
                        .collect(Collectors.joining(", ")));
    }

    /** Takes each qualifier once, those behind first, and stops where a symbol is left that fills the cell. */
    private String takeQualifiers(String text, Set<Mark> found) {
        String rest = text;
        String before;
        do {
            before = rest;
            rest = takeOne(
                    rest, found, String::endsWith, (all, symbol) -> all.substring(0, all.length() - symbol.length()));
            if (rest.equals(before)) {
                rest = takeOne(rest, found, String::startsWith, (all, symbol) -> all.substring(symbol.length()));
            }
        } while (!rest.equals(before));
        return rest;
    }

    private String takeOne(
            String text, Set<Mark> found, BiPredicate<String, String> stands, BinaryOperator<String> without) {
        if (legend.find(text).isPresent()) {
            return text;
        }
        for (Map.Entry<String, Mark> entry : legend.beside().entrySet()) {
            if (stands.test(text, entry.getKey()) && found.add(entry.getValue())) {
                return without.apply(text, entry.getKey()).strip();
            }
        }
        return text;
    }

    private Optional<Figure.Known> number(String text) {
        String rest = text;
        boolean negative = false;
        if (rest.length() > 2 && rest.startsWith("(") && rest.endsWith(")")) {
            rest = rest.substring(1, rest.length() - 1).strip();
            negative = !rest.isEmpty() && !isSign(rest.charAt(0));
        }
        if (!rest.isEmpty() && isSign(rest.charAt(0))) {
            negative = rest.charAt(0) != '+';
            rest = rest.substring(1).strip();
        }
        Unit declared = unit;
        if (rest.startsWith("¥")) {
            declared = Unit.YEN;
            rest = rest.substring(1).strip();
        }
        Optional<Figure.Known> found = steps(rest, declared);
        return negative ? found.map(known -> Figure.of(known.value().negate(), known.unit())) : found;
    }

    /** Reads "1億2,345万円" as 12,345 of 万円: whole steps, then the last number with its unit. */
    private static Optional<Figure.Known> steps(String text, Unit declared) {
        BigDecimal sum = BigDecimal.ZERO;
        int lastPower = Integer.MAX_VALUE;
        String rest = text;
        Matcher step = STEP.matcher(rest);
        while (step.lookingAt() && step.end() < rest.length() && Character.isDigit(rest.charAt(step.end()))) {
            int power = Unit.find(step.group(2)).orElseThrow().exponent();
            if (power >= lastPower || step.group(1).contains(".")) {
                return Optional.empty();
            }
            sum = sum.add(decimal(step.group(1)).scaleByPowerOfTen(power));
            lastPower = power;
            rest = rest.substring(step.end());
            step = STEP.matcher(rest);
        }
        Matcher last = LAST.matcher(rest);
        if (!last.matches()) {
            return Optional.empty();
        }
        Optional<Unit> unit = last.group(2).isBlank()
                ? Optional.of(declared)
                : Unit.find(last.group(2).strip());
        if (unit.isEmpty() || (lastPower != Integer.MAX_VALUE && unit.get().exponent() >= lastPower)) {
            return Optional.empty();
        }
        BigDecimal steps = sum.scaleByPowerOfTen(-stepExponent(last.group(2), unit.get()));
        // Every step is a whole number of the last unit, so the decimals printed are those of the last number.
        BigDecimal value = decimal(last.group(1)).add(steps.setScale(0, RoundingMode.UNNECESSARY));
        return Optional.of(Figure.of(value, unit.get()));
    }

    /** The steps are counted in the unit behind the last number; a unit that was only declared has no steps. */
    private static int stepExponent(String printedUnit, Unit unit) {
        return printedUnit.isBlank() ? 0 : unit.exponent();
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits.replace(",", ""));
    }

    private static boolean isSign(char c) {
        return c == '-' || c == '+' || c == '△' || c == '▲';
    }

    /** Folds full-width forms and the many minus signs; everything else stays. */
    private static String fold(String cell) {
        StringBuilder text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            text.append(
                    switch (c) {
                        case '−', '‐', '‑', '–', '—', '―', '─' -> '-';
                        case '　', '\u00a0', '\u2009' -> ' ';
                        case '￥' -> '¥';
                        default -> c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
                    });
        }
        return text.toString().strip();
    }
}
