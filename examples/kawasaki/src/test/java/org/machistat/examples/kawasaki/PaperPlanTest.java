package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.check.CheckReport;
import org.machistat.planmodel.check.Completeness;
import org.machistat.planmodel.check.PlanCheck;
import org.machistat.planmodel.check.Rule;
import org.machistat.planmodel.check.Severity;
import org.machistat.planmodel.initiative.Initiatives;
import org.machistat.planmodel.kpi.GovernmentTarget;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.Crosswalk.Certainty;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;

/** The plan of the paper has what was counted in the text by hand. */
class PaperPlanTest {

    private static final PlanModel PLAN = PaperPlan.read();
    private static final CheckReport REPORT = PlanCheck.withDefaults().check(PLAN);

    /** Lines 45 to 57; with item 2 of policy 2, which line 46 prints in two columns, they are 14, without it 13. */
    @Test
    void tree() {
        PolicyTree tree = PLAN.tree().orElseThrow();
        assertEquals(List.of(6, 14, 36), List.copyOf(tree.counts().values()));
        assertEquals(1, tree.get(PolicyPath.of(2, 2)).notes().size());
        assertEquals(1, REPORT.list(Rule.PRINTED_TWICE).size());
        assertTrue(tree.find(PolicyPath.of(7)).isEmpty());
        assertEquals(7, tree.declaredCounts().get(0).count());
    }

    /** Start pages of lines 27 to 33; the last chapter has no end. */
    @Test
    void chaptersAndProgrammes() {
        assertEquals(
                List.of(3, 36, 31, 18, 6, 38),
                PLAN.plan().contents().lengths().stream()
                        .filter(Answer::isGiven)
                        .map(Answer::get)
                        .toList());
        assertEquals(7, PLAN.plan().contents().chapters().size());
        assertEquals(2, PLAN.plan().programmes().size());
    }

    /** Rows 47 to 53 are aligned by 7 runs of numbers (26 strategies); rows 45, 46 and 54 to 57 print 10 strategies beside their items. */
    @Test
    void crosswalks() {
        Crosswalk rows = PLAN.crosswalks().get(0);
        assertEquals(
                List.of("3-1", "3-2", "4-5", "6-11"),
                rows.undecided().stream().map(link -> link.from().toString()).toList());
        assertEquals(
                26,
                rows.links().stream()
                        .filter(link -> link.from().depth() == 3 && link.certainty() == Certainty.INFERRED)
                        .count());
        assertEquals(
                10,
                rows.links().stream()
                        .filter(link -> link.from().depth() == 3 && link.certainty() == Certainty.PRINTED)
                        .count());
        Crosswalk parent = PLAN.crosswalks().get(1);
        for (int layer = 1; layer <= 3; layer++) {
            assertEquals(layer + 1, parent.findLayer(layer).orElseThrow());
        }
        assertEquals(List.of(), parent.offLayer());
    }

    /** Lines 243 to 346 and 350 to 365. */
    @Test
    void initiatives() {
        Initiatives initiatives = PLAN.initiatives();
        assertEquals(
                Stream.of(Collections.nCopies(9, 1), Collections.nCopies(2, 2))
                        .flatMap(List::stream)
                        .toList(),
                initiatives.list().stream()
                        .map(one -> one.programme().orElseThrow())
                        .toList());
        assertEquals(1, initiatives.duplicates().size());
        assertEquals(5, initiatives.get("1").actors().size());
        assertEquals(4, initiatives.get("9").issues().size());
        assertEquals(
                List.of(2, 2, 3, 3, 4),
                PLAN.viewpoints().stream()
                        .map(viewpoint -> viewpoint.statements().size())
                        .toList());
    }

    /** Lines 534 to 538: three tracks of work, and that of the council. */
    @Test
    void scheduleHasFourTracks() {
        assertEquals(
                List.of("産業振興プラン第2期実行プログラム策定", "【参考】総合計画第2期実施計画", "【参考】知的財産戦略改定", "議会"),
                PLAN.schedules().get(0).rows().stream().map(Label::ja).toList());
        assertEquals(
                List.of("2017-2", "2017-3", "2017-4", "2018-1"),
                PLAN.schedules().get(0).sessions().stream()
                        .map(session -> session.id())
                        .toList());
    }

    /** About twice 2015 is 1.5 to 2.5 times, about three times 2.5 to 3.5: a base of over 1,714 to 2,400万人 (paper.md, A16). */
    @Test
    void governmentTargets() {
        assertEquals(4, PLAN.governmentTargets().size());
        List<GovernmentTarget> visitors = PLAN.governmentTargets().stream()
                .filter(target -> target.indicator().ja().equals("訪日外国人旅行客数"))
                .toList();
        Interval base = GovernmentTarget.consistency(visitors).get().common().get(0);
        assertEquals(Rational.of(12_000, 7), base.lower().orElseThrow());
        assertEquals(Rational.of(2_400), base.upper().orElseThrow());
    }

    /** The faults that issue 3 lists, found by reading the paper. */
    @Test
    void exactlyTheFaultsOfThePaper() {
        assertEquals(
                List.of(
                        "DECLARED_COUNT tree",
                        "PRINTED_TWICE tree/2-2",
                        "SEVERAL_PARENTS tree/3-1",
                        "SEVERAL_PARENTS tree/3-2",
                        "SEVERAL_PARENTS tree/4-5",
                        "SEVERAL_PARENTS tree/6-11",
                        "PERIOD_WITHOUT_PROGRAMME plan/period",
                        "RESULTS_GAP chapters/3",
                        "FACT_WITHOUT_TARGET initiatives/6/facts/companies",
                        "FACT_WITHOUT_TARGET initiatives/6/facts/matches",
                        "FACT_WITHOUT_TARGET initiatives/6/facts/products",
                        "FACT_WITHOUT_TARGET initiatives/7/facts/members",
                        "MILESTONE_OUTSIDE_PROGRAMME initiatives/4/milestones/1",
                        "MILESTONE_OUTSIDE_PROGRAMME initiatives/5/milestones/1",
                        "INITIATIVE_WITHOUT_TAG initiatives/9",
                        "DETACHED_TAG detachedTags/1",
                        "DUPLICATE_INITIATIVE initiatives/10",
                        "HEADING_WITHOUT_CONTENT headings/2",
                        "HEADING_WITHOUT_CONTENT headings/40"),
                REPORT.list(Severity.WARNING).stream()
                        .map(finding -> finding.rule() + " " + finding.path())
                        .toList());
        assertEquals(List.of(), REPORT.list(Severity.ERROR));
    }

    private static String sentences() {
        return REPORT.list(Severity.WARNING).stream()
                .map(finding -> finding.path() + "：" + finding.sentence().ja() + "\n"
                        + finding.sentence().en() + "\n")
                .collect(Collectors.joining());
    }

    @Test
    void sentencesOfTheFaults() {
        assertEquals("""
                tree：政策は7件とされていますが、掲載は6件です
                Declared are 7 of layer 'policy', printed are 6
                tree/2-2：「2. 「農」とのふれあいによる農業への理解促進」は2-1-2にも掲載されています
                '2. Understanding of farming through contact with it' is also printed as '2-1-2'
                tree/3-1：「1. アジアを中心とした海外での事業展開支援の強化」の親は未確定です：「政策2 緑と水の豊かな環境をつくりだす」、「政策3 川崎の発展を支える産業の振興」のいずれか（47行目は政策の欄が空欄で、政策2（46行目）と政策3（49行目）の間にある。47～52行目は基本戦略も1行ずれており、行の位置では決まらない。番号がここで1.に戻ることは政策3に合う）
                The parent of '1. Stronger support for business abroad, above all in Asia' is open: one of '政策2 Create an environment rich in green and water', '政策3 Promote the industries that carry Kawasaki's growth' (line 47 has no policy and stands between policy 2 (line 46) and policy 3 (line 49); in lines 47–52 the strategies have shifted too, so that rows do not decide; that the numbers begin again at 1 suits policy 3)
                tree/3-2：「2. 魅力と活力のある商業地域の形成」の親は未確定です：「政策2 緑と水の豊かな環境をつくりだす」、「政策3 川崎の発展を支える産業の振興」のいずれか（48行目は政策の欄が空欄で、政策2（46行目）と政策3（49行目）の間にある。47～52行目は基本戦略も1行ずれており、行の位置では決まらない。番号は47行目の1.から続く）
                The parent of '2. Attractive and lively shopping areas' is open: one of '政策2 Create an environment rich in green and water', '政策3 Promote the industries that carry Kawasaki's growth' (line 48 has no policy and stands between policy 2 (line 46) and policy 3 (line 49); in lines 47–52 the strategies have shifted too, so that rows do not decide; its number goes on from line 47)
                tree/4-5：「5. ベンチャー支援、起業・創業の促進」の親は未確定です：「政策3 川崎の発展を支える産業の振興」、「政策4 新たな産業の創出と革新的な技術による生活利便性の向上」のいずれか（51行目は政策の欄が空欄で、政策3（49行目）と政策4（52行目）の間にある。47～52行目は基本戦略も1行ずれており、行の位置では決まらない。番号は政策3と政策4を通して続く）
                The parent of '5. Support for ventures, founding of firms' is open: one of '政策3 Promote the industries that carry Kawasaki's growth', '政策4 New industries, and easier living by new technology' (line 51 has no policy and stands between policy 3 (line 49) and policy 4 (line 52); in lines 47–52 the strategies have shifted too, so that rows do not decide; the numbers go on through policies 3 and 4)
                tree/6-11：「11. 川崎の特性を活かした観光の振興」の親は未確定です：「政策6 臨海部を活性化する」または掲載されていない項目（57行目は政策の欄が空欄で、政策6（56行目）の下にある。項目10が政策6なので、それより前の政策ではない。本文40行目は政策7までとするが、政策7は印刷されていない）
                The parent of '11. Tourism that uses what is special to Kawasaki' is open: one of '政策6 Vitalise the waterfront' or one that is not printed (line 57 has no policy and stands below policy 6 (line 56); item 10 belongs to policy 6, so that no earlier policy is possible; line 40 speaks of policies 1 to 7, but policy 7 is not printed)
                plan/period：令和4～7年度は計画期間内ですが、実施計画がありません
                FY2022–FY2025 of the plan has no programme
                chapters/3：平成27年度が、第3章（平成23～26年度）と「第1期実行プログラム」（平成28～29年度）の間で抜けています
                FY2015 lies between chapter 3 (FY2011–FY2014) and 'Programme 1' (FY2016–FY2017)
                initiatives/6/facts/companies：「知財交流に参加した大企業」（26社）に目標値がありません
                'Large firms in the exchange' (26社) has no target
                initiatives/6/facts/matches：「知財マッチング成立件数」（27件）に目標値がありません
                'Matches made' (27件) has no target
                initiatives/6/facts/products：「製品化」（18件）に目標値がありません
                'Turned into products' (18件) has no target
                initiatives/7/facts/members：「ウェルフェアイノベーションフォーラムを構成する企業・福祉事業者・大学等の数」（約300）に目標値がありません
                'Members of the forum on welfare innovation' (約300) has no target
                initiatives/4/milestones/1：「AIRBICの開業」（平成31年1月にオープン予定）は「第1期実行プログラム」（平成28～29年度）より後です
                'Opening of AIRBIC', January 2019 (planned), lies after its programme 'Programme 1' (FY2016–FY2017)
                initiatives/5/milestones/1：「羽田連絡道路の開通」（平成32年の開通を目指し）は「第1期実行プログラム」（平成28～29年度）より後です
                'Haneda link road opens', 2020 (aimed at), lies after its programme 'Programme 1' (FY2016–FY2017)
                initiatives/9：「中小企業活性化条例の施行を契機とした中小企業活性化施策の充実」にタグがありません
                'Better support for small firms since the ordinance' has no tag
                detachedTags/1：284行目：タグ見出し【連携】に取組がありません
                line 284: tag heading 【連携】 has no initiative
                initiatives/10：「新川崎・創造のもりへの「AIRBIC」の開業」は取組4と同じです
                'Opening of AIRBIC in Shin-Kawasaki' is the same as initiative '4'
                headings/2：35行目：見出し「産業振興の理念・方針に基づく重点施策と目指すべき都市像（第5章関係）」に内容がありません
                line 35: nothing follows the heading 'Priority measures and the city aimed at (chapter 5)'
                headings/40：528行目：見出し「第2期実行プログラム体系（案）」に内容がありません
                line 528: nothing follows the heading 'System of programme 2 (draft)'
                """, sentences());
    }

    /** Lines 35 and 528. */
    @Test
    void headingsWithoutContent() {
        List<String> lines = new ArrayList<>();
        REPORT.list(Rule.HEADING_WITHOUT_CONTENT)
                .forEach(finding -> lines.add(
                        Objects.requireNonNull(finding.sentence().en()).substring(0, 9)));
        assertEquals(List.of("line 35: ", "line 528:"), lines);
    }

    /** Three tables have data; 27 charts and 7 pictures, 2 drawings of the plan and 2 series do not. */
    @Test
    void figuresAreOnlyInformation() {
        assertEquals(
                REPORT.findings().size(),
                REPORT.list(Severity.WARNING).size()
                        + REPORT.list(Rule.FIGURE_WITHOUT_DATA).size());
        assertEquals(3 + 27 + 7 + 2 + 2, Completeness.of(PLAN).announced());
        assertEquals(3, Completeness.of(PLAN).withData());
    }

    /** What stands both among the figures of the sentences and in the plan is the same, in the same line. */
    @Test
    void figuresAgreeWithTheStatements() {
        Set<String> held = new TreeSet<>();
        PLAN.initiatives()
                .list()
                .forEach(one -> one.facts()
                        .forEach(fact -> held.add(
                                fact.source().place().ja() + " " + fact.amount().text())));
        PLAN.facilities().forEach(one -> one.floorArea().ifPresent(area -> held.add("本文364行目 " + area.text())));
        PLAN.governmentTargets().forEach(target -> {
            held.add(target.source().place().ja() + " " + target.figure());
            held.add(target.source().place().ja() + " "
                    + target.relation().orElseThrow().multiple().text());
        });
        PLAN.figures().stream()
                .filter(figure -> figure.base().isPresent())
                .forEach(figure -> held.add("本文194行目 " + figure.base().get()));
        assertEquals(
                Paper.read().statements().stream()
                        .filter(statement -> List.of("results", "targets").contains(statement.table())
                                || statement.id().equals("ict-base"))
                        .map(statement -> statement.place().ja() + " " + statement.printed())
                        .collect(Collectors.toCollection(TreeSet::new)),
                held);
    }

    /** Lines 193, 194, 429 and 434. */
    @Test
    void figuresAndSeries() {
        assertEquals(
                List.of("導入予定の企業のみ"),
                PLAN.figures().stream()
                        .filter(figure -> figure.base().isPresent())
                        .map(figure -> figure.baseDefinition().ja())
                        .toList());
        assertEquals(
                List.of(false, true),
                PLAN.series().stream().map(series -> series.hasForecast()).toList());
    }

    /** Nobody waits for a later month, and the reports come after what they need. */
    @Test
    void scheduleHasNoFaults() {
        assertEquals(List.of(), PLAN.schedules().get(0).faults());
        assertEquals(8, PLAN.schedules().get(0).criticalPath().get().months());
    }
}
