package org.machistat.core.regional;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * How strong an industry is in a place against a reference (特化係数・立地係数).
 *
 * <pre>location quotient = share of the industry in the place ÷ its share in the reference</pre>
 *
 * <p>{@link #value} is the quotient of the two percentages, {@link #additive} their difference, {@link #symmetric} the form from −1 to 1;
 * how remarkable it is among all places say {@link StandardisedQuotients}.
 *
 * <ul>
 *   <li>1 is the strength of the reference; 0 means that the place has none of the industry.
 *   <li>An industry that the reference has none of, or a total of 0, refuses with ZERO_BASE; a figure below 0 with NOT_POSITIVE; a part
 *       above its total with PARTS_DO_NOT_ADD; a suppressed or unknown figure with its own reason.
 *   <li>Whether the reference includes the place itself is part of the question: see {@link Reference}.
 * </ul>
 *
 * <p>Source: Haig, R. M. (1928), Major Economic Factors in Metropolitan Growth and Arrangement; the Cabinet's regional statistics (RESAS) call it
 * 特化係数.
 *
 * @serial exclude
 */
public final class LocationQuotient implements Comparable<LocationQuotient>, Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Rational HUNDRED = Rational.of(100);

    private final Label title;
    private final Rational share;
    private final Rational referenceShare;
    private final Reference reference;
    private final Label referenceName;
    private final List<Input> inputs;

    private LocationQuotient(
            Label title,
            Rational share,
            Rational referenceShare,
            Reference reference,
            Label referenceName,
            List<Input> inputs) {
        this.title = title;
        this.share = share;
        this.referenceShare = referenceShare;
        this.reference = reference;
        this.referenceName = referenceName;
        this.inputs = List.copyOf(inputs);
    }

    /**
     * The quotient of an industry in a place.
     *
     * @param table the figures by place and industry
     * @param place the id of the place
     * @param industry the id of the industry
     * @param reference what it is compared with
     * @return the quotient, or why there is none
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place or industry
     */
    public static Answer<LocationQuotient> of(RegionalTable table, String place, String industry, Reference reference) {
        Objects.requireNonNull(reference, "reference");
        Compared compared = new Compared(table, place, reference);
        Label title = table.input(place, industry).name();
        Label against = table.name(reference);
        return compared.share(industry)
                .flatMap(share -> compared.referenceShare(industry)
                        .flatMap(base -> base.signum() == 0
                                ? Answer.refuse(
                                        Reason.ZERO_BASE,
                                        title.ja() + "：比較対象（" + against.ja() + "）にこの産業がないため特化係数を計算できない",
                                        title.en() + ": the reference ("
                                                + against.en()
                                                + ") has none of the industry, so that there is no location quotient")
                                : Answer.of(new LocationQuotient(
                                        title, share, base, reference, against, compared.inputs(industry)))));
    }

    /**
     * The quotient of four printed figures.
     *
     * @param part the industry in the place
     * @param whole all industries in the place
     * @param referencePart the industry in the reference
     * @param referenceWhole all industries in the reference
     * @param reference what the reference is
     * @return the quotient, or why there is none
     * @throws org.machistat.core.value.UnitMismatchException if a part and its whole have nothing in common
     */
    public static Answer<LocationQuotient> of(
            Input part, Input whole, Input referencePart, Input referenceWhole, Reference reference) {
        Objects.requireNonNull(reference, "reference");
        List<Input> inputs = List.of(part, whole, referencePart, referenceWhole);
        return Compared.share(part, whole)
                .flatMap(share -> Compared.share(referencePart, referenceWhole)
                        .flatMap(base -> base.signum() == 0
                                ? Answer.refuse(
                                        Reason.ZERO_BASE,
                                        "比較対象にこの産業がないため特化係数を計算できない",
                                        "the reference has none of the industry, so that there is no location quotient")
                                : Answer.of(new LocationQuotient(
                                        part.name(), share, base, reference, reference.label(), inputs))));
    }

    /**
     * The quotient (特化係数).
     *
     * @return share ÷ share of the reference, exact; 0 or more
     */
    public Rational value() {
        return share.dividedBy(referenceShare);
    }

    /**
     * The quotient rounded half up.
     *
     * @param decimals the number of decimals
     * @return the rounded quotient
     */
    public BigDecimal rounded(int decimals) {
        return Rounding.decimals(decimals).round(value());
    }

    /**
     * The share of the industry in the place.
     *
     * @return the share, from 0 to 1
     */
    public Rational share() {
        return share;
    }

    /**
     * The share of the industry in the reference.
     *
     * @return the share, above 0 and up to 1
     */
    public Rational referenceShare() {
        return referenceShare;
    }

    /**
     * What was compared with.
     *
     * @return the reference
     */
    public Reference reference() {
        return reference;
    }

    /**
     * The additive form (差による特化度): share less share of the reference.
     *
     * <p>Source: Hoen, A. R. and Oosterhaven, J. (2006), On the measurement of comparative advantage, Annals of Regional Science 40.
     *
     * @return the difference in percentage points
     */
    public PointDifference additive() {
        return PointDifference.of(share.minus(referenceShare).times(HUNDRED));
    }

    /**
     * The symmetric form (対称特化係数), from −1 to below 1, 0 where the place is as the reference.
     *
     * <pre>(quotient − 1) ÷ (quotient + 1)</pre>
     *
     * <p>Source: Dalum, B., Laursen, K. and Villumsen, G. (1998), International Review of Applied Economics 12.
     *
     * @return the symmetric quotient, exact
     */
    public Rational symmetric() {
        return share.minus(referenceShare).dividedBy(share.plus(referenceShare));
    }

    /**
     * The quotient adjusted to trade with abroad (修正特化係数).
     *
     * <pre>quotient × self-sufficiency of the nation</pre>
     *
     * <p>The self-sufficiency of an industry is domestic output ÷ domestic demand, from the national input–output table; above 1 for exporters.
     * Above 1 the industry earns from outside (基盤産業). Source: Statistics Bureau of Japan, 地域の産業・雇用創造チャート, which draws its
     * logarithm as 稼ぐ力.
     *
     * @param selfSufficiency domestic output ÷ domestic demand, above 0
     * @return the adjusted quotient, exact
     * @throws IllegalArgumentException if the self-sufficiency is not above 0
     */
    public Rational adjusted(Rational selfSufficiency) {
        if (selfSufficiency.signum() <= 0) {
            throw new IllegalArgumentException("Self-sufficiency must be above 0, but was " + selfSufficiency);
        }
        return value().times(selfSufficiency);
    }

    /** How the quotient came about, rounded to two decimals. */
    @Override
    public Explanation explanation() {
        return explanation(Rounding.decimals(2));
    }

    /**
     * How the quotient came about, rounded in a way of your own.
     *
     * @param rounding how to round
     * @return the explanation
     */
    public Explanation explanation(Rounding rounding) {
        Explanation explanation = Explanation.of(
                        Label.of("特化係数", "Location quotient"),
                        Label.of("地域の構成比 ÷ 比較対象の構成比", "share in the place ÷ share in the reference"))
                .withInputs(inputs);
        if (inputs.size() == 4) {
            explanation = explanation.withWorking(
                    "(" + inputs.get(0).inFormula() + " ÷ " + inputs.get(1).inFormula() + ") ÷ ("
                            + inputs.get(2).inFormula() + " ÷ " + inputs.get(3).inFormula() + ")");
        }
        return explanation
                .withValue(value(), Unit.NONE)
                .rounded(rounding)
                .withNote(Label.of("比較対象：", "reference: ").plus(referenceName));
    }

    /** By value. */
    @Override
    public int compareTo(LocationQuotient other) {
        return value().compareTo(other.value());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LocationQuotient that
                && title.equals(that.title)
                && share.equals(that.share)
                && referenceShare.equals(that.referenceShare)
                && reference.equals(that.reference)
                && inputs.equals(that.inputs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, share, referenceShare, reference);
    }

    /** What and the quotient to two decimals, as in "川崎市 情報通信業 特化係数 2.31". */
    @Override
    public String toString() {
        return (title.ja() + " 特化係数 ").stripLeading() + rounded(2).toPlainString();
    }
}
