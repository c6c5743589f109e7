package org.machistat.examples.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Unit;

/** A chart of each kind. */
final class Samples {

    static final Source SOURCE = Source.of(Label.of("試験用の表", "Table made for a test"));
    static final Measure PERSONS = new Measure(Label.of("従業者数", "Persons engaged"), Unit.PERSONS, 0);
    static final Measure PERCENT = new Measure(Label.of("構成比", "Share"), Unit.PERCENT, 1);
    static final Measure POINTS = new Measure(Label.of("寄与度", "Contribution"), Unit.POINTS, 2);

    private Samples() {}

    private static Label label(String ja, String en) {
        return Label.of(ja, en);
    }

    static Chart.Bars bars() {
        return new Chart.Bars(
                label("産業別従業者数", "Persons engaged by industry"),
                PERSONS,
                List.of(
                        label("製造業", "Manufacturing"),
                        label("学術研究，専門・技術サービス業", "Scientific research, professional and technical services"),
                        label("鉱業，採石業，砂利採取業", "Mining")),
                List.of(
                        Series.of(label("2016年", "2016"), 41_028, 3_015, 7),
                        new Series(
                                label("2021年", "2021"),
                                List.of(
                                        Answer.of(Rational.of(39_000)),
                                        Answer.of(Rational.of(3_500)),
                                        Answer.refuse(Refusal.Reason.SUPPRESSED, "秘匿されている", "suppressed")))),
                Chart.Layout.BESIDE,
                SOURCE);
    }

    static Chart.Bars stacked() {
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            series.add(Series.of(
                    label("産業" + (char) ('A' + i), "Industry " + (char) ('A' + i)),
                    List.of(Rational.of(100 + 7 * i, 12), Rational.of(200 - 9 * i, 18))));
        }
        return new Chart.Bars(
                label("従業者の構成", "Composition of persons engaged"),
                PERCENT,
                List.of(label("2016年", "2016"), label("2021年", "2021")),
                series,
                Chart.Layout.STACKED,
                SOURCE);
    }

    static Chart.Waterfall waterfall() {
        return new Chart.Waterfall(
                label("増減の寄与", "Contributions to change"),
                POINTS,
                List.of(
                        new Chart.Step(label("製造業", "Manufacturing"), Rational.of(-7, 3)),
                        new Chart.Step(label("医療，福祉", "Medical, health care and welfare"), Rational.of(9, 4)),
                        new Chart.Step(label("宿泊業", "Accommodations"), Rational.of(-1, 8)),
                        new Chart.Step(label("情報通信業", "Information and communications"), Rational.of(3, 2))),
                label("合計", "Total"),
                SOURCE);
    }

    static Chart.Lines cities(int count) {
        List<Chart.Line> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            TreeMap<Integer, Rational> values = new TreeMap<>();
            for (int year = 2006; year <= 2021; year += 5) {
                values.put(year, Rational.of(1000 + (year - 2006) * (i * 7 % 13 - 6), 10));
            }
            Chart.Line line = Chart.Line.of(label("都市" + (i + 1), "City " + (i + 1)), values);
            lines.add(i == 3 && count > 6 ? line.highlight() : line);
        }
        return new Chart.Lines(
                label("従業者数の指数（2006年＝100）", "Index of persons engaged (2006 = 100)"),
                new Measure(label("指数", "Index"), Unit.NONE, 1),
                lines,
                SOURCE);
    }

    static Chart.Lines gaps() {
        TreeMap<Integer, Answer<Rational>> values = new TreeMap<>();
        values.put(2012, Answer.of(Rational.of(10)));
        values.put(2014, Answer.of(Rational.of(12)));
        values.put(2016, Answer.refuse(Refusal.Reason.UNKNOWN, "調査がない", "not surveyed"));
        values.put(2018, Answer.of(Rational.of(11)));
        values.put(2020, Answer.of(Rational.of(15)));
        TreeMap<Integer, Rational> other = new TreeMap<>();
        other.put(2012, Rational.of(8));
        other.put(2020, Rational.of(9));
        return new Chart.Lines(
                label("とぎれる線", "A broken line"),
                PERSONS,
                List.of(
                        new Chart.Line(label("本市", "This city"), values, false),
                        Chart.Line.of(label("隣の市", "Its neighbour"), other)),
                SOURCE);
    }

    static Chart.Pyramid pyramid() {
        List<Label> ages = new ArrayList<>();
        List<Rational> male = new ArrayList<>();
        List<Rational> female = new ArrayList<>();
        for (int i = 0; i < 18; i++) {
            ages.add(label(5 * i + "～" + (5 * i + 4) + "歳", 5 * i + "–" + (5 * i + 4)));
            male.add(Rational.of(5_000 + 400L * i - 38L * i * i));
            female.add(Rational.of(4_800 + 390L * i - 32L * i * i));
        }
        return new Chart.Pyramid(
                label("人口ピラミッド", "Population pyramid"),
                new Measure(label("人口", "Population"), Unit.PERSONS, 0),
                ages,
                male,
                female,
                SOURCE);
    }

    static Chart.Intervals intervals() {
        return new Chart.Intervals(
                label("回収率", "Response rates"),
                new Measure(label("回収率", "Response rate"), Unit.PERCENT, 1),
                List.of(
                        new Chart.Estimated(
                                label("製造業", "Manufacturing"), Rational.of(335, 10), Rational.of(31), Rational.of(36)),
                        new Chart.Estimated(
                                label("情報通信業", "Information"), Rational.of(28), Rational.of(21), Rational.of(362, 10))),
                SOURCE);
    }

    static Chart.Gantt gantt() {
        return new Chart.Gantt(
                label("策定の工程", "Schedule of the plan"),
                List.of(
                        new Chart.Task(
                                label("素案", "Draft"),
                                label("計画", "Plan"),
                                LocalDate.of(2017, 4, 1),
                                LocalDate.of(2017, 6, 30),
                                true),
                        new Chart.Task(
                                label("意見募集", "Comments"),
                                label("計画", "Plan"),
                                LocalDate.of(2017, 7, 1),
                                LocalDate.of(2017, 7, 31),
                                false),
                        new Chart.Task(
                                label("常任委員会", "Standing committee"),
                                label("議会", "Council"),
                                LocalDate.of(2017, 9, 12),
                                LocalDate.of(2017, 9, 12),
                                true)),
                SOURCE);
    }

    static Chart.Matrix matrix() {
        Chart.Cell none =
                new Chart.Cell(Label.EMPTY, Answer.refuse(Refusal.Reason.NOT_APPLICABLE, "該当しない", "not applicable"));
        return new Chart.Matrix(
                label("技術と分野", "Technologies by field"),
                new Measure(label("強さ", "Strength"), Unit.NONE, 0),
                List.of(label("医療", "Medicine"), label("環境", "Environment")),
                List.of(label("ナノ", "Nano"), label("ロボット", "Robots"), label("水素", "Hydrogen")),
                List.of(
                        List.of(Chart.Cell.of(Label.same("◎"), 3), none, Chart.Cell.of(Label.same("○"), 2)),
                        List.of(none, Chart.Cell.of(Label.same("△"), 1), Chart.Cell.of(Label.same("◎"), 3))),
                SOURCE);
    }

    static List<Chart> all() {
        return List.of(
                bars(),
                stacked(),
                waterfall(),
                cities(20),
                cities(5),
                gaps(),
                pyramid(),
                intervals(),
                gantt(),
                matrix());
    }
}
