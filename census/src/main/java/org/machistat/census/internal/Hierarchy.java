package org.machistat.census.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.machistat.census.estat.EStatClass;
import org.machistat.core.source.Place;

/**
 * Which code stands above which on an axis, as indexes.
 *
 * <p>{@code @parentCode} decides where one code has it; otherwise the levels do, each code standing below the nearest one before
 * it that has a higher level. A parent that is not in the answer is no parent here.
 */
final class Hierarchy {

    private static final int NONE = -1;

    private final int[] parents;

    private Hierarchy(int[] parents) {
        this.parents = parents;
    }

    static Hierarchy of(EStatClass axis, ProblemList problems) {
        List<EStatClass.Code> codes = axis.codes();
        int[] parents = new int[codes.size()];
        Arrays.fill(parents, NONE);
        if (codes.stream().anyMatch(code -> !code.parent().isEmpty())) {
            byCode(codes, parents);
            breakCircles(axis, parents, problems);
        } else {
            byLevel(codes, parents);
        }
        return new Hierarchy(parents);
    }

    private static void byCode(List<EStatClass.Code> codes, int[] parents) {
        Map<String, Integer> indexes = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            indexes.put(codes.get(i).code(), i);
        }
        for (int i = 0; i < parents.length; i++) {
            parents[i] = indexes.getOrDefault(codes.get(i).parent(), NONE);
        }
    }

    /** A code that is above itself, directly or through others, loses its parent. */
    private static void breakCircles(EStatClass axis, int[] parents, ProblemList problems) {
        int[] seenFrom = new int[parents.length];
        Arrays.fill(seenFrom, NONE);
        for (int start = 0; start < parents.length; start++) {
            int at = start;
            while (at != NONE && seenFrom[at] == NONE) {
                seenFrom[at] = start;
                int above = parents[at];
                if (above != NONE && seenFrom[above] == start) {
                    String code = axis.codes().get(at).code();
                    problems.error(
                            1,
                            new Place(0, 0, axis.id()),
                            code,
                            "コード「" + ProblemList.shorten(code) + "」は上位コードをたどると自分に戻る。上位コードがないものとして読んだ",
                            "the code '" + ProblemList.shorten(code)
                                    + "' is above itself through its parents, and was read without parent");
                    parents[at] = NONE;
                    above = NONE;
                }
                at = above;
            }
        }
    }

    private static void byLevel(List<EStatClass.Code> codes, int[] parents) {
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < parents.length; i++) {
            int level = codes.get(i).level();
            while (!open.isEmpty() && codes.get(open.get(open.size() - 1)).level() >= level) {
                open.remove(open.size() - 1);
            }
            if (level > 0) {
                parents[i] = open.isEmpty() ? NONE : open.get(open.size() - 1);
                open.add(i);
            } else {
                open.clear();
            }
        }
    }

    /** The codes below each code that has any, in order. */
    Map<Integer, List<Integer>> children() {
        Map<Integer, List<Integer>> children = new LinkedHashMap<>();
        for (int i = 0; i < parents.length; i++) {
            if (parents[i] != NONE) {
                children.computeIfAbsent(parents[i], key -> new ArrayList<>()).add(i);
            }
        }
        return children;
    }
}
