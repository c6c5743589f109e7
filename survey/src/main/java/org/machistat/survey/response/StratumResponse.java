package org.machistat.survey.response;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

/**
 * What became of the questionnaires of one stratum (層別の発送・回収状況).
 *
 * <ul>
 *   <li>Every number is a count or a mark: what was not reported is {@link Mark#BLANK}, never 0.
 *   <li>A stratum whose number mailed is blank or not applicable (業種不明) has answers but no base: {@link #hasBase} is false. A
 *       number mailed that is withheld or unknown is something else: there was one.
 *   <li>Numbers that contradict each other, such as more returned than mailed, can stand here: the rates refuse them.
 * </ul>
 *
 * @param category the stratum
 * @param mailed the questionnaires mailed (発送件数)
 * @param undelivered those that came back undelivered (未達件数)
 * @param returned those that were sent back (回収件数)
 * @param valid those with a valid answer (有効回答件数)
 * @serial exclude
 */
public record StratumResponse(Category category, Figure mailed, Figure undelivered, Figure returned, Figure valid)
        implements Serializable {

    private static final Figure NOT_REPORTED = Figure.of(Mark.BLANK, Unit.NONE);

    /**
     * Makes the numbers of a stratum.
     *
     * @param category the stratum
     * @param mailed the questionnaires mailed
     * @param undelivered those that came back undelivered
     * @param returned those that were sent back
     * @param valid those with a valid answer
     * @throws IllegalArgumentException if a number is negative, no whole number or a percentage
     */
    public StratumResponse {
        Objects.requireNonNull(category, "category");
        check("mailed", mailed, category);
        check("undelivered", undelivered, category);
        check("returned", returned, category);
        check("valid", valid, category);
    }

    private static void check(String what, Figure count, Category category) {
        boolean possible = count.findValue()
                .map(value -> value.signum() >= 0 && value.stripTrailingZeros().scale() <= 0)
                .orElse(true);
        if (!possible || count.unit().equals(Unit.PERCENT) || count.unit().equals(Unit.POINTS)) {
            throw new IllegalArgumentException("Number " + what + " of stratum '" + category.id()
                    + "' must be a whole count not below 0, or a mark, but was " + count);
        }
    }

    /**
     * A stratum of which only the numbers mailed and valid are reported.
     *
     * @param category the stratum
     * @param mailed the questionnaires mailed
     * @param valid those with a valid answer
     * @return the numbers
     * @throws IllegalArgumentException if a number is negative
     */
    public static StratumResponse of(Category category, long mailed, long valid) {
        return new StratumResponse(category, Figure.of(mailed), NOT_REPORTED, NOT_REPORTED, Figure.of(valid));
    }

    /**
     * A stratum with all four numbers.
     *
     * @param category the stratum
     * @param mailed the questionnaires mailed
     * @param undelivered those that came back undelivered
     * @param returned those that were sent back
     * @param valid those with a valid answer
     * @return the numbers
     * @throws IllegalArgumentException if a number is negative
     */
    public static StratumResponse of(Category category, long mailed, long undelivered, long returned, long valid) {
        return new StratumResponse(
                category, Figure.of(mailed), Figure.of(undelivered), Figure.of(returned), Figure.of(valid));
    }

    /**
     * Answers that cannot be told to a stratum, so that they have no number mailed (不明).
     *
     * @param category the stratum, such as 不明
     * @param valid the valid answers
     * @return the numbers
     * @throws IllegalArgumentException if the number is negative
     */
    public static StratumResponse withoutBase(Category category, long valid) {
        return new StratumResponse(category, NOT_REPORTED, NOT_REPORTED, NOT_REPORTED, Figure.of(valid));
    }

    /**
     * Whether there can be a number mailed.
     *
     * @return false if it is blank or not applicable; true if it is known, nil, withheld or unknown
     */
    public boolean hasBase() {
        return mailed.amount()
                .refusal()
                .map(refusal -> refusal.reason() != Refusal.Reason.NOT_APPLICABLE)
                .orElse(true);
    }

    /**
     * What contradicts what among the numbers that are known (矛盾).
     *
     * @return a sentence for each: more valid than returned, or more valid, returned or undelivered than mailed; empty if there is none
     */
    public List<Label> contradictions() {
        List<Label> all = new ArrayList<>();
        compare(all, Label.of("有効回答", "valid"), valid, Label.of("回収", "returned"), returned);
        compare(all, Label.of("有効回答", "valid"), valid, Label.of("発送", "mailed"), mailed);
        compare(all, Label.of("回収", "returned"), returned, Label.of("発送", "mailed"), mailed);
        compare(all, Label.of("未達", "undelivered"), undelivered, Label.of("発送", "mailed"), mailed);
        return List.copyOf(all);
    }

    private void compare(List<Label> all, Label what, Figure part, Label ofWhat, Figure whole) {
        boolean more = part.findValue()
                .flatMap(p -> whole.findValue().map(w -> p.compareTo(w) > 0))
                .orElse(false);
        if (more) {
            String ja = what.ja() + " " + part.printed() + " が" + ofWhat.ja() + " " + whole.printed() + " より多い";
            String en = part.printed() + " " + what.en() + " are more than the " + whole.printed() + " " + ofWhat.en();
            all.add(category.name().plus(Label.of("：", ": ")).plus(Label.of(ja, en)));
        }
    }

    /** The stratum with valid answers and number mailed, as in "建設業 89 / 468". */
    @Override
    public String toString() {
        return category + " " + printed(valid) + " / " + printed(mailed);
    }

    private static String printed(Figure figure) {
        return figure.findMark().filter(Mark.BLANK::equals).isPresent() ? "（空欄）" : figure.printed();
    }
}
