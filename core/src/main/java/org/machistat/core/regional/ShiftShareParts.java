package org.machistat.core.regional;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.source.Comparability;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/** The industries of two dates side by side, in the unit of the earlier. */
final class ShiftShareParts {

    private final RegionalTable from;
    private final RegionalTable to;
    private final String placeId;
    private final Reference reference;
    private final Comparability comparability;
    private final Compared fromCompared;
    private final Compared toCompared;
    private final Rational factor;

    ShiftShareParts(
            RegionalTable from, RegionalTable to, String place, Reference reference, Comparability comparability) {
        this.from = from;
        this.to = to;
        this.placeId = place;
        this.reference = reference;
        this.comparability = comparability;
        this.fromCompared = new Compared(from, place, reference);
        this.toCompared = new Compared(to, place, reference);
        this.factor = Amounts.factor(to.unit(), from.unit());
    }

    Category place() {
        return from.place(placeId);
    }

    Reference reference() {
        return reference;
    }

    Label referenceName() {
        return from.name(reference);
    }

    /** What the place had of an industry of one of the tables only, as a change: gone or new. */
    Answer<Rational> onlyOnceChange(Category industry) {
        return from.industryPositions().containsKey(industry.id())
                ? from.input(placeId, industry.id()).amount().map(Rational::negate)
                : to.input(placeId, industry.id()).amount().map(amount -> amount.times(factor));
    }

    Comparability comparability() {
        return comparability;
    }

    int decimals() {
        return from.decimals();
    }

    Answer<Input> before() {
        return fromCompared.whole();
    }

    Answer<Input> after() {
        return toCompared.whole();
    }

    Answer<Input> referenceBefore() {
        return fromCompared.referenceWhole().orElseThrow();
    }

    Answer<Input> referenceAfter() {
        return toCompared.referenceWhole().orElseThrow();
    }

    List<Category> onlyOnce() {
        Set<String> earlier = from.industryPositions().keySet();
        Set<String> later = to.industryPositions().keySet();
        return Stream.concat(
                        from.industries().stream().filter(industry -> !later.contains(industry.id())),
                        to.industries().stream().filter(industry -> !earlier.contains(industry.id())))
                .toList();
    }

    List<ShiftShare.Part> parts(Rational total, Rational laterTotal) {
        Rational growth = laterTotal.times(factor).dividedBy(total);
        Answer<Rational> placeTotal = before().flatMap(Input::amount);
        Set<String> later = to.industryPositions().keySet();
        List<ShiftShare.Part> parts = new ArrayList<>();
        for (Category industry : from.industries()) {
            if (later.contains(industry.id())) {
                parts.add(part(industry, total, growth, placeTotal));
            }
        }
        return List.copyOf(parts);
    }

    /** Figures of an industry: here and in the reference, before and after. */
    private record Four(Rational here, Rational hereAfter, Rational there, Rational thereAfter) {}

    private Answer<Four> four(String industry) {
        return from.input(placeId, industry)
                .amount()
                .flatMap(here -> to.input(placeId, industry)
                        .amount()
                        .flatMap(hereAfter -> amount(fromCompared, industry)
                                .flatMap(there -> amount(toCompared, industry)
                                        .flatMap(thereAfter ->
                                                positive(industry, here, hereAfter, there, thereAfter)))));
    }

    private static Answer<Rational> amount(Compared compared, String industry) {
        return compared.referencePart(industry).orElseThrow().flatMap(Input::amount);
    }

    private Answer<Four> positive(
            String industry, Rational here, Rational hereAfter, Rational there, Rational thereAfter) {
        boolean below = Stream.of(here, hereAfter, there, thereAfter).anyMatch(amount -> amount.signum() < 0);
        return below
                ? Answer.refuse(
                        Reason.NOT_POSITIVE,
                        name(industry).ja() + "：負の値があるため要因分解ができない",
                        name(industry).en() + ": a figure below 0 cannot be decomposed")
                : Answer.of(new Four(here, hereAfter.times(factor), there, thereAfter.times(factor)));
    }

    private Label name(String industry) {
        return from.industries().get(from.industryOf(industry)).name();
    }

    private ShiftShare.Part part(Category industry, Rational total, Rational growth, Answer<Rational> placeTotal) {
        Answer<Four> four = four(industry.id());
        return new ShiftShare.Part(
                industry,
                four.flatMap(figures -> effects(industry, figures, growth)),
                four.flatMap(figures -> placeTotal.flatMap(all -> split(industry, figures, all, total))));
    }

    private static Answer<ShiftEffects> effects(Category industry, Four figures, Rational growth) {
        if (figures.here().signum() == 0) {
            return Answer.of(new ShiftEffects(Rational.ZERO, Rational.ZERO, figures.hereAfter()));
        }
        if (figures.there().signum() == 0) {
            return noBase(industry);
        }
        Rational expected = figures.here().times(figures.thereAfter()).dividedBy(figures.there());
        Rational asAll = figures.here().times(growth);
        return Answer.of(new ShiftEffects(
                asAll.minus(figures.here()),
                expected.minus(asAll),
                figures.hereAfter().minus(expected)));
    }

    private static <T> Answer<T> noBase(Category industry) {
        return Answer.refuse(
                Reason.ZERO_BASE,
                industry.name().ja() + "：比較対象の前の値が0のため増減率がない",
                industry.name().en() + ": the reference grew from 0, which has no rate");
    }

    private static Answer<HomotheticSplit> split(Category industry, Four figures, Rational placeTotal, Rational total) {
        if (figures.there().signum() == 0) {
            return noBase(industry);
        }
        if (figures.here().signum() == 0) {
            return Answer.refuse(
                    Reason.ZERO_BASE,
                    industry.name().ja() + "：前の値が0のため地域特殊要因を分割できない",
                    industry.name().en() + ": the regional effect of an industry that grew from 0 cannot be split");
        }
        Rational homothetic = placeTotal.times(figures.there()).dividedBy(total);
        Rational faster = figures.hereAfter()
                .dividedBy(figures.here())
                .minus(figures.thereAfter().dividedBy(figures.there()));
        return Answer.of(new HomotheticSplit(
                homothetic.times(faster), figures.here().minus(homothetic).times(faster), Rational.ZERO));
    }
}
