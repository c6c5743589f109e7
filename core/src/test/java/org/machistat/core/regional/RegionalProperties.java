package org.machistat.core.regional;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.machistat.core.composition.Concentration;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;

/** Laws of the comparison of places. */
class RegionalProperties {

    private static final List<String> PLACES = List.of("A", "B", "C");
    private static final int WIDTH = 4;

    /** Rows of figures from 0 to 60, some suppressed. */
    @Provide
    Arbitrary<RegionalTable> tables() {
        return rows(Arbitraries.frequencyOf(
                        Tuple.of(12, Arbitraries.integers().between(0, 60).map(String::valueOf)),
                        Tuple.of(1, Arbitraries.of("x", "-"))))
                .map(RegionalProperties::table)
                .flatMap(table -> Arbitraries.of(table, table.summingKnown()));
    }

    @Provide
    Arbitrary<RegionalTable> knownTables() {
        return rows(Arbitraries.integers().between(1, 60).map(String::valueOf)).map(RegionalProperties::table);
    }

    private static Arbitrary<List<List<String>>> rows(Arbitrary<String> cell) {
        return cell.list().ofSize(WIDTH).list().ofSize(PLACES.size());
    }

    private static RegionalTable table(List<List<String>> rows) {
        return Regions.of(text(rows));
    }

    private static String[] text(List<List<String>> rows) {
        String[] text = new String[rows.size()];
        for (int i = 0; i < text.length; i++) {
            text[i] = PLACES.get(i) + " " + String.join(" ", rows.get(i));
        }
        return text;
    }

    @Provide
    Arbitrary<Reference> references() {
        return Arbitraries.of(Reference.all(), Reference.others(), Reference.meanOfOthers(), Reference.place("B"));
    }

    @Provide
    Arbitrary<Reference> growing() {
        return Arbitraries.of(Reference.all(), Reference.others(), Reference.place("B"));
    }

    /** Σ share of the reference × quotient = 1: quotients are 1 on the average. */
    @Property(tries = 300)
    void quotientsAverageToOne(@ForAll("knownTables") RegionalTable table, @ForAll("references") Reference reference) {
        Rational sum = Rational.ZERO;
        for (Category industry : table.industries()) {
            LocationQuotient quotient =
                    LocationQuotient.of(table, "A", industry.id(), reference).get();
            sum = sum.plus(quotient.value().times(quotient.referenceShare()));
        }
        assertEquals(Rational.ONE, sum);
    }

    /** Ten times the employees of a place, and its quotients against another place are as they were. */
    @Property(tries = 200)
    void quotientsDoNotDependOnScale(@ForAll("knownTables") RegionalTable table) {
        RegionalTable scaled = table(PLACES.stream()
                .map(place -> table.industries().stream()
                        .map(industry -> table.input(place, industry.id())
                                .amount()
                                .get()
                                .times(place.equals("A") ? 10 : 1)
                                .toString())
                        .toList())
                .toList());
        for (Category industry : table.industries()) {
            assertEquals(
                    LocationQuotient.of(table, "A", industry.id(), Reference.place("B"))
                            .get()
                            .value(),
                    LocationQuotient.of(scaled, "A", industry.id(), Reference.place("B"))
                            .get()
                            .value());
        }
    }

    /** A place against itself: every quotient is 1, nothing is special. */
    @Property(tries = 200)
    void alikeIsOne(@ForAll("knownTables") RegionalTable table) {
        for (Category industry : table.industries()) {
            assertEquals(
                    Rational.ONE,
                    LocationQuotient.of(table, "B", industry.id(), Reference.place("B"))
                            .get()
                            .value());
        }
        Specialization same =
                Specialization.of(table, "B", Reference.place("B")).get();
        assertEquals(Rational.ZERO, same.krugman().exact().orElseThrow());
        assertEquals(Rational.ZERO, same.gini().get().exact().orElseThrow());
        assertEquals(Rational.ZERO, same.locationalGini().get().exact().orElseThrow());
        assertEquals(Rational.ONE, same.hachman().get().exact().orElseThrow());
    }

    @Property(tries = 300)
    void measuresStayInTheirRange(
            @ForAll("knownTables") RegionalTable table, @ForAll("references") Reference reference) {
        Specialization one = Specialization.of(table, "A", reference).get();
        double krugman = one.krugman().doubleValue();
        double hachman = one.hachman().get().doubleValue();
        double gini = one.gini().get().doubleValue();
        double locational = one.locationalGini().get().doubleValue();
        assertTrue(krugman >= 0 && krugman <= 2, () -> "krugman " + krugman);
        assertTrue(hachman > 0 && hachman <= 1 + 1e-12, () -> "hachman " + hachman);
        assertTrue(gini >= 0 && gini < 1, () -> "gini " + gini);
        assertTrue(locational >= -1e-15 && locational < 1, () -> "locational " + locational);
    }

    /** The list in doubles says what the exact quotient says, and is empty where that is refused. */
    @Property(tries = 300)
    void listsAgreeWithExactAnswers(@ForAll("tables") RegionalTable table, @ForAll("references") Reference reference) {
        LocationQuotients quotients = LocationQuotients.of(table, reference);
        Specializations all = Specializations.of(table, reference);
        for (int place = 0; place < PLACES.size(); place++) {
            for (int industry = 0; industry < WIDTH; industry++) {
                agree(
                        quotients
                                .get(
                                        PLACES.get(place),
                                        table.industries().get(industry).id())
                                .map(quotient -> quotient.value().doubleValue()),
                        quotients.value(place, industry));
            }
            Answer<Specialization> exact = all.get(PLACES.get(place));
            agree(exact.map(one -> one.krugman().doubleValue()), all.krugman(place));
            int at = place;
            agree(exact.flatMap(Specialization::gini).map(one -> one.doubleValue()), all.gini(at));
            exact.find()
                    .ifPresent(one -> assertEquals(
                            one.herfindahl().doubleValue(), all.herfindahl(at).orElseThrow(), 1e-12));
            exact.find()
                    .ifPresent(one -> assertEquals(
                            Concentration.of(table.composition(PLACES.get(at)))
                                    .get()
                                    .entropy()
                                    .doubleValue(),
                            all.entropy(at).orElseThrow(),
                            1e-14));
        }
    }

    /** Of a city of two wards, too: neither counts it twice nor compares it with its own wards. */
    @Property(tries = 300)
    void citiesOfWardsAgree(@ForAll("tables") RegionalTable table, @ForAll("references") Reference reference) {
        Axis places = table.table().axis("place");
        RegionalTable wards = RegionalTable.of(Regions.withCity(table.table(), "市", "A", "B"), "place", "industry");
        assertEquals(places.size() + 1, wards.places().size());
        LocationQuotients quotients = LocationQuotients.of(wards, reference);
        Specializations all = Specializations.of(wards, reference);
        for (int place = 0; place < wards.places().size(); place++) {
            String id = wards.places().get(place).id();
            for (int industry = 0; industry < WIDTH; industry++) {
                agree(
                        quotients
                                .get(id, wards.industries().get(industry).id())
                                .map(quotient -> quotient.value().doubleValue()),
                        quotients.value(place, industry));
            }
            agree(all.get(id).map(one -> one.krugman().doubleValue()), all.krugman(place));
        }
    }

    /** Above 1 the quotient is above the reference in every form; turned round, the symmetric form only changes its sign. */
    @Property(tries = 300)
    void formsAgree(@ForAll("knownTables") RegionalTable table) {
        for (Category industry : table.industries()) {
            LocationQuotient one = LocationQuotient.of(table, "A", industry.id(), Reference.place("B"))
                    .get();
            LocationQuotient turned = LocationQuotient.of(table, "B", industry.id(), Reference.place("A"))
                    .get();
            int sign = one.value().compareTo(Rational.ONE);
            assertEquals(sign, one.symmetric().signum());
            assertEquals(sign, one.additive().points().signum());
            assertEquals(one.symmetric().negate(), turned.symmetric());
            assertEquals(Rational.ONE, one.value().times(turned.value()));
            assertEquals(
                    one.symmetric(),
                    one.value().minus(Rational.ONE).dividedBy(one.value().plus(Rational.ONE)));
        }
    }

    /** Half the Krugman index is what would have to move; it is the deviation of the quotients from 1, weighted with the reference. */
    @Property(tries = 300)
    void krugmanByQuotients(@ForAll("knownTables") RegionalTable table, @ForAll("growing") Reference reference) {
        Rational sum = Rational.ZERO;
        for (Category industry : table.industries()) {
            LocationQuotient one =
                    LocationQuotient.of(table, "A", industry.id(), reference).get();
            sum = sum.plus(one.value().minus(Rational.ONE).abs().times(one.referenceShare()));
        }
        Specialization all = Specialization.of(table, "A", reference).get();
        assertEquals(sum, all.krugman().exact().orElseThrow());
        assertEquals(sum, all.dissimilarity().exact().orElseThrow().times(Rational.of(2)));
    }

    private static void agree(Answer<Double> exact, OptionalDouble listed) {
        assertEquals(exact.isGiven(), listed.isPresent(), () -> exact + " and " + listed);
        exact.find().ifPresent(value -> assertEquals(value, listed.getAsDouble(), 1e-12 + 1e-12 * Math.abs(value)));
    }

    /** national + mix + regional + residual is the change, exactly, whatever is suppressed. */
    @Property(tries = 500)
    void partsAddToTheChange(
            @ForAll("tables") RegionalTable before,
            @ForAll("tables") RegionalTable after,
            @ForAll("growing") Reference reference) {
        ShiftShare.of(before, after, "A", reference).find().ifPresent(analysis -> {
            Rational sum = analysis.parts().stream()
                    .flatMap(part -> part.effects().find().stream())
                    .map(ShiftEffects::change)
                    .reduce(Rational.ZERO, Rational::plus);
            assertEquals(analysis.effects().change(), sum);
            analysis.change()
                    .find()
                    .ifPresent(change ->
                            assertEquals(change, sum.plus(analysis.residual().get())));
            HomotheticSplit split = analysis.homothetic();
            assertEquals(
                    analysis.effects().regional(),
                    split.competitive().plus(split.allocation()).plus(split.undivided()));
            analysis.factors()
                    .find()
                    .ifPresent(
                            factors -> assertEquals(factors.structure().times(factors.location()), factors.regional()));
        });
    }

    /** Where all is known the regional effects of all places cancel out, and so do the mixes. */
    @Property(tries = 200)
    void shiftsCancelOut(@ForAll("knownTables") RegionalTable before, @ForAll("knownTables") RegionalTable after) {
        ShiftEffects sum = ShiftEffects.NONE;
        for (String place : PLACES) {
            sum = sum.plus(
                    ShiftShare.of(before, after, place, Reference.all()).get().effects());
        }
        assertEquals(Rational.ZERO, sum.regional());
        assertEquals(Rational.ZERO, sum.mix());
    }

    @Property(tries = 300)
    void allPlacesAtOnceAgree(
            @ForAll("tables") RegionalTable before,
            @ForAll("tables") RegionalTable after,
            @ForAll("growing") Reference reference) {
        ShiftShares all = ShiftShares.of(before, after, reference).get();
        for (int place = 0; place < PLACES.size(); place++) {
            Answer<ShiftShare> exact = all.get(PLACES.get(place));
            int at = place;
            assertEquals(exact.isGiven(), all.national(at).isPresent());
            exact.find().ifPresent(one -> {
                near(one.effects().national(), all.national(at));
                near(one.effects().mix(), all.mix(at));
                near(one.effects().regional(), all.regional(at));
                assertEquals(one.residual().isGiven(), all.residual(at).isPresent());
                one.residual().find().ifPresent(rest -> near(rest, all.residual(at)));
                for (int industry = 0; industry < WIDTH; industry++) {
                    Answer<ShiftEffects> part = one.parts().get(industry).effects();
                    OptionalDouble listed = all.regional(at, industry);
                    assertEquals(part.isGiven(), listed.isPresent());
                    part.find().ifPresent(effects -> near(effects.regional(), listed));
                }
            });
        }
    }

    private static void near(Rational exact, OptionalDouble listed) {
        assertEquals(exact.doubleValue(), listed.orElseThrow(), 1e-9);
    }
}
