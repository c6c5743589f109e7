package org.machistat.planmodel.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.planmodel.PaperModel;
import org.machistat.planmodel.PlanModel;

/** The paper has exactly the faults that issue 3 lists, found by reading it. */
class PaperCheckTest {

    private static final PlanModel PAPER = PaperModel.make();
    private static final CheckReport REPORT = PlanCheck.withDefaults().check(PAPER);

    @Test
    void exactlyTheFaultsOfThePaper() {
        assertEquals(
                List.of(
                        "DECLARED_COUNT tree: Declared are 7 of layer 'policy', printed are 6",
                        "PRINTED_TWICE tree/2-2: '2. 「農」とのふれあいによる農業への理解促進' is also printed as '2-1-2'",
                        several("3-1", "1. アジアを中心とした海外での事業展開支援の強化", POLICY_2 + ", " + POLICY_3),
                        several("3-2", "2. 魅力と活力のある商業地域の形成", POLICY_2 + ", " + POLICY_3),
                        several("4-5", "5. ベンチャー支援、起業・創業の促進", POLICY_3 + ", " + POLICY_4),
                        several("6-11", "11. 川崎の特性を活かした観光の振興", POLICY_5 + ", " + POLICY_6),
                        "PERIOD_WITHOUT_PROGRAMME plan/period: FY2022–FY2025 of the plan has no programme",
                        "RESULTS_GAP chapters/3: FY2015 lies between chapter 3 (FY2011–FY2014) and 'Programme 1'"
                                + " (FY2016–FY2017)",
                        "FACT_WITHOUT_TARGET initiatives/6/facts/companies: '知財交流に参加した大企業' (26社) has no target",
                        "FACT_WITHOUT_TARGET initiatives/6/facts/matches: '知財マッチング成立件数' (27件) has no target",
                        "FACT_WITHOUT_TARGET initiatives/6/facts/products: '製品化' (18件) has no target",
                        "FACT_WITHOUT_TARGET initiatives/7/facts/members: 'フォーラムを構成する企業・福祉事業者・大学等の数' (約300)"
                                + " has no target",
                        "MILESTONE_OUTSIDE_PROGRAMME initiatives/4/milestones/1: 'AIRBICの開業', January 2019 (planned), lies"
                                + " after its programme 'Programme 1' (FY2016–FY2017)",
                        "MILESTONE_OUTSIDE_PROGRAMME initiatives/5/milestones/1: '羽田連絡道路の開通', 2020 (aimed at), lies"
                                + " after its programme 'Programme 1' (FY2016–FY2017)",
                        "INITIATIVE_WITHOUT_TAG initiatives/9: '中小企業活性化条例の施行を契機とした中小企業活性化施策の充実' has no tag",
                        "DETACHED_TAG detachedTags/1: line 284: tag heading 【連携】 has no initiative",
                        "DUPLICATE_INITIATIVE initiatives/10: '新川崎・創造のもりへの「AIRBIC」の開業' is the same as"
                                + " initiative '4'",
                        "HEADING_WITHOUT_CONTENT headings/2: line 35: nothing follows the heading"
                                + " '産業振興の理念・方針に基づく重点施策と目指すべき都市像（第5章関係）'",
                        "HEADING_WITHOUT_CONTENT headings/4: line 528: nothing follows the heading '第2期実行プログラム体系（案）'"),
                REPORT.list(Severity.WARNING).stream()
                        .map(finding -> finding.rule() + " " + finding.path() + ": "
                                + finding.sentence().en())
                        .toList());
        assertEquals(List.of(), REPORT.list(Severity.ERROR));
        assertFalse(REPORT.isClean());
    }

    private static final String POLICY_2 = "'政策2 緑と水の豊かな環境をつくりだす'";
    private static final String POLICY_3 = "'政策3 川崎の発展を支える産業の振興'";
    private static final String POLICY_4 = "'政策4 新たな産業の創出と革新的な技術による生活利便性の向上'";
    private static final String POLICY_5 = "'政策5 生き生きと働き続けられる環境をつくる'";
    private static final String POLICY_6 = "'政策6 臨海部を活性化する'";

    private static String several(String path, String heading, String candidates) {
        return "SEVERAL_PARENTS tree/" + path + ": The parent of '" + heading + "' is open: one of " + candidates
                + " (position of the row)";
    }

    @Test
    void imagesAreOnlyInformation() {
        assertEquals(
                REPORT.findings().size(),
                REPORT.list(Severity.WARNING).size()
                        + REPORT.list(Rule.FIGURE_WITHOUT_DATA).size());
        Completeness completeness = Completeness.of(PAPER);
        assertEquals(3 + 27 + 2, completeness.announced());
        assertEquals(3, completeness.withData());
        assertEquals(29, completeness.listWithoutData().size());
        assertEquals("図表32件のうちデータのあるものは3件", completeness.toString());
        assertEquals(
                "Of 32 figures announced, 3 have data", completeness.label().en());
    }

    @Test
    void silenceIsNoProof() {
        assertEquals(
                List.of(
                        Rule.KPI_WITHOUT_BASELINE,
                        Rule.KPI_WITHOUT_TARGET,
                        Rule.TARGET_BEFORE_BASELINE,
                        Rule.KPI_UNITS,
                        Rule.TARGET_AGAINST_DIRECTION,
                        Rule.INITIATIVE_WITHOUT_VIEWPOINT),
                REPORT.listIdle());
        assertEquals(6 + 14 + 36 + 2 + 5, REPORT.examined().get(Rule.ORDINAL_GAP));
        assertEquals(2, REPORT.examined().get(Rule.DECLARED_COUNT));
        assertEquals(10, REPORT.examined().get(Rule.PERIOD_WITHOUT_PROGRAMME));
        assertEquals(1, REPORT.examined().get(Rule.RESULTS_GAP));
        assertEquals(6, REPORT.examined().get(Rule.MILESTONE_OUTSIDE_PROGRAMME));
        assertEquals(4, REPORT.counts().get(Rule.SEVERAL_PARENTS));
        assertEquals(0, REPORT.counts().get(Rule.ORPHAN));
    }
}
