package org.machistat.core.population;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The many ways in which tables write ages, folded into few. */
final class AgeText {

    static final int LONGEST = 40;

    private static final String DASHES = "‐‑‒–—―−─ー~〜∼";
    private static final Set<String> UNKNOWN = Set.of(
            "不詳", "年齢不詳", "年齢「不詳」", "「不詳」", "不明", "年齢不明", "unknown", "agenotstated", "notstated", "agenotreported");
    private static final Set<String> ALL = Set.of(
            "総数", "総計", "合計", "計", "男女計", "総人口", "全年齢", "全体", "人口総数", "total", "allages", "all", "both", "bothsexes");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,3})(?:歳)?(?:-|から|to)(\\d{1,3})(?:歳)?(?:まで)?");
    private static final Pattern OPEN = Pattern.compile(
            "(\\d{1,3})(?:歳)?(?:以上|\\+|-|andover|yearsandover|andabove|yearsandolder|orolder|orover|&over)");
    private static final Pattern BELOW = Pattern.compile("(\\d{1,3})歳?未満|under(\\d{1,3})");
    private static final Pattern UP_TO = Pattern.compile("(\\d{1,3})歳?以下");
    private static final Pattern SINGLE = Pattern.compile("(\\d{1,3})(?:歳)?");

    private AgeText() {}

    /** Full-width letters and digits narrow, every dash "-", no spaces. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char narrow = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '才' ? '歳' : c;
            if (DASHES.indexOf(narrow) >= 0) {
                folded.append('-');
            } else if (!Character.isWhitespace(narrow) && narrow != '\u00a0' && narrow != '\ufeff') {
                folded.append(narrow);
            }
        }
        return folded.toString();
    }

    static String shown(String text) {
        return "'" + (text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text) + "'";
    }

    static boolean isUnknown(String text) {
        return text.length() <= LONGEST && UNKNOWN.contains(fold(text).toLowerCase(Locale.ROOT));
    }

    static boolean isTotal(String text) {
        return text.length() <= LONGEST && ALL.contains(fold(text).toLowerCase(Locale.ROOT));
    }

    static Optional<AgeGroup> group(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = fold(text).toLowerCase(Locale.ROOT);
        Matcher m = SINGLE.matcher(folded);
        if (m.matches()) {
            return span(number(m, 1), number(m, 1));
        }
        m = SPAN.matcher(folded);
        if (m.matches()) {
            return span(number(m, 1), number(m, 2));
        }
        m = OPEN.matcher(folded);
        if (m.matches()) {
            return number(m, 1) <= AgeGroup.OLDEST ? Optional.of(AgeGroup.open(number(m, 1))) : Optional.empty();
        }
        m = BELOW.matcher(folded);
        if (m.matches()) {
            return span(0, number(m, m.group(1) == null ? 2 : 1) - 1);
        }
        m = UP_TO.matcher(folded);
        return m.matches() ? span(0, number(m, 1)) : Optional.empty();
    }

    private static int number(Matcher m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Optional<AgeGroup> span(int from, int last) {
        return from <= last && last <= AgeGroup.OLDEST ? Optional.of(AgeGroup.of(from, last)) : Optional.empty();
    }
}
