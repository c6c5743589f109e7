package org.machistat.survey.question;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * An order that was printed without figures: some at the top, some at the bottom (数値のない順位: 「中国、韓国、タイ、米国が上位」).
 *
 * <pre>Ranking.of(Label.of("現在の相手先", "present partners")).withTop("中国", "韓国", "タイ", "米国")</pre>
 *
 * <ul>
 *   <li>A rank is a range: what is said, and no more. Of four named as the top without order, each is from 1st to 4th; whatever is not named
 *       is 5th or later.
 *   <li>Whether the words of a list stand in order is the caller's to say: {@link #withTop} takes none, {@link #withTopInOrder} takes it.
 *   <li>Without {@link #withChoices} nobody knows how many there are, and a range may have no end.
 *   <li>Names are compared as they are written: 中国 and 中国（本土） are one only if the caller gives both one name.
 * </ul>
 *
 * @serial exclude
 */
public final class Ranking implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * The ranks that one choice can have (順位の範囲).
     *
     * @param best the best rank, 1 or more
     * @param worst the worst rank; empty if it is not known how many choices there are
     */
    public record Range(int best, OptionalInt worst) {

        /**
         * Makes a range.
         *
         * @param best the best rank
         * @param worst the worst rank
         * @throws IllegalArgumentException unless 1 ≤ best ≤ worst
         */
        public Range {
            if (best < 1 || worst.orElse(best) < best) {
                throw new IllegalArgumentException(
                        "Ranks must be from 1 and in order, but were " + best + " and " + worst);
            }
        }

        /** The ranks, as in "2位", "1～4位", "5位以下". */
        @Override
        public String toString() {
            if (worst.isEmpty()) {
                return best + "位以下";
            }
            return best == worst.getAsInt() ? best + "位" : best + "～" + worst.getAsInt() + "位";
        }
    }

    private final Label title;
    private final List<String> top;
    private final boolean topInOrder;
    private final List<String> bottom;
    private final List<String> choices;

    private Ranking(Label title, List<String> top, boolean topInOrder, List<String> bottom, List<String> choices) {
        this.title = title;
        this.top = top;
        this.topInOrder = topInOrder;
        this.bottom = bottom;
        this.choices = choices;
        Set<String> named = new HashSet<>();
        for (List<String> part : List.of(top, bottom)) {
            for (String name : part) {
                if (!named.add(name)) {
                    throw new IllegalArgumentException(
                            "Each choice of a ranking must be named once, but '" + name + "' was named twice");
                }
                if (!choices.isEmpty() && !choices.contains(name)) {
                    throw new IllegalArgumentException("No choice '" + name + "', the choices are " + choices);
                }
            }
        }
    }

    /**
     * A ranking of which nothing is known yet.
     *
     * @param title what is ranked
     * @return the ranking
     */
    public static Ranking of(Label title) {
        return new Ranking(Objects.requireNonNull(title, "title"), List.of(), false, List.of(), List.of());
    }

    /**
     * The same ranking with its first choices, in no order.
     *
     * @param names the choices that rank before all others
     * @return the ranking
     * @throws IllegalArgumentException if a choice is named twice or is none of the choices
     */
    public Ranking withTop(String... names) {
        return new Ranking(title, List.of(names), false, bottom, choices);
    }

    /**
     * The same ranking with its first choices, the first first.
     *
     * @param names the choices in the order of their ranks
     * @return the ranking
     * @throws IllegalArgumentException if a choice is named twice or is none of the choices
     */
    public Ranking withTopInOrder(String... names) {
        return new Ranking(title, List.of(names), true, bottom, choices);
    }

    /**
     * The same ranking with its last choices, in no order (低位).
     *
     * @param names the choices that rank behind all others
     * @return the ranking
     * @throws IllegalArgumentException if a choice is named twice or is none of the choices
     */
    public Ranking withBottom(String... names) {
        return new Ranking(title, top, topInOrder, List.of(names), choices);
    }

    /**
     * The same ranking with all choices there were.
     *
     * @param names all choices
     * @return the ranking
     * @throws IllegalArgumentException if a choice is there twice, or one that is ranked is not among them
     */
    public Ranking withChoices(String... names) {
        List<String> all = List.of(names);
        for (String name : all) {
            if (Collections.frequency(all, name) > 1) {
                throw new IllegalArgumentException(
                        "Each choice must be there once, but '" + name + "' was there twice");
            }
        }
        return new Ranking(title, top, topInOrder, bottom, all);
    }

    /**
     * What is ranked.
     *
     * @return the title in Japanese and English
     */
    public Label title() {
        return title;
    }

    /**
     * All choices that are known.
     *
     * @return the names: those at the top, those at the bottom, the rest
     */
    public List<String> names() {
        Set<String> names = new LinkedHashSet<>(top);
        names.addAll(bottom);
        names.addAll(choices);
        return List.copyOf(names);
    }

    /**
     * The ranks that a choice can have.
     *
     * @param name the choice; one that is not named ranks between top and bottom
     * @return the range, or why there is none: all choices are known and it is none of them
     */
    public Answer<Range> rank(String name) {
        Objects.requireNonNull(name, "name");
        int place = top.indexOf(name);
        if (place >= 0) {
            return Answer.of(
                    topInOrder
                            ? new Range(place + 1, OptionalInt.of(place + 1))
                            : new Range(1, OptionalInt.of(top.size())));
        }
        if (choices.isEmpty()) {
            return Answer.of(new Range(top.size() + 1, OptionalInt.empty()));
        }
        if (bottom.contains(name)) {
            return Answer.of(new Range(choices.size() - bottom.size() + 1, OptionalInt.of(choices.size())));
        }
        if (!choices.contains(name)) {
            return Answer.refuse(
                    Refusal.Reason.NOT_APPLICABLE,
                    title.ja() + "：「" + name + "」は選択肢にない",
                    title.en() + ": '" + name + "' is none of the choices");
        }
        return Answer.of(new Range(top.size() + 1, OptionalInt.of(choices.size() - bottom.size())));
    }

    /** Which way a choice moved (順位の動き). */
    public enum Shift {
        /** Every rank it can have later is better than every one it had (上昇). */
        UP,
        /** Every rank it can have later is worse (下降). */
        DOWN,
        /** Both ranks are known and equal (同順位). */
        SAME,
        /** The ranges overlap: what was printed does not decide (判定不能). */
        UNDECIDED
    }

    /**
     * How the choices moved from this ranking to another, as from present partners to those considered (現状から今後への順位の変化).
     *
     * @param later the other ranking
     * @return for each choice named in one of them which way it moved; a choice that one of the two did not offer is not there
     */
    public Map<String, Shift> shiftTo(Ranking later) {
        Set<String> names = new LinkedHashSet<>(names());
        names.addAll(later.names());
        Map<String, Shift> shifts = new LinkedHashMap<>();
        for (String name : names) {
            rank(name)
                    .flatMap(from -> later.rank(name).map(to -> shift(from, to)))
                    .find()
                    .ifPresent(shift -> shifts.put(name, shift));
        }
        return Collections.unmodifiableMap(shifts);
    }

    private static Shift shift(Range from, Range to) {
        if (to.worst().isPresent() && to.worst().getAsInt() < from.best()) {
            return Shift.UP;
        }
        if (from.worst().isPresent() && from.worst().getAsInt() < to.best()) {
            return Shift.DOWN;
        }
        boolean known = from.worst().isPresent() && from.worst().getAsInt() == from.best() && to.equals(from);
        return known ? Shift.SAME : Shift.UNDECIDED;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ranking that
                && title.equals(that.title)
                && top.equals(that.top)
                && topInOrder == that.topInOrder
                && bottom.equals(that.bottom)
                && choices.equals(that.choices);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, top, topInOrder, bottom, choices);
    }

    /** Title and what was said, as in "現在の相手先：上位 中国・韓国・タイ・米国". */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        if (!top.isEmpty()) {
            parts.add("上位 " + String.join(topInOrder ? "＞" : "・", top));
        }
        if (!bottom.isEmpty()) {
            parts.add("下位 " + String.join("・", bottom));
        }
        return title.ja() + "：" + (parts.isEmpty() ? "順位の記載なし" : String.join("、", parts));
    }
}
