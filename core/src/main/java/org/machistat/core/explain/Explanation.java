package org.machistat.core.explain;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.source.Comparability;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/**
 * How a number came about: formula, inputs with their sources, working, exact value and rounding (計算根拠).
 *
 * <p>Printed as one line it reads 増減率 = (41,028 − 42,616) ÷ 42,616 = −3.7263…% → −3.7%（四捨五入）; {@link #text} adds the
 * formula in words, each input with its source, and notes.
 *
 * <ul>
 *   <li>The exact value is shown to the nearest four decimals; "…" follows where more would.
 *   <li>Without {@link #rounded}, or where nothing had to be rounded, the line ends with the exact value.
 * </ul>
 *
 * @serial exclude
 */
public final class Explanation implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN_DECIMALS = 4;

    private final Label title;
    private final Label formula;
    private final List<Input> inputs;
    private final Label working;
    private final Rational exact;
    private final boolean endless;
    private final Unit unit;
    private final BigDecimal printed;
    private final Rounding rounding;
    private final List<Label> notes;
    private final Label suffix;

    private Explanation(Draft draft) {
        this.title = draft.title;
        this.formula = draft.formula;
        this.inputs = List.copyOf(draft.inputs);
        this.working = draft.working;
        this.exact = draft.exact;
        this.endless = draft.endless;
        this.unit = draft.unit;
        this.printed = draft.printed;
        this.rounding = draft.rounding;
        this.notes = List.copyOf(draft.notes);
        this.suffix = draft.suffix;
    }

    /** The fields while they change. */
    private static final class Draft {
        Label title = Label.EMPTY;
        Label formula = Label.EMPTY;
        List<Input> inputs = List.of();
        Label working = Label.EMPTY;
        Rational exact;
        boolean endless;
        Unit unit = Unit.NONE;
        BigDecimal printed;
        Rounding rounding;
        List<Label> notes = List.of();
        Label suffix = Label.EMPTY;
    }

    private Draft draft() {
        Draft draft = new Draft();
        draft.title = title;
        draft.formula = formula;
        draft.inputs = inputs;
        draft.working = working;
        draft.exact = exact;
        draft.endless = endless;
        draft.unit = unit;
        draft.printed = printed;
        draft.rounding = rounding;
        draft.notes = notes;
        draft.suffix = suffix;
        return draft;
    }

    /**
     * An explanation that has its name and formula.
     *
     * @param title the name of what was computed, such as 増減率
     * @param formula the formula in words
     * @return the explanation
     */
    public static Explanation of(Label title, Label formula) {
        Draft draft = new Draft();
        draft.title = Objects.requireNonNull(title, "title");
        draft.formula = Objects.requireNonNull(formula, "formula");
        return new Explanation(draft);
    }

    /**
     * The same explanation with its inputs.
     *
     * @param newInputs the figures that went in
     * @return the explanation
     */
    public Explanation withInputs(List<Input> newInputs) {
        Draft draft = draft();
        draft.inputs = newInputs;
        return new Explanation(draft);
    }

    /**
     * The same explanation with the formula in numbers.
     *
     * @param newWorking the working, such as (41,028 − 42,616) ÷ 42,616
     * @return the explanation
     */
    public Explanation withWorking(String newWorking) {
        Draft draft = draft();
        draft.working = Label.same(newWorking);
        return new Explanation(draft);
    }

    /**
     * The same explanation with its exact value.
     *
     * @param value the value in the given unit
     * @param newUnit the unit, such as %
     * @return the explanation
     */
    public Explanation withValue(Rational value, Unit newUnit) {
        Draft draft = draft();
        draft.exact = Objects.requireNonNull(value, "value");
        draft.endless = false;
        draft.unit = Objects.requireNonNull(newUnit, "newUnit");
        return new Explanation(draft);
    }

    /**
     * The same explanation with a value that has no exact decimal or ratio, such as a root or a logarithm.
     *
     * @param digits the value to at least five correct decimals, truncated
     * @param newUnit the unit, such as %
     * @return the explanation
     */
    public Explanation withEndlessValue(BigDecimal digits, Unit newUnit) {
        Draft draft = draft();
        draft.exact = Rational.of(digits);
        draft.endless = true;
        draft.unit = Objects.requireNonNull(newUnit, "newUnit");
        return new Explanation(draft);
    }

    /**
     * The same explanation with its exact value rounded.
     *
     * @param newRounding the rounding
     * @return the explanation
     * @throws IllegalStateException if there is no exact value to round
     */
    public Explanation rounded(Rounding newRounding) {
        if (exact == null || endless) {
            throw new IllegalStateException("There is no exact value to round in the explanation of " + title.en());
        }
        return withRounded(newRounding.round(exact), newRounding);
    }

    /**
     * The same explanation with a rounded value that was computed elsewhere.
     *
     * @param newPrinted the rounded value, in the unit of the exact one
     * @param newRounding how it was rounded
     * @return the explanation
     */
    public Explanation withRounded(BigDecimal newPrinted, Rounding newRounding) {
        Draft draft = draft();
        draft.printed = Objects.requireNonNull(newPrinted, "newPrinted");
        draft.rounding = Objects.requireNonNull(newRounding, "newRounding");
        return new Explanation(draft);
    }

    /**
     * The same explanation with one more note.
     *
     * @param note what a reader must know to use the number
     * @return the explanation
     */
    public Explanation withNote(Label note) {
        Draft draft = draft();
        draft.notes = new ArrayList<>(notes);
        draft.notes.add(note);
        return new Explanation(draft);
    }

    /**
     * The same explanation with what a reader must know of the points that were compared.
     *
     * @param comparability whether they may be compared
     * @return the explanation with a note for each reason, or why there is no result; none is noted twice; the {@linkplain #line line}
     *     says so if they are not comparable and the caller accepted that
     */
    public Explanation withComparability(Comparability comparability) {
        Explanation noted = comparability
                .refusal()
                .map(refusal -> withNoteOnce(refusal.sentence()))
                .orElse(this);
        for (Label note : comparability.isPermitted() ? comparability.notes() : List.<Label>of()) {
            noted = noted.withNoteOnce(note);
        }
        if (comparability.isAccepted()) {
            Draft draft = noted.draft();
            draft.suffix = comparability.suffix();
            return new Explanation(draft);
        }
        return noted;
    }

    private Explanation withNoteOnce(Label note) {
        return notes.contains(note) ? this : withNote(note);
    }

    /**
     * The name of what was computed.
     *
     * @return the name
     */
    public Label title() {
        return title;
    }

    /**
     * The formula in words.
     *
     * @return the formula
     */
    public Label formula() {
        return formula;
    }

    /**
     * The figures that went in.
     *
     * @return the inputs, in the order of the formula
     */
    public List<Input> inputs() {
        return inputs;
    }

    /**
     * The rounding that was done.
     *
     * @return the rounding, or empty if the value was not rounded
     */
    public Optional<Rounding> rounding() {
        return Optional.ofNullable(rounding);
    }

    /**
     * What a reader must know to use the number.
     *
     * @return the notes
     */
    public List<Label> notes() {
        return notes;
    }

    /**
     * The explanation as one line.
     *
     * @return name, working, exact value and rounded value in Japanese and English; behind them （比較不能と承知の上の計算） of a result that rests
     *     on {@linkplain Comparability#accepted accepted} points
     */
    public Label line() {
        return Label.of(line(Locale.JAPANESE), line(Locale.ENGLISH));
    }

    private String line(Locale locale) {
        StringBuilder text = new StringBuilder(title.in(locale));
        String shownWorking = working.in(locale);
        if (!shownWorking.isEmpty()) {
            text.append(" = ").append(shownWorking);
        }
        String unitText = unitText().in(locale);
        boolean roundedAway = printed != null && !(isExactly(printed) && !endless);
        if (exact != null && (printed == null || roundedAway)) {
            text.append(" = ").append(shownDigits()).append(unitText);
        }
        if (printed != null) {
            String number = signed(printed.signum(), printed) + unitText;
            Label inBrackets = Label.of("（", " (").plus(rounding.shortLabel()).plus(Label.of("）", ")"));
            text.append(roundedAway ? " → " + number + inBrackets.in(locale) : " = " + number);
        }
        return text.append(suffix.in(locale)).toString();
    }

    private Label unitText() {
        Label name = unit.label();
        return name.en().isEmpty() || name.en().equals("%") ? name : Label.of(name.ja(), " " + name.en());
    }

    private boolean isExactly(BigDecimal value) {
        return exact != null && Rational.of(value).equals(exact);
    }

    /** The nearest four decimals, or four digits of a smaller value; cut off where the nearest would seem to round elsewhere. */
    private String shownDigits() {
        BigDecimal shown = decimals(RoundingMode.HALF_UP);
        if (printed != null && rounding.round(shown).compareTo(printed) != 0) {
            shown = decimals(RoundingMode.DOWN);
        }
        boolean more = endless || !isExactly(shown);
        BigDecimal tidy = more ? shown : shown.stripTrailingZeros();
        return signed(exact.signum(), tidy) + (more ? "…" : "");
    }

    private BigDecimal decimals(RoundingMode mode) {
        BigDecimal shown =
                new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator()), SHOWN_DECIMALS, mode);
        return shown.signum() == 0 && exact.signum() != 0
                ? exact.toBigDecimal(new MathContext(SHOWN_DECIMALS, mode))
                : shown;
    }

    private static String signed(int sign, BigDecimal number) {
        return (sign < 0 ? "−" : "") + Figure.of(number.abs(), Unit.NONE).printed();
    }

    /**
     * The whole explanation on several lines: the line, the formula in words, each input with its source, the notes.
     *
     * @param locale the reader's locale; Japanese, or English for every other
     * @return the text, without a line break at its end
     */
    public String text(Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(line().in(locale));
        if (!formula.in(locale).isEmpty()) {
            lines.add(Label.of("  算式：", "  formula: ").plus(formula).in(locale));
        }
        for (Input input : inputs) {
            lines.add(Label.of("  使用値：", "  input: ").plus(input.line()).in(locale));
        }
        for (Label note : notes) {
            lines.add(Label.of("  注：", "  note: ").plus(note).in(locale));
        }
        return String.join("\n", lines);
    }

    /** The Japanese line. */
    @Override
    public String toString() {
        return line().ja();
    }
}
