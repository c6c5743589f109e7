package org.machistat.planmodel.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.core.text.NumberingStyle;

class OutlineTest {

    /** An invented plan of another city: four layers, chapters as headings, three numbering styles. */
    private static final LayerScheme LAKESIDE = new LayerScheme(
            "湖北市総合計画",
            List.of(
                    Layer.of(Label.of("基本目標", "goal")).withNumbers("目標", NumberingStyle.ROMAN),
                    Layer.of(Label.of("政策", "policy")).withNumbers("", NumberingStyle.ORDINAL),
                    Layer.of(Label.of("施策", "measure")).withNumbers("", NumberingStyle.FULL_WIDTH_PARENTHESES),
                    Layer.of(Label.of("事務事業", "project")).withNumbers("", NumberingStyle.KATAKANA)));

    private static final String LAKESIDE_TEXT = """
            # 目標Ⅰ 湖と生きるまち | A town living with its lake
            ## 第1 水辺の保全
            > 令和6年度に見直し
            @所管: 環境部
            - （１） 水質の改善
              - ア 下水道の整備
                @予算: 120百万円
              - イ 合併浄化槽の補助
            - （２） 水辺の活用
              - 遊歩道の整備
              - 観光船の運航
            ## 第2 防災
            # 目標Ⅱ 学びと仕事のまち
            ## 第1 産業
            1. 地場産業
            2. 創業支援
            """;

    private static PolicyTree complete(String text, LayerScheme scheme) {
        Loaded<PolicyTree> loaded = Outline.read(text, scheme);
        assertEquals(List.of(), loaded.problems());
        return loaded.value();
    }

    private static List<String> problems(String text) {
        return Outline.read(text, LayerScheme.of("計画", Label.same("政策"), Label.same("施策"))).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    @Test
    void aPlanOfAnotherCity() {
        PolicyTree tree = complete(LAKESIDE_TEXT, LAKESIDE);
        assertEquals("{基本目標=2, 政策=3, 施策=4, 事務事業=4}", tree.counts().toString());
        assertEquals(
                "目標Ⅰ A town living with its lake",
                tree.get(PolicyPath.of(1)).heading().en());
        PolicyNode water = tree.getNamed("水辺の保全");
        assertEquals(List.of(Label.same("令和6年度に見直し")), water.notes());
        assertEquals("{所管=環境部}", water.attributes().toString());
        assertEquals("イ", tree.get(PolicyPath.parse("1-1-1-2")).printed());
        assertEquals("観光船の運航", tree.get(PolicyPath.parse("1-1-2-2")).name().ja());
        assertEquals("", tree.get(PolicyPath.parse("1-1-2-2")).printed());
        assertEquals("2.", tree.getNamed("創業支援").printed());
        assertEquals(PolicyPath.parse("2-1-2"), tree.getNamed("創業支援").path());
        assertEquals("目標Ⅰ 第1 （２） イ", LAKESIDE.format(PolicyPath.parse("1-1-2-2")));
        assertEquals(tree, complete(Outline.write(tree), LAKESIDE));
    }

    @Test
    void writesAsPeopleWrite() {
        PolicyTree tree = complete(LAKESIDE_TEXT, LAKESIDE);
        assertTrue(Outline.write(tree).startsWith("""
                                - 目標Ⅰ 湖と生きるまち | A town living with its lake
                                  - 第1 水辺の保全
                                    > 令和6年度に見直し
                                    @所管: 環境部
                                    - （１） 水質の改善
                                      - ア 下水道の整備
                                        @予算: 120百万円
                                      - イ 合併浄化槽の補助
                                    - （２） 水辺の活用
                                      - 遊歩道の整備
                                """), Outline.write(tree));
    }

    @Test
    void thePaperIsReadBack() {
        PolicyTree tree = Paper.builder().build();
        Loaded<PolicyTree> read = Outline.read(Outline.write(tree), Paper.SCHEME);
        assertEquals(tree, read.value());
        assertEquals(
                List.of("Declared are 7 of layer 'policy', printed are 6"),
                read.problems().stream()
                        .map(problem -> problem.sentence().en().replaceFirst("^'/': ", ""))
                        .toList());
    }

    @Test
    void awkwardNames() {
        LayerScheme scheme = LayerScheme.of("計画", Label.same("政策"));
        PolicyTree tree = PolicyTree.builder(scheme)
                .add(PolicyNode.of(PolicyPath.of(1), Label.of("1. 農業", "a|b"))
                        .withNote(Label.of(" 一行\n二行", ""))
                        .withAttribute("a:b", " \\ "))
                .add(PolicyNode.of("5", "商業").withPrinted("第五]"))
                .build();
        assertEquals("""
                - [1:] 1. 農業 | a\\|b
                  >  一行\\n二行 |\s
                  @a\\:b:  \\\\\s
                - [5:第五\\]] 商業
                """, Outline.write(tree));
        assertEquals(tree, Outline.read(Outline.write(tree), scheme).getComplete());
    }

    @Test
    void otherMarksAndIndents() {
        LayerScheme scheme = LayerScheme.of("計画", Label.same("政策"), Label.same("施策"), Label.same("事業"));
        PolicyTree tree = complete("* 産業\r\n\t1) 商業\r\n\t\t・店舗\r\n\t2) 農業\r\n\r\n+ 福祉\n　① 保育\n", scheme);
        assertEquals(
                List.of("1 産業", "1-1 1) 商業", "1-1-1 店舗", "1-2 2) 農業", "2 福祉", "2-1 ① 保育"),
                tree.walk().map(PolicyNode::toString).toList());
    }

    @Test
    void everyBadLineIsLocated() {
        assertEquals(
                List.of(
                        "line 1: Left out '> 注', because no line above it could be read as a node",
                        "line 2: Unable to read '産業の振興', expected a heading (#), a list line (- or a number), a note (>) or an"
                                + " attribute (@)",
                        "line 3: Left out '- 商業', because line 2 above it could not be read",
                        "line 5: Unable to read '-', expected a name",
                        "line 7: '1-1-1' is on layer 3, expected at most 2 of [政策, 施策]",
                        "line 8: Indentation of 1 fits no line above, read as a child of line 4",
                        "line 9: Number 4 was met where 3 was expected",
                        "line 10: Unable to read '@担当', expected '@key: value'",
                        "line 12: Left out '@所管: b', because attribute '所管' was given above",
                        "line 13: Unable to read '- a\\nb', expected a name of one line and a number up to 999999999"),
                problems("""
                        > 注
                        産業の振興
                          - 商業
                        - 福祉
                          -
                          - 保育
                            - 園
                         - 介護
                         4. 医療
                           @担当
                           @所管: a
                           @所管: b
                        - a\\nb
                        """));
        assertEquals(
                List.of(
                        "line 1: Heading '## 商業' of layer 2 has none of layer 1 above it",
                        "line 2: Left out '- 店舗', because line 1 above it could not be read"),
                problems("## 商業\n- 店舗\n"));
        assertEquals(
                List.of("line 3: Indentation of 2 fits no line above, read as a line of the top"),
                problems("    - 産業\n      - 商業\n  - 福祉\n"));
    }

    @Test
    void nothingIsATreeWithoutNodes() {
        assertEquals(0, complete("", LAKESIDE).size());
        assertEquals("", Outline.write(complete("\n \n", LAKESIDE)));
        assertEquals(
                "\n湖北市総合計画 {基本目標=0, 政策=0, 施策=0, 事務事業=0}", complete("", LAKESIDE).toString());
    }

    /** Declared counts stand above the first node, and a node that is not printed keeps its mark. */
    @Test
    void declaredCountsAndPlaceholders() {
        PolicyTreeBuilder builder = PolicyTree.builder(LayerScheme.of("s", Label.same("政策"), Label.same("施策")));
        builder.add(PolicyNode.of("1", "甲").withPrinted("政策1"));
        builder.add(PolicyNode.of("2", "（掲載なし）").asPlaceholder());
        builder.add(PolicyNode.of("2-4", "乙"));
        builder.declare(new DeclaredCount(PolicyPath.ROOT, 1, 7))
                .declare(new DeclaredCount(PolicyPath.parse("2"), 2, 3));
        PolicyTree tree = builder.build();
        String text = Outline.write(tree);
        assertTrue(text.startsWith("@declared / 1: 7\n@declared 2 2: 3\n- "), text);
        assertTrue(text.contains("- [2?:] （掲載なし）\n"), text);
        assertEquals(tree, Outline.read(text, tree.scheme()).value());
    }
}
