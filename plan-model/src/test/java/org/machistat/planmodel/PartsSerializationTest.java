package org.machistat.planmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.initiative.Actor;
import org.machistat.planmodel.initiative.Facility;
import org.machistat.planmodel.initiative.Fact;
import org.machistat.planmodel.initiative.FigureStub;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.Initiatives;
import org.machistat.planmodel.initiative.Milestone;
import org.machistat.planmodel.initiative.SeriesStub;
import org.machistat.planmodel.initiative.StatedAmount;
import org.machistat.planmodel.initiative.Tag;
import org.machistat.planmodel.kpi.Direction;
import org.machistat.planmodel.kpi.GovernmentTarget;
import org.machistat.planmodel.kpi.GradingSchemes;
import org.machistat.planmodel.kpi.Kpi;
import org.machistat.planmodel.kpi.Observation;
import org.machistat.planmodel.kpi.Review;
import org.machistat.planmodel.kpi.ReviewCycle;
import org.machistat.planmodel.kpi.RollUp;
import org.machistat.planmodel.kpi.Target;
import org.machistat.planmodel.schedule.CouncilSession;
import org.machistat.planmodel.schedule.MonthSpan;
import org.machistat.planmodel.schedule.Report;
import org.machistat.planmodel.schedule.Schedule;
import org.machistat.planmodel.schedule.Task;
import org.machistat.planmodel.schedule.Track;

/** Initiatives, indicators and schedules survive Java serialization. */
class PartsSerializationTest {

    private static final FiscalYear YEAR = FiscalYear.of(2017);

    private static void assertSurvives(Object value) throws IOException, ClassNotFoundException {
        assertEquals(value, copy(value));
    }

    private static Object copy(Object value) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void initiatives() throws IOException, ClassNotFoundException {
        ApproximateDate date = ApproximateDate.parse("平成30年3月頃");
        assertSurvives(Initiatives.of(List.of(Initiative.builder("1", Label.same("取組"))
                .tags(List.of(Tag.of("ICT")))
                .programme(1)
                .viewpoint(2)
                .policy("3-2-1")
                .actor(new Actor(Label.same("市"), Label.EMPTY))
                .milestone(new Milestone(Label.same("供用開始"), date, Milestone.Status.PLANNED))
                .fact(Fact.of("f", Label.same("会員"), StatedAmount.parse("約300")))
                .build())));
        assertSurvives(Facility.of("a", Label.same("ホール"), date).withFloorArea(StatedAmount.parse("約1,000㎡")));
        assertSurvives(
                FigureStub.of(Label.same("図"), FigureStub.Status.IMAGE_ONLY).withBase(406));
        assertSurvives(SeriesStub.of(Label.same("系列"), Unit.NONE).withActualUntil(ReferenceDate.parse("2015年")));
    }

    @Test
    void indicators() throws IOException, ClassNotFoundException {
        assertSurvives(Kpi.builder("k", Label.same("件数"), Unit.parse("件"), Direction.RAISE)
                .baseline(Observation.of(ReferenceDate.of(YEAR), Figure.of(1)))
                .target(Target.of(YEAR, Label.same("継続実施")))
                .actual(Observation.of(ReferenceDate.of(YEAR), Figure.parse("x")))
                .build());
        assertSurvives(GovernmentTarget.parse(Label.same("旅行客"), "2020年：4,000万人（2015年の約2倍）"));
        assertSurvives(GradingSchemes.list());
        assertSurvives(ReviewCycle.of(
                1,
                List.of(new Review(
                        "k",
                        YEAR,
                        Review.Stage.CHECK,
                        List.of(GradingSchemes.NAGAYO.judge("S", Label.EMPTY)),
                        Label.EMPTY,
                        Label.EMPTY,
                        Source.UNSTATED))));
        RollUp sums = RollUp.of(RollUp.Rule.WORST, Map.of("a", List.of("b")), Map.of("b", Answer.of(Rational.ONE)));
        assertEquals(sums.list(), ((RollUp) copy(sums)).list());
    }

    @Test
    void schedules() throws IOException, ClassNotFoundException {
        MonthSpan span = MonthSpan.of(YEAR, 8, 9);
        assertSurvives(Schedule.builder(Label.same("日程"), YEAR)
                .track(new Track(
                        "t", Label.EMPTY, List.of(new Task("a", Label.EMPTY, span, Task.Evidence.INFERRED, "素案"))))
                .session(new CouncilSession(3, span))
                .report(Report.of("r", "2017-3", Label.EMPTY)
                        .on(Report.day("8/30", YEAR))
                        .needing("a"))
                .chain("a", "b")
                .build());
    }
}
