package org.machistat.core.regional;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.machistat.core.composition.Coefficient;
import org.machistat.core.composition.Concentration;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/**
 * How far the industries of a place differ from those of a reference (地域の特化度).
 *
 * <p>s are the shares of the industries in the place, S those in the reference. Of a {@linkplain RegionalTable#transposed() transposed} table the
 * same measures tell how far an industry is concentrated in some places (産業の集中度).
 *
 * <ul>
 *   <li>All shares must be known, or it is refused with the reason of the first that is not; a total of 0 refuses with ZERO_BASE.
 *   <li>Industries and their total must add up: shares that add to less or more than 1 refuse with PARTS_DO_NOT_ADD.
 *   <li>All measures are exact; against the mean of the others they are those of the mean to 34 digits.
 * </ul>
 *
 * <p>The reference changes the figure: against the nation or against the mean of the others the Krugman index of one place is not the same.
 * It is part of the question and stands in the result.
 */
public final class Specialization {

    private final RegionalTable table;
    private final String place;
    private final Reference reference;
    private final Rational[] own;
    private final Rational[] other;

    private Specialization(RegionalTable table, String place, Reference reference, Rational[] own, Rational[] other) {
        this.table = table;
        this.place = place;
        this.reference = reference;
        this.own = own;
        this.other = other;
    }

    /**
     * A place against a reference.
     *
     * @param table the figures by place and industry
     * @param place the id of the place
     * @param reference what it is compared with
     * @return its specialisation, or why it cannot be told
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     */
    public static Answer<Specialization> of(RegionalTable table, String place, Reference reference) {
        Compared compared = new Compared(table, place, Objects.requireNonNull(reference, "reference"));
        int width = table.industries().size();
        Rational[] own = new Rational[width];
        Rational[] other = new Rational[width];
        for (int i = 0; i < width; i++) {
            String industry = table.industries().get(i).id();
            Answer<Rational> share = compared.share(industry);
            Answer<Rational> base = compared.referenceShare(industry);
            if (!share.isGiven() || !base.isGiven()) {
                return Answer.refuse((share.isGiven() ? base : share).refusal().orElseThrow());
            }
            own[i] = share.get();
            other[i] = base.get();
        }
        boolean mean = reference.kind() == Reference.Kind.MEAN_OF_OTHERS;
        if (!addsUp(own)) {
            return doNotAdd(table.name(place));
        }
        return mean || addsUp(other)
                ? Answer.of(new Specialization(table, place, reference, own, other))
                : doNotAdd(table.name(reference));
    }

    private static <T> Answer<T> doNotAdd(Label where) {
        return Answer.refuse(
                Reason.PARTS_DO_NOT_ADD,
                where.ja() + "：産業の合計が総数と一致しない",
                where.en() + ": the industries do not add to their total");
    }

    private static boolean addsUp(Rational[] shares) {
        return Arrays.stream(shares).reduce(Rational.ZERO, Rational::plus).equals(Rational.ONE);
    }

    private Coefficient made(Label name, Label formula, Rational value) {
        return Coefficient.of(name, formula, value)
                .withNote(table.name(place)
                        .plus(Label.of("、比較対象：", ", reference: "))
                        .plus(table.name(reference)));
    }

    private Rational distance() {
        Rational sum = Rational.ZERO;
        for (int i = 0; i < own.length; i++) {
            sum = sum.plus(own[i].minus(other[i]).abs());
        }
        return sum;
    }

    /**
     * The Krugman index (クルーグマン特化指数), from 0 to 2.
     *
     * <pre>Σ |s − S|</pre>
     *
     * <p>Source: Krugman, P. (1991), Geography and Trade, page 76; without the half that others put before it.
     *
     * @return the index
     */
    public Coefficient krugman() {
        return made(Label.of("クルーグマン特化指数", "Krugman index"), Label.same("Σ |s − S|"), distance());
    }

    /**
     * The dissimilarity index, also Hoover's (非類似度・フーバー指数), from 0 to 1: what part of the industries would have to change.
     *
     * <pre>½ Σ |s − S|</pre>
     *
     * <p>Source: Hoover, E. M. (1936), The measurement of industrial localization, Review of Economics and Statistics 18.
     *
     * @return the index
     */
    public Coefficient dissimilarity() {
        return made(
                Label.of("非類似度指数（フーバー指数）", "Dissimilarity (Hoover) index"),
                Label.same("½ Σ |s − S|"),
                distance().dividedBy(Rational.of(2)));
    }

    /**
     * The Hachman index (ハックマン指数), above 0 and up to 1, which is like the reference.
     *
     * <pre>1 ÷ Σ s² ÷ S</pre>
     *
     * @return the index, or why there is none: an industry that the reference has none of
     */
    public Answer<Coefficient> hachman() {
        Rational[] terms = new Rational[own.length];
        for (int i = 0; i < own.length; i++) {
            if (other[i].signum() == 0 && own[i].signum() != 0) {
                return noBase(i);
            }
            terms[i] =
                    own[i].signum() == 0 ? Rational.ZERO : own[i].times(own[i]).dividedBy(other[i]);
        }
        Sums sums = Sums.of(terms, 0, terms.length);
        return Answer.of(made(
                Label.of("ハックマン指数", "Hachman index"),
                Label.same("1 ÷ Σ (s² ÷ S)"),
                Rational.of(sums.denominator(), sums.sum())));
    }

    private <T> Answer<T> noBase(int industry) {
        Label name = table.industries().get(industry).name();
        return Answer.refuse(
                Reason.ZERO_BASE,
                "比較対象（" + table.name(reference).ja() + "）に" + name.ja() + "がないため特化係数を計算できない",
                "the reference (" + table.name(reference).en() + ") has no " + name.en()
                        + ", so that there is no location quotient");
    }

    /**
     * The Gini coefficient of the location quotients (特化係数のジニ係数), from 0 to below 1; every industry counts alike.
     *
     * <pre>2 ÷ (n² mean) × Σ rank × (quotient − mean), the quotients in ascending order</pre>
     *
     * <p>Source: Farhauer, O. and Kröll, A. (2014), Standorttheorien, chapter 9 (Gini coefficient of regional specialisation).
     *
     * @return the coefficient, or why there is none: an industry that the reference has none of
     */
    public Answer<Coefficient> gini() {
        Rational[] quotients = new Rational[own.length];
        for (int i = 0; i < own.length; i++) {
            if (other[i].signum() == 0) {
                return noBase(i);
            }
            quotients[i] = own[i].dividedBy(other[i]);
        }
        Arrays.sort(quotients);
        Sums sums = Sums.of(quotients, 0, quotients.length);
        return Answer.of(made(
                Label.of("特化係数のジニ係数", "Gini coefficient of location quotients"),
                Label.of("2 ÷ (n² × 平均) × Σ 順位 × (特化係数 − 平均)", "2 ÷ (n² × mean) × Σ rank × (quotient − mean)"),
                Rational.of(sums.ranked(), sums.sum().multiply(BigInteger.valueOf(quotients.length)))));
    }

    /**
     * The sum of fractions and that of fractions × (2 rank − n − 1) over one denominator: halves are added, and nothing is reduced on the way, which of
     * a nation's municipalities would take seconds.
     */
    private record Sums(BigInteger sum, BigInteger ranked, BigInteger denominator) {

        static Sums of(Rational[] fractions, int from, int to) {
            if (to - from == 1) {
                BigInteger numerator = fractions[from].numerator();
                BigInteger factor = BigInteger.valueOf(2L * from + 1 - fractions.length);
                return new Sums(numerator, numerator.multiply(factor), fractions[from].denominator());
            }
            int middle = (from + to) / 2;
            Sums low = of(fractions, from, middle);
            Sums high = of(fractions, middle, to);
            return new Sums(
                    cross(low.sum, high.denominator, high.sum, low.denominator),
                    cross(low.ranked, high.denominator, high.ranked, low.denominator),
                    low.denominator.multiply(high.denominator));
        }

        private static BigInteger cross(BigInteger a, BigInteger b, BigInteger c, BigInteger d) {
            return a.multiply(b).add(c.multiply(d));
        }
    }

    /**
     * The locational Gini coefficient (立地ジニ係数), from 0 to below 1: twice the area between the Lorenz curve of s over S and its diagonal.
     *
     * <pre>1 − Σ (s in ascending order of s ÷ S) × (S up to before it + S up to it) … each industry with the weight S</pre>
     *
     * <p>Twice as large as the form of Krugman (1991), which is the area itself.
     *
     * @return the coefficient, or why there is none: an industry that the reference has none of
     */
    public Answer<Coefficient> locationalGini() {
        for (int i = 0; i < own.length; i++) {
            if (other[i].signum() == 0 && own[i].signum() != 0) {
                return noBase(i);
            }
        }
        List<Integer> order = IntStream.range(0, own.length)
                .filter(i -> other[i].signum() != 0)
                .boxed()
                .sorted(Comparator.comparing(i -> own[i].dividedBy(other[i])))
                .toList();
        Rational area = Rational.ZERO;
        Rational height = Rational.ZERO;
        for (int i : order) {
            Rational next = height.plus(own[i]);
            area = area.plus(other[i].times(height.plus(next)));
            height = next;
        }
        return Answer.of(made(
                Label.of("立地ジニ係数", "Locational Gini coefficient"),
                Label.of("1 − ローレンツ曲線（s を S に対して）の下の面積 × 2", "1 − twice the area below the Lorenz curve of s over S"),
                Rational.ONE.minus(area)));
    }

    /**
     * The Herfindahl–Hirschman index of the place's own industries (ハーフィンダール指数), from 1/n to 1; the reference plays no part.
     *
     * <pre>Σ s²</pre>
     *
     * <p>Normalised, and with other measures of concentration, it is in {@link Concentration} of {@link RegionalTable#composition}.
     *
     * @return the index
     */
    public Coefficient herfindahl() {
        return Concentration.of(table.composition(place)).get().herfindahl().withNote(table.name(place));
    }

    /**
     * The measures one after the other.
     *
     * @return those that are defined, such as no Gini coefficient where the reference has none of an industry
     */
    public List<Coefficient> measures() {
        List<Coefficient> all = new ArrayList<>(List.of(krugman(), dissimilarity()));
        Stream.of(hachman(), gini(), locationalGini())
                .flatMap(measure -> measure.find().stream())
                .forEach(all::add);
        all.add(herfindahl());
        return List.copyOf(all);
    }

    /**
     * What it was compared with.
     *
     * @return the reference
     */
    public Reference reference() {
        return reference;
    }

    /** The place, its Krugman index and the reference. */
    @Override
    public String toString() {
        return table.name(place).ja() + " " + krugman() + "（比較対象："
                + table.name(reference).ja() + "）";
    }
}
