package org.machistat.planmodel.schedule;

import java.util.Arrays;
import java.util.List;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYear;
import org.machistat.planmodel.schedule.Task.Evidence;

/**
 * The schedule of the paper, lines 532-538. Sessions stand under one month each (538); several tasks share a cell (535-537),
 * so that all their months are inferred.
 */
public final class PaperSchedule {

    static final FiscalYear FY2017 = FiscalYear.of(2017);
    static final String COMMENT = "パブリックコメント";

    private PaperSchedule() {}

    static Task task(String id, String label, int first, int last, String step) {
        return new Task(id, Label.same(label), MonthSpan.of(FY2017, first, last), Evidence.INFERRED, step);
    }

    static CouncilSession session(int number, int month) {
        return new CouncilSession(number, MonthSpan.of(FY2017, month, month));
    }

    /** The schedule of line 532 on. */
    public static Schedule make() {
        return Schedule.builder(Label.same("かわさき産業振興プラン第2期実行プログラム策定スケジュール（案）"), FY2017)
                .track(track(
                        "industry",
                        "産業振興プラン第2期実行プログラム策定",
                        task("survey", "事業所アンケート", 5, 7, ""),
                        task("basic", "「基本的考え方」の作成", 7, 8, "考え方"),
                        task("draft", "素案作成", 9, 10, "素案作成"),
                        task("publish", "「素案」の策定・公表", 11, 11, "素案策定"),
                        task("comment", "パブリックコメント募集", 11, 12, COMMENT),
                        task("collate", "結果集約", 1, 1, "結果集約"),
                        task("adjust", "最終調整", 1, 2, "最終調整"),
                        task("adopt", "第2期実行プログラム策定・公表", 3, 3, "策定")))
                .track(track(
                        "master",
                        "【参考】総合計画第2期実施計画",
                        task("m-basic", "基本的な考え方公表", 8, 8, "考え方"),
                        task("m-draft", "素案作成", 8, 10, "素案作成"),
                        task("m-publish", "素案策定", 11, 11, "素案策定"),
                        task("m-comment", "パブリックコメント募集", 11, 12, COMMENT),
                        task("m-adopt", "実施計画策定", 3, 3, "策定")))
                .track(track(
                        "ip",
                        "【参考】知的財産戦略改定",
                        task("i-draft", "素案作成", 9, 10, "素案作成"),
                        task("i-publish", "素案策定", 10, 11, "素案策定"),
                        task("i-comment", "パブリックコメント募集", 12, 12, COMMENT),
                        task("i-adopt", "戦略改定", 2, 2, "策定")))
                .session(session(1, 2))
                .session(session(2, 6))
                .session(session(3, 8))
                .session(session(4, 11))
                .report(Report.of("r3", "2017-3", Label.same("第2期実行プログラム基本的考え方（案）について"))
                        .on(Report.day("8/30", FY2017))
                        .needing("basic"))
                .report(Report.of("r4", "2017-4", Label.same("第2期実行プログラム素案について"))
                        .needing("publish"))
                .report(Report.of("r1", "2018-1", Label.same("パブコメ結果、第2期実行プログラム策定"))
                        .needing("adjust"))
                .chain("survey", "basic", "draft", "publish", "comment", "collate", "adjust", "adopt")
                .chain("m-basic", "m-draft", "m-publish", "m-comment", "m-adopt")
                .chain("m-basic", "draft")
                .build();
    }

    static Track track(String id, String name, Task... tasks) {
        return new Track(id, Label.same(name), List.copyOf(Arrays.asList(tasks)));
    }
}
