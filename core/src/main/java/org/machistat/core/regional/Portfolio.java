package org.machistat.core.regional;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.GrowthRate;
import org.machistat.core.internal.Amounts;
import org.machistat.core.source.Comparability;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.core.value.Answer;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;

/**
 * The industries of a place by strength and growth (成長・特化ポートフォリオ).
 *
 * <p>Strength is the {@link LocationQuotient} at the later date, strong from 1. Growth is the rate of change of the industry in the place, less that
 * of the same industry in the reference; growing from 0. Each industry falls in one of four {@link Quadrant}s.
 *
 * <ul>
 *   <li>An industry without a quotient or without a rate on either side is {@linkplain #unplaced not placed}, with the reason.
 * </ul>
 *
 * @serial exclude
 */
public final class Portfolio implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The four fields of a portfolio. */
    public enum Quadrant {
        /** Strong, and growing faster than in the reference (強み・伸長). */
        STRONG_AND_RISING(Label.of("強み・伸長", "strong and rising")),
        /** Strong, but growing slower than in the reference (強み・後退). */
        STRONG_AND_FALLING(Label.of("強み・後退", "strong and falling")),
        /** Weak, but growing faster than in the reference (弱み・伸長). */
        WEAK_AND_RISING(Label.of("弱み・伸長", "weak and rising")),
        /** Weak, and growing slower than in the reference (弱み・後退). */
        WEAK_AND_FALLING(Label.of("弱み・後退", "weak and falling"));

        private final Label label;

        Quadrant(Label label) {
            this.label = label;
        }

        /**
         * The field in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }

        static Quadrant of(boolean strong, boolean rising) {
            return strong
                    ? rising ? STRONG_AND_RISING : STRONG_AND_FALLING
                    : rising ? WEAK_AND_RISING : WEAK_AND_FALLING;
        }
    }

    /**
     * An industry with its field.
     *
     * @param industry the industry
     * @param quotient its location quotient at the later date
     * @param growth its rate of change in the place
     * @param lead its rate of change less that in the reference, a ratio
     * @param quadrant the field
     * @serial exclude
     */
    public record Entry(
            Category industry, LocationQuotient quotient, GrowthRate growth, Rational lead, Quadrant quadrant)
            implements Serializable {
        /**
         * Makes an entry.
         *
         * @param industry the industry
         * @param quotient its location quotient at the later date
         * @param growth its rate of change in the place
         * @param lead its rate of change less that in the reference
         * @param quadrant the field
         */
        public Entry {
            Objects.requireNonNull(industry, "industry");
            Objects.requireNonNull(quotient, "quotient");
            Objects.requireNonNull(growth, "growth");
            Objects.requireNonNull(lead, "lead");
            Objects.requireNonNull(quadrant, "quadrant");
        }

        /** For example "小売業：強み・伸長（特化係数 1.18、増減率 6.7%）". */
        @Override
        public String toString() {
            return industry.name().ja() + "：" + quadrant.label().ja() + "（特化係数 "
                    + quotient.rounded(2).toPlainString() + "、増減率 " + growth.percent(1) + "%）";
        }
    }

    private final Category place;
    private final Reference reference;
    private final Label referenceName;
    private final Comparability comparability;
    private final List<Entry> entries;
    private final LinkedHashMap<Category, Refusal> unplaced;

    private Portfolio(
            Category place,
            Reference reference,
            Label referenceName,
            Comparability comparability,
            List<Entry> entries,
            Map<Category, Refusal> unplaced) {
        this.place = place;
        this.reference = reference;
        this.referenceName = referenceName;
        this.comparability = comparability;
        this.entries = List.copyOf(entries);
        this.unplaced = new LinkedHashMap<>(unplaced);
    }

    /**
     * The portfolio of a place.
     *
     * @param before the earlier figures
     * @param after the later figures
     * @param place the id of the place, in both tables
     * @param reference what it is compared with: all, the others, or one place
     * @return the portfolio, or why the tables must not be compared
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     * @throws IllegalArgumentException if the reference is a mean of shares, which has no growth
     * @throws org.machistat.core.value.UnitMismatchException if the units have nothing in common
     */
    public static Answer<Portfolio> of(RegionalTable before, RegionalTable after, String place, Reference reference) {
        return of(before, after, place, reference, before.comparability(after));
    }

    /**
     * The portfolio of a place, with what holds for comparing the two dates.
     *
     * @param before the earlier figures
     * @param after the later figures
     * @param place the id of the place, in both tables
     * @param reference what it is compared with: all, the others, or one place
     * @param comparability such as {@code before.comparability(after).accepted()}
     * @return the portfolio, or why the tables must not be compared
     * @throws java.util.NoSuchElementException naming candidates, if there is no such place
     * @throws IllegalArgumentException if the reference is a mean of shares, which has no growth
     * @throws org.machistat.core.value.UnitMismatchException if the units have nothing in common
     */
    public static Answer<Portfolio> of(
            RegionalTable before, RegionalTable after, String place, Reference reference, Comparability comparability) {
        ShiftShare.requireTotals(reference);
        Amounts.requireConvertible(before.unit(), after.unit());
        Category here = before.place(place);
        after.place(place);
        return comparability.guard(Answer.of(made(before, after, here, reference, comparability)));
    }

    private static Portfolio made(
            RegionalTable before,
            RegionalTable after,
            Category place,
            Reference reference,
            Comparability comparability) {
        Compared earlier = new Compared(before, place.id(), reference);
        Compared later = new Compared(after, place.id(), reference);
        List<Entry> entries = new ArrayList<>();
        Map<Category, Refusal> unplaced = new LinkedHashMap<>();
        for (Category industry : after.industries()) {
            Answer<Entry> entry = before.industryPositions().containsKey(industry.id())
                    ? entry(before, after, place.id(), industry, reference, earlier, later, comparability)
                    : Answer.refuse(
                            Refusal.Reason.NOT_ENOUGH_DATA,
                            industry.name().ja() + "：前の表にない",
                            industry.name().en() + ": not in the earlier table");
            entry.find().ifPresent(entries::add);
            entry.refusal().ifPresent(refusal -> unplaced.put(industry, refusal));
        }
        return new Portfolio(place, reference, after.name(reference), comparability, entries, unplaced);
    }

    private static Answer<Entry> entry(
            RegionalTable before,
            RegionalTable after,
            String place,
            Category industry,
            Reference reference,
            Compared earlier,
            Compared later,
            Comparability comparability) {
        String id = industry.id();
        Answer<GrowthRate> own = new Change(before.input(place, id), after.input(place, id), comparability).rate();
        Answer<GrowthRate> other = earlier.referencePart(id)
                .orElseThrow()
                .flatMap(from -> later.referencePart(id)
                        .orElseThrow()
                        .flatMap(to -> new Change(from, to, comparability).rate()));
        return LocationQuotient.of(after, place, id, reference)
                .flatMap(quotient -> own.flatMap(growth -> other.map(rate -> {
                    Rational lead = growth.fraction().minus(rate.fraction());
                    boolean strong = quotient.value().compareTo(Rational.ONE) >= 0;
                    return new Entry(industry, quotient, growth, lead, Quadrant.of(strong, lead.signum() >= 0));
                })));
    }

    /**
     * The place.
     *
     * @return the place
     */
    public Category place() {
        return place;
    }

    /**
     * What it was compared with.
     *
     * @return the reference
     */
    public Reference reference() {
        return reference;
    }

    /**
     * Whether the two dates may be compared.
     *
     * @return what the tables carry
     */
    public Comparability comparability() {
        return comparability;
    }

    /**
     * The industries that have a field.
     *
     * @return the entries in the order of the later table
     */
    public List<Entry> entries() {
        return entries;
    }

    /**
     * The industries of a field.
     *
     * @param quadrant the field
     * @return the entries in the order of the later table
     */
    public List<Entry> list(Quadrant quadrant) {
        return entries.stream().filter(entry -> entry.quadrant() == quadrant).toList();
    }

    /**
     * The entry of an industry.
     *
     * @param industry the id of an industry
     * @return the entry, or empty if it has none
     */
    public Optional<Entry> find(String industry) {
        Objects.requireNonNull(industry, "industry");
        return entries.stream()
                .filter(entry -> entry.industry().id().equals(industry))
                .findFirst();
    }

    /**
     * The industries without a field.
     *
     * @return each with the reason, in the order of the later table
     */
    public Map<Category, Refusal> unplaced() {
        return Collections.unmodifiableMap(unplaced);
    }

    /**
     * The portfolio as a table: industry, quotient, rate of change, lead in points, field.
     *
     * @param locale Japanese, or any other for English
     * @return the table
     */
    public TextTable toText(Locale locale) {
        List<List<String>> rows = new ArrayList<>();
        for (Entry entry : entries) {
            rows.add(List.of(
                    entry.industry().name().in(locale),
                    entry.quotient().rounded(2).toPlainString(),
                    entry.growth().percent(1) + "%",
                    PointDifference.of(entry.lead().times(100)).points(1).toPlainString(),
                    entry.quadrant().label().in(locale)));
        }
        unplaced.forEach((industry, refusal) -> rows.add(List.of(
                industry.name().in(locale), "", "", "", refusal.sentence().in(locale))));
        List<String> header = List.of(
                Label.of("産業", "Industry").in(locale),
                Label.of("特化係数", "LQ").in(locale),
                Label.of("増減率", "Growth").in(locale),
                Label.of("比較対象との差（ポイント）", "Lead (points)").in(locale),
                Label.of("区分", "Field").in(locale));
        return TextTable.of(
                        List.of(header), rows, List.of(Align.LEFT, Align.RIGHT, Align.RIGHT, Align.RIGHT, Align.LEFT))
                .withCaption(place.name()
                        .plus(Label.of(" 比較対象：", ", reference: "))
                        .plus(referenceName)
                        .in(locale))
                .withFooter(String.join(
                        " / ",
                        comparability.notes().stream()
                                .map(note -> note.in(locale))
                                .toList()))
                .in(locale);
    }

    /** The portfolio as a table in Japanese. */
    @Override
    public String toString() {
        return toText(Locale.JAPANESE).toString();
    }
}
