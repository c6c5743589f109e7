package org.machistat.planmodel.initiative;

import java.util.Collections;
import java.util.List;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.planmodel.initiative.Milestone.Status;

/** The initiatives of the paper, lines 243-365, and its five viewpoints, lines 501-526. */
final class PaperInitiatives {

    private PaperInitiatives() {}

    private static Initiative.Builder initiative(String id, String title, String tags, int line) {
        Initiative.Builder builder = Initiative.builder(id, Label.same(title))
                .source(Source.of("資料1").withPlace(Label.of(line + "行", "line " + line)));
        return tags.isEmpty() ? builder : builder.tags(Tag.parse(tags));
    }

    private static Milestone milestone(String label, String date) {
        return new Milestone(Label.same(label), ApproximateDate.parse(date), Status.PLANNED);
    }

    static Actor actor(String name, String role) {
        return new Actor(Label.same(name), Label.same(role));
    }

    static Fact fact(String id, String label, String amount) {
        return Fact.of(id, Label.same(label), StatedAmount.parse(amount));
    }

    static Initiatives make() {
        return Initiatives.of(List.of(
                initiative("1", "ICTを核とした情報通信産業と製造業等との連携の推進", "【成長分野・ICT・連携】", 243)
                        .programme(1)
                        .viewpoint(2)
                        .policy("3-3-1")
                        .actor(actor("(株)協同インターナショナル", "プロジェクトの統括")) // 252
                        .actor(actor("(株)イクシスリサーチ", "鼻輪の設計開発全般")) // 254, 輪轍 misread
                        .actor(actor("(有)伊藤工業", "鼻輪の試作製造"))
                        .actor(actor("(株)テクノロード", "制御システム開発"))
                        .actor(actor("(株)ソフテム", "ソフトウェア開発"))
                        .build(),
                initiative("2", "都市農業活性化連携フォーラムの設置を契機とした農業と他の産業との連携の推進", "【成長分野・ICT・連携】", 262)
                        .programme(1)
                        .viewpoint(1)
                        .milestone(new Milestone(
                                Label.same("「都市農業活性化フォーラム」を設置"), ApproximateDate.parse("平成28年度"), Status.DONE))
                        .build(),
                initiative("3", "SNS等を活用したインバウンド戦略", "【成長分野・ICT・オリパラ】", 271)
                        .programme(1)
                        .viewpoint(4)
                        .milestone(milestone("JR川崎駅北口自由通路の供用開始", "平成30年3月頃")) // 274
                        .build(),
                initiative("4", "新川崎・創造のもりへの「AIRBIC」の開業", "【連携】", 288)
                        .programme(1)
                        .viewpoint(1)
                        .milestone(milestone("AIRBICの開業", "平成31年1月にオープン予定")) // 290
                        .build(),
                initiative("5", "羽田連絡道路の整備", "【連携・オリパラ】", 293)
                        .programme(1)
                        .viewpoint(5)
                        .milestone(milestone("羽田連絡道路の開通", "平成32年の開通を目指し")) // 295
                        .build(),
                initiative("6", "知的財産マッチング 「川崎モデル」の全国展開", "【連携】", 298)
                        .programme(1)
                        .viewpoint(1)
                        .policy("3-3-2")
                        .fact(fact("companies", "知財交流に参加した大企業", "26社")) // 303
                        .fact(fact("matches", "知財マッチング成立件数", "27件"))
                        .fact(fact("products", "製品化", "18件").withPartOf("matches"))
                        .build(),
                initiative("7", "ウェルフェアイノベーションのプロジェクトの展開", "【成長分野・ICT・連携】", 305)
                        .programme(1)
                        .fact(fact("members", "フォーラムを構成する企業・福祉事業者・大学等の数", "約300")) // 309
                        .build(),
                initiative("8", "殿町・キングスカイフロントの概成と臨海部ビジョンの策定", "【成長分野・連携】", 325)
                        .programme(1)
                        .issue(Label.same("新たな産業拠点の形成や立地企業の設備更新を促進するスキーム等の検討"))
                        .build(),
                initiative("9", "中小企業活性化条例の施行を契機とした中小企業活性化施策の充実", "", 336)
                        .programme(1)
                        .issue(Label.same("施策等の市内企業への効果的な情報発信の手法"))
                        .build(),
                initiative("10", "○ 新川崎・創造のもりへの“ＡＩＲＢＩＣ”の開業", "【連携】", 350)
                        .programme(2)
                        .build(),
                initiative("11", "オープンイノベーション交流拠点「川崎市コンベンションホール」の供用開始", "【連携】", 359)
                        .programme(2)
                        .milestone(milestone("コンベンションホールの供用開始", "H30年4月供用開始予定")) // 363
                        .build()));
    }

    static List<Viewpoint> viewpoints() {
        return List.of(
                viewpoint(1, "連携の促進", 2),
                viewpoint(2, "社会を変革する次世代技術の本格到来を見据えた対応", 2),
                viewpoint(3, "誰もが活躍する魅力ある環境の実現", 3),
                viewpoint(4, "東京オリンピック・パラリンピックを好機と捉えた取組の推進", 3),
                viewpoint(5, "まちの多様性、まちの変化を捉えた取組", 4));
    }

    private static Viewpoint viewpoint(int ordinal, String title, int statements) {
        return new Viewpoint(ordinal, Label.same(title), Collections.nCopies(statements, Label.same("○")));
    }
}
