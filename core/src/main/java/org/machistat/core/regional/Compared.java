package org.machistat.core.regional;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.machistat.core.explain.Input;
import org.machistat.core.internal.Amounts;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;

/** A place beside what it is compared with. */
final class Compared {

    private final RegionalTable table;
    private final String place;
    private final Reference reference;

    Compared(RegionalTable table, String place, Reference reference) {
        this.table = table;
        this.place = place;
        this.reference = reference;
    }

    Answer<Input> whole() {
        return table.total(place);
    }

    /** The reference's figure of an industry; there is none of a mean of shares. */
    Optional<Answer<Input>> referencePart(String industry) {
        return switch (reference.kind()) {
            case ALL -> Optional.of(table.whole(industry));
            case OTHERS -> Optional.of(less(table.whole(industry), Answer.of(table.input(place, industry))));
            case PLACE -> Optional.of(Answer.of(table.input(reference.place(), industry)));
            case MEAN_OF_OTHERS -> Optional.empty();
        };
    }

    /** The reference's total. */
    Optional<Answer<Input>> referenceWhole() {
        return switch (reference.kind()) {
            case ALL -> Optional.of(table.whole());
            case OTHERS -> Optional.of(less(table.whole(), table.covered(place)));
            case PLACE -> Optional.of(table.total(reference.place()));
            case MEAN_OF_OTHERS -> Optional.empty();
        };
    }

    private Answer<Input> less(Answer<Input> all, Answer<Input> own) {
        return all.flatMap(whole -> own.flatMap(part -> whole.amount()
                .flatMap(total -> part.amount()
                        .map(amount -> table.input(
                                Label.of("（", "(")
                                        .plus(whole.name())
                                        .plus(Label.same(" − "))
                                        .plus(part.name())
                                        .plus(Label.of("）", ")")),
                                scaled(total.minus(amount)))))));
    }

    private long scaled(Rational amount) {
        return amount.dividedBy(table.step()).numerator().longValueExact();
    }

    /** The share of an industry in the reference. */
    Answer<Rational> referenceShare(String industry) {
        if (reference.kind() == Reference.Kind.MEAN_OF_OTHERS) {
            return meanShare(industry);
        }
        return referencePart(industry)
                .orElseThrow()
                .flatMap(Input::amount)
                .flatMap(part -> referenceWhole()
                        .orElseThrow()
                        .flatMap(Input::amount)
                        .flatMap(all -> share(part, all, table.name(reference))));
    }

    /** The share of an industry in the place. */
    Answer<Rational> share(String industry) {
        return table.input(place, industry)
                .amount()
                .flatMap(part -> whole().flatMap(Input::amount).flatMap(all -> share(part, all, table.name(place))));
    }

    static Answer<Rational> share(Input part, Input whole) {
        Amounts.requireConvertible(part.unit(), whole.unit());
        return Amounts.in(whole.unit(), part)
                .flatMap(amount -> whole.amount().flatMap(all -> share(amount, all, part.name())));
    }

    private static Answer<Rational> share(Rational part, Rational all, Label of) {
        if (part.signum() < 0 || all.signum() < 0) {
            return Answer.refuse(
                    Reason.NOT_POSITIVE,
                    of.ja() + "：負の値があるため構成比を計算できない",
                    of.en() + ": there is no share of a figure below 0");
        }
        if (all.signum() == 0) {
            return Answer.refuse(
                    Reason.ZERO_BASE, of.ja() + "：総数が0のため構成比を計算できない", of.en() + ": there is no share of a total of 0");
        }
        return part.compareTo(all) > 0
                ? Answer.refuse(
                        Reason.PARTS_DO_NOT_ADD, of.ja() + "：内訳が総数より大きい", of.en() + ": a part is larger than the total")
                : Answer.of(part.dividedBy(all));
    }

    /** To 34 digits: the exact sum over a nation's municipalities would have tens of thousands. */
    private Answer<Rational> meanShare(String industry) {
        int at = table.industryOf(industry);
        BitSet own = table.membersOf(table.indexOf(place));
        BigDecimal sum = BigDecimal.ZERO;
        int places = 0;
        for (int row = 0; row < table.places().size(); row++) {
            boolean isNone = table.isTotalKnown(row) && table.totalAt(row) == 0;
            if (own.get(row) || !table.isLeaf(row) || isNone) {
                continue;
            }
            Answer<Rational> share = shareIn(row, industry, at);
            if (!share.isGiven()) {
                return share;
            }
            sum = sum.add(decimal(share.get()), MathContext.DECIMAL128);
            places++;
        }
        return places == 0
                ? Answer.refuse(Reason.NOT_ENOUGH_DATA, "比較する他の地域がない", "there is no other place to compare with")
                : Answer.of(Rational.of(sum.divide(BigDecimal.valueOf(places), MathContext.DECIMAL128)));
    }

    private Answer<Rational> shareIn(int row, String industry, int at) {
        String id = table.places().get(row).id();
        if (!table.isKnown(row, at)) {
            return Answer.refuse(table.input(id, industry).amount().refusal().orElseThrow());
        }
        return table.isTotalKnown(row)
                ? share(Rational.of(table.cell(row, at)), Rational.of(table.totalAt(row)), table.name(id))
                : Answer.refuse(table.total(id).refusal().orElseThrow());
    }

    private static BigDecimal decimal(Rational share) {
        return new BigDecimal(share.numerator()).divide(new BigDecimal(share.denominator()), MathContext.DECIMAL128);
    }

    /** The figures that went in, for explanations. */
    List<Input> inputs(String industry) {
        return Stream.of(
                        Optional.of(Answer.of(table.input(place, industry))),
                        Optional.of(whole()),
                        referencePart(industry),
                        referenceWhole())
                .flatMap(Optional::stream)
                .flatMap(answer -> answer.find().stream())
                .toList();
    }
}
