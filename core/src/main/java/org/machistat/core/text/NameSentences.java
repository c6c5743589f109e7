package org.machistat.core.text;

import java.util.List;
import java.util.stream.Collectors;

/** The sentences of name matches. */
final class NameSentences {

    private static final int SHOWN = 3;
    private static final int LONGEST = 60;

    private NameSentences() {}

    static <T> Label matched(String asked, NameMatch.Outcome how, NameMatch.Near<T> best) {
        String ja = switch (how) {
            case EXACT -> "完全一致";
            case ID -> "コードのみ";
            case VARIANT -> "字形の違い";
            case ABBREVIATED -> "括弧書きの省略";
            default -> "表記の違い";
        };
        String en = switch (how) {
            case EXACT -> "exact";
            case ID -> "id alone";
            case VARIANT -> "other forms of characters";
            case ABBREVIATED -> "brackets left out";
            default -> "other notation";
        };
        return Label.of(
                ja(asked) + "は" + ja(best.name()) + "（" + cut(best.id()) + "）です（" + ja + "）",
                en(asked) + " is " + en(best.name()) + " (" + cut(best.id()) + "), " + en);
    }

    static <T> Label closest(String asked, List<NameMatch.Near<T>> nearest) {
        NameMatch.Near<T> best = nearest.get(0);
        String ja = ja(asked) + "を" + ja(best.name()) + "（" + cut(best.id()) + "）と読みました（文字の違い" + share(best);
        String en = en(asked) + " was read as " + en(best.name()) + " (" + cut(best.id()) + "), " + share(best)
                + " characters differ";
        if (nearest.size() > 1) {
            NameMatch.Near<T> next = nearest.get(1);
            ja += "、次点" + ja(next.name()) + "（" + cut(next.id()) + "）" + share(next);
            en += ", next is " + en(next.name()) + " (" + cut(next.id()) + ") with " + share(next);
        }
        return Label.of(ja + "）", en);
    }

    static Label reserved(String asked, ReservedWord word, String qualifier) {
        return Label.of(
                ja(asked) + "は分類項目の名称ではなく、「" + word.label().ja() + "」を表す語です"
                        + (qualifier.isEmpty() ? "" : "（限定：" + cut(qualifier) + "）"),
                en(asked) + " is not the name of a category but a word for '"
                        + word.label().en() + "'" + (qualifier.isEmpty() ? "" : ", limited by " + en(qualifier)));
    }

    static <T> Label otherMeaning(String asked, NameMatch.Near<T> best, String word) {
        return Label.of(
                ja(asked) + "は" + ja(best.name()) + "（" + cut(best.id()) + "）に字は近くても、" + ja(word) + "の違いで意味が変わります（文字の違い"
                        + share(best) + "）",
                en(asked) + " is close to " + en(best.name()) + " (" + cut(best.id()) + ") in letters, but " + en(word)
                        + " makes another meaning of it (" + share(best) + " characters differ)");
    }

    static <T> Label tied(String asked, List<NameMatch.Near<T>> nearest, int all) {
        return Label.of(
                ja(asked) + "は複数の候補に当てはまり、一つに決められません：" + listJa(nearest) + (all > SHOWN ? "ほか、全" + all + "件" : ""),
                en(asked) + " fits several candidates and none can be chosen: " + listEn(nearest)
                        + (all > SHOWN ? ", … (" + all + " in all)" : ""));
    }

    static <T> Label contradictory(String asked, String id, List<NameMatch.Near<T>> nearest) {
        return Label.of(
                ja(asked) + "はコード" + cut(id) + "と名称が一致しません：名称に最も近いのは" + listJa(nearest),
                "The id " + cut(id) + " and the name of " + en(asked)
                        + " do not belong together, nearest to the name are " + listEn(nearest));
    }

    static <T> Label tooFar(String asked, List<NameMatch.Near<T>> nearest, int limit) {
        return Label.of(
                ja(asked) + "に合う候補がありません（違い" + limit + "%未満）："
                        + (nearest.isEmpty() ? "比べられる候補なし" : "最も近いのは" + listJa(nearest)),
                "No candidate fits " + en(asked) + " (less than " + limit + "% may differ), "
                        + (nearest.isEmpty() ? "there are none to compare with" : "nearest are " + listEn(nearest)));
    }

    static Label tooLong(String asked, int longest) {
        return Label.of(
                ja(asked) + "は" + asked.length() + "文字あり、どの候補の名称としても長すぎます（最長の候補は" + longest + "文字）",
                en(asked) + " has " + asked.length() + " characters, too many for any candidate (the longest has "
                        + longest + ")");
    }

    static Label empty(String asked) {
        return Label.of(ja(asked) + "には名称がありません", "There is no name in " + en(asked));
    }

    private static <T> String listJa(List<NameMatch.Near<T>> nearest) {
        return nearest.stream()
                .limit(SHOWN)
                .map(near -> ja(near.name()) + "（" + cut(near.id()) + "）" + share(near))
                .collect(Collectors.joining("、"));
    }

    private static <T> String listEn(List<NameMatch.Near<T>> nearest) {
        return nearest.stream()
                .limit(SHOWN)
                .map(near -> en(near.name()) + " (" + cut(near.id()) + ") with " + share(near))
                .collect(Collectors.joining(", "));
    }

    private static String share(NameMatch.Near<?> near) {
        return near.edits() + "/" + near.length();
    }

    private static String ja(String text) {
        return "「" + cut(text) + "」";
    }

    /** A text in quotes, cut if it is long. */
    static String en(String text) {
        return "'" + cut(text) + "'";
    }

    /** A text of at most 60 characters and …; no character is cut in two. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST) + "…";
    }
}
