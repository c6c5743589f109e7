package org.machistat.planmodel.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.kpi.GovernmentTarget;
import org.machistat.planmodel.plan.Plan;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.Crosswalk.Link;
import org.machistat.planmodel.tree.Crosswalk.Relation;
import org.machistat.planmodel.tree.LayerScheme;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;

class LinkRulesTest {

    private static final PolicyPath ONE = PolicyPath.of(1);
    private static final PolicyPath TWO = PolicyPath.of(2);
    private static final Label WHY = Label.of("根拠", "evidence");

    private static PolicyTree tree(String scheme) {
        return PolicyTree.builder(LayerScheme.of(scheme, Label.same("政策")))
                .add(org.machistat.planmodel.tree.PolicyNode.of("1", "産業"))
                .add(org.machistat.planmodel.tree.PolicyNode.of("2", "福祉"))
                .build();
    }

    private static List<String> findings(PlanModel.Builder model, Rule rule) {
        return PlanCheck.withDefaults().check(model.build()).findings().stream()
                .filter(finding -> finding.rule() == rule)
                .map(finding -> finding.path() + ": " + finding.sentence().en())
                .toList();
    }

    private static PlanModel.Builder model() {
        return PlanModel.builder(Plan.of(Label.same("計画"), FiscalYearRange.of(2016, 2025)));
    }

    private static List<String> links(Link... links) {
        return findings(
                model().crosswalks(List.of(Crosswalk.of(tree("a"), tree("b"), List.of(links)))), Rule.LINKS_AT_ODDS);
    }

    @Test
    void linksThatRepeatOrContradict() {
        assertEquals(
                List.of(
                        "crosswalks/a/b/1: '1' and '1' are linked by several relations: [EQUIVALENT, BROADER]",
                        "crosswalks/a/b/2: '2' is linked to '2' 2 times",
                        "crosswalks/a/b/1: The link from '1' to '1' is both decided and undecided",
                        "crosswalks/a/b/2: '2' is linked twice to the same candidates: 1"),
                links(
                        Link.printed(ONE, ONE, Relation.EQUIVALENT),
                        Link.printed(ONE, ONE, Relation.BROADER),
                        Link.printed(ONE, TWO, Relation.EQUIVALENT),
                        Link.undecided(ONE, List.of(ONE), Relation.EQUIVALENT, WHY),
                        Link.printed(TWO, TWO, Relation.RELATED),
                        Link.inferred(TWO, TWO, Relation.RELATED, WHY),
                        Link.undecided(TWO, List.of(ONE), Relation.NARROWER, WHY),
                        Link.undecided(TWO, List.of(ONE), Relation.NARROWER, WHY)));
        assertEquals(
                List.of(),
                links(
                        Link.printed(ONE, ONE, Relation.EQUIVALENT),
                        Link.printed(ONE, TWO, Relation.EQUIVALENT),
                        Link.undecided(TWO, List.of(ONE, TWO), Relation.RELATED, WHY)));
    }

    @Test
    void aBaseThatIsNotBeforeItsTarget() {
        Label visitors = Label.of("訪日客", "visitors");
        assertEquals(
                List.of(
                        "governmentTargets/2: The target of 'visitors' for 2020 is not later than 2025, to which it is compared"),
                findings(
                        model().governmentTargets(List.of(
                                GovernmentTarget.parse(visitors, "2020年：4,000万人（2015年の約2倍）"),
                                GovernmentTarget.parse(visitors, "2020年：4,000万人（2025年の約2倍）"))),
                        Rule.BASE_NOT_BEFORE_TARGET));
    }
}
