package org.machistat.core.audit;

import java.util.Set;
import org.machistat.core.value.Figure;

/** How easily one printed figure is taken for another: a tie-break only, never a proof (誤読のしやすさ). */
final class Misprint {

    private static final Set<String> ALIKE =
            Set.of("68", "54", "17", "08", "38", "56", "35", "06", "69", "49", "27", "09", "89", "58");

    private Misprint() {}

    /** 0 for one look-alike digit, 1 for one digit, two swapped, a lost sign or shifted point, 4 for anything else. */
    static int effort(Figure from, Figure to) {
        String one = from.printed().replaceAll("[,%p]", "").replaceAll("[^0-9.-].*$", "");
        String other = to.printed().replaceAll("[,%]", "").replaceAll("[^0-9.-].*$", "");
        if (one.length() == other.length()) {
            return sameLength(one, other);
        }
        boolean signOrPoint = digits(one).equals(digits(other));
        boolean lost = one.length() < other.length() && isLost(one, other);
        return signOrPoint ? 1 : lost || isLost(other, one) ? 2 : 4;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "").replaceAll("^0+", "").replaceAll("0+$", "");
    }

    private static int sameLength(String one, String other) {
        int differing = 0;
        int first = -1;
        for (int i = 0; i < one.length(); i++) {
            if (one.charAt(i) != other.charAt(i)) {
                differing++;
                first = first < 0 ? i : first;
            }
        }
        if (differing == 1) {
            char a = one.charAt(first);
            char b = other.charAt(first);
            return ALIKE.contains("" + a + b) || ALIKE.contains("" + b + a) ? 0 : 1;
        }
        boolean swapped = differing == 2
                && first + 1 < one.length()
                && one.charAt(first) == other.charAt(first + 1)
                && one.charAt(first + 1) == other.charAt(first);
        return swapped ? 1 : 4;
    }

    /** Whether the shorter text is the longer with one piece left out. */
    private static boolean isLost(String shorter, String longer) {
        if (shorter.length() >= longer.length()) {
            return false;
        }
        int gone = longer.length() - shorter.length();
        for (int i = 0; i <= shorter.length(); i++) {
            if (longer.startsWith(shorter.substring(0, i))
                    && longer.substring(i + gone).equals(shorter.substring(i))) {
                return true;
            }
        }
        return false;
    }
}
