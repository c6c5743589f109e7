package org.machistat.survey.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;

/**
 * Margins of error by share and number of answers, as reports print them (標本誤差の早見表).
 *
 * <p>Shares p and 100 − p stand in one column. A cell with more answers than the population has units is printed as "－".
 *
 * @see SamplingError#table
 */
public final class MarginTable {

    private static final String NONE = "－";

    private final SamplingError error;
    private final List<Rational> percents;
    private final List<Long> sizes;

    MarginTable(SamplingError error, List<Rational> percents, List<Long> sizes) {
        this.error = error;
        this.percents = List.copyOf(percents);
        this.sizes = List.copyOf(sizes);
        if (this.percents.isEmpty() || this.sizes.isEmpty()) {
            throw new IllegalArgumentException(
                    "A table of margins must have at least one share and one number of answers, but had "
                            + this.percents.size() + " and " + this.sizes.size());
        }
        for (Rational percent : this.percents) {
            SamplingError.checkPercent(percent);
            if (SamplingError.isCertain(percent)) {
                throw new IllegalArgumentException(
                        "A table of margins must have shares above 0% and below 100%, but had " + percent + "%");
            }
        }
        for (long size : this.sizes) {
            if (size < 1) {
                throw new IllegalArgumentException(
                        "A table of margins must have numbers of answers of 1 or more, but had " + size);
            }
        }
    }

    /**
     * The shares.
     *
     * @return the shares in per cent, in order
     */
    public List<Rational> percents() {
        return percents;
    }

    /**
     * The numbers of answers.
     *
     * @return the numbers in order
     */
    public List<Long> sizes() {
        return sizes;
    }

    /**
     * A margin of the table.
     *
     * @param percent a share in per cent
     * @param size a number of answers
     * @return the margin in points, or why there is none
     */
    public Answer<Margin> margin(Rational percent, long size) {
        return error.marginOfShare(percent, size);
    }

    /**
     * The table as text, one row for each number of answers, to one decimal.
     *
     * @return the table
     */
    public TextTable toText() {
        List<String> header = new ArrayList<>(List.of("n"));
        List<TextTable.Align> aligns = new ArrayList<>(Collections.nCopies(percents.size() + 1, TextTable.Align.RIGHT));
        for (Rational percent : percents) {
            Rational other = Rational.of(100).minus(percent);
            header.add(percent.equals(other) ? shown(percent) + "%" : shown(percent) + "%・" + shown(other) + "%");
        }
        List<List<String>> rows = new ArrayList<>();
        for (long size : sizes) {
            List<String> row = new ArrayList<>(List.of(Figure.of(size).printed()));
            for (Rational percent : percents) {
                row.add(margin(percent, size).fold(Margin::toString, refusal -> NONE));
            }
            rows.add(row);
        }
        Label footer = Label.of("標本誤差（ポイント）、", "margin of error (points), ").plus(error.label());
        return TextTable.of(List.of(header), rows, aligns).withFooter(footer.ja());
    }

    private static String shown(Rational percent) {
        return SamplingError.figure(percent, Unit.NONE).printed();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarginTable that
                && percents.equals(that.percents)
                && sizes.equals(that.sizes)
                && toText().all().equals(that.toText().all());
    }

    @Override
    public int hashCode() {
        return Objects.hash(percents, sizes);
    }

    /** The table as text. */
    @Override
    public String toString() {
        return toText().toString();
    }
}
