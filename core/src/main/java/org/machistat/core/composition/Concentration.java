package org.machistat.core.composition;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.internal.Divergence;
import org.machistat.core.internal.Signs;
import org.machistat.core.internal.Wide;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/**
 * How far a whole is in the hands of few parts (集中度).
 *
 * <p>s are the shares of the n parts. How unequal the parts are, whatever their number, is {@link #inequality}.
 *
 * <ul>
 *   <li>n counts every part that is listed, those of 0 and nil too; the normalised index and the evenness depend on it.
 *   <li>All parts must be known and make up their whole: a suppressed one refuses with its reason (what can still be said is
 *       {@link #herfindahlBetween}), a residual with PARTS_DO_NOT_ADD.
 *   <li>Parts that are all 0 refuse with ZERO_BASE.
 *   <li>Indices of sums and squares are exact, those with logarithms have about 15 digits.
 * </ul>
 *
 * @serial exclude
 */
public final class Concentration implements Explained, Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 4;

    private final Sizes sizes;
    private final BigInteger squares;

    private Concentration(Sizes sizes) {
        this.sizes = sizes;
        Wide sum = new Wide();
        for (long amount : sizes.amounts) {
            sum.add(amount, amount);
        }
        this.squares = sum.toBigInteger();
    }

    /**
     * The concentration of a composition.
     *
     * @param composition the parts
     * @return the concentration; or why a share is not known
     * @throws IllegalArgumentException if the parts in units of their last printed digit add to more than a long holds
     */
    public static Answer<Concentration> of(Composition composition) {
        return Sizes.of(composition).map(Concentration::new);
    }

    /**
     * The concentration of numbers.
     *
     * @param parts the parts, none below 0; the array is copied
     * @return the concentration, refused with ZERO_BASE if all are 0
     * @throws IllegalArgumentException if there is no part, one is below 0, or they add to more than a long holds
     */
    public static Answer<Concentration> of(long... parts) {
        return Sizes.of(parts, List.of()).map(Concentration::new);
    }

    /**
     * Between which values the Herfindahl–Hirschman index of a composition with hidden parts lies (秘匿がある場合の範囲).
     *
     * <pre>Σ known s² + residual² ÷ hidden parts … Σ known s² + residual²</pre>
     *
     * <ul>
     *   <li>The residual is shared by the hidden parts, evenly at the least and by one alone at the most. That hidden parts are whole numbers,
     *       or at least 1, is not used.
     *   <li>Without hidden parts both bounds are the index.
     *   <li>Refused: an unknown or zero total; known parts above it or below 0; a residual that no hidden part explains.
     * </ul>
     *
     * @param composition parts of a known total
     * @return the bounds, or why there are none
     */
    public static Answer<Interval> herfindahlBetween(Composition composition) {
        Answer<Rational> total = composition.whole().flatMap(Input::amount);
        if (!total.isGiven()) {
            return Answer.refuse(total.refusal().orElseThrow());
        }
        if (total.get().signum() <= 0) {
            return Answer.refuse(Reason.ZERO_BASE, "合計が0のため構成比がない", "the total is 0, so that there are no shares");
        }
        Rational known = Rational.ZERO;
        Rational left = total.get();
        int hidden = 0;
        for (Composition.Part part : composition.parts()) {
            Answer<Rational> amount = Amounts.in(composition.unit(), part.input());
            if (amount.isGiven()) {
                if (amount.get().signum() < 0) {
                    return Answer.refuse(
                            composition.share(part.category().id()).refusal().orElseThrow());
                }
                known = known.plus(amount.get().pow(2));
                left = left.minus(amount.get());
            } else {
                hidden++;
            }
        }
        if (left.signum() < 0 || (left.signum() > 0 && hidden == 0)) {
            Label residual = Signs.minus(composition.residual().get());
            return Answer.refuse(
                    Reason.PARTS_DO_NOT_ADD,
                    "内訳と総数に" + residual.ja() + "の差があるため範囲がない",
                    "the parts leave " + residual.en() + " of the total, so that there are no bounds");
        }
        Rational all = left.pow(2);
        Rational square = total.get().pow(2);
        Rational least = hidden == 0 ? Rational.ZERO : all.dividedBy(Rational.of(hidden));
        return Answer.of(Interval.closed(
                known.plus(least).dividedBy(square), known.plus(all).dividedBy(square)));
    }

    private Rational index() {
        return Rational.of(squares, BigInteger.valueOf(sizes.total).pow(2));
    }

    private Rational count() {
        return Rational.of(sizes.count());
    }

    private Coefficient made(Label name, Label formula, Rational value) {
        return noted(Coefficient.of(name, formula, value));
    }

    private Coefficient noted(Coefficient coefficient) {
        return coefficient
                .withInputs(sizes.inputs)
                .withNote(Label.of(
                        "n = " + sizes.count() + "（0の項目を含む）", "n = " + sizes.count() + ", parts of 0 included"));
    }

    /**
     * The Herfindahl–Hirschman index (ハーフィンダール・ハーシュマン指数), from 1/n to 1; ×10,000 in competition law.
     *
     * <pre>Σ s²</pre>
     *
     * <p>Source: Hirschman, A. O., The paternity of an index, American Economic Review 54 (1964).
     *
     * @return the index
     */
    public Coefficient herfindahl() {
        return made(Label.of("ハーフィンダール・ハーシュマン指数", "Herfindahl–Hirschman index"), Label.same("Σ s²"), index());
    }

    /**
     * The index brought to the range from 0 to 1 (標準化ハーフィンダール指数).
     *
     * <pre>(Σ s² − 1/n) ÷ (1 − 1/n)</pre>
     *
     * @return the index; refused with NOT_ENOUGH_DATA if there is one part only
     */
    public Answer<Coefficient> normalisedHerfindahl() {
        Rational even = Rational.ONE.dividedBy(count());
        return severalParts()
                .map(many -> made(
                        Label.of("標準化ハーフィンダール指数", "Normalised Herfindahl index"),
                        Label.same("(Σ s² − 1/n) ÷ (1 − 1/n)"),
                        index().minus(even).dividedBy(Rational.ONE.minus(even))));
    }

    private Answer<Integer> severalParts() {
        return sizes.count() > 1
                ? Answer.of(sizes.count())
                : Answer.refuse(Reason.NOT_ENOUGH_DATA, "項目が1つのため定義されない", "it is not defined for a single part");
    }

    /**
     * How many parts of equal size would have the same index (等価企業数), from 1 to n.
     *
     * <pre>1 ÷ Σ s²</pre>
     *
     * <p>Source: Adelman, M. A., Comment on the "H" concentration measure as a numbers-equivalent, Review of Economics and Statistics 51
     * (1969).
     *
     * @return the number
     */
    public Coefficient equivalentNumber() {
        return made(Label.of("等価数", "Equivalent number"), Label.same("1 ÷ Σ s²"), Rational.ONE.dividedBy(index()));
    }

    /**
     * The share of the largest parts together (上位k集中度, CR).
     *
     * <pre>CR_k = s of the largest + … + s of the k-th largest</pre>
     *
     * @param k how many, 1 or more; of fewer parts all
     * @return the ratio, above 0 and up to 1
     * @throws IllegalArgumentException if k is below 1
     */
    public Coefficient ratio(int k) {
        if (k < 1) {
            throw new IllegalArgumentException("Concentration ratio must be of 1 or more parts, but was of " + k);
        }
        long[] sorted = sorted();
        long sum = 0;
        for (int i = Math.max(0, sorted.length - k); i < sorted.length; i++) {
            sum += sorted[i];
        }
        return made(
                Label.of("上位" + k + "集中度 CR" + k, "Concentration ratio CR" + k),
                Label.of("大きい順に" + k + "項目の構成比の和", "shares of the " + k + " largest added"),
                Rational.of(sum, sizes.total));
    }

    private long[] sorted() {
        long[] sorted = sizes.amounts.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /**
     * Rosenbluth's index (ローゼンブルース指数), from 1/n to 1: ranks count, the largest part having rank 1.
     *
     * <pre>1 ÷ (2 Σ rank × s − 1) = 1 ÷ (n × (1 − Gini coefficient))</pre>
     *
     * <p>Source: Rosenbluth, G., Measures of concentration, in Business Concentration and Price Policy (1955); Hall, M. and Tideman, N.,
     * Measures of concentration, Journal of the American Statistical Association 62 (1967).
     *
     * @return the index
     */
    public Coefficient rosenbluth() {
        long[] sorted = sorted();
        Wide sum = new Wide();
        for (int i = 0; i < sorted.length; i++) {
            sum.add(2L * (sorted.length - i) - 1, sorted[i]);
        }
        return made(
                Label.of("ローゼンブルース指数", "Rosenbluth index"),
                Label.of("1 ÷ (2 Σ 順位 × s − 1)", "1 ÷ (2 Σ rank × s − 1)"),
                Rational.of(BigInteger.valueOf(sizes.total), sum.toBigInteger()));
    }

    /**
     * Shannon's entropy in nats (シャノンのエントロピー), from 0 to ln n; a part of 0 adds nothing.
     *
     * <pre>H = −Σ s ln s</pre>
     *
     * <p>Source: Shannon, C. E., A mathematical theory of communication, Bell System Technical Journal 27 (1948).
     *
     * @return the entropy
     */
    public Coefficient entropy() {
        return noted(Coefficient.of(Label.of("エントロピー", "Entropy"), Label.same("−Σ s ln s"), nats()));
    }

    private double nats() {
        return Divergence.entropy(sizes.amounts, 0, sizes.count(), sizes.total);
    }

    /**
     * Pielou's evenness (均等度), from 0 for one part that has all to 1 for equal parts.
     *
     * <pre>H ÷ ln n</pre>
     *
     * <p>Source: Pielou, E. C., The measurement of diversity in different types of biological collections, Journal of Theoretical Biology 13
     * (1966). Here n counts parts of 0 too; ecology leaves them out.
     *
     * @return the evenness; refused with NOT_ENOUGH_DATA if there is one part only
     */
    public Answer<Coefficient> evenness() {
        return severalParts()
                .map(many -> noted(Coefficient.of(
                        Label.of("均等度", "Evenness"), Label.same("(−Σ s ln s) ÷ ln n"), nats() / Math.log(many))));
    }

    /**
     * How unequal the parts are, each counting alike.
     *
     * @return the inequality
     */
    public Inequality inequality() {
        return Inequality.of(sizes);
    }

    /**
     * The measures one after the other, with the four largest parts.
     *
     * @return those that are defined for the number of parts
     */
    public List<Coefficient> measures() {
        List<Coefficient> all = new ArrayList<>(List.of(herfindahl()));
        normalisedHerfindahl().find().ifPresent(all::add);
        all.addAll(List.of(equivalentNumber(), ratio(LARGEST), rosenbluth(), entropy()));
        evenness().find().ifPresent(all::add);
        return all;
    }

    /** How the shares came about that all measures rest on. */
    @Override
    public Explanation explanation() {
        return herfindahl().explanation();
    }

    /**
     * The measures as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The measures as a table, to four decimals.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        return table(measures(), sizes.count(), locale);
    }

    static TextTable table(List<Coefficient> measures, int count, Locale locale) {
        return table(measures, count, List.of(), locale);
    }

    static TextTable table(List<Coefficient> measures, int count, List<Label> notes, Locale locale) {
        List<List<String>> rows = measures.stream()
                .map(one -> List.of(one.name().in(locale), one.rounded(LARGEST).toPlainString()))
                .toList();
        List<String> header = List.of(
                Label.of("指標", "Measure").in(locale), Label.of("値", "Value").in(locale));
        return TextTable.of(List.of(header), rows, List.of(Align.LEFT, Align.RIGHT))
                .withFooter(Stream.concat(
                                Stream.of("n = " + count),
                                notes.stream()
                                        .map(note -> Label.of("注：", "Note: ")
                                                .plus(note)
                                                .in(locale)))
                        .collect(Collectors.joining("\n")))
                .in(locale);
    }

    /** The table in Japanese. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
