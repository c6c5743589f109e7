package org.machistat.planmodel.tree;

import java.util.List;
import org.machistat.core.text.Label;
import org.machistat.core.text.NumberedText;
import org.machistat.core.text.NumberingStyle;

/** The policy table of the paper, lines 45 to 57, as printed, and its reading aligned by the runs of numbers (paper.md, A3). */
public final class Paper {

    /** Second and third column of lines 45 to 57, each cell as printed. */
    static final List<String> STRATEGY_CELLS = List.of(
            "1.消費生活の安全を守る",
            "1.多面的な機能を有する農地の保全と活用 2.「農」とのふれあいによる農業への理解促進",
            "1.経済の国際化への対応",
            "2.環境産業のグローバル化の促進 3.アジア起業家村構想の推進",
            "1.地域特性に応じた商業の振興 2.活力ある商業の促進 3.安全安心な食料品等の安定供給",
            "1.オープンイノベーションの推進 2.ものづくり技術の高度化 3.販路拡大・開拓の支援 4.中小企業の育成 5.中小企業の経営安定"
                    + " 6.戦略的な産業立地誘導 7.インバウンド型の国際化への対応 8.企業の立地・活動環境の向上 9.デザインを活かした産業の振興",
            "1.都市の立地を活かした健全な農業経営の推進・創造",
            "1.ベンチャー支援・新産業支援 2.インキュベーション機能の充実 1.福祉産業の振興 2.コミュニティビジネスの振興"
                    + " 3.環境産業の普及・促進 4.コンテンツ産業の振興 5.新エネルギー分野の事業創出・育成",
            "1.先端科学技術の振興 2.科学技術を学ぶ場づくり 3.産業活動・交流の促進",
            "1.就業の支援 2.産業人材の育成と活用 3.技術・技能の振興奨励",
            "1.労働者の福祉の充実",
            "1.臨海部の国際競争力強化に向けた企業間連携の促進",
            "1.観光・集客型産業の育成 2.観光資源の創出・育成");

    static final List<String> ITEMS = List.of(
            "1.防犯対策の推進",
            "1.農地の保全・活用と「農」とのふれあいの推進",
            "1.アジアを中心とした海外での事業展開支援の強化",
            "2.魅力と活力のある商業地域の形成",
            "3.中小企業の競争力強化と活力ある産業集積の形成",
            "4.都市農業の強みを活かした農業経営の強化",
            "5.ベンチャー支援、起業・創業の促進",
            "6.地域を支える産業の育成・市内事業者等の新分野への進出支援",
            "7.科学技術を活かした研究開発基盤の強化",
            "8.人材を活かすしくみづくり",
            "9.働きやすい環境づくり",
            "10.臨海部の戦略的な産業集積と基盤整備",
            "11.川崎の特性を活かした観光の振興");

    private static final List<String> POLICIES = List.of(
            "安全に暮らせるまちをつくる",
            "緑と水の豊かな環境をつくりだす",
            "川崎の発展を支える産業の振興",
            "新たな産業の創出と革新的な技術による生活利便性の向上",
            "生き生きと働き続けられる環境をつくる",
            "臨海部を活性化する");

    /** The policy of each item as the rows of the table suggest it; for items 1, 2, 5 and 11 they leave it open. */
    private static final int[] POLICY_OF_ITEM = {1, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6};

    static final LayerScheme SCHEME = new LayerScheme(
            "産振プラン実行プログラム",
            List.of(
                    Layer.of(Label.of("政策", "policy")).withNumbers("政策", NumberingStyle.PLAIN),
                    Layer.of(Label.of("第2層", "item")).with(Layer.Counting.THROUGHOUT),
                    Layer.of(Label.of("基本戦略", "strategy"))));

    /** The table of the parent plan: one layer above is left out, its fourth layer is that of the strategies. */
    static final LayerScheme PARENT_SCHEME =
            LayerScheme.of("総合計画", Label.same("第1層"), Label.same("第2層"), Label.same("第3層"), Label.same("施策課題"));

    private Paper() {}

    static OrdinalRuns runs(int fromCell, int toCell) {
        return OrdinalRuns.ofCells(STRATEGY_CELLS.subList(fromCell, toCell).stream()
                .map(cell -> NumberedText.list(cell).stream()
                        .map(NumberedText::ordinal)
                        .toList())
                .toList());
    }

    /** The 13 items that stand in one column only, and the count declared. */
    public static PolicyTreeBuilder builder() {
        PolicyTreeBuilder builder = PolicyTree.builder(SCHEME);
        for (int i = 0; i < POLICIES.size(); i++) {
            builder.add(PolicyNode.of(PolicyPath.of(i + 1), Label.same(POLICIES.get(i)))
                    .withPrinted("政策" + (i + 1)));
        }
        List<NumberedText> strategies = STRATEGY_CELLS.stream()
                .flatMap(cell -> NumberedText.list(cell).stream())
                .toList();
        RunAlignment<String> alignment = runs(0, STRATEGY_CELLS.size()).align(ITEMS);
        for (int i = 0; i < ITEMS.size(); i++) {
            PolicyPath item = add(
                    builder,
                    PolicyPath.of(POLICY_OF_ITEM[i]),
                    NumberedText.find(ITEMS.get(i)).orElseThrow());
            OrdinalRuns.Run run = alignment.assignments().get(i).candidates().get(0);
            strategies.subList(run.start(), run.start() + run.length()).forEach(text -> add(builder, item, text));
        }
        return builder.declare(new DeclaredCount(PolicyPath.ROOT, 1, 7));
    }

    private static PolicyPath add(PolicyTreeBuilder builder, PolicyPath parent, NumberedText text) {
        PolicyPath path = builder.freePath(parent, text.ordinal());
        builder.add(PolicyNode.of(path, Label.same(text.text())).withPrinted(text.mark()));
        return path;
    }
}
