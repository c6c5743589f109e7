package org.machistat.core.composition;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;

/**
 * Whole units split among weights, and how far from the exact quotas (配分結果).
 *
 * <ul>
 *   <li>The units add exactly to what was split.
 *   <li>A result may be a unit or more away from its quota by every method but largest remainders: {@link #outsideQuota} lists where it is.
 *   <li>{@link #isDecidedByTie} says whether the last unit could as well have gone to another by the method itself.
 * </ul>
 *
 * @serial exclude
 */
public final class Allotment implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    private final ApportionmentMethod method;
    private final List<Label> names;
    private final List<Rational> quotas;
    private final List<BigInteger> given;
    private final boolean tied;
    private final List<Input> inputs;

    Allotment(
            ApportionmentMethod method,
            List<Label> names,
            List<Rational> quotas,
            List<BigInteger> given,
            boolean tied,
            List<Input> inputs) {
        this.method = method;
        this.names = names;
        this.quotas = quotas;
        this.given = given;
        this.tied = tied;
        this.inputs = inputs;
    }

    /**
     * The method by which was split.
     *
     * @return the method
     */
    public ApportionmentMethod method() {
        return method;
    }

    /**
     * The names of the weights.
     *
     * @return the names in order; those of weights without a name are their numbers
     */
    public List<Label> names() {
        return names;
    }

    /**
     * The units of each weight.
     *
     * @return the units in the order of the weights
     */
    public List<BigInteger> given() {
        return given;
    }

    /**
     * The exact share of the units of each weight.
     *
     * @return the quotas in the order of the weights
     */
    public List<Rational> quotas() {
        return quotas;
    }

    /**
     * Which weights got a unit or more above or below their quota.
     *
     * @return their positions, from 0
     */
    public List<Integer> outsideQuota() {
        return IntStream.range(0, given.size())
                .filter(i -> quotas.get(i)
                                .minus(Rational.of(given.get(i), BigInteger.ONE))
                                .abs()
                                .compareTo(Rational.ONE)
                        >= 0)
                .boxed()
                .toList();
    }

    /**
     * Whether every result is its quota rounded down or up.
     *
     * @return true if it is
     */
    public boolean isWithinQuota() {
        return outsideQuota().isEmpty();
    }

    /**
     * Whether the last unit was claimed equally by two, so that the larger weight or the order decided (同順位の処理).
     *
     * @return true if the method alone does not decide
     */
    public boolean isDecidedByTie() {
        return tied;
    }

    @Override
    public Explanation explanation() {
        String outside = outsideQuota().stream()
                .map(i -> names.get(i).ja() + " " + given.get(i) + " (" + shown(quotas.get(i)) + ")")
                .collect(Collectors.joining(", "));
        Explanation explanation = Explanation.of(Label.of("配分", "Apportionment"), method.formula())
                .withInputs(inputs)
                .withNote(
                        outside.isEmpty()
                                ? Label.of("すべて取り分の切り捨てか切り上げ", "every result is its quota rounded down or up")
                                : Label.of(
                                        "取り分（括弧内）から1以上離れたもの：" + outside,
                                        "a unit or more away from the quota (in brackets): " + outside));
        return tied
                ? explanation.withNote(Label.of(
                        "最後の1単位は同順位：重みの大きいもの、次に先にあるものへ配分した",
                        "the last unit was a tie, given to the larger weight, then to what stands first"))
                : explanation;
    }

    private static String shown(Rational quota) {
        return Rounding.decimals(2).round(quota).toPlainString();
    }

    /**
     * The result as a table in Japanese.
     *
     * @return the table
     */
    public TextTable toText() {
        return toText(Locale.JAPANESE);
    }

    /**
     * The result as a table: name, quota to two decimals, units.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            rows.add(List.of(
                    names.get(i).in(locale), shown(quotas.get(i)), given.get(i).toString()));
        }
        List<String> header = List.of(
                Label.of("区分", "Category").in(locale),
                Label.of("取り分", "Quota").in(locale),
                Label.of("配分", "Units").in(locale));
        return TextTable.of(List.of(header), rows, List.of(Align.LEFT, Align.RIGHT, Align.RIGHT))
                .withFooter(method.label().in(locale))
                .in(locale);
    }

    /** The table in Japanese. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
