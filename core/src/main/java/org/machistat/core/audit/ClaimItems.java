package org.machistat.core.audit;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.explain.Input;
import org.machistat.core.table.Axis;
import org.machistat.core.text.Label;
import org.machistat.core.text.NameMatch;
import org.machistat.core.text.NameMatcher;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

/** The items that a claim can be about, their possible values and their totals (記述の対象). */
final class ClaimItems {

    private static final Interval NOT_NEGATIVE = Interval.above(Rational.ZERO, true);
    private static final Pattern OF_WHICH = Pattern.compile("^[(（\\[【]?(?:うち|内、|再掲|of which)");
    private static final Pattern YEAR = Pattern.compile("(?<![0-9])([12][0-9]{3})(?![0-9])");
    private static final NameMatcher<Integer> WORDS = NameMatcher.of(List.of(), String::valueOf, any -> List.of());

    /** One item; a figure that is not known has the range of all numbers it may be. */
    record Item(String id, Label name, Input input, Interval range) {
        boolean isKnown() {
            return input.amount().isGiven();
        }

        String shown() {
            return input.figure().printed();
        }
    }

    private final List<Item> items;
    private final List<Axis.Total> totals;

    ClaimItems(List<Item> items, List<Axis.Total> totals) {
        this.totals = List.copyOf(totals);
        this.items = items.stream().map(item -> bounded(item, items)).toList();
    }

    /** The true values behind a figure, in ones of its unit. */
    static Interval range(Input input, RoundingMode mode, boolean roundedLevels) {
        if (input.figure() instanceof Figure.Known known) {
            boolean count = !roundedLevels && !known.unit().equals(Unit.PERCENT);
            return Equations.range(known, mode, count);
        }
        boolean nil = input.figure().findMark().equals(Optional.of(Mark.NIL));
        return nil ? Interval.point(Rational.ZERO) : NOT_NEGATIVE;
    }

    /** What a total leaves for a part that is not known, if no part can be negative. */
    private Item bounded(Item item, List<Item> all) {
        if (item.isKnown()) {
            return item;
        }
        Interval range = item.range();
        for (Axis.Total total : totals) {
            Optional<Rational> left = total.parts().contains(item.id()) ? left(total, item, all) : Optional.empty();
            if (left.isPresent()) {
                range = range.intersect(Interval.below(left.get(), true)).orElse(range);
            }
        }
        return new Item(item.id(), item.name(), item.input(), range);
    }

    private static Optional<Rational> left(Axis.Total total, Item item, List<Item> all) {
        Rational left = null;
        for (Item other : all) {
            if (other.id().equals(total.id())) {
                left = other.isKnown() ? other.range().upper().orElse(null) : null;
            }
        }
        for (Item other : all) {
            boolean beside = total.parts().contains(other.id()) && !other.id().equals(item.id());
            if (beside && left != null && other.isKnown()) {
                Rational least = other.range().lower().orElse(Rational.ZERO);
                if (least.signum() < 0) {
                    return Optional.empty();
                }
                left = left.minus(least);
            }
        }
        return Optional.ofNullable(left).filter(rest -> rest.signum() >= 0);
    }

    /** The item that a name means, or why it cannot be told. */
    record Found(Optional<Item> item, Label why) {}

    Found find(String name) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(name) || items.get(i).name().ja().equals(name)) {
                return new Found(Optional.of(items.get(i)), Label.EMPTY);
            }
            all.add(i);
        }
        List<Integer> named = all.stream()
                .filter(i -> !NameMatcher.normalise(items.get(i).name().ja()).isEmpty())
                .toList();
        NameMatch<Integer> match = NameMatcher.of(
                        named, i -> "#" + i, i -> List.of(items.get(i).name().ja()))
                .match(name);
        return new Found(match.find().map(items::get), match.sentence());
    }

    /** The item of a year, by the name or by the only item with that year in its name. */
    Found findPeriod(String period) {
        Optional<String> year = year(period);
        List<Item> same = items.stream()
                .filter(item -> item.id().equals(period)
                        || (year.isPresent() && year(item.name().ja()).equals(year)))
                .toList();
        return same.size() == 1
                ? new Found(Optional.of(same.get(0)), Label.EMPTY)
                : new Found(
                        Optional.empty(),
                        Label.of(
                                "「" + period + "」に当たる時点は" + same.size() + "件",
                                same.size() + " dates are '" + period + "'"));
    }

    private static Optional<String> year(String text) {
        Matcher m = YEAR.matcher(text);
        return m.find() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /** Those that an item can be ordered with, itself not among them. */
    List<Item> rivals(Item item) {
        Set<String> sums = new HashSet<>();
        totals.forEach(total -> sums.add(total.id()));
        boolean isSum = sums.contains(item.id());
        Set<String> beside = new HashSet<>();
        totals.stream()
                .filter(total -> total.parts().contains(item.id()))
                .forEach(total -> beside.addAll(total.parts()));
        return items.stream()
                .filter(other -> !other.id().equals(item.id()))
                .filter(other -> isSum ? beside.contains(other.id()) : !sums.contains(other.id()) && isItem(other))
                .toList();
    }

    /** All other items. */
    List<Item> others(Item item) {
        return items.stream().filter(other -> !other.id().equals(item.id())).toList();
    }

    private static boolean isItem(Item item) {
        String name = item.name().ja();
        return !OF_WHICH.matcher(name).find() && !isWord(name);
    }

    private static boolean isWord(String name) {
        return WORDS.match(name)
                .reserved()
                .filter(word -> word != org.machistat.core.text.ReservedWord.OTHER)
                .isPresent();
    }

    /** The names that an order leaves out, without totals that were found. */
    List<String> leftOut(Item item) {
        List<Item> rivals = rivals(item);
        return items.stream()
                .filter(other -> !rivals.contains(other) && !other.id().equals(item.id()))
                .map(other -> other.name().ja())
                .toList();
    }

    /** The total of all, if there is one only. */
    Optional<Item> whole() {
        Set<String> parts = new HashSet<>();
        totals.forEach(total -> parts.addAll(total.parts()));
        List<String> roots = totals.stream()
                .map(Axis.Total::id)
                .filter(id -> !parts.contains(id))
                .distinct()
                .toList();
        List<Item> found = items.stream()
                .filter(item -> roots.isEmpty()
                        ? WORDS.match(item.name().ja())
                                .reserved()
                                .equals(Optional.of(org.machistat.core.text.ReservedWord.TOTAL))
                        : roots.contains(item.id()))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
