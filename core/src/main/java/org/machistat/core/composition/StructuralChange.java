package org.machistat.core.composition;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/**
 * Measures of how far a structure moved between two dates (構造変化指標).
 *
 * <p>s are the shares before, t those after, as fractions.
 *
 * <ul>
 *   <li>All shares must be known on both sides, and the compositions comparable; the notes of comparability stand in each measure.
 *   <li>A category that is missing from a complete side has the share 0 there.
 *   <li>They answer different questions: absolute and squared differences look at points, Lilien's at growth in relation to the whole, Moore's at
 *       the angle between the structures. Do not compare one with another.
 * </ul>
 *
 * @serial exclude
 */
public final class StructuralChange implements Explained, Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Rational> before;
    private final List<Rational> after;
    private final List<Label> names;
    private final List<Input> inputs;
    private final List<Label> notes;

    private StructuralChange(
            List<Rational> before, List<Rational> after, List<Label> names, List<Input> inputs, List<Label> notes) {
        this.before = before;
        this.after = after;
        this.names = names;
        this.inputs = inputs;
        this.notes = notes;
    }

    static Answer<StructuralChange> of(CompositionChange change) {
        List<Rational> before = new ArrayList<>();
        List<Rational> after = new ArrayList<>();
        List<Label> names = new ArrayList<>();
        for (var category : change.categories()) {
            Answer<Rational> earlier = CompositionChange.percent(change.before(), category.id());
            Answer<Rational> later = CompositionChange.percent(change.after(), category.id());
            Answer<Rational> known = change.comparability().guard(earlier.flatMap(percent -> later));
            if (!known.isGiven()) {
                return Answer.refuse(known.refusal().orElseThrow());
            }
            before.add(earlier.get().dividedBy(Rational.of(100)));
            after.add(later.get().dividedBy(Rational.of(100)));
            names.add(category.name());
        }
        return Answer.of(new StructuralChange(
                before, after, names, change.inputs(), change.comparability().notes()));
    }

    private Coefficient noted(Coefficient coefficient) {
        Coefficient noted = coefficient.withInputs(inputs);
        for (Label note : notes) {
            noted = noted.withNote(note);
        }
        return noted;
    }

    private Rational sum(BinaryOperator<Rational> term) {
        return sum(before, after, term);
    }

    private static Rational sum(List<Rational> left, List<Rational> right, BinaryOperator<Rational> term) {
        return ControlledRounding.sum(IntStream.range(0, left.size())
                .mapToObj(i -> term.apply(left.get(i), right.get(i)))
                .toList());
    }

    /**
     * Half the sum of absolute differences (構成変化、マイケリー指数), from 0 to 1: also Stoikov's index, norm of absolute values (NAV).
     *
     * <pre>½ Σ |t − s|</pre>
     *
     * <p>Source: Michaely, M., Concentration in International Trade (1962); Stoikov, V., Some determinants of the level of frictional
     * unemployment, International Labour Review 93 (1966). In points it is {@link CompositionChange#structuralChange}.
     *
     * @return the index
     */
    public Coefficient michaely() {
        return noted(Coefficient.of(
                Label.of("構成変化（マイケリー指数）", "Structural change (Michaely, NAV)"),
                Label.same("½ Σ |t − s|"),
                sum((s, t) -> t.minus(s).abs()).dividedBy(Rational.of(2))));
    }

    /**
     * The Euclidean distance of the structures (ユークリッド距離), from 0 to √2.
     *
     * <pre>√(Σ (t − s)²)</pre>
     *
     * @return the distance, exact where it is a ratio
     */
    public Coefficient euclidean() {
        return noted(Coefficient.root(
                Label.of("ユークリッド距離", "Euclidean distance"),
                Label.same("√(Σ (t − s)²)"),
                sum((s, t) -> t.minus(s).pow(2))));
    }

    /**
     * Moore's angle between the structures, in degrees (ムーアの構造変化角), from 0 to 90.
     *
     * <pre>arccos(Σ s t ÷ √(Σ s² × Σ t²))</pre>
     *
     * <p>Source: Moore, J. H., A measure of structural change in output, Review of Income and Wealth 24 (1978). Small angles keep their digits.
     *
     * @return the angle
     */
    public Coefficient moore() {
        Rational product = sum((s, t) -> s.times(t));
        Rational squares = sum(before, before, Rational::times).times(sum(after, after, Rational::times));
        double angle = Math.atan2(Math.sqrt(squares.minus(product.pow(2)).doubleValue()), product.doubleValue());
        return noted(Coefficient.of(
                Label.of("ムーアの構造変化角（度）", "Moore's angle (degrees)"),
                Label.same("arccos(Σ s t ÷ √(Σ s² × Σ t²))"),
                Math.toDegrees(angle)));
    }

    /**
     * Lilien's σ (リリエン指数): the spread of the growth of the parts around that of the whole.
     *
     * <pre>√(Σ t (ln(t ÷ s))²), where ln(t ÷ s) = growth of the part − growth of the whole, both logarithmic</pre>
     *
     * <p>Source: Lilien, D. M., Sectoral shifts and cyclical unemployment, Journal of Political Economy 90 (1982).
     *
     * @return the index; refused with NOT_POSITIVE if a part is 0 on one side
     */
    public Answer<Coefficient> lilien() {
        return logarithmic(Label.of("リリエン指数", "Lilien's σ"), Label.same("√(Σ t (ln(t ÷ s))²)"), (s, t) -> t);
    }

    /**
     * Lilien's index with the mean of both shares as weights (修正リリエン指数), the same in both directions of time.
     *
     * <pre>√(Σ ½(s + t) (ln(t ÷ s))²)</pre>
     *
     * <p>Source: Ansari, M. R., Mussida, C. and Pastore, F., Note on Lilien and modified Lilien index, Stata Journal 14 (2014), after Stamer (1999).
     *
     * @return the index; refused with NOT_POSITIVE if a part is 0 on one side
     */
    public Answer<Coefficient> modifiedLilien() {
        return logarithmic(
                Label.of("修正リリエン指数", "Modified Lilien index"),
                Label.same("√(Σ ½(s + t) (ln(t ÷ s))²)"),
                (s, t) -> s.plus(t).dividedBy(Rational.of(2)));
    }

    private Answer<Coefficient> logarithmic(Label name, Label formula, BinaryOperator<Rational> weight) {
        double sum = 0;
        for (int i = 0; i < before.size(); i++) {
            Rational s = before.get(i);
            Rational t = after.get(i);
            if (s.signum() == 0 && t.signum() == 0) {
                continue;
            }
            if (s.signum() == 0 || t.signum() == 0) {
                return Answer.refuse(
                        Reason.NOT_POSITIVE,
                        names.get(i).ja() + "の構成比が一方で0のため対数を取れない",
                        "the share of " + names.get(i).en() + " is 0 on one side and has no logarithm");
            }
            double growth = logarithm(t.dividedBy(s));
            sum += weight.apply(s, t).doubleValue() * growth * growth;
        }
        return Answer.of(noted(Coefficient.of(name, formula, Math.sqrt(sum))));
    }

    /** Near 1 of the exact difference, which loses no digit. */
    private static double logarithm(Rational ratio) {
        double value = ratio.doubleValue();
        return value > 1.0 / 2 && value < 2
                ? Math.log1p(ratio.minus(Rational.ONE).doubleValue())
                : Math.log(value);
    }

    /**
     * The measures one after the other.
     *
     * @return those that are defined
     */
    public List<Coefficient> measures() {
        return Stream.of(Answer.of(michaely()), Answer.of(euclidean()), Answer.of(moore()), lilien(), modifiedLilien())
                .flatMap(answer -> answer.find().stream())
                .toList();
    }

    /** How the index of absolute differences came about. */
    @Override
    public Explanation explanation() {
        return michaely().explanation();
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
        return Concentration.table(measures(), names.size(), notes, locale);
    }

    /** The table in Japanese. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
