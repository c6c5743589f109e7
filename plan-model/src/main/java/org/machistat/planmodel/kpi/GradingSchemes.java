package org.machistat.planmodel.kpi;

import java.util.List;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Rational;
import org.machistat.planmodel.kpi.GradingScheme.Step;

/**
 * Grading schemes in use, as examples and to grade with (実例の評価基準).
 *
 * <p>Thresholds are those that the sources print. Where a source prints only words, the scheme is judged by people.
 */
public final class GradingSchemes {

    private static final Source KAWASAKI_2007 = Source.of("川崎市 施策進行管理・評価表（2） 評価年度：2007年度");
    private static final Source KAWASAKI_2010 = Source.of("川崎市 施策進行管理・評価票（2） 評価年度：2010年度");
    private static final List<Grade> FIVE = List.of(
            Grade.of("1", "目標を大きく上回って達成", "target exceeded by far"),
            Grade.of("2", "目標を上回って達成", "target exceeded"),
            Grade.of("3", "目標をほぼ達成", "target more or less reached"),
            Grade.of("4", "目標を下回った", "below target"),
            Grade.of("5", "目標を大きく下回った", "far below target"));

    /** Yearly results of Kawasaki's projects, 2007 edition: 1 to 5, judged by people (達成度). */
    public static final GradingScheme KAWASAKI_YEAR_2007 = GradingScheme.judged(
                    "kawasaki-year", "2007", Label.of("事務事業の達成度", "Results of a project in a year"), FIVE)
            .withSource(KAWASAKI_2007);

    /** Yearly results of Kawasaki's projects, 2010 edition: 1 to 5 as before (達成度). */
    public static final GradingScheme KAWASAKI_YEAR_2010 = GradingScheme.judged(
                    "kawasaki-year", "2010", Label.of("事務事業の達成度", "Results of a project in a year"), FIVE)
            .withSource(KAWASAKI_2010);

    /** Results over three years, 2007 edition: I to III, and IV for what cannot be compared (3ヵ年の達成状況). */
    public static final GradingScheme KAWASAKI_TERM_2007 = GradingScheme.judged(
                    "kawasaki-term",
                    "2007",
                    Label.of("3ヵ年の事業目標に対する達成状況", "Results against the target of three years"),
                    List.of(
                            Grade.of("I", "当初の目標を上回って達成", "original target exceeded"),
                            Grade.of("II", "当初の目標どおり達成", "original target reached"),
                            Grade.of("III", "当初の目標を下回った", "below the original target"),
                            Grade.none("IV", "法制度等の改定により比較不能", "not comparable after changes of law")))
            .withSource(KAWASAKI_2007);

    /** Results over three years, 2010 edition: I to V (3ヵ年の達成度). */
    public static final GradingScheme KAWASAKI_TERM_2010 = GradingScheme.judged(
                    "kawasaki-term",
                    "2010",
                    Label.of("3ヵ年の事業目標に対する達成度", "Results against the target of three years"),
                    List.of(
                            Grade.of("I", "当初目標を大きく上回って達成", "original target exceeded by far"),
                            Grade.of("II", "当初目標を上回って達成", "original target exceeded"),
                            Grade.of("III", "当初目標をほぼ達成", "original target more or less reached"),
                            Grade.of("IV", "当初目標を下回った", "below the original target"),
                            Grade.of("V", "当初目標を大きく下回った", "far below the original target")))
            .withSource(KAWASAKI_2010);

    /** What a review decides, 2010 edition: target as it was or changed, by budget and staff; without order (点検結果). */
    public static final GradingScheme KAWASAKI_REVIEW_2010 = GradingScheme.judged(
                    "kawasaki-review",
                    "2010",
                    Label.of("点検結果", "Result of the review"),
                    List.of(
                            Grade.of("A", "事業目標どおり・予算・人員等の拡大", "target as it was, more budget and staff"),
                            Grade.of("B", "事業目標どおり・予算・人員等の縮減", "target as it was, less budget and staff"),
                            Grade.of("C", "事業目標どおり・予算・人員等の現状維持", "target as it was, budget and staff kept"),
                            Grade.of("D", "事業目標どおり・事業終了・休止・中止・廃止", "target as it was, project ended or suspended"),
                            Grade.of("E", "事業目標を変更・予算・人員等の拡大", "target changed, more budget and staff"),
                            Grade.of("F", "事業目標を変更・予算・人員等の縮減", "target changed, less budget and staff"),
                            Grade.of("G", "事業目標を変更・予算・人員等の現状維持", "target changed, budget and staff kept"),
                            Grade.of("H", "事業目標を変更・事業終了・休止・中止・廃止", "target changed, project ended or suspended")))
            .unordered()
            .withSource(KAWASAKI_2010);

    /**
     * Nagayo's mechanical grades: S above the target, A above the baseline, B as the baseline (down to −10 %), C below (長与町).
     *
     * <p>The target itself is not above it; −10 % itself is B.
     */
    public static final GradingScheme NAGAYO = GradingScheme.computed(
                    "nagayo",
                    "第9次総合計画",
                    Label.of("数値目標評価", "Assessment of numerical targets"),
                    List.of(
                            Grade.of("S", "目標値を超えている", "above the target"),
                            Grade.of("A", "基準値を超えている", "above the baseline"),
                            Grade.of("B", "基準値と同水準である（△10%以内）", "as the baseline (within −10 %)"),
                            Grade.of("C", "基準値より下落している", "below the baseline"),
                            Grade.none("−", "評価できない", "cannot be assessed")),
                    List.of(
                            new Step(Measure.OVER_TARGET, Rational.ZERO, false, "S"),
                            new Step(Measure.OVER_BASELINE, Rational.ZERO, false, "A"),
                            new Step(Measure.BASELINE_CHANGE, Rational.of(-1, 10), true, "B")),
                    "C")
            .withSource(Source.of("長与町 令和元年度施策評価の概要（平成30年度実績）"));

    private static final List<Grade> OPEN_SDG_GRADES = List.of(
            Grade.of("target_achieved", "目標達成", "target achieved"),
            Grade.of("substantial", "順調", "on track"),
            Grade.of("moderate", "進展はあるが加速が必要", "progress made but acceleration needed"),
            Grade.of("limited", "限定的な進展", "limited progress"),
            Grade.of("deterioration", "後退", "deterioration"),
            Grade.none("not_available", "評価できない", "not available"));

    /**
     * Open SDG's progress with a target: observed ÷ required growth at least 0.95, 0.6 or 0 (目標がある場合の進捗).
     *
     * <p>A base of 0 cannot be assessed: nothing small is put in its place.
     */
    public static final GradingScheme OPEN_SDG_TARGET = GradingScheme.computed(
                    "open-sdg-target",
                    "methodology 2",
                    Label.of("目標に対する進捗（Open SDG）", "Progress towards a target (Open SDG)"),
                    OPEN_SDG_GRADES,
                    List.of(
                            new Step(Measure.OVER_TARGET, Rational.ZERO, true, "target_achieved"),
                            new Step(Measure.GROWTH_RATIO, Rational.of(95, 100), true, "substantial"),
                            new Step(Measure.GROWTH_RATIO, Rational.of(60, 100), true, "moderate"),
                            new Step(Measure.GROWTH_RATIO, Rational.ZERO, true, "limited")),
                    "deterioration")
            .withSource(openSdg());

    /** Open SDG's progress without a target: annual growth at least 1.5 %, 0.5 % or 0 (目標がない場合の進捗). */
    public static final GradingScheme OPEN_SDG_TREND = GradingScheme.computed(
                    "open-sdg-trend",
                    "methodology 1",
                    Label.of("目標のない指標の進捗（Open SDG）", "Progress without a target (Open SDG)"),
                    OPEN_SDG_GRADES.subList(1, OPEN_SDG_GRADES.size()),
                    List.of(
                            new Step(Measure.GROWTH, Rational.of(15, 1000), true, "substantial"),
                            new Step(Measure.GROWTH, Rational.of(5, 1000), true, "moderate"),
                            new Step(Measure.GROWTH, Rational.ZERO, true, "limited")),
                    "deterioration")
            .withSource(openSdg());

    private GradingSchemes() {}

    private static Source openSdg() {
        return Source.of("Open SDG, Progress Measurement Methodology for the Sustainable Development Goals");
    }

    /**
     * All schemes here.
     *
     * @return the schemes
     */
    public static List<GradingScheme> list() {
        return List.of(
                KAWASAKI_YEAR_2007,
                KAWASAKI_YEAR_2010,
                KAWASAKI_TERM_2007,
                KAWASAKI_TERM_2010,
                KAWASAKI_REVIEW_2010,
                NAGAYO,
                OPEN_SDG_TARGET,
                OPEN_SDG_TREND);
    }
}
