package org.machistat.core.value;

import java.util.Optional;
import org.machistat.core.text.Label;

/**
 * A sign that official tables print in place of a number or beside one (統計表の記号).
 *
 * <p>Which symbol means which mark is the publisher's choice: see {@link MarkLegend}. A mark that stands in place of a
 * number makes a {@link Figure.Marked}; one that stands beside a number is a qualifier of a {@link Figure}.
 *
 * <ul>
 *   <li>Only {@link #NIL} counts as a number in sums, as 0; every other mark in place of a number refuses with its reason.
 *   <li>Nil, rounds to zero, suppressed, unknown and blank are never the same thing.
 * </ul>
 *
 * <p>Source: the notes printed with the tables of the Statistics Bureau, the Ministry of Health, Labour and Welfare, the
 * Ministry of Agriculture, Forestry and Fisheries and of prefectures; SDMX code list CL_OBS_STATUS 2.2 for the codes.
 */
public enum Mark {
    /** Nothing of the kind was there: counts as 0 (該当数値なし). */
    NIL("-", "皆無", "nil", null),
    /** Withheld so that no respondent can be recognised (秘匿). */
    SUPPRESSED("x", "秘匿", "suppressed", Refusal.Reason.SUPPRESSED),
    /** Not known, or not surveyed (不詳・調査していない). */
    UNKNOWN("…", "不詳または未調査", "unknown or not surveyed", Refusal.Reason.UNKNOWN),
    /** Cannot exist, as a rate without a base (該当なし・計算不能). */
    NOT_APPLICABLE("nc", "該当なし", "not applicable", Refusal.Reason.NOT_APPLICABLE),
    /** The cell was printed empty and nothing says why (空欄). */
    BLANK("", "空欄", "blank", Refusal.Reason.NOT_APPLICABLE),
    /** A symbol whose meaning the table does not explain; it is kept as met (意味不明の記号). */
    UNEXPLAINED("?", "凡例にない記号", "symbol without explanation", Refusal.Reason.UNKNOWN),
    /** A printed zero that stands for less than half a unit, not for nil (単位未満). */
    ROUNDS_TO_ZERO("", "単位未満", "less than half a unit", null),
    /** Preliminary, to be replaced (速報値). */
    PROVISIONAL("p", "速報値", "provisional", null),
    /** Corrected since it was first published (訂正値). */
    REVISED("r", "訂正値", "revised", null),
    /** Rests on few answers; to be used with care (信頼性が低い). */
    LOW_RELIABILITY("*", "信頼性が低い", "low reliability", Refusal.Reason.UNKNOWN),
    /** Estimated and not counted (推計値). */
    ESTIMATED("e", "推計値", "estimated", null),
    /** Put in by an editor or a program, not by the publisher (補定値). */
    IMPUTED("i", "補定値", "imputed", null);

    private final String symbol;
    private final Label label;
    private final Refusal.Reason reason;

    Mark(String symbol, String ja, String en, Refusal.Reason reason) {
        this.symbol = symbol;
        this.label = Label.of(ja, en);
        this.reason = reason;
    }

    /**
     * The symbol most publishers print for it; empty if it has none of its own.
     *
     * @return the usual symbol
     */
    public String symbol() {
        return symbol;
    }

    /**
     * The name of the mark.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /**
     * Whether the mark can stand in place of a number.
     *
     * @return true for nil, suppressed, unknown, not applicable, blank, unexplained and low reliability
     */
    public boolean standsAlone() {
        return this == NIL || reason != null;
    }

    /**
     * Whether the mark can stand beside a number.
     *
     * @return true for rounds to zero, provisional, revised, low reliability, estimated and imputed
     */
    public boolean qualifies() {
        return switch (this) {
            case ROUNDS_TO_ZERO, PROVISIONAL, REVISED, LOW_RELIABILITY, ESTIMATED, IMPUTED -> true;
            case NIL, SUPPRESSED, UNKNOWN, NOT_APPLICABLE, BLANK, UNEXPLAINED -> false;
        };
    }

    /**
     * Why a figure with this mark in place of its number cannot be computed with.
     *
     * @return the reason, or empty for nil and for the marks that only stand beside a number
     */
    public Optional<Refusal.Reason> reason() {
        return Optional.ofNullable(reason);
    }
}
