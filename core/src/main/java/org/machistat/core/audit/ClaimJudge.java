package org.machistat.core.audit;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.audit.ClaimItems.Item;
import org.machistat.core.audit.ClaimResult.Verdict;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

/** Decides one claim over possible values (記述の判定). */
final class ClaimJudge {

    private static final int SHOWN = 3;
    private static final Interval POSITIVE = Interval.above(Rational.ZERO, false);

    private final Claim claim;
    private final ClaimItems items;
    private final RoundingMode rounding;
    private final boolean roundedLevels;
    private final Set<Label> notes;
    private final List<Input> used = new ArrayList<>();

    ClaimJudge(Claim claim, ClaimItems items, RoundingMode rounding, boolean roundedLevels, List<Label> notes) {
        this.claim = claim;
        this.items = items;
        this.rounding = rounding;
        this.roundedLevels = roundedLevels;
        this.notes = new LinkedHashSet<>(notes);
    }

    ClaimResult judge() {
        if (claim instanceof Claim.Ranked ranked) {
            return on(items.find(ranked.item()), item -> {
                List<Item> rivals = items.rivals(item);
                List<String> leftOut = items.leftOut(item);
                if (!leftOut.isEmpty()) {
                    notes.add(Label.of("順位に入れない項目：" + first(leftOut), "not in the order: " + first(leftOut)));
                }
                return ranked(item, rivals, ranked.rank(), ranked.fromTop(), ranked.said());
            });
        }
        if (claim instanceof Claim.Peak peak) {
            notes.add(Label.of("表にある時点だけを比べた", "only the dates that are there were compared"));
            return on(items.findPeriod(peak.period()), item -> ranked(item, items.others(item), 1, true, peak.said()));
        }
        if (claim instanceof Claim.Compared compared) {
            return on(
                    items.find(compared.item()),
                    one -> on(items.find(compared.other()), other -> compared(one, compared.more(), other)));
        }
        if (claim instanceof Claim.Amount amount) {
            return on(items.find(amount.item()), item -> result(amount(item, amount.said())));
        }
        Claim.Portion portion = (Claim.Portion) claim;
        return on(items.find(portion.part()), part -> {
            if (portion.whole().isPresent()) {
                return on(items.find(portion.whole().get()), whole -> portion(portion.words(), part, whole));
            }
            if (part.input().unit().equals(Unit.PERCENT)) {
                return result(portion(portion.words(), part, part.range().times(Rational.of(1, 100)), part.shown()));
            }
            return items.whole()
                    .map(whole -> portion(portion.words(), part, whole))
                    .orElseGet(() -> result(noTotal()));
        });
    }

    private interface Step {
        ClaimResult of(Item item);
    }

    private ClaimResult on(ClaimItems.Found found, Step step) {
        return found.item()
                .map(item -> {
                    if (!found.why().equals(Label.EMPTY)) {
                        notes.add(found.why());
                    }
                    return step.of(item);
                })
                .orElseGet(() -> result(new Decision(Verdict.NOT_DECIDABLE, found.why())));
    }

    /** A verdict and its reason. */
    private record Decision(Verdict verdict, Label reason) {

        /** Both claims together. */
        Decision and(Decision other) {
            Verdict worse = verdict == Verdict.REFUTED || other.verdict == Verdict.REFUTED
                    ? Verdict.REFUTED
                    : verdict == Verdict.SUPPORTED ? other.verdict : verdict;
            return new Decision(worse, reason.plus(Label.of("。", "; ")).plus(other.reason));
        }
    }

    private ClaimResult result(Decision decision) {
        Explanation explanation = ClaimCheck.explanation(claim)
                .withInputs(used.stream().distinct().toList())
                .withNote(decision.verdict().label().plus(Label.of("：", ": ")).plus(decision.reason()));
        for (Label note : notes) {
            explanation = explanation.withNote(note);
        }
        return new ClaimResult(claim, decision.verdict(), decision.reason(), explanation);
    }

    private ClaimResult ranked(Item item, List<Item> rivals, int rank, boolean fromTop, Optional<Figure> said) {
        if (rivals.isEmpty()) {
            return result(new Decision(
                    Verdict.NOT_DECIDABLE,
                    Label.of(
                            "「" + item.name().ja() + "」と順位を比べる項目がない",
                            "there is nothing to order '" + item.name().en() + "' with")));
        }
        used.add(item.input());
        List<Item> ahead = new ArrayList<>();
        List<Item> open = new ArrayList<>();
        List<Item> equal = new ArrayList<>();
        List<Item> behind = new ArrayList<>();
        for (Item rival : rivals) {
            Item small = fromTop ? item : rival;
            Item large = fromTop ? rival : item;
            if (isBelow(small.range(), large.range())) {
                ahead.add(rival);
            } else if (isBelow(large.range(), small.range())) {
                behind.add(rival);
            } else if (item.range().isPoint() && rival.range().equals(item.range())) {
                equal.add(rival);
            } else {
                open.add(rival);
            }
        }
        int before = rank - 1;
        Verdict verdict = ahead.size() + open.size() <= before && before <= ahead.size() + equal.size()
                ? Verdict.SUPPORTED
                : ahead.size() > before || ahead.size() + equal.size() + open.size() < before
                        ? Verdict.REFUTED
                        : Verdict.NOT_DECIDABLE;
        for (List<Item> some : List.of(ahead, open, equal)) {
            some.stream().limit(SHOWN).forEach(one -> used.add(one.input()));
        }
        Label reason = Label.of(
                "「" + item.name().ja() + "」は " + item.shown() + "、比べた" + rivals.size() + "項目のうち"
                        + (fromTop ? "多い" : "少ない") + "もの" + ahead.size() + "件",
                "'" + item.name().en() + "' is " + item.shown() + "; of " + rivals.size() + " others " + ahead.size()
                        + (ahead.size() == 1 ? " is " : " are ") + (fromTop ? "more" : "less"));
        reason = reason.plus(listed(ahead, Label.of("（", " (")));
        if (!equal.isEmpty()) {
            reason = reason.plus(Label.of("、同じもの", ", equal ")).plus(listed(equal, Label.of("（", "(")));
        }
        if (!open.isEmpty()) {
            reason = reason.plus(Label.of("、印字の桁や秘匿のため比べられないもの", ", not comparable as printed or withheld "))
                    .plus(listed(open, Label.of("（", "(")));
        }
        if (ahead.isEmpty() && open.isEmpty() && equal.isEmpty()) {
            Optional<Item> next = nearest(behind, fromTop);
            next.ifPresent(one -> used.add(one.input()));
            reason = reason.plus(next.map(one -> Label.of(
                            "。次は「" + one.name().ja() + "」" + one.shown(),
                            "; next is '" + one.name().en() + "', " + one.shown()))
                    .orElse(Label.EMPTY));
        }
        Decision decision = new Decision(verdict, reason);
        return result(said.map(figure -> decision.and(amount(item, figure))).orElse(decision));
    }

    private static Optional<Item> nearest(List<Item> behind, boolean fromTop) {
        Comparator<Item> bySize =
                Comparator.comparing(one -> one.input().amount().find().orElse(Rational.ZERO));
        return fromTop ? behind.stream().max(bySize) : behind.stream().min(bySize);
    }

    private static Label listed(List<Item> some, Label open) {
        if (some.isEmpty()) {
            return Label.EMPTY;
        }
        String more = some.size() > SHOWN ? "、ほか" + (some.size() - SHOWN) + "件" : "";
        String moreEn = some.size() > SHOWN ? ", " + (some.size() - SHOWN) + " more" : "";
        List<String> ja = new ArrayList<>();
        List<String> en = new ArrayList<>();
        for (Item one : some.subList(0, Math.min(SHOWN, some.size()))) {
            ja.add("「" + one.name().ja() + "」" + one.shown());
            en.add("'" + one.name().en() + "' " + one.shown());
        }
        return open.plus(Label.of(String.join("、", ja) + more + "）", String.join(", ", en) + moreEn + ")"));
    }

    private ClaimResult compared(Item one, boolean more, Item other) {
        used.add(one.input());
        used.add(other.input());
        Item small = more ? other : one;
        Item large = more ? one : other;
        Verdict verdict = isBelow(small.range(), large.range())
                ? Verdict.SUPPORTED
                : isNotAbove(large.range(), small.range()) ? Verdict.REFUTED : Verdict.NOT_DECIDABLE;
        return result(new Decision(
                verdict,
                Label.of(
                        "「" + one.name().ja() + "」は " + one.shown() + "、「"
                                + other.name().ja() + "」は " + other.shown(),
                        "'" + one.name().en() + "' is " + one.shown() + ", '"
                                + other.name().en() + "' is " + other.shown())));
    }

    private Decision amount(Item item, Figure said) {
        used.add(item.input());
        Interval range = item.range();
        String shown = item.shown();
        boolean percent = said.unit().equals(Unit.PERCENT);
        Unit unit = item.input().unit();
        if (percent && !unit.equals(Unit.PERCENT)) {
            Optional<Item> whole = items.whole();
            Optional<Interval> share = whole.flatMap(all -> quotient(item.range(), all.range()));
            if (share.isEmpty()) {
                return noTotal();
            }
            used.add(whole.get().input());
            range = share.get().times(Rational.of(100));
            shown = item.shown() + " ÷ " + whole.get().shown() + " = " + percent(share.get());
        } else if (!unit.equals(Unit.NONE)
                && !said.unit().withExponent(0).equals(Unit.NONE)
                && !said.unit().isConvertibleTo(unit)) {
            return new Decision(
                    Verdict.NOT_DECIDABLE,
                    Label.of("単位が違う：" + said.unit() + "と" + unit, "different units: " + said.unit() + " and " + unit));
        }
        Interval words = ClaimItems.range(Input.of(said), rounding, roundedLevels);
        return new Decision(
                within(range, words),
                Label.of(
                        "「" + item.name().ja() + "」は " + shown + "、本文は " + said.printed(),
                        "'" + item.name().en() + "' is " + shown + ", the text says " + said.printed()));
    }

    /** Part ÷ whole against the words. */
    ClaimResult portion(FuzzyShare words, Item part, Item whole) {
        used.add(part.input());
        used.add(whole.input());
        Optional<Interval> share = quotient(part.range(), whole.range());
        if (share.isEmpty()) {
            return result(new Decision(
                    Verdict.NOT_DECIDABLE,
                    Label.of(
                            "「" + whole.name().ja() + "」が正の値と分からないので割合がない",
                            "there is no ratio, since '" + whole.name().en() + "' is not known to be above 0")));
        }
        String shown = part.shown() + " ÷ " + whole.shown() + " = "
                + (words.kind() == FuzzyShare.Kind.SHARE ? percent(share.get()) : times(share.get()));
        return result(portion(words, part, share.get(), shown));
    }

    private Decision portion(FuzzyShare words, Item part, Interval share, String shown) {
        used.add(part.input());
        notes.add(Label.of(
                words.text() + "は" + words.range().ja() + "と読む："
                        + words.convention().name().ja(),
                words.text() + " is read as " + words.range().en() + ": "
                        + words.convention().name().en()));
        return new Decision(
                within(share, words.interval()),
                Label.of(
                        shown + "、「" + words.text() + "」は" + words.range().ja(),
                        shown + "; '" + words.text() + "' is " + words.range().en()));
    }

    private static Decision noTotal() {
        return new Decision(Verdict.NOT_DECIDABLE, Label.of("全体の値が表にない", "the table has no total of all"));
    }

    private static Verdict within(Interval possible, Interval wanted) {
        Optional<Interval> common = possible.intersect(wanted);
        return common.isEmpty()
                ? Verdict.REFUTED
                : common.get().equals(possible) ? Verdict.SUPPORTED : Verdict.NOT_DECIDABLE;
    }

    /** Whether every value of the one is below every value of the other. */
    private static boolean isBelow(Interval small, Interval large) {
        if (small.upper().isEmpty() || large.lower().isEmpty()) {
            return false;
        }
        int sign = small.upper().get().compareTo(large.lower().get());
        return sign < 0 || (sign == 0 && !(small.isUpperIn() && large.isLowerIn()));
    }

    /** Whether every value of the one is at most every value of the other. */
    private static boolean isNotAbove(Interval small, Interval large) {
        return small.upper().isPresent()
                && large.lower().isPresent()
                && small.upper().get().compareTo(large.lower().get()) <= 0;
    }

    /** The quotients of two ranges; empty if the divisor may be 0 or below, or the dividend below 0. */
    private static Optional<Interval> quotient(Interval part, Interval whole) {
        boolean usable = whole.intersect(POSITIVE).equals(Optional.of(whole))
                && whole.lower().orElse(Rational.ZERO).signum() > 0
                && part.lower().map(low -> low.signum() >= 0).orElse(false);
        if (!usable) {
            return Optional.empty();
        }
        Rational least = part.lower().orElseThrow();
        Rational low = whole.upper().map(least::dividedBy).orElse(Rational.ZERO);
        // 0 of a whole is a share of 0, whether the whole reaches its bounds or not
        boolean lowIn =
                part.isLowerIn() && (least.signum() == 0 || (whole.upper().isPresent() && whole.isUpperIn()));
        if (part.upper().isEmpty()) {
            return Optional.of(Interval.above(low, lowIn));
        }
        Rational high = part.upper().get().dividedBy(whole.lower().orElseThrow());
        boolean highIn = part.isUpperIn() && (high.signum() == 0 || whole.isLowerIn());
        return Optional.of(Interval.of(low, lowIn, high, highIn));
    }

    private static String percent(Interval share) {
        return share.isPoint()
                ? shown(share.lower().orElseThrow().times(100)) + "%"
                : share.times(Rational.of(100)) + "%";
    }

    private static String times(Interval multiple) {
        return share(multiple) + "倍";
    }

    private static String share(Interval interval) {
        return interval.isPoint() ? shown(interval.lower().orElseThrow()) : interval.toString();
    }

    /** To four decimals; "…" follows where there are more. */
    private static String shown(Rational value) {
        java.math.BigDecimal rounded = org.machistat.core.value.Rounding.decimals(4)
                .with(RoundingMode.DOWN)
                .round(value);
        boolean exact = Rational.of(rounded).equals(value);
        return rounded.stripTrailingZeros().toPlainString() + (exact ? "" : "…");
    }

    private static String first(List<String> names) {
        return String.join("、", names.subList(0, Math.min(SHOWN, names.size())))
                + (names.size() > SHOWN ? "、… (" + names.size() + ")" : "");
    }
}
