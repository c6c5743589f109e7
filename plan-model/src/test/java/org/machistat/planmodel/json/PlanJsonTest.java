package org.machistat.planmodel.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Loaded;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.Initiative;
import org.machistat.planmodel.initiative.Tag;
import org.machistat.planmodel.kpi.Direction;
import org.machistat.planmodel.kpi.Kpi;
import org.machistat.planmodel.kpi.Observation;
import org.machistat.planmodel.kpi.Target;
import org.machistat.planmodel.plan.Plan;
import org.machistat.planmodel.tree.Crosswalk;
import org.machistat.planmodel.tree.Crosswalk.Link;
import org.machistat.planmodel.tree.Crosswalk.Relation;
import org.machistat.planmodel.tree.LayerScheme;
import org.machistat.planmodel.tree.PolicyNode;
import org.machistat.planmodel.tree.PolicyPath;
import org.machistat.planmodel.tree.PolicyTree;
import org.machistat.planmodel.tree.PolicyTreeBuilder;

class PlanJsonTest {

    private static final LayerScheme LAYERS = LayerScheme.of("new", Label.same("政策"), Label.same("施策"));

    private static PlanModel.Builder plan() {
        return PlanModel.builder(Plan.of(Label.of("計画", "Plan"), FiscalYearRange.parse("平成28～37年度"))
                .withAdopted(ApproximateDate.parse("平成28年2月頃")));
    }

    private static PolicyTree tree() {
        return PolicyTree.builder(LAYERS)
                .add(PolicyNode.of("3", "産業"))
                .add(PolicyNode.of("3-1", "商業").withAttribute("担当", "商業課"))
                .add(PolicyNode.of("3-1#2", "工業"))
                .build();
    }

    private static Loaded<PlanModel> again(PlanModel model) {
        return PlanJson.read(PlanJson.write(model)).get();
    }

    @Test
    void writesOneCanonicalForm() {
        PolicyTree old = PolicyTree.builder(LayerScheme.of("old", Label.same("柱")))
                .add(PolicyNode.of("1", "産業"))
                .build();
        PlanModel model = plan().tree(tree())
                .crosswalks(List.of(Crosswalk.of(
                        old, tree(), List.of(Link.printed(PolicyPath.of(1), PolicyPath.of(3), Relation.BROADER)))))
                .initiatives(List.of(Initiative.builder("a", Label.same("取組"))
                        .tags(List.of(Tag.of("成長分野"), Tag.of("ICT")))
                        .build()))
                .kpis(List.of(Kpi.builder("k", Label.same("相談"), Unit.parse("件"), Direction.RAISE)
                        .baseline(Observation.of(ReferenceDate.parse("平成27年度"), Figure.parse("1,204件")))
                        .target(Target.of(FiscalYear.of(2017), Label.same("継続実施")))
                        .build()))
                .build();
        assertEquals("""
                {
                  "plan": {
                    "title": {
                      "ja": "計画",
                      "en": "Plan"
                    },
                    "period": "FY2016-FY2025",
                    "adopted": "平成28年2月頃"
                  },
                  "tree": {
                    "scheme": "new",
                    "layers": [ "政策", "施策" ],
                    "children": [ {
                      "ordinal": 3,
                      "name": "産業",
                      "children": [ {
                        "ordinal": 1,
                        "name": "商業",
                        "attributes": {
                          "担当": "商業課"
                        }
                      }, {
                        "ordinal": 1,
                        "name": "工業"
                      } ]
                    } ]
                  },
                  "otherTrees": [ {
                    "scheme": "old",
                    "layers": [ "柱" ],
                    "children": [ {
                      "ordinal": 1,
                      "name": "産業"
                    } ]
                  } ],
                  "crosswalks": [ {
                    "from": "old",
                    "to": "new",
                    "links": [ {
                      "from": "1",
                      "to": "3",
                      "relation": "broader"
                    } ]
                  } ],
                  "initiatives": [ {
                    "id": "a",
                    "title": "取組",
                    "tags": [ "成長分野", "ICT" ]
                  } ],
                  "kpis": [ {
                    "id": "k",
                    "name": "相談",
                    "unit": "件",
                    "direction": "raise",
                    "baseline": {
                      "date": "FY2015",
                      "figure": "1,204件"
                    },
                    "targets": [ {
                      "year": "FY2017",
                      "words": "継続実施"
                    } ]
                  } ]
                }
                """, PlanJson.write(model));
        assertEquals(model, again(model).getComplete());
    }

    @Test
    void flatAndNestedFormsAreTheSameTree() {
        String head = "{\"plan\": {\"title\": \"計画\", \"period\": \"FY2016-FY2025\"}, \"tree\": {\"scheme\": \"new\","
                + " \"layers\": [\"政策\", \"施策\"], ";
        PlanModel flat = PlanJson.read(head + "\"nodes\": [{\"path\": \"3-1\", \"name\": \"商業\", \"layer\": \"施策\"},"
                        + " {\"path\": \"3\", \"name\": \"産業\", \"layer\": 1}]}}")
                .get()
                .getComplete();
        PlanModel nested = PlanJson.read(
                        head + "\"children\": [{\"ordinal\": 3, \"name\": \"産業\", \"children\": [\"商業\"]}]}}")
                .get()
                .getComplete();
        assertEquals(nested, flat);
    }

    @Test
    void treesWithManyLayersAreWrittenFlat() {
        Label[] names = new Label[60];
        for (int i = 0; i < names.length; i++) {
            names[i] = Label.same("層" + i);
        }
        PolicyTreeBuilder builder = PolicyTree.builder(LayerScheme.of("deep", names));
        PolicyPath path = PolicyPath.ROOT;
        for (Label name : names) {
            path = builder.addChild(path, 1, name);
        }
        PlanModel model = plan().tree(builder.build()).build();
        assertEquals(model, again(model).getComplete());
    }

    @Test
    void hundredThousandNodesAreReadAndWritten() {
        PolicyTreeBuilder builder = PolicyTree.builder(LAYERS);
        for (int i = 1; i <= 1_000; i++) {
            PolicyPath parent = builder.addChild(PolicyPath.ROOT, i, Label.same("政策" + i));
            for (int j = 1; j < 100; j++) {
                builder.addChild(parent, j, Label.same("施策" + i + "の" + j));
            }
        }
        PlanModel model = plan().tree(builder.build()).build();
        Loaded<PlanModel> read = again(model);
        assertEquals(100_000, read.getComplete().tree().orElseThrow().size());
        assertEquals(model, read.value());
    }

    @Test
    void moduleReadsAndWritesPlansAmongOtherThings() throws Exception {
        ObjectMapper mapper = new ObjectMapper().registerModule(PlanJson.module());
        PlanModel model = plan().tree(tree()).build();
        String json = mapper.writeValueAsString(Map.of("value", model));
        assertEquals(model, mapper.treeToValue(mapper.readTree(json).get("value"), PlanModel.class));
    }
}
