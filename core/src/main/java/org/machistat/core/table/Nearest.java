package org.machistat.core.table;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Names the candidates that look most like a name that was not found. */
final class Nearest {

    private static final int SHOWN = 5;
    private static final int COMPARED = 60;

    private Nearest() {}

    /** The candidates in quotes, nearest first, at most five of them, with the number of all. */
    static String of(String asked, List<String> candidates) {
        if (candidates.isEmpty()) {
            return "there are none";
        }
        String shown = candidates.stream()
                .map(candidate -> new Scored(candidate, score(asked, candidate)))
                .sorted(Comparator.comparingInt(Scored::score))
                .limit(SHOWN)
                .map(scored -> quote(scored.text()))
                .collect(Collectors.joining(", "));
        return candidates.size() <= SHOWN ? shown : shown + ", … (" + candidates.size() + " in all)";
    }

    /** A name in quotes, shortened if it is long. */
    static String quote(String text) {
        return "'" + (text.length() <= COMPARED ? text : text.substring(0, COMPARED) + "…") + "'";
    }

    private record Scored(String text, int score) {}

    /** The edit distance; a name that contains the other comes before all that do not. */
    private static int score(String asked, String candidate) {
        String a = asked.length() > COMPARED ? asked.substring(0, COMPARED) : asked;
        String b = candidate.length() > COMPARED ? candidate.substring(0, COMPARED) : candidate;
        boolean contained = !a.isEmpty() && (b.contains(a) || a.contains(b));
        return distance(a, b) + (contained ? 0 : 2 * COMPARED);
    }

    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
