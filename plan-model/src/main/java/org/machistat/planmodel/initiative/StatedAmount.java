package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.planmodel.internal.Limits;

/**
 * A count or quantity as a plan states it, exact or only about: 26社, 約300, 約1,000㎡ (概数を含む数量).
 *
 * <ul>
 *   <li>約 およそ ほぼ おおむね 概ね before, 程度 ほど 前後 余り behind: half a step of the last digit that is not 0 to either side,
 *       [250, 350) for 約300 and [500, 1500) for 約1,000. No official definition is known; this is the widest reading, in
 *       which no zero at the end counts as stated.
 *   <li>以上, 以下, 未満, 超 are one-sided.
 *   <li>Anything else is exact: the interval is a point.
 *   <li>HTML left over from extraction is taken out: {@code m<sup>2</sup>} is ㎡.
 *   <li>Below 0 nothing is in the interval of a figure that is not below 0.
 * </ul>
 *
 * @param text the words as printed
 * @param figure the number with its unit
 * @param interval the values it may stand for, in that unit
 * @serial exclude
 */
public record StatedAmount(String text, Figure.Known figure, Interval interval) implements Serializable {

    private static final Pattern SUPERSCRIPT =
            Pattern.compile("(?i)(?<![a-z])m(?:\\s*<sup>\\s*2\\s*</sup>|2\\b)|平方メートル");
    private static final Pattern FORM = Pattern.compile(
            "(?<about>約|およそ|おおよそ|ほぼ|おおむね|概ね)?(?<figure>.+?)" + "(?<suffix>程度|ほど|前後|余り|以上|以下|未満|超|を超える)?");
    private static final Rational HALF = Rational.of(1, 2);

    /**
     * Makes a stated amount.
     *
     * @param text the words as printed
     * @param figure the number with its unit
     * @param interval the values it may stand for, in that unit
     * @throws IllegalArgumentException if a bound has more than 2,000 digits above or below
     */
    public StatedAmount {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(figure, "figure");
        Limits.checkDigits(interval);
    }

    /**
     * An amount that is exact as printed.
     *
     * @param figure the number with its unit
     * @return the amount
     */
    public static StatedAmount of(Figure.Known figure) {
        return new StatedAmount(figure.toString(), figure, Interval.point(figure.exact()));
    }

    /**
     * Reads an amount with its words.
     *
     * @param text the words, such as 約1,000㎡
     * @return the amount
     * @throws IllegalArgumentException if there is no number in it, or more than one amount
     */
    public static StatedAmount parse(String text) {
        String clean = SUPERSCRIPT
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceAll("㎡");
        Matcher m = FORM.matcher(clean.length() > 100 ? "" : clean);
        if (!m.matches()) {
            throw unreadable(text);
        }
        Figure.Known figure = figure(m.group("figure"), text);
        boolean about = m.group("about") != null;
        String suffix = m.group("suffix") == null ? "" : m.group("suffix");
        return new StatedAmount(text.strip(), figure, interval(figure, about, suffix));
    }

    private static Figure.Known figure(String words, String text) {
        try {
            if (Figure.parse(words) instanceof Figure.Known known) {
                return known;
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(unreadable(text).getMessage(), e);
        }
        throw unreadable(text);
    }

    private static IllegalArgumentException unreadable(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new IllegalArgumentException(
                "Unable to parse amount from '" + shown + "', expected a form such as '26社', '約300' or '約1,000㎡'");
    }

    private static Interval interval(Figure.Known figure, boolean about, String suffix) {
        Rational value = figure.exact();
        return switch (suffix) {
            case "以上" -> Interval.above(value, true);
            case "超", "を超える" -> Interval.above(value, false);
            case "以下" -> downTo(value, true);
            case "未満" -> downTo(value, false);
            case "" -> about ? around(figure.value()) : Interval.point(value);
            default -> around(figure.value());
        };
    }

    private static Interval downTo(Rational value, boolean in) {
        Interval below = Interval.below(value, in);
        return value.signum() < 0
                ? below
                : below.intersect(Interval.above(Rational.ZERO, true)).orElse(below);
    }

    private static Interval around(BigDecimal value) {
        if (value.signum() == 0) {
            return Interval.point(Rational.ZERO);
        }
        Rational half = Rational.of(10).pow(-value.stripTrailingZeros().scale()).times(HALF);
        Rational exact = Rational.of(value);
        return Interval.halfOpen(exact.minus(half), exact.plus(half));
    }

    /**
     * Whether the words leave more than one value open.
     *
     * @return true for 約300, false for 26社
     */
    public boolean isApproximate() {
        return !interval.isPoint();
    }

    /**
     * The exact quantity.
     *
     * @return the quantity, refused with NOT_ENOUGH_DATA if the amount is only approximate
     */
    public Answer<Quantity> exact() {
        return isApproximate()
                ? Answer.refuse(
                        Reason.NOT_ENOUGH_DATA, "「" + text + "」は概数である", "'" + text + "' is only an approximate number")
                : Answer.of(new Quantity(figure.exact(), figure.unit()));
    }

    /** The words as printed; {@link #parse} reads them back. */
    @Override
    public String toString() {
        return text;
    }
}
