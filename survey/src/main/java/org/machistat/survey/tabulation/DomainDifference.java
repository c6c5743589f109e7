package org.machistat.survey.tabulation;

import java.util.List;
import org.machistat.core.internal.Tails;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.Statistic;
import org.machistat.survey.estimate.SurveyEstimator;
import org.machistat.survey.internal.Numbers;

/**
 * Student's t test of the difference of two estimates from one sample, such as the shares of two groups (2群の差のt検定).
 *
 * <pre>t = (θ₁ − θ₂) ÷ s, s² = V(θ₁) + V(θ₂) − 2 Cov(θ₁, θ₂) by the sample design</pre>
 *
 * <ul>
 *   <li>The degrees of freedom are those of the estimate with fewer: units less strata that have one of its rows.
 *   <li>A difference without error cannot be tested: NOT_ENOUGH_DATA.
 * </ul>
 *
 * <p>Source: Korn, E. L. and Graubard, B. I. (1999), Analysis of Health Surveys, section 3.2. R: svycontrast of svyby(covmat = TRUE); svyttest has
 * the same t and one degree of freedom less than units − strata, as a regression has.
 */
public final class DomainDifference {

    private DomainDifference() {}

    /**
     * Tests the difference of two estimates.
     *
     * @param estimator the estimator of the sample
     * @param first what it is taken from
     * @param second what is taken away
     * @return the test, or why there is none
     * @throws IllegalArgumentException if a column or category is not there
     */
    public static Answer<SignificanceTest> test(SurveyEstimator estimator, Statistic first, Statistic second) {
        Label title = first.title().plus(Label.of(" と ", " and ")).plus(second.title());
        return test(estimator, first, second, title);
    }

    static Answer<SignificanceTest> test(SurveyEstimator estimator, Statistic first, Statistic second, Label title) {
        return estimator.estimate(List.of(first, second)).flatMap(set -> tested(set.difference(title, 0, 1), title));
    }

    private static Answer<SignificanceTest> tested(Estimate difference, Label title) {
        if (!(difference.standardError() > 0) || difference.degreesOfFreedom() < 1) {
            return Answer.refuse(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    title.ja() + "：差の標準誤差または自由度（" + difference.degreesOfFreedom() + "）が0のため検定できない",
                    title.en() + ": the difference has no error or no degrees of freedom ("
                            + difference.degreesOfFreedom() + ")");
        }
        double t = difference.value() / difference.standardError();
        return Answer.of(new SignificanceTest(
                title,
                Label.of("標本設計によるt検定", "t test by the sample design"),
                Label.of("差 ÷ 差の標準誤差", "difference ÷ its standard error"),
                "t",
                t,
                (double) difference.degreesOfFreedom(),
                0,
                Tails.student(t, (double) difference.degreesOfFreedom()),
                List.of(Label.of(
                        "差 " + Numbers.shown(difference.value()) + "、標準誤差 " + Numbers.shown(difference.standardError()),
                        "difference " + Numbers.shown(difference.value()) + ", standard error "
                                + Numbers.shown(difference.standardError())))));
    }
}
