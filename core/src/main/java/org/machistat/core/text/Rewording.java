package org.machistat.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells names that mean something else from names that were misread: 非製造業, 製造業計 and 第二次産業 are close to 製造業 and 第一次産業
 * and not them.
 *
 * <p>The names are aligned by {@link EditDistance}; each stretch in which they differ is looked at:
 *
 * <ul>
 *   <li>numerals, and letters that stand alone, are never misread into one another;
 *   <li>words such as 以外, のみ or その他 stand equally often in both names;
 *   <li>a sign such as 非, 新 or 計 is neither added nor left out;
 *   <li>nothing is added before or behind a whole name, since that makes another word of it (製造業者); what is left out there is an
 *       abbreviation (情報通信);
 *   <li>no sign is exchanged for its opposite: 男 for 女, 公 for 私.
 * </ul>
 */
final class Rewording {

    private static final String[] WORDS = {
        "以外", "除く", "除外", "のみ", "だけ", "うち", "その他", "含む", "含まない", "以上", "以下", "以内", "未満", "超える",
        "except", "excluding", "including", "other", "only", "total", "non", "un", "not", "female", "indirect", "less",
                "more", "over"
    };

    private static final String SIGNS = "非不未無他外内計総新旧除全準再前後副超";

    private static final String[] OPPOSITES = {
        "大中小",
        "卸小",
        "上中下",
        "前中後",
        "男女",
        "都道府県市区町村国公私民",
        "新旧",
        "増減",
        "入出",
        "東西南北",
        "高低",
        "有無非不未",
        "内外",
        "左右",
        "甲乙丙丁",
        "昼夜",
        "春夏秋冬",
        "正非",
        "本支",
        "長短"
    };

    private static final String NUMERALS = "〇一二三四五六七八九十百千万";

    /** Numerals that are kana where kana stand beside them: サ一ビス, コンビ二. */
    private static final String LIKE_KANA = "一二三八千";

    private Rewording() {}

    /** A name in its forms; plain and folded have the same number of code points. */
    private static final class Form {
        private final String text;
        private final int[] plain;
        private final int[] folded;

        Form(String name) {
            String normalised = NameFolding.normalise(name);
            text = NameFolding.compatible(name);
            plain = normalised.codePoints().toArray();
            folded = NameFolding.fold(normalised).codePoints().toArray();
        }
    }

    /** What makes another meaning of the label than of the name, or empty if the label may be a misreading of it. */
    static Optional<String> between(String label, String name) {
        Form asked = new Form(label);
        Form known = new Form(name);
        return letters(asked, known)
                .or(() -> words(asked, known))
                .or(() -> added(asked, known))
                .or(() -> EditDistance.differences(asked.folded, known.folded).stream()
                        .flatMap(stretch -> stretch(stretch, asked, known).stream())
                        .findFirst());
    }

    /** Letters that stand alone, as in 第A種. */
    private static Optional<String> letters(Form asked, Form known) {
        List<String> here = lonely(asked.text);
        List<String> there = lonely(known.text);
        return here.equals(there) ? Optional.empty() : Optional.of(firstOther(here, there));
    }

    private static List<String> lonely(String text) {
        int[] points = text.codePoints().toArray();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (Character.isLetter(points[i])
                    && isLatin(points, i)
                    && !isLatin(points, i - 1)
                    && !isLatin(points, i + 1)) {
                found.add(NameFolding.foldAll(Character.toString(points[i])));
            }
        }
        return found;
    }

    /** A letter of which Latin words are written, or the apostrophe within one. */
    private static boolean isLatin(int[] points, int i) {
        if (i < 0 || i >= points.length) {
            return false;
        }
        int one = points[i];
        return one == '\'' || one == '’' || (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
    }

    private static String firstOther(List<String> here, List<String> there) {
        int i = 0;
        while (i < here.size() && i < there.size() && here.get(i).equals(there.get(i))) {
            i++;
        }
        return i < here.size() ? here.get(i) : there.get(i);
    }

    private static Optional<String> words(Form asked, Form known) {
        String here = text(asked.plain, 0, asked.plain.length);
        String there = text(known.plain, 0, known.plain.length);
        for (String word : WORDS) {
            if (count(here, word) != count(there, word)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    /** What stands before or behind the whole name, unless it only doubles the sign there. */
    private static Optional<String> added(Form asked, Form known) {
        int more = asked.folded.length - known.folded.length;
        if (more <= 0 || known.folded.length == 0) {
            return Optional.empty();
        }
        boolean isBehind = Arrays.equals(asked.folded, 0, known.folded.length, known.folded, 0, known.folded.length);
        boolean isBefore = Arrays.equals(asked.folded, more, asked.folded.length, known.folded, 0, known.folded.length);
        int from = isBehind ? known.folded.length : 0;
        int beside = isBehind ? known.folded[known.folded.length - 1] : known.folded[0];
        boolean isDoubled = Arrays.stream(asked.folded, from, from + more).allMatch(one -> one == beside);
        return (isBehind || isBefore) && !isDoubled && isWord(asked.plain, from, from + more)
                ? Optional.of(text(asked.plain, from, from + more))
                : Optional.empty();
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }

    private static Optional<String> stretch(EditDistance.Stretch at, Form asked, Form known) {
        String here = text(asked.plain, at.fromA(), at.toA());
        String there = text(known.plain, at.fromB(), at.toB());
        if (!numerals(asked.plain, at.fromA(), at.toA()).equals(numerals(known.plain, at.fromB(), at.toB()))) {
            return Optional.of(here.isEmpty() ? there : here);
        }
        boolean atAnEnd = (at.fromA() == 0 && at.fromB() == 0)
                || (at.toA() == asked.plain.length && at.toB() == known.plain.length);
        if (atAnEnd && there.isEmpty() && isWord(asked.plain, at.fromA(), at.toA())) {
            return Optional.of(here);
        }
        if (here.codePointCount(0, here.length()) != there.codePointCount(0, there.length())) {
            Optional<String> sign = sign(here, there);
            if (sign.isPresent()) {
                return sign;
            }
        }
        return opposite(here, there);
    }

    /** Whether there is a letter other than those of which a Latin word is written. */
    private static boolean isWord(int[] points, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Character.isLetterOrDigit(points[i]) && !isLatin(points, i)) {
                return true;
            }
        }
        return false;
    }

    private static String numerals(int[] points, int from, int to) {
        StringBuilder found = new StringBuilder();
        for (int i = from; i < to; i++) {
            boolean isKana =
                    LIKE_KANA.indexOf(points[i]) >= 0 && (isKatakana(points, i - 1) || isKatakana(points, i + 1));
            if (Character.isDigit(points[i]) || (NUMERALS.indexOf(points[i]) >= 0 && !isKana)) {
                found.appendCodePoint(points[i]);
            }
        }
        return found.toString();
    }

    private static boolean isKatakana(int[] points, int i) {
        return i >= 0
                && i < points.length
                && Character.UnicodeBlock.KATAKANA.equals(Character.UnicodeBlock.of(points[i]));
    }

    private static Optional<String> sign(String here, String there) {
        for (int sign : SIGNS.codePoints().toArray()) {
            if ((here.indexOf(sign) >= 0) != (there.indexOf(sign) >= 0)) {
                return Optional.of(Character.toString(sign));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> opposite(String here, String there) {
        for (String group : OPPOSITES) {
            Optional<String> one = only(here, there, group);
            if (one.isPresent() && only(there, here, group).isPresent()) {
                return one;
            }
        }
        return Optional.empty();
    }

    /** A sign of the group that the first text has and the second has not. */
    private static Optional<String> only(String first, String second, String group) {
        return group.codePoints()
                .filter(sign -> first.indexOf(sign) >= 0 && second.indexOf(sign) < 0)
                .mapToObj(Character::toString)
                .findFirst();
    }

    private static String text(int[] points, int from, int to) {
        return new String(points, from, to - from);
    }
}
