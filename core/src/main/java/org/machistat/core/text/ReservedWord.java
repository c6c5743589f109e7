package org.machistat.core.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a heading says that names no single category: total, unknown, other (分類項目でない見出し語).
 *
 * <p>合計 is two letters from 漁業 and would be taken for it by any distance, so that such words are looked for first. The
 * lists are those met in tables of the Statistics Bureau and of municipalities.
 */
public enum ReservedWord {
    /** The whole (合計・総数). */
    TOTAL("合計", "total", "総数", "総計", "計", "全体", "全産業", "産業計", "全業種", "総合計", "total", "all industries"),
    /** The sum of some parts (小計). */
    SUBTOTAL("小計", "subtotal", "中計", "subtotal"),
    /** Counted elsewhere in the table already and shown again (再掲). */
    REPEATED("再掲", "repeated", "うち再掲", "repeated"),
    /** Not known, or not determined (不明・不詳). */
    UNKNOWN("不明", "unknown", "不詳", "不明・無回答", "未詳", "格付不能", "unknown", "not known"),
    /** No answer was given (無回答). */
    NO_ANSWER("無回答", "no answer", "回答なし", "未回答", "無記入", "no answer"),
    /** All the rest (その他). */
    OTHER("その他", "other", "そのほか", "その他の産業", "その他の業種", "other", "others");

    private final Label label;
    private final List<String> words;

    ReservedWord(String ja, String en, String... more) {
        this.label = Label.of(ja, en);
        this.words = Stream.concat(Stream.of(ja), Arrays.stream(more)).toList();
    }

    /**
     * The usual word.
     *
     * @return the word in Japanese and English
     */
    public Label label() {
        return label;
    }

    /**
     * The words that are read so.
     *
     * @return the words, the usual one first
     */
    public List<String> words() {
        return words;
    }
}
