package org.machistat.planmodel.tree;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.machistat.core.value.Rational;

/** How alike two names are; the measure is documented at {@link TreeDifference}. */
final class Similarity {

    /** How many characters of a name are compared. */
    static final int MOST_CHARACTERS = 200;

    private static final Pattern DROPPED = Pattern.compile("[\\s\\u3000、，,・･（）()「」]");

    private Similarity() {}

    static Rational of(String one, String other) {
        return ofFolded(fold(one), fold(other));
    }

    static int[] fold(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC);
        return DROPPED.matcher(folded)
                .replaceAll("")
                .codePoints()
                .limit(MOST_CHARACTERS)
                .toArray();
    }

    static Rational ofFolded(int[] one, int[] other) {
        int longer = Math.max(one.length, other.length);
        return longer == 0 ? Rational.ONE : Rational.of(longer - distance(one, other), longer);
    }

    /** Levenshtein's distance, one row of the table at a time. */
    private static int distance(int[] one, int[] other) {
        int[] row = new int[other.length + 1];
        for (int j = 0; j <= other.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length; i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length; j++) {
                int replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length];
    }
}
