package org.machistat.core.value;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.text.Label;

/**
 * A share or multiple that was said in words: 約4割, 8割超, 2割弱, 大半, 約2倍, 4倍超 (概数表現).
 *
 * <p>It is an interval, never a number, and names the {@link FuzzyConvention} by which it was read.
 *
 * <ul>
 *   <li>約N割, N割程度, N割 (with any of 約 およそ ほぼ before, 程度 ほど 前後 behind): half a step to either side, [0.35, 0.45) for
 *       約4割.
 *   <li>N割超: (0.8, 0.9) for 8割超 by the standard convention. N割強: (N, N + ½ step]. N割弱: [N − ½ step, N). N割台: [N, N + 1
 *       step).
 *   <li>以上, 以下, 未満 and 超 behind a percentage, a multiple or 半数 are one-sided.
 *   <li>大半, 過半, 過半数, 半数超: above one half. 約半数: as 約5割.
 *   <li>約30% is read to the last digit, [0.295, 0.305); 30%強 to half of ten points.
 *   <li>約 before 弱, 強, 超, 以上, 以下, 未満 or 台 adds nothing.
 *   <li>A share stays within [0, 1], a multiple above or at 0.
 * </ul>
 *
 * @param text the words as printed
 * @param kind whether it is a share of a whole or a multiple of a base
 * @param interval the values it may stand for: fractions from 0 to 1, or multiples
 * @param convention how it was read
 * @serial exclude
 */
public record FuzzyShare(String text, Kind kind, Interval interval, FuzzyConvention convention)
        implements Serializable {

    /** What the words measure. */
    public enum Kind {
        /** A share of a whole, from 0 to 1 (割合). */
        SHARE,
        /** A multiple of a base (倍率). */
        MULTIPLE
    }

    private static final int LONGEST = 10_000;
    private static final String DIGITS =
            "(?:(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,3}|[0-9０-９]{1,9})(?:[.．][0-9０-９]{1,9})?|[一二三四五六七八九十])";

    /** Not the tail of a longer number, of a range, of a fraction or of an ordinal. */
    private static final String NOT_WITHIN = "(?<![0-9０-９,，.．一二三四五六七八九十百千万第～〜~\\-－−‐△▲]|分の)";

    private static final Pattern FORM = Pattern.compile(NOT_WITHIN + "(?<prefix>約|およそ|おおよそ|おおむね|概ね|ほぼ)?"
            + "(?:(?<tenths>" + DIGITS + ")割(?:(?<hundredths>[1-9１-９一二三四五六七八九])分)?"
            + "|(?<percent>" + DIGITS + ")[%％]|(?<times>" + DIGITS + ")倍|(?<half>半数))"
            + "(?<suffix>程度|ほど|前後|超|を超える|を上回る|強|弱|以上|以下|未満|を下回る|台)?"
            + "|(?<majority>大半|過半数?)");

    private static final Interval SHARES = Interval.closed(Rational.ZERO, Rational.ONE);
    private static final Interval MULTIPLES = Interval.above(Rational.ZERO, true);
    private static final Rational HALF = Rational.of(1, 2);

    /**
     * Makes a share in words.
     *
     * @param text the words as printed
     * @param kind what it measures
     * @param interval the values it may stand for
     * @param convention how it was read
     * @throws IllegalArgumentException if a share is not within [0, 1], or a multiple is below 0
     */
    public FuzzyShare {
        Objects.requireNonNull(text, "text");
        Interval possible = kind == Kind.SHARE ? SHARES : MULTIPLES;
        if (!interval.intersect(possible).equals(Optional.of(interval))) {
            throw new IllegalArgumentException("Interval of a " + (kind == Kind.SHARE ? "share" : "multiple")
                    + " in words must lie in " + possible + ", but was " + interval);
        }
        Objects.requireNonNull(convention, "convention");
    }

    /**
     * Reads a share or multiple in words by the standard convention.
     *
     * @param text the words, such as 約4割
     * @return what they stand for
     * @throws IllegalArgumentException if the words are not of the forms above
     */
    public static FuzzyShare parse(String text) {
        return parse(text, FuzzyConvention.STANDARD);
    }

    /**
     * Reads a share or multiple in words.
     *
     * @param text the words, such as 約4割
     * @param convention how wide the words are taken to be
     * @return what they stand for
     * @throws IllegalArgumentException if the words are not of the forms above
     */
    public static FuzzyShare parse(String text, FuzzyConvention convention) {
        Objects.requireNonNull(convention, "convention");
        String words = text.strip();
        Matcher m = FORM.matcher(words.length() > LONGEST ? "" : words);
        boolean matches = m.matches();
        return (matches ? read(m, convention) : Optional.<FuzzyShare>empty())
                .orElseThrow(() -> new IllegalArgumentException("Unable to parse share in words from '"
                        + (words.length() > 40 ? words.substring(0, 40) + "…" : words)
                        + (matches
                                ? "', no share from 0 to 100% lies in that range"
                                : "', expected 割, %, 倍, 半数 with 約, 程度, 超, 強, 弱, 以上, 以下, 未満 or 台, or 大半, 過半数")));
    }

    /**
     * Every share or multiple in words that stands in a sentence, by the standard convention.
     *
     * <p>A bare percentage or multiple without any such word ("21.6%") is a printed figure and is not listed.
     *
     * @param sentence the sentence
     * @return the shares and multiples, in the order of the sentence
     * @throws IllegalArgumentException if the sentence is longer than 10,000 characters
     */
    public static List<FuzzyShare> listIn(String sentence) {
        if (sentence.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "Sentence must not be longer than 10000 characters, but had " + sentence.length());
        }
        List<FuzzyShare> found = new ArrayList<>();
        Matcher m = FORM.matcher(sentence);
        while (m.find()) {
            boolean bare = m.group("prefix") == null && m.group("suffix") == null;
            if (!(bare && (m.group("percent") != null || m.group("times") != null))) {
                read(m, FuzzyConvention.STANDARD).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private static Optional<FuzzyShare> read(Matcher m, FuzzyConvention convention) {
        String words = m.group();
        if (m.group("majority") != null) {
            return make(words, Kind.SHARE, Interval.above(HALF, false), convention);
        }
        String suffix = m.group("suffix") == null ? "" : m.group("suffix");
        if (m.group("tenths") != null) {
            Rational value = number(m.group("tenths")).times(Rational.of(1, 10));
            Rational step = step(m.group("tenths")).times(Rational.of(1, 10));
            if (m.group("hundredths") != null) {
                value = value.plus(number(m.group("hundredths")).times(Rational.of(1, 100)));
                step = Rational.of(1, 100);
            }
            return make(words, Kind.SHARE, around(value, step, step, suffix, true, convention), convention);
        }
        if (m.group("percent") != null) {
            Rational value = number(m.group("percent")).times(Rational.of(1, 100));
            Rational step = step(m.group("percent")).times(Rational.of(1, 100));
            Rational ten = Rational.of(1, 10);
            return make(words, Kind.SHARE, around(value, step, ten, suffix, false, convention), convention);
        }
        if (m.group("times") != null) {
            Rational step = step(m.group("times"));
            Interval multiples = around(number(m.group("times")), step, step, suffix, false, convention);
            return make(words, Kind.MULTIPLE, multiples, convention);
        }
        Rational tenth = Rational.of(1, 10);
        return make(words, Kind.SHARE, around(HALF, tenth, tenth, suffix, false, convention), convention);
    }

    /** Empty where nothing of the interval is a possible share (12割) or multiple. */
    private static Optional<FuzzyShare> make(String words, Kind kind, Interval read, FuzzyConvention convention) {
        return read.intersect(kind == Kind.SHARE ? SHARES : MULTIPLES)
                .map(interval -> new FuzzyShare(words, kind, interval, convention));
    }

    private static Interval around(
            Rational value,
            Rational step,
            Rational nearStep,
            String suffix,
            boolean inTenths,
            FuzzyConvention convention) {
        return switch (suffix) {
            case "超", "を超える", "を上回る" ->
                inTenths && convention.overEndsAtNextStep()
                        ? Interval.of(value, false, value.plus(step), false)
                        : Interval.above(value, false);
            case "強" -> Interval.of(value, false, value.plus(nearStep.times(convention.near())), true);
            case "弱" -> Interval.halfOpen(value.minus(nearStep.times(convention.near())), value);
            case "以上" -> Interval.above(value, true);
            case "以下" -> Interval.below(value, true);
            case "未満", "を下回る" -> Interval.below(value, false);
            case "台" -> Interval.halfOpen(value, value.plus(nearStep));
            default ->
                Interval.halfOpen(
                        value.minus(step.times(convention.about())), value.plus(step.times(convention.about())));
        };
    }

    private static Rational number(String digits) {
        int kanji = "一二三四五六七八九十".indexOf(digits);
        return kanji >= 0 ? Rational.of(kanji + 1L) : Rational.of(decimal(digits));
    }

    private static Rational step(String digits) {
        return "一二三四五六七八九十".contains(digits)
                ? Rational.ONE
                : Rational.of(BigDecimal.ONE.movePointLeft(decimal(digits).scale()));
    }

    private static BigDecimal decimal(String digits) {
        StringBuilder ascii = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            boolean comma = ",，".indexOf(digits.charAt(i)) >= 0;
            ascii.append(comma ? "" : digit < 0 ? "." : String.valueOf(digit));
        }
        return new BigDecimal(ascii.toString());
    }

    /**
     * Whether an exact share or multiple can have been said in these words.
     *
     * @param value the fraction (0 to 1) or the multiple
     * @return true if it lies in the interval
     */
    public boolean contains(Rational value) {
        return interval.contains(value);
    }

    /**
     * Whether a share can have been said in these words.
     *
     * @param share the share
     * @return true if it lies in the interval
     * @throws IllegalStateException if the words are a multiple
     */
    public boolean contains(Share share) {
        if (kind != Kind.SHARE) {
            throw new IllegalStateException("'" + text + "' is a multiple of a base, not a share of a whole");
        }
        return contains(share.fraction());
    }

    /**
     * The counts that these words can mean, of a given number.
     *
     * @param base the number asked, not negative
     * @return the whole numbers from the least to the greatest, or empty if no count fits
     * @throws IllegalArgumentException if the base is negative
     * @throws IllegalStateException if the words are a multiple
     */
    public Optional<Interval> counts(long base) {
        if (base < 0) {
            throw new IllegalArgumentException("Base must not be negative, but was " + base);
        }
        if (kind != Kind.SHARE) {
            throw new IllegalStateException("'" + text + "' is a multiple of a base, not a share of a whole");
        }
        BigInteger least = wholeAtLeast(interval.lower().orElseThrow().times(base), interval.isLowerIn());
        BigInteger greatest = wholeAtLeast(
                        interval.upper().orElseThrow().times(base).negate(), interval.isUpperIn())
                .negate();
        return least.compareTo(greatest) > 0
                ? Optional.empty()
                : Optional.of(
                        Interval.closed(Rational.of(least, BigInteger.ONE), Rational.of(greatest, BigInteger.ONE)));
    }

    /** The least whole number at (if allowed) or above a bound. */
    private static BigInteger wholeAtLeast(Rational bound, boolean boundIn) {
        BigInteger[] parts = bound.numerator().divideAndRemainder(bound.denominator());
        boolean whole = parts[1].signum() == 0;
        if (whole) {
            return boundIn ? parts[0] : parts[0].add(BigInteger.ONE);
        }
        return bound.signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    /**
     * The interval in words, such as 35%以上45%未満 or 4倍超.
     *
     * @return the range in Japanese and English
     */
    public Label range() {
        Label low = interval.lower()
                .map(bound -> interval.isLowerIn() ? bound(bound, "以上", "at least ") : bound(bound, "超", "over "))
                .orElse(Label.EMPTY);
        boolean wholeAbove = kind == Kind.SHARE && interval.contains(Rational.ONE);
        Label high = interval.upper()
                .filter(bound -> !wholeAbove)
                .map(bound -> interval.isUpperIn() ? bound(bound, "以下", "at most ") : bound(bound, "未満", "under "))
                .orElse(Label.EMPTY);
        String and = low.en().isEmpty() || high.en().isEmpty() ? "" : " and ";
        return Label.of(low.ja() + high.ja(), low.en() + and + high.en());
    }

    private Label bound(Rational bound, String ja, String en) {
        Rational shown = kind == Kind.SHARE ? bound.times(100) : bound;
        String digits =
                shown.toBigDecimal(MathContext.DECIMAL32).stripTrailingZeros().toPlainString();
        return kind == Kind.SHARE
                ? Label.of(digits + "%" + ja, en + digits + "%")
                : Label.of(digits + "倍" + ja, en + digits + " times");
    }

    /** The words and what they are read as: "約4割（35%以上45%未満）". */
    @Override
    public String toString() {
        return text + "（" + range().ja() + "）";
    }
}
