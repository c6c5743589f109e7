package org.machistat.core.text;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Brings names to a form in which they can be compared.
 *
 * <p>Two steps. {@link #normalise} takes away what printers choose freely: width, case, spaces, separators and brackets.
 * {@link #fold} also takes together what scanning and typing confuse, and what is one character in an old and a new form.
 * Old forms: 常用漢字表 (Cabinet notice of 30 November 2010), characters with a 康熙字典体 in brackets, and forms usual in names.
 */
final class NameFolding {

    /** Each group becomes its first character. */
    private static final String[] LOOK_ALIKES = {
        "ー一-‐‑‒–—―−─━ｰ｜|",
        "カ力ヵ",
        "ロ口囗",
        "ニ二",
        "ハ八",
        "ト卜",
        "エ工ェ",
        "タ夕",
        "チ千",
        "ヘへ",
        "ベべ",
        "ペぺ",
        "リり",
        "ミ三",
        "オ才ォ",
        "ヌ又",
        "ヤャ",
        "ユュ",
        "ヨョ",
        "ツッ",
        "ア了ァ",
        "イィ",
        "ウゥ",
        "ケヶ",
        "ワヮ",
        "o0〇○",
        "1l"
    };

    /** Pairs: old form, new form. */
    private static final String OLD_AND_NEW = "亞亜惡悪壓圧圍囲醫医爲為壹壱隱隠榮栄營営衞衛驛駅圓円鹽塩緣縁艷艶應応歐欧毆殴櫻桜奧奥橫横溫温穩穏"
            + "假仮價価畫画會会囘回壞壊懷懐繪絵槪概擴拡殼殻覺覚學学嶽岳樂楽勸勧卷巻寬寛歡歓漢漢關関觀観歸帰氣気旣既戲戯犧犠舊旧據拠擧挙"
            + "峽峡挾挟狹狭鄕郷響響曉暁勤勤區区驅駆勳勲薰薫羣群徑径惠恵揭掲溪渓經経繼継莖茎螢蛍輕軽鷄鶏藝芸擊撃缺欠儉倹劍剣圈圏檢検權権獻献縣県"
            + "險険顯顕驗験嚴厳效効廣広恆恒鑛鉱礦鉱號号國国黑黒濟済碎砕齋斎劑剤冱冴雜雑產産參参慘惨棧桟蠶蚕贊賛殘残絲糸齒歯兒児辭辞濕湿實実"
            + "寫写釋釈壽寿收収從従澁渋獸獣縱縦肅粛處処緖緒諸諸敍叙奬奨將将燒焼稱称證証乘乗剩剰壤壌孃嬢條条淨浄狀状疊畳讓譲釀醸囑嘱觸触寢寝"
            + "愼慎眞真晉晋盡尽圖図粹粋醉酔隨随髓髄數数樞枢瀨瀬聲声靑青靜静齊斉攝摂竊窃說説絕絶專専戰戦淺浅潛潜纖繊踐践錢銭禪禅雙双壯壮搜捜插挿"
            + "巢巣曾曽瘦痩爭争總総莊荘裝装騷騒增増臟臓藏蔵屬属續続墮堕對対體体帶帯滯滞臺台瀧滝擇択澤沢單単擔担膽胆團団彈弾斷断癡痴遲遅晝昼蟲虫"
            + "鑄鋳廳庁徵徴聽聴鎭鎮遞逓鐵鉄轉転點点傳伝黨党盜盗燈灯當当鬪闘德徳獨独讀読屆届繩縄貳弐姙妊黏粘惱悩腦脳霸覇廢廃拜拝賣売麥麦發発髮髪"
            + "拔抜蠻蛮祕秘濱浜濵浜甁瓶拂払佛仏倂併竝並變変邊辺邉辺辨弁辯弁瓣弁舖舗步歩寶宝豐豊襃褒沒没飜翻萬万滿満默黙彌弥藥薬譯訳豫予餘余"
            + "與与譽誉搖揺樣様謠謡來来賴頼亂乱覽覧龍竜兩両獵猟綠緑淚涙壘塁勵励禮礼靈霊齡齢曆暦歷歴戀恋鍊錬爐炉勞労樓楼錄録灣湾"
            + "髙高﨑崎嵜崎栁柳槗橋桒桑舘館濶闊";

    private static final String OPENING = "([{【〔〈";
    private static final String CLOSING = ")]}】〕〉";

    private static final Map<Integer, Integer> FOLDS = folds();

    private NameFolding() {}

    private static Map<Integer, Integer> folds() {
        Map<Integer, Integer> folds = new HashMap<>();
        int[] pairs = OLD_AND_NEW.codePoints().toArray();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            folds.put(pairs[i], pairs[i + 1]);
        }
        for (String group : LOOK_ALIKES) {
            int first = group.codePointAt(0);
            group.codePoints().forEach(one -> folds.put(one, first));
        }
        return folds;
    }

    /** The name without width, case, spaces, separators and brackets. */
    static String normalise(String name) {
        StringBuilder kept = new StringBuilder(name.length());
        compatible(name)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(one -> !isDropped(one))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** The name in full width or half width alike, and without space at its ends. */
    static String compatible(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    }

    /** A normalised name with look-alikes and old forms taken together. */
    static String fold(String normalised) {
        StringBuilder folded = new StringBuilder(normalised.length());
        normalised.codePoints().map(one -> FOLDS.getOrDefault(one, one)).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    /** Both steps. */
    static String foldAll(String name) {
        return fold(normalise(name));
    }

    /** A name in the form of {@link #compatible} without the brackets at its end, or the whole if there are none. */
    static String withoutBrackets(String name) {
        int kind = name.isEmpty() ? -1 : CLOSING.indexOf(name.charAt(name.length() - 1));
        if (kind < 0) {
            return name;
        }
        int depth = 0;
        for (int i = name.length() - 1; i >= 0; i--) {
            char one = name.charAt(i);
            if (one == CLOSING.charAt(kind)) {
                depth++;
            } else if (one == OPENING.charAt(kind)) {
                depth--;
                if (depth == 0) {
                    return name.substring(0, i).strip();
                }
            }
        }
        return name;
    }

    /** What stands in the brackets at the end of a name in the form of {@link #compatible}; empty if there are none. */
    static String inBrackets(String name) {
        String behind = name.substring(withoutBrackets(name).length()).strip();
        return behind.isEmpty() ? "" : behind.substring(1, behind.length() - 1).strip();
    }

    private static boolean isDropped(int one) {
        if (Character.isWhitespace(one) || Character.isSpaceChar(one)) {
            return true;
        }
        return switch (Character.getType(one)) {
            case Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> "、，,・･･·•/／.。．;；:：'\"&".indexOf(one) >= 0;
        };
    }
}
