package org.machistat.census.area;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.machistat.core.area.AreaCode;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.text.Label;

/**
 * The ways in which publishers write the code of a place (地域コードの表記).
 *
 * <p>{@link AreaCode#parse} reads all of them as one and the same code, so tables join by it; this is to write a code as
 * another table has it, or to insist on one way.
 */
public enum CodeSystem {
    /** Five digits, as e-Stat and the population institute write: 14130 (標準地域コード5桁). */
    FIVE_DIGITS("5桁", "5 digits", "14130", "\\d{5}", AreaCode::fiveDigits),
    /** Six digits, the last one a check digit, as the ministry writes: 141305 (検査数字付き6桁). */
    SIX_DIGITS("検査数字付き6桁", "6 digits with the check digit", "141305", "\\d{6}", AreaCode::sixDigits),
    /** R and five digits, as the SSDSE data sets write: R14130 (SSDSE). */
    SSDSE("R付き5桁（SSDSE）", "R and 5 digits (SSDSE)", "R14130", "R\\d{5}", code -> "R" + code.fiveDigits()),
    /** R and six digits, where someone put the R before the ministry's code: R141305 (R付き6桁). */
    SSDSE_SIX_DIGITS("R付き6桁", "R and 6 digits", "R141305", "R\\d{6}", code -> "R" + code.sixDigits()),
    /** Two digits, for prefectures only: 14 (都道府県コード2桁). */
    PREFECTURE("都道府県コード2桁", "2 digits of a prefecture", "14", "\\d{2}", CodeSystem::twoDigits);

    private static final int LONGEST = 40;

    private final Label label;
    private final String example;
    private final Pattern form;
    private final Function<AreaCode, String> writer;

    CodeSystem(String ja, String en, String example, String form, Function<AreaCode, String> writer) {
        this.label = Label.of(ja, en);
        this.example = example;
        this.form = Pattern.compile(form);
        this.writer = writer;
    }

    private static String twoDigits(AreaCode code) {
        if (!code.isPrefecture() && !code.isNationwide()) {
            throw new IllegalArgumentException("Only prefectures have a code of 2 digits, but was " + code);
        }
        return code.fiveDigits().substring(0, 2);
    }

    /**
     * The way in which a code is written, for whatever {@link AreaCode#parse} reads; width, case of the R and spaces do not matter.
     *
     * @param text the code
     * @return the system
     * @throws IllegalArgumentException if it is no code
     */
    public static CodeSystem of(String text) {
        AreaCode.parse(text);
        String half = half(text);
        return Arrays.stream(values())
                .filter(system -> system.form.matcher(half).matches())
                .findFirst()
                .orElseThrow();
    }

    private static String half(String text) {
        return text.length() > LONGEST
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }

    private static String shorten(String text) {
        return text.length() > LONGEST ? Excerpt.start(text, LONGEST) + "…" : text;
    }

    /**
     * Reads a code that must be written in this way.
     *
     * @param text the code
     * @return the code
     * @throws IllegalArgumentException if it is written in another way, or is no code
     */
    public AreaCode parse(String text) {
        if (!form.matcher(half(text)).matches()) {
            throw new IllegalArgumentException("Unable to parse area code from '" + shorten(text) + "', expected "
                    + label.en() + " as in '" + example + "'");
        }
        return AreaCode.parse(text);
    }

    /**
     * Writes a code in this way.
     *
     * @param code the code
     * @return the text
     * @throws IllegalArgumentException if the code is of no prefecture and the way is {@link #PREFECTURE}
     */
    public String format(AreaCode code) {
        return writer.apply(code);
    }

    /**
     * The name of the system.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }
}
