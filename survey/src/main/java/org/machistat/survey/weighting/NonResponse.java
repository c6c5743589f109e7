package org.machistat.survey.weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.internal.Numbers;

/**
 * Weights by which those who answered stand for those who did not, cell by cell (無回答調整).
 *
 * <pre>w' = w × Σ w of all sampled of the cell ÷ Σ w of those who answered; 0 for those who did not</pre>
 *
 * <ul>
 *   <li>The data hold every sampled row, answered or not; rows stay in the design with weight 0.
 *   <li>Within a cell those who answer are taken to be like those who do not.
 *   <li>A cell where nobody answered is refused, naming it; {@link StratumMerging} proposes what to merge it with.
 *   <li>The variance takes the shares that answered as given.
 * </ul>
 *
 * <p>Source: Särndal, C.-E. and Lundström, S. (2005), Estimation in Surveys with Nonresponse, section 6.2 (weighting classes).
 */
public final class NonResponse implements Reweighting {

    private static final Label TITLE = Label.of("無回答調整", "non-response adjustment");

    private final String variable;
    private final String answered;
    private final List<String> cells;

    private NonResponse(String variable, String answered, List<String> cells) {
        this.variable = variable;
        this.answered = answered;
        this.cells = List.copyOf(cells);
    }

    /**
     * An adjustment over the whole sample.
     *
     * @param variable a column of categories that says who answered
     * @param answered the id of the category of those who did
     * @return the way
     */
    public static NonResponse of(String variable, String answered) {
        return new NonResponse(
                Objects.requireNonNull(variable, "variable"), Objects.requireNonNull(answered, "answered"), List.of());
    }

    /**
     * The same within each cell of some variables, such as the strata.
     *
     * @param variables columns of categories
     * @return the way
     */
    public NonResponse within(String... variables) {
        return new NonResponse(variable, answered, List.of(variables));
    }

    @Override
    public Answer<Prepared> over(SurveyData data) {
        boolean[] replied = replied(data);
        return CellCodes.of(data, cells, List.of()).map(codes -> weights -> made(codes, replied, weights));
    }

    private boolean[] replied(SurveyData data) {
        CategoryColumn column = data.categories(variable);
        int wanted = column.findPosition(answered)
                .orElseThrow(() -> new IllegalArgumentException("No category '" + answered + "' of '" + variable
                        + "', the categories are "
                        + column.categories().stream()
                                .map(category -> category.id())
                                .toList()));
        boolean[] replied = new boolean[data.rows()];
        for (int row = 0; row < replied.length; row++) {
            replied[row] = column.position(row) == wanted;
        }
        return replied;
    }

    private static Answer<double[]> made(CellCodes codes, boolean[] replied, double[] old) {
        double[] all = codes.sums(old);
        double[] some = new double[all.length];
        int[] of = codes.of();
        for (int row = 0; row < old.length; row++) {
            some[of[row]] += replied[row] ? old[row] : 0;
        }
        for (int cell = 0; cell < all.length; cell++) {
            if (all[cell] > 0 && !(some[cell] > 0)) {
                return Answer.refuse(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        (codes.name().equals("総数") ? "" : codes.name() + "：") + "「" + codes.cell(cell)
                                + "」に回答者がいない（ウェイトの計" + Numbers.shown(all[cell]) + "。似た区分と統合すれば計算できる）",
                        "Nobody answered in '" + codes.cell(cell) + "', whose weights add up to "
                                + Numbers.shown(all[cell]) + " (merged with a similar cell there would be an answer)");
            }
        }
        double[] made = new double[old.length];
        for (int row = 0; row < made.length; row++) {
            made[row] = replied[row] && old[row] != 0 ? old[row] * (all[of[row]] / some[of[row]]) : 0;
        }
        return Answer.of(made);
    }

    @Override
    public Answer<Weighting> apply(SampleDesign design) {
        double[] old = design.weights();
        return over(design.data()).flatMap(prepared -> prepared.weights(old)).map(made -> {
            String where = cells.isEmpty() ? "" : String.join("×", cells);
            Label note = TITLE.plus(Label.of(
                    where.isEmpty() ? "（全体）" : "（" + where + "別）",
                    where.isEmpty() ? " (overall)" : " (by " + where + ")"));
            List<Label> notes = new ArrayList<>(design.notes());
            notes.add(Label.of(
                    "区分内では回答者と無回答者に違いがないと仮定", "within a cell those who answer are taken to be like those who do not"));
            return Weighting.of(
                    design.reweighted(made, note),
                    old,
                    note,
                    Label.of("w' = w × 区分の全標本の Σw ÷ 回答者の Σw", "w' = w × Σw of all sampled ÷ Σw of those who answered"),
                    List.of(),
                    notes);
        });
    }

    /** Who answered and the cells, as in "無回答調整（業種別）". */
    @Override
    public String toString() {
        return TITLE.ja() + (cells.isEmpty() ? "（全体）" : "（" + String.join("×", cells) + "別）");
    }
}
