package org.machistat.survey.tabulation;

import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.machistat.core.value.Answer;

/**
 * Whether several answers depend on the group: all answers together, and each by itself (複数回答の独立性の検定).
 *
 * <pre>X²_S = Σ over answers X²_j, each of "gave it or not" against the groups; corrected by tr(A V) ÷ df, or F = X²_S ÷ tr(A V)</pre>
 *
 * <ul>
 *   <li>The answers of one respondent hang together, so that X²_S is not chi-square. Its mean design effect is taken from the covariances of
 *       all cells "in the group and gave it, less the product of both shares" under the design (first order), and their spread too (second order).
 *   <li>In a simple random sample the first order changes nothing, since each X²_j has its full degrees of freedom; only the second order sees
 *       how the answers hang together.
 *   <li>{@link #perAnswer} are tests of each answer, {@link #bonferroni} their probabilities times the number of answers tested, at most 1.
 *   <li>An answer that nobody or everybody gave is not tested and does not count.
 * </ul>
 *
 * <p>Source: Bilder, C. R. and Loughin, T. M. (2001), Communications in Statistics: Simulation and Computation 30, 533–553; Thomas, D. R. and Decady,
 * Y. J. (2004), International Journal of Testing 4, 43–59, for the Rao–Scott corrections of Σ X²_j. The first-order correction 1 − m₊₊ ÷ (n c) of Decady
 * and Thomas (2000), Biometrics 56, 893–896, which Lavassani, Movahedi and Kumar (2009), Journal of Applied Quantitative Methods 4, 45–53, use,
 * belongs to a statistic of the answers given alone and to simple random samples, and is not used here.
 *
 * @param overall all answers together
 * @param perAnswer for each code the test of that answer, or why there is none
 * @serial exclude
 */
public record MultipleResponseTest(SignificanceTest overall, Map<String, Answer<SignificanceTest>> perAnswer)
        implements Serializable {

    /**
     * Makes a result.
     *
     * @param overall all answers together
     * @param perAnswer the test of each answer by its code
     */
    public MultipleResponseTest {
        Objects.requireNonNull(overall, "overall");
        perAnswer = Collections.unmodifiableMap(new LinkedHashMap<>(perAnswer));
    }

    /**
     * The probabilities of the tests of each answer, corrected for their number (ボンフェローニ補正).
     *
     * @return by code min(1, answers tested × p); answers without a test are not there
     */
    public Map<String, Double> bonferroni() {
        List<Map.Entry<String, Answer<SignificanceTest>>> tested = perAnswer.entrySet().stream()
                .filter(entry -> entry.getValue().isGiven())
                .toList();
        Map<String, Double> corrected = new LinkedHashMap<>();
        for (Map.Entry<String, Answer<SignificanceTest>> entry : tested) {
            corrected.put(
                    entry.getKey(),
                    Math.min(1, tested.size() * entry.getValue().get().probability()));
        }
        return Collections.unmodifiableMap(corrected);
    }

    /** The test of all answers together. */
    @Override
    public String toString() {
        return overall.toString();
    }
}
