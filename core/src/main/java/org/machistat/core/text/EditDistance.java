package org.machistat.core.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The number of characters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
final class EditDistance {

    private EditDistance() {}

    /** A stretch in which two words differ, the end not included; of one of them it may be empty. */
    record Stretch(int fromA, int toA, int fromB, int toB) {}

    /** The distance of two words given as code points; time and space proportional to the product and the second length. */
    static int of(int[] a, int[] b) {
        int[] beforeLast = new int[b.length + 1];
        int[] last = new int[b.length + 1];
        int[] row = new int[b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            fill(a, b, i, beforeLast, last, row);
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length];
    }

    private static void fill(int[] a, int[] b, int i, int[] beforeLast, int[] last, int[] row) {
        row[0] = i;
        for (int j = 1; j <= b.length; j++) {
            int replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            int least = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
            if (isSwap(a, b, i, j)) {
                least = Math.min(least, beforeLast[j - 2] + 1);
            }
            row[j] = least;
        }
    }

    private static boolean isSwap(int[] a, int[] b, int i, int j) {
        return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
    }

    /** Where two words differ in one of the shortest alignments, in order; time and space proportional to the product. */
    static List<Stretch> differences(int[] a, int[] b) {
        int[][] rows = new int[a.length + 1][b.length + 1];
        for (int j = 0; j <= b.length; j++) {
            rows[0][j] = j;
        }
        for (int i = 1; i <= a.length; i++) {
            fill(a, b, i, rows[Math.max(i - 2, 0)], rows[i - 1], rows[i]);
        }
        List<Stretch> found = new ArrayList<>();
        int i = a.length;
        int j = b.length;
        while (i > 0 || j > 0) {
            int toA = i;
            int toB = j;
            while ((i > 0 || j > 0) && !isSame(a, b, i, j, rows)) {
                if (isSwap(a, b, i, j) && rows[i][j] == rows[i - 2][j - 2] + 1) {
                    i -= 2;
                    j -= 2;
                } else if (i > 0 && j > 0 && rows[i][j] == rows[i - 1][j - 1] + 1) {
                    i--;
                    j--;
                } else if (i > 0 && rows[i][j] == rows[i - 1][j] + 1) {
                    i--;
                } else {
                    j--;
                }
            }
            if (i < toA || j < toB) {
                found.add(new Stretch(i, toA, j, toB));
            }
            while (i > 0 && j > 0 && isSame(a, b, i, j, rows)) {
                i--;
                j--;
            }
        }
        Collections.reverse(found);
        return found;
    }

    private static boolean isSame(int[] a, int[] b, int i, int j, int[][] rows) {
        return i > 0 && j > 0 && a[i - 1] == b[j - 1] && rows[i][j] == rows[i - 1][j - 1];
    }
}
