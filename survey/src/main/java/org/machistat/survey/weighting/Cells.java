package org.machistat.survey.weighting;

import java.util.List;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.internal.Numbers;

/**
 * Known numbers laid out over the rows of data.
 *
 * @param codes the cell of each row
 * @param numbers the known number of each cell
 */
@SuppressWarnings("ArrayRecordComponent") // never leaves the package
record Cells(CellCodes codes, double[] numbers) {

    static void requireNumbers(List<KnownTotals> known) {
        for (KnownTotals totals : known) {
            if (totals.isVariable()) {
                throw new IllegalArgumentException("Numbers of elements by category must be given, but " + totals
                        + " is the total of a variable; Calibration takes such totals");
            }
        }
    }

    /** The cells of the rows; a row of a cell that nothing is known of is refused. */
    static Answer<Cells> of(SurveyData data, KnownTotals known) {
        return CellCodes.of(data, known.variables(), known.cells().keySet()).flatMap(codes -> {
            double[] numbers = new double[codes.count()];
            for (int cell = 0; cell < numbers.length; cell++) {
                Double number = known.cells().get(codes.ids().get(cell));
                if (number == null) {
                    return Answer.refuse(
                            Refusal.Reason.NOT_ENOUGH_DATA,
                            known.name() + "：標本にある区分「" + codes.cell(cell) + "」の母集団総数がない",
                            known.nameEn() + ": no number is known for '" + codes.cell(cell)
                                    + "', which rows of the sample have");
                }
                numbers[cell] = number;
            }
            return Answer.of(new Cells(codes, numbers));
        });
    }

    /** For each cell its known number over the sum of its weights. */
    Answer<double[]> factors(double[] weights) {
        return factorsOf(codes.sums(weights));
    }

    Answer<double[]> factorsOf(double[] sums) {
        double[] factors = new double[sums.length];
        for (int cell = 0; cell < sums.length; cell++) {
            if (sums[cell] > 0 && numbers[cell] > 0) {
                factors[cell] = numbers[cell] / sums[cell];
            } else if (sums[cell] == 0 && numbers[cell] == 0) {
                factors[cell] = 1;
            } else if (numbers[cell] > 0) {
                return Answer.refuse(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        codes.name() + "：「" + codes.cell(cell) + "」は母集団に" + Numbers.shown(numbers[cell])
                                + "あるが標本にない（似た区分と統合すれば計算できる）",
                        codes.name() + ": '" + codes.cell(cell) + "' has " + Numbers.shown(numbers[cell])
                                + " in the population but no weight in the sample (merged with a similar one there would be an answer)");
            } else {
                return Answer.refuse(
                        Refusal.Reason.PARTS_DO_NOT_ADD,
                        codes.name() + "：「" + codes.cell(cell) + "」の母集団総数は0だが、標本のウェイトの計は" + Numbers.shown(sums[cell]),
                        codes.name() + ": '" + codes.cell(cell) + "' is 0 in the population, but rows with weights of "
                                + Numbers.shown(sums[cell]) + " have it");
            }
        }
        return Answer.of(factors);
    }

    double[] times(double[] weights, double[] factors) {
        double[] made = new double[weights.length];
        int[] of = codes.of();
        for (int row = 0; row < made.length; row++) {
            made[row] = weights[row] * factors[of[row]];
        }
        return made;
    }
}
