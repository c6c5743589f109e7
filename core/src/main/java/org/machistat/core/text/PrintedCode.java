package org.machistat.core.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A code or a range of codes printed with a name: E 製造業, (E)製造業, 【Ｅ】製造業, 大分類E 製造業, A～B 農林漁業, 製造業（E）.
 *
 * @param code the code, a range with a hyphen
 * @param rest what is left of the label; blank if there was nothing but the code
 */
record PrintedCode(String code, String rest) {

    private static final String LEVEL = "(?:[大中小細]分類[\\s:]*+)?+";
    private static final String DASH = "[~〜‐-―−-]";
    private static final String CODE =
            "([A-Za-z0-9@]{1,12}+(?:\\s*+" + DASH + "\\s*+[A-Za-z0-9]{1,12}+)?+)(?![A-Za-z0-9])";
    private static final String OPEN = "[(\\[{<【〔〈《「『]";
    private static final String CLOSE = "[)\\]}>】〕〉》」』]";

    private static final Pattern LEADING = Pattern.compile(
            OPEN + "?+\\s*+" + LEVEL + CODE + "\\s*+" + CLOSE + "?+[\\s.:、,・‐-―−-]*+(.*)", Pattern.DOTALL);

    private static final Pattern TRAILING =
            Pattern.compile(OPEN + "\\s*+" + LEVEL + CODE + "\\s*+" + CLOSE + "$", Pattern.DOTALL);

    private static final Pattern RANGE = Pattern.compile("\\s*+" + DASH + "\\s*+");

    /** The longest text, in characters, that a code in brackets is looked for in at the end of a label. */
    private static final int TAIL = 40;

    /** The code before the name, in a label that is {@link NameFolding#compatible}. */
    static Optional<PrintedCode> before(String label) {
        Matcher leading = LEADING.matcher(label);
        return leading.matches()
                ? Optional.of(new PrintedCode(tidy(leading.group(1)), leading.group(2)))
                : Optional.empty();
    }

    /** The code in brackets behind the name. */
    static Optional<PrintedCode> behind(String label) {
        Matcher trailing = TRAILING.matcher(label).region(Math.max(0, label.length() - TAIL), label.length());
        return trailing.find() && trailing.start() > 0
                ? Optional.of(new PrintedCode(
                        tidy(trailing.group(1)),
                        label.substring(0, trailing.start()).strip()))
                : Optional.empty();
    }

    private static String tidy(String code) {
        return RANGE.matcher(code).replaceAll("-");
    }

    boolean isRange() {
        return code.indexOf('-') > 0;
    }
}
