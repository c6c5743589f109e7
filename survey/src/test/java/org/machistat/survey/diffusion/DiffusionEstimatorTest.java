package org.machistat.survey.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.design.SampleDesign;
import org.machistat.survey.estimate.Estimate;
import org.machistat.survey.estimate.ReplicateEstimator;
import org.machistat.survey.estimate.Replicates;

class DiffusionEstimatorTest {

    private static final List<String> OPTIONS = List.of("良い", "ふつう", "悪い");

    private static SurveyData data() {
        return SurveyData.of(
                List.of(
                        CategoryColumn.of("層", List.of("A", "A", "A", "A", "B", "B", "B", "B", "B")),
                        CategoryColumn.of("業況", List.of("良い", "良い", "ふつう", "悪い", "悪い", "悪い", "ふつう", "無回答", "")),
                        NumberColumn.of("N", new double[] {20, 20, 20, 20, 50, 50, 50, 50, 50})),
                Source.UNSTATED);
    }

    private static DiffusionEstimator estimator(SampleDesign design) {
        return DiffusionEstimator.of(design, DiffusionScheme.TANKAN, "業況", OPTIONS, List.of("無回答"));
    }

    private static SampleDesign design() {
        return SampleDesign.of(data())
                .withStrata("層")
                .withPopulations("N")
                .build()
                .get();
    }

    // R 4.2.2, survey 4.1-1: d <- data.frame(h=rep(c("A","B"),c(4,5)), y=c(100,100,0,-100,-100,-100,0,NA,NA),
    // N=rep(c(20,50),c(4,5)));
    // svymean(~y, svydesign(id=~1, strata=~h, fpc=~N, data=d), na.rm=TRUE); svyby(~y, ~h, ..., svymean, na.rm=TRUE)
    @Test
    void agreesWithR() {
        Estimate all = estimator(design()).estimate().get();
        assertEquals(-30, all.value(), 1e-11);
        assertEquals(25.805684128372437, all.standardError(), 1e-11);
        assertEquals(7, all.size());
        assertEquals("業況 短観方式DI", all.title().ja());
        assertEquals(
                "無回答・不明の2行は分母に含まない", all.notes().get(all.notes().size() - 1).ja());
        Map<Category, Answer<Estimate>> by = estimator(design()).by("層");
        Estimate a = by.get(Category.of("A")).get();
        Estimate b = by.get(Category.of("B")).get();
        assertEquals(25, a.value(), 1e-11);
        assertEquals(42.81744192888376, a.standardError(), 1e-11);
        assertEquals(-66.66666666666667, b.value(), 1e-11);
        assertEquals(28.867513459481287, b.standardError(), 1e-11);
        assertEquals(List.of(), a.notes());
        assertEquals("業況 短観方式DI（層=B）", b.title().ja());
        assertEquals(
                "2 rows without an answer are not in the base", b.notes().get(0).en());
    }

    @Test
    void replicatesGoTheSameWay() {
        DiffusionEstimator di = estimator(design());
        Estimate jackknife = ReplicateEstimator.of(
                        Replicates.jackknife(di.design()).get())
                .omittingMissing()
                .estimate(di.statistic())
                .get();
        assertEquals(di.estimate().get().value(), jackknife.value(), 1e-12);
        assertEquals(27.05340208957308, jackknife.standardError(), 1e-11);
    }

    @Test
    void nobodyAnswered() {
        SurveyData silent = data().with(CategoryColumn.of(
                "業況",
                List.of(Category.of("良い"), Category.of("ふつう"), Category.of("悪い"), Category.of("無回答")),
                new int[] {3, 3, 3, 3, 3, 3, 3, 3, -1}));
        SampleDesign design = SampleDesign.of(silent)
                .withStrata("層")
                .withPopulations("N")
                .build()
                .get();
        assertEquals(
                Refusal.Reason.NOT_ENOUGH_DATA,
                estimator(design).estimate().refusal().orElseThrow().reason());
    }

    private static void misuse(String message, List<String> options, List<String> none) {
        assertEquals(
                message,
                assertThrows(
                                IllegalArgumentException.class,
                                () -> DiffusionEstimator.of(design(), DiffusionScheme.TANKAN, "業況", options, none))
                        .getMessage());
    }

    @Test
    void misuse() {
        misuse(
                "There must be one option for each of the 3 weights of the scheme, but there were [良い, 悪い]",
                List.of("良い", "悪い"),
                List.of());
        misuse("No category '普通' of '業況', the categories are [良い, ふつう, 悪い, 無回答]", List.of("良い", "普通", "悪い"), List.of());
        misuse("Options of '業況' must be there once, but '良い' was there twice", List.of("良い", "良い", "悪い"), List.of());
        misuse("Options of '業況' must be there once, but '良い' was there twice", OPTIONS, List.of("良い"));
        misuse(
                "Category '無回答' of '業況' must be an option or said to be no answer, but row 7 has it",
                OPTIONS,
                List.of());
        assertEquals("業況: 短観方式DI（1, 0, −1）", estimator(design()).toString());
    }
}
