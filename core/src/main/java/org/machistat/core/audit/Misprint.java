package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Rational;

/** How easily one printed figure is taken for another: a tie-break only, never a proof (誤読のしやすさ). */
final class Misprint {

    private static final Set<String> ALIKE =
            Set.of("68", "54", "17", "08", "38", "56", "35", "06", "69", "49", "27", "09", "89", "58");

    /** By what a figure is too small or too large if its unit was mistaken: 千, 万, 百万 and 億, and back. */
    static final List<Rational> UNITS = units();

    private Misprint() {}

    private static List<Rational> units() {
        List<Rational> units = new ArrayList<>();
        for (int exponent : new int[] {3, 4, 6, 8}) {
            units.add(Rational.of(10).pow(exponent));
            units.add(Rational.of(10).pow(-exponent));
        }
        return List.copyOf(units);
    }

    /** Whether a figure is another one in a larger or smaller unit, rounded to it where digits are lost. */
    static boolean isOtherUnit(Figure from, Figure to) {
        if (!(from instanceof Figure.Known printed)
                || !(to instanceof Figure.Known implied)
                || !from.unit().equals(to.unit())
                || printed.exact().signum() == 0
                || implied.exact().signum() == 0) {
            return false;
        }
        for (Rational scale : UNITS) {
            Rational scaled = printed.exact().times(scale);
            Rational step = scale.compareTo(Rational.ONE) > 0 ? scale : Rational.ONE;
            Rational gap = scaled.minus(implied.exact()).abs();
            if (gap.times(2).compareTo(step) <= 0
                    && gap.times(20).compareTo(implied.exact().abs()) <= 0) {
                return true;
            }
        }
        return false;
    }

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
