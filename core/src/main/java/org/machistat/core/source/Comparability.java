package org.machistat.core.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * Whether figures of two points, such as two waves of a census, may be compared, with every reason in words (比較可能性).
 *
 * <pre>verdict = the worst verdict among the reasons; COMPARABLE if there is none</pre>
 *
 * <ul>
 *   <li>Judgements are joined by {@link #and}: the worst verdict wins, reasons keep their order, and each is kept once.
 *   <li>A result that rests on an incomparable pair is refused with NOT_COMPARABLE, unless the caller took it on with {@link
 *       #accepted}; then the result has a value, and its explanation says at what price.
 *   <li>What is accepted stays accepted only while it is joined with judgements that also permit a result.
 * </ul>
 *
 * <p>Source: the notes on time comparison in the 利用上の注意 of the Economic Census (Statistics Bureau of Japan); the dimension
 * "coherence and comparability" of the European Statistical System's quality reports (Eurostat, 2020).
 *
 * @serial exclude
 */
public final class Comparability implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What the reasons come to, from best to worst. */
    public enum Verdict {
        /** Nothing stands against comparing (比較可能). */
        COMPARABLE("比較可能", "comparable"),
        /** May be compared by a reader who knows the reasons (注意付きで比較可能). */
        COMPARABLE_WITH_NOTES("注意付きで比較可能", "comparable with notes"),
        /** A difference would say nothing (比較不能). */
        NOT_COMPARABLE("比較不能", "not comparable");

        private final Label label;

        Verdict(String ja, String en) {
            this.label = Label.of(ja, en);
        }

        /**
         * The verdict in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    /** In what respect two points differ. */
    public enum Aspect {
        /** What is counted at all, such as private establishments only (対象範囲). */
        SCOPE("対象範囲", "scope"),
        /** The register from which those to be counted are found (調査名簿). */
        FRAME("調査名簿", "frame"),
        /** How they are asked or observed (調査方法). */
        METHOD("調査方法", "method"),
        /** Units that could not be described are counted or not (不詳の扱い). */
        UNDESCRIBED("不詳の扱い", "undescribed units"),
        /** The revision of the classification (分類). */
        CLASSIFICATION("分類", "classification"),
        /** The boundaries of areas (境域). */
        BOUNDARY("境域", "boundary"),
        /** Preliminary or final results (速報・確報). */
        RELEASE("速報・確報", "release"),
        /** How far apart the points are, or how long one lasted (期日・間隔). */
        TIME("期日・間隔", "time"),
        /** What a term means (定義). */
        DEFINITION("定義", "definition"),
        /** Anything else (その他). */
        OTHER("その他", "other");

        private final Label label;

        Aspect(String ja, String en) {
            this.label = Label.of(ja, en);
        }

        /**
         * The aspect in words.
         *
         * @return the words in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    /**
     * One reason against comparing blindly, or at all.
     *
     * @param aspect in what respect the points differ
     * @param verdict how much it weighs: COMPARABLE_WITH_NOTES or NOT_COMPARABLE
     * @param sentence the reason in words
     * @serial exclude
     */
    public record Reason(Aspect aspect, Verdict verdict, Label sentence) implements Serializable {
        /**
         * Makes a reason.
         *
         * @param aspect in what respect the points differ
         * @param verdict how much it weighs
         * @param sentence the reason in words
         * @throws IllegalArgumentException if the verdict is COMPARABLE, or the sentence is blank
         */
        public Reason {
            Objects.requireNonNull(aspect, "aspect");
            Objects.requireNonNull(verdict, "verdict");
            if (verdict == Verdict.COMPARABLE) {
                throw new IllegalArgumentException(
                        "A reason must be COMPARABLE_WITH_NOTES or NOT_COMPARABLE, but was COMPARABLE");
            }
            if (sentence.ja().isBlank() || sentence.en().isBlank()) {
                throw new IllegalArgumentException("A reason must have a sentence in Japanese and English, but had '"
                        + sentence.ja() + "' and '" + sentence.en() + "'");
            }
        }

        private boolean isBar() {
            return verdict == Verdict.NOT_COMPARABLE;
        }

        /** Verdict and sentence in Japanese. */
        @Override
        public String toString() {
            return verdict.label() + "：" + sentence;
        }
    }

    private static final Label ACCEPTED = Label.of("（比較不能と承知の上の計算）", " (accepted although not comparable)");

    /** Nothing stands against comparing. */
    public static final Comparability COMPARABLE = new Comparability(List.of(), false);

    private final List<Reason> reasons;
    private final boolean accepted;

    private Comparability(List<Reason> reasons, boolean accepted) {
        this.reasons = List.copyOf(reasons);
        this.accepted = accepted;
    }

    /**
     * The judgement that some reasons come to.
     *
     * @param reasons the reasons in order; of equal ones the first is kept
     * @return the judgement; {@link #COMPARABLE} if there is no reason
     */
    public static Comparability of(List<Reason> reasons) {
        Set<Reason> once = new LinkedHashSet<>(reasons);
        return once.isEmpty() ? COMPARABLE : new Comparability(List.copyOf(once), false);
    }

    /**
     * A judgement with one reason to know when comparing.
     *
     * @param aspect in what respect the points differ
     * @param ja the reason in Japanese
     * @param en the reason in English
     * @return COMPARABLE_WITH_NOTES
     * @throws IllegalArgumentException if a text is blank
     */
    public static Comparability note(Aspect aspect, String ja, String en) {
        return of(List.of(new Reason(aspect, Verdict.COMPARABLE_WITH_NOTES, Label.of(ja, en))));
    }

    /**
     * A judgement with one reason not to compare.
     *
     * @param aspect in what respect the points differ
     * @param ja the reason in Japanese
     * @param en the reason in English
     * @return NOT_COMPARABLE
     * @throws IllegalArgumentException if a text is blank
     */
    public static Comparability bar(Aspect aspect, String ja, String en) {
        return of(List.of(new Reason(aspect, Verdict.NOT_COMPARABLE, Label.of(ja, en))));
    }

    /**
     * Both judgements together.
     *
     * @param other the other judgement
     * @return the reasons of this one, then those of the other that are new; accepted if it bars and both sides permit a result
     */
    public Comparability and(Comparability other) {
        if (other.reasons.isEmpty() || equals(other)) {
            return this;
        }
        if (reasons.isEmpty()) {
            return other;
        }
        List<Reason> all = new ArrayList<>(reasons);
        all.addAll(other.reasons);
        Comparability both = of(all);
        return isPermitted() && other.isPermitted() ? both.accepted() : both;
    }

    /**
     * The same judgement, taken on by the caller: an incomparable pair is compared nevertheless, and the results say so.
     *
     * @return the accepted judgement; this one if it does not bar a result
     */
    public Comparability accepted() {
        return isPermitted() ? this : new Comparability(reasons, true);
    }

    /**
     * What the reasons come to.
     *
     * @return the worst verdict among them, accepted or not
     */
    public Verdict verdict() {
        return reasons.stream()
                .map(Reason::verdict)
                .max(Comparator.naturalOrder())
                .orElse(Verdict.COMPARABLE);
    }

    /**
     * The reasons.
     *
     * @return the reasons in order
     */
    public List<Reason> reasons() {
        return reasons;
    }

    /**
     * Whether an incomparable pair was taken on by the caller.
     *
     * @return true only if the verdict is NOT_COMPARABLE and it was accepted
     */
    public boolean isAccepted() {
        return accepted;
    }

    /**
     * What must stand behind a result wherever it is printed alone.
     *
     * @return that it was computed although not comparable, in brackets, if the pair {@linkplain #isAccepted was accepted}; else empty
     */
    public Label suffix() {
        return accepted ? ACCEPTED : Label.EMPTY;
    }

    /**
     * Whether a result may rest on it.
     *
     * @return false if the verdict is NOT_COMPARABLE and nobody accepted it
     */
    public boolean isPermitted() {
        return accepted || verdict() != Verdict.NOT_COMPARABLE;
    }

    /**
     * An answer, if a result may rest on this judgement.
     *
     * @param answer the answer
     * @param <T> the type of its value
     * @return the answer itself, or NOT_COMPARABLE with the reasons
     */
    public <T> Answer<T> guard(Answer<T> answer) {
        return refusal().map(Answer::<T>refuse).orElse(answer);
    }

    /**
     * Why no result may rest on this judgement.
     *
     * @return NOT_COMPARABLE with the reasons that bar, or empty if it permits one
     */
    public Optional<Refusal> refusal() {
        if (isPermitted()) {
            return Optional.empty();
        }
        List<Reason> bars = reasons.stream().filter(Reason::isBar).toList();
        return Optional.of(new Refusal(
                Refusal.Reason.NOT_COMPARABLE,
                Label.of(
                        "比較できない："
                                + bars.stream().map(bar -> bar.sentence().ja()).collect(Collectors.joining("、また")),
                        "not comparable: "
                                + bars.stream()
                                        .map(bar -> bar.sentence().en())
                                        .collect(Collectors.joining("; also ")))));
    }

    /**
     * What a reader must know, one line for each reason.
     *
     * @return the lines in order: 比較に注意, or 比較不能 where a reason bars; one line before them if the pair was compared
     *     nevertheless
     */
    public List<Label> notes() {
        List<Label> lines = new ArrayList<>();
        if (accepted) {
            lines.add(Label.of("比較できないことを承知のうえで比較した", "compared although not comparable, as the caller accepted"));
        }
        for (Reason reason : reasons) {
            Label kind =
                    reason.isBar() ? Label.of("比較不能：", "not comparable: ") : Label.of("比較に注意：", "compare with care: ");
            lines.add(kind.plus(reason.sentence()));
        }
        return List.copyOf(lines);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Comparability that && reasons.equals(that.reasons) && accepted == that.accepted;
    }

    @Override
    public int hashCode() {
        return Objects.hash(reasons, accepted);
    }

    /** Verdict and reasons in Japanese. */
    @Override
    public String toString() {
        String why = reasons.stream().map(reason -> reason.sentence().ja()).collect(Collectors.joining("、"));
        return verdict().label().ja() + (accepted ? "（承知）" : "") + (why.isEmpty() ? "" : "：" + why);
    }
}
