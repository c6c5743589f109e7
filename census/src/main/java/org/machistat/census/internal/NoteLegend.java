package org.machistat.census.internal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.machistat.core.source.Place;
import org.machistat.core.value.Mark;
import org.machistat.core.value.MarkLegend;

/**
 * The meaning of symbols by the words with which a table explains them (凡例の読み取り).
 *
 * <p>A word decides only if all words found agree; a text that speaks of two marks, as 秘匿又は不詳, decides nothing.
 */
public final class NoteLegend {

    private static final Map<Mark, Pattern> WORDS = words();
    private static final Pattern NOTHING_SUCH = Pattern.compile("該当(が)?(なし|ない|無し|無い|無)。?");
    private static final Pattern ZERO = Pattern.compile("[0０]([.．][0０]+)?");

    private NoteLegend() {}

    private static Map<Mark, Pattern> words() {
        Map<Mark, Pattern> words = new EnumMap<>(Mark.class);
        put(
                words,
                Mark.SUPPRESSED,
                "秘匿|秘とく|秘密の?保護|公表を(差し?控|ひか|控)|個(人|々|別)の?(情報|データ|申告|事業所|企業)|(?i:suppress|confidential|withheld)");
        put(
                words,
                Mark.NIL,
                "(該当|当該|計上)(する|の|の数)?(数値|数字|値|者|データ|もの|件数|計数|事業所|世帯)?(が|は|の)?(なし|な[いき]|無[いしき]|ありません|存在しない)(?!.*(算出|計算))"
                        + "|皆無|計数の?[がは]?(ない|無い|なし)|^(なし|ゼロ)$|(?i:^nil|not exist|no applicable|none\\b)");
        put(
                words,
                Mark.NOT_APPLICABLE,
                "あり得ない|ありえない|有り得ない|計算(でき|不能|不可)|算出(でき|不能|不可)|分母が(0|０|ゼロ)|(?i:cannot exist|not computable|not applicable)");
        put(
                words,
                Mark.UNKNOWN,
                "不詳|不明|未調査|調査(を?して|を?行って|されて|項目とし)て?いない|調査(対象)?(外|がない|していない)|(得|え)られ(ない|なかった)|把握(して|でき)"
                        + "|(未|非)公表|公表(を?して|されて)いない|未集計|集計(を?して|されて)いない|未入手|欠測|欠損|資料(が)?(なし|ない|無)|データ(が)?(なし|ない|無)"
                        + "|不適当|(?i:unknown|not available|not surveyed|not investigated|missing)");
        put(words, Mark.ROUNDS_TO_ZERO, "単位(未満|に満た)|(?i:less than half|less than (the )?unit|negligible)|微少|微小");
        put(
                words,
                Mark.LOW_RELIABILITY,
                "分母が(小さ|少な)|(標本|サンプル|集計世帯|回答)(数|サイズ)?が?(少|小|過少|過小)|(信頼性|精度)が?(低|劣|十分)|(利用|使用).{0,8}注意|(?i:reliab|use with caution)");
        put(words, Mark.PROVISIONAL, "速報値|速報数値|暫定|(?i:preliminary|provisional)");
        put(words, Mark.REVISED, "訂正(値|した)|改定(値|した)|改訂(値|した)|(?i:revised)");
        put(words, Mark.ESTIMATED, "推計(値|した|による)|推定(値|した)|(?i:estimated)");
        put(words, Mark.IMPUTED, "補定|補完(値|した)|(?i:imputed)");
        return words;
    }

    private static void put(Map<Mark, Pattern> words, Mark mark, String regex) {
        words.put(mark, Pattern.compile(regex));
    }

    /** The marks of which a text speaks. */
    static Set<Mark> marks(String symbol, String text) {
        String words = text.strip();
        if (NOTHING_SUCH.matcher(words).matches()) {
            boolean isDash =
                    MarkLegend.standard().find(symbol).filter(Mark.NIL::equals).isPresent();
            return EnumSet.of(isDash ? Mark.NIL : Mark.NOT_APPLICABLE);
        }
        EnumSet<Mark> found = EnumSet.noneOf(Mark.class);
        if (words.length() <= 1000) {
            WORDS.forEach((mark, pattern) -> {
                if (pattern.matcher(words).find()) {
                    found.add(mark);
                }
            });
        }
        return found;
    }

    /**
     * The legend of a table: its own symbols, and behind them those of a fallback.
     *
     * <p>A symbol whose text is blank keeps the meaning of the fallback. One whose text decides nothing gets none, whatever
     * the fallback says, with a note.
     *
     * @param symbols what each symbol means, in the table's words
     * @param fallback the meaning of symbols that the table does not explain
     * @param problems takes what is wrong
     * @return the legend
     */
    public static MarkLegend of(Map<String, String> symbols, MarkLegend fallback, ProblemList problems) {
        MarkLegend legend = fallback;
        for (Map.Entry<String, String> entry : symbols.entrySet()) {
            String symbol = entry.getKey().strip();
            String text = entry.getValue().strip();
            if (!text.isEmpty() && !symbol.isEmpty()) {
                legend = with(legend, symbol, text, problems);
            }
        }
        return legend;
    }

    private static MarkLegend with(MarkLegend legend, String symbol, String text, ProblemList problems) {
        Set<Mark> marks = marks(symbol, text);
        Mark mark = marks.size() == 1 ? marks.iterator().next() : Mark.UNEXPLAINED;
        if (mark == Mark.ROUNDS_TO_ZERO && ZERO.matcher(symbol).matches()) {
            return legend.withZeroAsLessThanHalf();
        }
        boolean isPossible = mark != Mark.ROUNDS_TO_ZERO;
        if (isPossible && mark != Mark.UNEXPLAINED) {
            try {
                return legend.with(symbol, mark);
            } catch (IllegalArgumentException e) {
                isPossible = false;
            }
        }
        String met = ProblemList.shorten(symbol) + "：" + ProblemList.shorten(text);
        problems.note(
                1,
                Place.WHOLE,
                met,
                "凡例「" + met + "」からは記号の意味を1つに決められないため、凡例にない記号として扱う",
                "the legend '" + met + "' does not give the symbol one meaning, so it is read as unexplained"
                        + (marks.size() > 1 ? ", as it speaks of " + marks : ""));
        return symbol.chars().anyMatch(Character::isDigit) ? legend : legend.with(symbol, Mark.UNEXPLAINED);
    }
}
