package org.machistat.survey.design;

import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.NumberColumn;

/** Reads and checks chances of units and pairs (抽出確率の点検). */
final class InclusionReader {

    /** How far the diagonal of a matrix may be from the chances, and its halves from one another, as a part of the chance. */
    private static final double AGREES = 1e-9;

    private InclusionReader() {}

    /** The chance of each unit. */
    static Answer<double[]> chances(NumberColumn column, Stage units) {
        double[] chances = new double[units.units()];
        for (int row = 0; row < column.rows(); row++) {
            if (column.isMissing(row)) {
                return refuse(
                        "抽出確率「" + column.name() + "」が" + (row + 1) + "行目にない",
                        "Chance '" + column.name() + "' is missing in row " + (row + 1));
            }
            double chance = column.value(row);
            if (!(chance > 0 && chance <= 1)) {
                return refuse(
                        "抽出確率「" + column.name() + "」は0より大きく1以下でなければならないが、" + (row + 1) + "行目は" + chance,
                        "Chance '" + column.name() + "' must be above 0 and at most 1, but row " + (row + 1) + " had "
                                + chance);
            }
            int unit = units.unit(row);
            if (chances[unit] != 0 && chances[unit] != chance) {
                return refuse(
                        "抽出確率「" + column.name() + "」が同じ抽出単位の中で違う（" + (row + 1) + "行目は" + chance + "、ほかに" + chances[unit]
                                + "）",
                        "Chance '" + column.name() + "' must be the same throughout a unit, but row " + (row + 1)
                                + " had " + chance + " and another " + chances[unit]);
            }
            chances[unit] = chance;
        }
        return Answer.of(chances);
    }

    /** The chances again, if the chances of pairs go with them or there are none. */
    static Answer<double[]> joint(double[][] joint, double[] chances, Stage units) {
        if (joint == null) {
            return Answer.of(chances);
        }
        if (joint.length != chances.length) {
            return refuse(
                    "同時抽出確率は抽出単位 " + chances.length + " 行が必要だが、" + joint.length + " 行ある",
                    "Chances of pairs must have a row for each of " + chances.length + " units, but had "
                            + joint.length);
        }
        for (int i = 0; i < joint.length; i++) {
            if (joint[i].length != joint.length) {
                return refuse(
                        "同時抽出確率の" + (i + 1) + "行目は " + joint.length + " 列が必要だが、" + joint[i].length + " 列ある",
                        "Chances of pairs must have " + joint.length + " columns, but row " + (i + 1) + " had "
                                + joint[i].length);
            }
            if (!(Math.abs(joint[i][i] - chances[i]) <= AGREES * chances[i])) {
                return refuse(
                        "同時抽出確率の対角" + i + "は抽出確率 " + chances[i] + " でなければならないが、" + joint[i][i],
                        "Chances of pairs must have the chance " + chances[i] + " of unit " + i
                                + " on the diagonal, but had " + joint[i][i]);
            }
        }
        for (int i = 0; i < joint.length; i++) {
            for (int j = 0; j < i; j++) {
                double pair = joint[i][j];
                boolean possible = pair > 0
                        && pair <= Math.min(chances[i], chances[j]) * (1 + AGREES)
                        && Math.abs(pair - joint[j][i]) <= AGREES * pair;
                boolean apart = units.stratumOf()[i] != units.stratumOf()[j];
                double product = chances[i] * chances[j];
                if (!possible || (apart && !(Math.abs(pair - product) <= AGREES * product))) {
                    return refuse(
                            "抽出単位" + j + "と" + i + "の同時抽出確率 " + pair + "（" + joint[j][i]
                                    + "）はあり得ない（0より大きく、それぞれの確率以下、対称、" + "別の層なら積）",
                            "The chance of units " + j + " and " + i + " together cannot be " + pair + " ("
                                    + joint[j][i]
                                    + "); it is above 0, at most that of either, the same both ways, and the product between strata");
                }
            }
        }
        return Answer.of(chances);
    }

    private static <T> Answer<T> refuse(String ja, String en) {
        return Answer.refuse(Refusal.Reason.NOT_ENOUGH_DATA, ja, en);
    }
}
