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
 *       of three digits are refused, and so are leading zeros (they belong to codes).
 *   <li>Negatives: "-3", "−3", "‐3", "△3", "▲3", "(3)". Parentheses around a signed number are decoration. A zero with a sign
 *       ("△0.0", "+0") is {@link Mark#ROUNDS_TO_ZERO}; its sign is not kept.
 *   <li>A unit behind the number: "3.7%", "0.4ポイント", "158.7万人", "15兆円", "1億2,345万円". It wins over the declared
 *       unit. A number in several steps is given in the unit of its last step. A bare "1.5万" counts the declared unit.
 *   <li>The symbols of a {@link MarkLegend}, in place of a number or beside one ("x", "1,234p", "r 5.1").
 * </ul>
 *
 * <p>Only full-width forms are folded; "①" is not read as 1, nor "㎡" as m2. Exponents, two figures in one cell and words
 * are refused. The text met is never changed silently: what is refused comes back with its own text in the reason.
 */
public final class FigureParser {

    private static final int LONGEST = 200;
    private static final int LONGEST_PLAIN = 24;
    private static final int DIGITS_OF_LONG = 18;
    private static final int GROUP = 3;
    private static final long NOT_PLAIN = -1;
    private static final FigureParser DEFAULTS = new FigureParser(MarkLegend.standard(), Unit.NONE);
    private static final String NUMBER = "(?:[1-9]\\d{0,2}(?:,\\d{3})++|0|[1-9]\\d*+)(?:\\.\\d++)?+|\\.\\d++";
    private static final Pattern STEP = Pattern.compile("(" + NUMBER + ")([百十千]?[兆億万]|[千百])");
    private static final Pattern LAST = Pattern.compile("(" + NUMBER + ")(.*)", Pattern.DOTALL);

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
        long plain = plain(cell);
        if (plain > 0 || (plain == 0 && !legend.isZeroLessThanHalf())) {
            int point = cell.indexOf('.');
            return Answer.of(Figure.of(BigDecimal.valueOf(plain, point < 0 ? 0 : cell.length() - point - 1), unit));
        }
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

    /**
     * The digits of a number in half width without sign and unit, as nearly all cells hold; such a text is no symbol of any legend. Anything
     * else is not plain and takes longer.
     */
    private static long plain(String cell) {
        int length = cell.length();
        if (length == 0 || length > LONGEST_PLAIN || (length > 1 && cell.charAt(0) == '0' && cell.charAt(1) != '.')) {
            return NOT_PLAIN;
        }
        long value = 0;
        int digits = 0;
        int since = 0;
        boolean hasComma = false;
        boolean hasPoint = false;
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                value = 10 * value + (c - '0');
                digits++;
                since++;
            } else if (c == ',' && !hasPoint && (hasComma ? since == GROUP : digits > 0 && digits <= GROUP)) {
                hasComma = true;
                since = 0;
            } else if (c == '.' && !hasPoint && (!hasComma || since == GROUP)) {
                hasPoint = true;
                since = 0;
            } else {
                return NOT_PLAIN;
            }
        }
        boolean ends = hasPoint ? since > 0 : !hasComma || since == GROUP;
        return ends && digits <= DIGITS_OF_LONG ? value : NOT_PLAIN;
    }

    private Figure qualify(Figure.Known known, EnumSet<Mark> qualifiers) {
        EnumSet<Mark> all = EnumSet.copyOf(qualifiers);
        all.addAll(known.qualifiers());
        if (legend.isZeroLessThanHalf() && known.value().signum() == 0) {
            all.add(Mark.ROUNDS_TO_ZERO);
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
        boolean inParentheses = text.length() > 2 && text.startsWith("(") && text.endsWith(")");
        String inner = inParentheses ? text.substring(1, text.length() - 1).strip() : text;
        boolean signed = !inner.isEmpty() && isSign(inner.charAt(0));
        boolean negative = signed ? inner.charAt(0) != '+' : inParentheses;
        Optional<Figure.Known> found = unsigned(signed ? inner.substring(1).strip() : inner);
        return signed || inParentheses
                ? found.map(
                        known -> lessThanHalf(negative ? Figure.of(known.value().negate(), known.unit()) : known))
                : found;
    }

    private Optional<Figure.Known> unsigned(String text) {
        return text.startsWith("¥")
                ? steps(text.substring(1).strip(), Unit.YEN)
                        .filter(known -> known.unit().isConvertibleTo(Unit.YEN))
                : steps(text, unit);
    }

    /** A zero printed with a sign was not zero before it was rounded. */
    private static Figure.Known lessThanHalf(Figure.Known known) {
        return known.value().signum() == 0
                ? new Figure.Known(known.value(), known.unit(), Set.of(Mark.ROUNDS_TO_ZERO))
                : known;
    }

    /** Reads "1億2,345万円" as 12,345 of 万円: whole steps, each below the one before, then the last number with its unit. */
    private static Optional<Figure.Known> steps(String text, Unit declared) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal limit = null;
        String rest = text;
        Matcher step = STEP.matcher(rest);
        while (step.lookingAt() && step.end() < rest.length() && Character.isDigit(rest.charAt(step.end()))) {
            Optional<Unit> scale = Unit.find(step.group(2));
            if (scale.isEmpty()) {
                return Optional.empty();
            }
            int power = scale.get().exponent();
            BigDecimal scaled = BigDecimal.ONE.scaleByPowerOfTen(power);
            BigDecimal amount = decimal(step.group(1)).multiply(scaled);
            boolean isBelow = limit == null || amount.max(scaled).compareTo(limit) < 0;
            if (step.group(1).contains(".") || !isBelow) {
                return Optional.empty();
            }
            sum = sum.add(amount);
            limit = scaled;
            rest = rest.substring(step.end());
            step = STEP.matcher(rest);
        }
        Matcher last = LAST.matcher(rest);
        return last.matches() ? last(last, sum, limit, declared) : Optional.empty();
    }

    /** The last number with its unit, to which the steps before it are added; without steps the limit is null. */
    private static Optional<Figure.Known> last(Matcher last, BigDecimal steps, BigDecimal limit, Unit declared) {
        Optional<Unit> unit = unit(last.group(2).strip(), declared, limit != null);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        int exponent = last.group(2).isBlank() ? 0 : unit.get().exponent();
        BigDecimal number = decimal(last.group(1));
        if (limit == null) {
            return Optional.of(Figure.of(number, unit.get()));
        }
        boolean unitIsLarger = BigDecimal.ONE.scaleByPowerOfTen(exponent).compareTo(limit) > 0;
        if (unitIsLarger || number.scaleByPowerOfTen(exponent).compareTo(limit) >= 0) {
            return Optional.empty();
        }
        // Every step is a whole number of the last unit, so the decimals printed are those of the last number.
        BigDecimal before = steps.scaleByPowerOfTen(-exponent).setScale(0, RoundingMode.UNNECESSARY);
        return Optional.of(Figure.of(number.add(before), unit.get()));
    }

    /**
     * The unit printed behind a number. A bare 万 counts the declared unit, and steps need one that is not scaled itself; a unit
     * declared by a yen sign must be one of yen.
     */
    private static Optional<Unit> unit(String printed, Unit declared, boolean inSteps) {
        if (printed.isEmpty()) {
            return inSteps && declared.exponent() != 0 ? Optional.empty() : Optional.of(declared);
        }
        Optional<Unit> unit = Unit.find(printed);
        boolean bareScale = unit.isPresent() && unit.get().base().equals(Unit.NONE.base());
        if (bareScale && !declared.equals(Unit.NONE)) {
            return declared.exponent() == 0 && !declared.equals(Unit.PERCENT)
                    ? unit.map(scale -> declared.withExponent(scale.exponent()))
                    : Optional.empty();
        }
        return unit;
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
                        case '−', '‐', '‑', '‒', '–', '—', '―', '─', '﹣' -> '-';
                        case '　', '\u00a0', '\u2009' -> ' ';
                        case '￥' -> '¥';
                        default -> c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c;
                    });
        }
        return text.toString().strip();
    }
}
