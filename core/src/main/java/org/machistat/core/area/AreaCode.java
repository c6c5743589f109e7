package org.machistat.core.area;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of the nation, a prefecture or a municipality (全国地方公共団体コード).
 *
 * <p>Five digits, two for the prefecture and three within it, and a check digit that many tables leave out. With the digits
 * a, b, c, d, e the check digit is the last digit of 11 − (6a + 5b + 4c + 3d + 2e) mod 11.
 *
 * <ul>
 *   <li>14130, 141305 and R14130 are one code: equal, and printed as 14130.
 *   <li>Remainder 0 gives check digit 1, remainder 1 gives 0, remainder 10 gives 1.
 *   <li>The nation is 00000, as statistics write it; the ministry's list has no such code.
 *   <li>Whether a code was ever given to a place is not checked, only the prefecture (01 to 47) is.
 *   <li>Whether a code is a ward of a designated city cannot be told from the code alone.
 * </ul>
 *
 * <p>Source: Ministry of Internal Affairs and Communications, 全国地方公共団体コード仕様, for the check digit; JIS X 0401 and
 * JIS X 0402 for the digits.
 *
 * @serial exclude
 */
public final class AreaCode implements Comparable<AreaCode>, Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern FORM = Pattern.compile("(\\d{2})|[Rr]?(?:(\\d{5})|(\\d{5})(\\d))");
    private static final String EXPECTED =
            "expected 2 digits of a prefecture, 5 digits or 6 with the check digit, as in '14', '14130', 'R14130' or '141305'";
    private static final int PREFECTURES = 47;
    private static final int LONGEST = 40;

    /** The nation (全国). */
    public static final AreaCode NATIONWIDE = new AreaCode("00000");

    private final String fiveDigits;

    private AreaCode(String fiveDigits) {
        this.fiveDigits = fiveDigits;
    }

    /**
     * Reads a code in any of its printed forms: "14130", "141305", "R14130", or "14" for a prefecture.
     *
     * <ul>
     *   <li>Full-width digits, an R of either case or width and spaces around are accepted; ① is no digit.
     *   <li>A lost leading zero ("1100" for 01100) is not guessed: write it.
     * </ul>
     *
     * @param text the text
     * @return the code
     * @throws IllegalArgumentException if the text is not of these forms, the prefecture is not 01 to 47, or the check digit
     *     is wrong; the message says which
     */
    public static AreaCode parse(String text) {
        Matcher m = FORM.matcher(text.length() > LONGEST ? "" : fold(text).strip());
        if (!m.matches()) {
            throw unreadable(text, EXPECTED);
        }
        AreaCode code = new AreaCode(m.group(1) != null ? m.group(1) + "000" : m.group(m.group(2) != null ? 2 : 3));
        int prefecture = Integer.parseInt(code.fiveDigits.substring(0, 2));
        if (prefecture > PREFECTURES || (prefecture == 0 && !code.isNationwide())) {
            throw unreadable(text, "prefecture must be from 01 to 47, or 00000 for the nation");
        }
        String checkDigit = m.group(4);
        if (checkDigit != null && Integer.parseInt(checkDigit) != code.checkDigit()) {
            throw unreadable(text, "check digit must be " + code.checkDigit() + " for " + code);
        }
        return code;
    }

    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(
                    (c >= '０' && c <= '９') || c == 'Ｒ' || c == 'ｒ' ? (char) (c - '０' + '0') : c == '\u00a0' ? ' ' : c);
        }
        return folded.toString();
    }

    private static IllegalArgumentException unreadable(String text, String reason) {
        String met =
                text.length() > LONGEST ? text.substring(0, 20) + "…' (" + text.length() + " characters)" : text + "'";
        return new IllegalArgumentException("Unable to parse area code from '" + met + ", " + reason);
    }

    /**
     * The code without its check digit.
     *
     * @return five digits, as in "14130"
     */
    public String fiveDigits() {
        return fiveDigits;
    }

    /**
     * The code with its check digit.
     *
     * @return six digits, as in "141305"; for the nation "000001", by the rule, though no list has it
     */
    public String sixDigits() {
        return fiveDigits + checkDigit();
    }

    /**
     * The check digit (検査数字).
     *
     * @return a number from 0 to 9
     */
    public int checkDigit() {
        int sum = 0;
        for (int i = 0; i < fiveDigits.length(); i++) {
            sum += (6 - i) * Character.digit(fiveDigits.charAt(i), 10);
        }
        return (11 - sum % 11) % 10;
    }

    /**
     * The prefecture that the code lies in; a prefecture lies in itself.
     *
     * @return the code of the prefecture, or empty for the nation
     */
    public Optional<AreaCode> prefecture() {
        return isNationwide() ? Optional.empty() : Optional.of(new AreaCode(fiveDigits.substring(0, 2) + "000"));
    }

    /**
     * Whether this is the nation.
     *
     * @return true for 00000
     */
    public boolean isNationwide() {
        return equals(NATIONWIDE);
    }

    /**
     * Whether this is a prefecture.
     *
     * @return true for 01000 to 47000
     */
    public boolean isPrefecture() {
        return !isNationwide() && fiveDigits.endsWith("000");
    }

    /**
     * Whether this is a place within a prefecture: a city, town or village, a special ward of Tokyo, or, since the code does
     * not tell them apart, a ward of a designated city or an area of several (13100, 特別区部).
     *
     * @return true if this is neither the nation nor a prefecture
     */
    public boolean isMunicipality() {
        return !fiveDigits.endsWith("000");
    }

    /** The order of the five digits: the nation first, each prefecture before its municipalities. */
    @Override
    public int compareTo(AreaCode other) {
        return fiveDigits.compareTo(other.fiveDigits);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AreaCode that && fiveDigits.equals(that.fiveDigits);
    }

    @Override
    public int hashCode() {
        return fiveDigits.hashCode();
    }

    /** The five digits, as in "14130"; {@link #parse} reads them back. */
    @Override
    public String toString() {
        return fiveDigits;
    }
}
