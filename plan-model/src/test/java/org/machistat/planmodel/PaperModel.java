package org.machistat.planmodel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.machistat.core.source.Place;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.initiative.DetachedTag;
import org.machistat.planmodel.initiative.Facility;
import org.machistat.planmodel.initiative.Fact;
import org.machistat.planmodel.initiative.FigureStub;
import org.machistat.planmodel.initiative.FigureStub.Status;
import org.machistat.planmodel.initiative.ImpactStatement;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.Milestone;
import org.machistat.planmodel.initiative.NationalMilestone;
import org.machistat.planmodel.initiative.SeriesStub;
import org.machistat.planmodel.initiative.StatedAmount;
import org.machistat.planmodel.initiative.Tag;
import org.machistat.planmodel.initiative.Viewpoint;
import org.machistat.planmodel.kpi.GovernmentTarget;
import org.machistat.planmodel.plan.Chapter;
import org.machistat.planmodel.plan.Heading;
import org.machistat.planmodel.plan.Plan;
import org.machistat.planmodel.plan.Programme;
import org.machistat.planmodel.schedule.PaperSchedule;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.Crosswalk.Link;
import org.machistat.planmodel.tree.Crosswalk.Relation;
import org.machistat.planmodel.tree.Paper;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;

/** The plan of the paper as one model; numbers in comments are lines. No link between initiatives and viewpoints is printed. */
public final class PaperModel {

    private static final Source SOURCE = Source.of("資料1");

    private PaperModel() {}

    /** The whole paper. */
    public static PlanModel make() {
        PolicyTree tree = tree();
        return PlanModel.builder(plan())
                .tree(tree)
                .crosswalks(List.of(doubts(tree)))
                .viewpoints(viewpoints())
                .declare(PlanModel.Part.VIEWPOINTS, 5) // 501
                .initiatives(initiatives())
                .governmentTargets(List.of(
                        GovernmentTarget.parse(Label.same("訪日外国人旅行客数"), "2020年：4,000万人（2015年の約2倍）"),
                        GovernmentTarget.parse(Label.same("訪日外国人旅行消費額"), "2020年：8兆円（2015年の2倍超）")))
                .nationalMilestones(List.of(new NationalMilestone(
                        Label.same("後続無人の隊列走行"), ApproximateDate.parse("2020年"), Label.same("国"), SOURCE)))
                .facilities(List.of(
                        Facility.of("airbic", Label.same("AIRBIC"), ApproximateDate.parse("平成31年1月にオープン予定")),
                        Facility.of("hall", Label.same("川崎市コンベンションホール"), ApproximateDate.parse("H30年4月供用開始予定"))
                                .withFloorArea(StatedAmount.parse("約1,000m<sup>2</sup>"))))
                .impactStatements(List.of(new ImpactStatement(
                        Label.same("AI・ビッグデータ"), Label.same("付加価値の低い営業販売"), ImpactStatement.Direction.SHRINKS, SOURCE)))
                .figures(figures())
                .series(List.of(
                        SeriesStub.of(Label.same("世界のICT市場"), Unit.parse("億ドル")), // 429
                        SeriesStub.of(Label.same("世界のIoTデバイス数の推移及び予測"), Unit.parse("百万個")))) // 434
                .headings(List.of(
                        heading("プランの構成", 25, true),
                        heading("産業振興の理念・方針に基づく重点施策と目指すべき都市像（第5章関係）", 35, false),
                        heading("第1期実行プログラムでの成果と今後の新たな動き", 239, true),
                        heading("第2期実行プログラム体系（案）", 528, false),
                        heading("かわさき産業振興プラン第2期実行プログラム策定スケジュール（案）", 532, true)))
                .detachedTags(List.of(new DetachedTag(Tag.parse("【連携】"), Place.line(284))))
                .schedules(List.of(PaperSchedule.make()))
                .build();
    }

    private static Plan plan() {
        return Plan.of(Label.same("かわさき産業振興プラン"), FiscalYearRange.parse("平成28～37年度")) // 22
                .withAdopted(ApproximateDate.parse("平成28年2月"))
                .withChapters(List.of( // 27 to 33
                        Chapter.of(1, Label.same("産業振興プランの策定にあたって"), 1),
                        Chapter.of(2, Label.same("本市を取り巻く社会経済環境の変化と本市の現状"), 4),
                        Chapter.of(3, Label.same("実行プログラムに基づく主な取組の成果"), 40)
                                .withPeriod(FiscalYearRange.parse("平成23年度～平成26年度")),
                        Chapter.of(4, Label.same("産業振興プラン策定にあたっての視点"), 71),
                        Chapter.of(5, Label.same("産業振興の理念・方針"), 89),
                        Chapter.of(6, Label.same("実行プログラム"), 95).withPeriod(FiscalYearRange.parse("平成28年度～平成29年度")),
                        Chapter.of(7, Label.same("産業振興プランの進行管理"), 133)))
                .withProgrammes(List.of( // 24, 59, 60
                        new Programme(
                                1,
                                Label.of("第1期", "Programme 1"),
                                FiscalYearRange.of(2016, 2017),
                                org.machistat.planmodel.plan.Status.ADOPTED),
                        new Programme(
                                2,
                                Label.of("第2期", "Programme 2"),
                                FiscalYearRange.of(2018, 2021),
                                org.machistat.planmodel.plan.Status.DRAFT)));
    }

    /** With item 2 of policy 2 as line 46 prints it in the second column, too. */
    private static PolicyTree tree() {
        return Paper.builder()
                .add(PolicyNode.of(PolicyPath.of(2, 2), Label.same("「農」とのふれあいによる農業への理解促進"))
                        .withPrinted("2."))
                .build();
    }

    private static Crosswalk doubts(PolicyTree tree) {
        Label row = Label.of("行の位置", "position of the row");
        return Crosswalk.of(
                tree,
                tree,
                List.of(
                        open("3-1", 2, 3, row),
                        open("3-2", 2, 3, row),
                        open("4-5", 3, 4, row),
                        open("6-11", 5, 6, row)));
    }

    private static Link open(String item, int one, int other, Label why) {
        return Link.undecided(
                PolicyPath.parse(item), List.of(PolicyPath.of(one), PolicyPath.of(other)), Relation.BROADER, why);
    }

    private static List<Viewpoint> viewpoints() {
        List<Viewpoint> viewpoints = new ArrayList<>();
        for (String title : List.of(
                "連携の促進",
                "社会を変革する次世代技術の本格到来を見据えた対応",
                "誰もが活躍する魅力ある環境の実現",
                "東京オリンピック・パラリンピックを好機と捉えた取組の推進",
                "まちの多様性、まちの変化を捉えた取組")) {
            viewpoints.add(new Viewpoint(viewpoints.size() + 1, Label.same(title), List.of()));
        }
        return viewpoints;
    }

    private static List<Initiative> initiatives() {
        String airbic = "新川崎・創造のもりへの「AIRBIC」の開業";
        return List.of(
                initiative("1", "ICTを核とした情報通信産業と製造業等との連携の推進", "【成長分野・ICT・連携】", 1)
                        .build(), // 243
                initiative("2", "都市農業活性化連携フォーラムの設置を契機とした農業と他の産業との連携の推進", "【成長分野・ICT・連携】", 1)
                        .milestone(new Milestone(
                                Label.same("「都市農業活性化フォーラム」を設置"),
                                ApproximateDate.parse("平成28年度"),
                                Milestone.Status.DONE))
                        .build(), // 262
                initiative("3", "SNS等を活用したインバウンド戦略", "【成長分野・ICT・オリパラ】", 1)
                        .milestone(planned("JR川崎駅北口自由通路の供用開始", "平成30年3月頃"))
                        .build(), // 271
                initiative("4", airbic, "【連携】", 1)
                        .milestone(planned("AIRBICの開業", "平成31年1月にオープン予定"))
                        .build(), // 288
                initiative("5", "羽田連絡道路の整備", "【連携・オリパラ】", 1)
                        .milestone(planned("羽田連絡道路の開通", "平成32年の開通を目指し"))
                        .build(), // 293
                initiative("6", "知的財産マッチング 「川崎モデル」の全国展開", "【連携】", 1)
                        .fact(fact("companies", "知財交流に参加した大企業", "26社"))
                        .fact(fact("matches", "知財マッチング成立件数", "27件"))
                        .fact(fact("products", "製品化", "18件").withPartOf("matches"))
                        .build(), // 298
                initiative("7", "ウェルフェアイノベーションのプロジェクトの展開", "【成長分野・ICT・連携】", 1)
                        .fact(fact("members", "フォーラムを構成する企業・福祉事業者・大学等の数", "約300"))
                        .build(), // 305
                initiative("8", "殿町・キングスカイフロントの概成と臨海部ビジョンの策定", "【成長分野・連携】", 1).build(), // 325
                initiative("9", "中小企業活性化条例の施行を契機とした中小企業活性化施策の充実", "", 1).build(), // 336
                initiative("10", airbic, "【連携】", 2)
                        .milestone(planned("AIRBICの開業", "平成31年1月にオープン予定"))
                        .build(), // 350
                initiative("11", "オープンイノベーション交流拠点「川崎市コンベンションホール」の供用開始", "【連携】", 2)
                        .milestone(planned("コンベンションホールの供用開始", "H30年4月供用開始予定"))
                        .build()); // 359
    }

    private static Initiative.Builder initiative(String id, String title, String tags, int programme) {
        return Initiative.builder(id, Label.same(title))
                .tags(tags.isEmpty() ? List.of() : Tag.parse(tags))
                .programme(programme);
    }

    private static Milestone planned(String label, String date) {
        return new Milestone(Label.same(label), ApproximateDate.parse(date), Milestone.Status.PLANNED);
    }

    private static Fact fact(String id, String label, String amount) {
        return Fact.of(id, Label.same(label), StatedAmount.parse(amount));
    }

    private static Heading heading(String title, int line, boolean hasContent) {
        return new Heading(Label.same(title), Place.line(line), hasContent);
    }

    /** The charts that are images (paper.md, A20), and the three tables with numbers. */
    private static List<FigureStub> figures() {
        return Stream.concat(
                        Stream.of("業種別事業所数", "業種別従業者数", "調査票の発送数と回収数")
                                .map(title -> FigureStub.of(Label.same(title), Status.WITH_DATA)),
                        Arrays.stream(("将来人口 事業所・従業者推移 都市比較指数 ICT割合 学術割合 経営状況 人材課題 ICT効果 ICT課題 人材確保状況 外国人対応 五輪"
                                                + " 海外1 海外2 海外3 連携1 連携2 立地1 立地2 施策情報 期待 訪日客 五輪意向 長時間 テレワーク 人材課題 職場環境")
                                        .split(" "))
                                .map(title -> FigureStub.of(Label.same(title), Status.IMAGE_ONLY)))
                .toList();
    }
}
