package org.machistat.census.industry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.machistat.census.industry.ConcordanceLink.Quality;
import org.machistat.core.text.Label;
import org.machistat.core.text.NameMatcher;

/** The rule by which two lists are joined; see {@link JsicConcordance}. */
final class LinkRule {

    private static final Set<Quality> WHOLE = Set.of(Quality.SAME, Quality.RENAMED, Quality.RECODED, Quality.DECLARED);

    private final IndustryClassification from;
    private final IndustryClassification to;
    private final Map<String, Map<String, ConcordanceLink>> forth = new HashMap<>();
    private final Map<String, Map<String, ConcordanceLink>> back = new HashMap<>();
    private final Map<String, Label> lostFrom = new HashMap<>();
    private final Map<String, Label> lostTo = new HashMap<>();

    LinkRule(IndustryClassification from, IndustryClassification to, List<ConcordanceDecision> decisions) {
        this.from = from;
        this.to = to;
        decisions.forEach(this::decide);
        joinLeaves();
        from.list().stream()
                .filter(one -> !isLeaf(from, one) && !isDone(one, lostFrom, forth))
                .sorted((a, b) -> b.level().compareTo(a.level()))
                .forEach(this::joinGroup);
    }

    /** All links in the order of the first list, then of the second. */
    List<ConcordanceLink> links() {
        List<ConcordanceLink> links = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        to.list().forEach(one -> places.put(one.code(), places.size()));
        for (Industry one : from.list()) {
            Map<Integer, ConcordanceLink> ordered = new TreeMap<>();
            forth.getOrDefault(one.code(), Map.of()).values().forEach(link -> ordered.put(places.get(link.to()), link));
            links.addAll(ordered.values());
        }
        return links;
    }

    Map<String, Label> lostFrom() {
        return lostFrom;
    }

    Map<String, Label> lostTo() {
        return lostTo;
    }

    private void decide(ConcordanceDecision decision) {
        decision.from().forEach(from::get);
        decision.to().forEach(to::get);
        for (String old : decision.from()) {
            decision.to().forEach(now -> join(old, now, Quality.DECLARED, decision.reason()));
        }
        if (decision.to().isEmpty()) {
            decision.from().forEach(old -> lostFrom.put(old, decision.reason()));
        }
        if (decision.from().isEmpty()) {
            decision.to().forEach(now -> lostTo.put(now, decision.reason()));
        }
    }

    private void join(String old, String now, Quality quality, Label reason) {
        ConcordanceLink link = new ConcordanceLink(old, now, quality, reason);
        forth.computeIfAbsent(old, key -> new LinkedHashMap<>()).put(now, link);
        back.computeIfAbsent(now, key -> new LinkedHashMap<>()).put(old, link);
    }

    private void joinLeaves() {
        openLeaves(from, lostFrom, forth).stream()
                .filter(one -> to.find(one.code())
                        .filter(other -> isFree(other) && sameName(one, other))
                        .isPresent())
                .forEach(one -> join(one.code(), one.code(), Quality.SAME, Reasons.SAME));
        Map<List<Object>, List<Industry>> names = byName(openLeaves(to, lostTo, back));
        byName(openLeaves(from, lostFrom, forth)).forEach((name, olds) -> {
            List<Industry> nows = names.getOrDefault(name, List.of());
            boolean isOne = olds.size() == 1 && nows.size() == 1;
            for (Industry old : olds) {
                nows.forEach(now -> join(
                        old.code(),
                        now.code(),
                        isOne ? Quality.RECODED : Quality.AMBIGUOUS,
                        isOne ? Reasons.RECODED : Reasons.ambiguous(olds.size(), nows.size())));
            }
        });
        openLeaves(from, lostFrom, forth).stream()
                .filter(one -> to.find(one.code())
                        .filter(other -> isFree(other) && other.level() == one.level() && sameEnglish(one, other))
                        .isPresent())
                .forEach(one -> join(one.code(), one.code(), Quality.RENAMED, Reasons.RENAMED));
        List<String> doubtful = new ArrayList<>();
        forth.forEach((code, links) -> links.values().stream()
                .filter(link -> link.quality() == Quality.SAME)
                .filter(link -> isRest(from.get(code)) && siblingsChanged(from.get(code), to.get(link.to())))
                .forEach(link -> doubtful.add(code)));
        doubtful.forEach(code -> join(code, code, Quality.CONTENT_UNCERTAIN, Reasons.REST));
    }

    private boolean isFree(Industry other) {
        return isLeaf(to, other) && !isDone(other, lostTo, back);
    }

    private static boolean isLeaf(IndustryClassification list, Industry one) {
        return list.children(one.code()).isEmpty();
    }

    private static boolean isDone(
            Industry one, Map<String, Label> lost, Map<String, Map<String, ConcordanceLink>> links) {
        return lost.containsKey(one.code()) || links.containsKey(one.code());
    }

    private static List<Industry> openLeaves(
            IndustryClassification list, Map<String, Label> lost, Map<String, Map<String, ConcordanceLink>> links) {
        return list.list().stream()
                .filter(one -> isLeaf(list, one) && !isDone(one, lost, links))
                .toList();
    }

    private static Map<List<Object>, List<Industry>> byName(List<Industry> some) {
        Map<List<Object>, List<Industry>> names = new LinkedHashMap<>();
        some.forEach(one -> names.computeIfAbsent(List.of(one.level(), name(one)), key -> new ArrayList<>())
                .add(one));
        return names;
    }

    /** The name for comparison; （01農業） behind a name only repeats the parent and is left out, as revision 14 does. */
    static String name(Industry one) {
        int repeated = one.parent().isEmpty() ? -1 : one.ja().indexOf("（" + one.parent());
        return NameMatcher.normalise(repeated > 0 ? one.ja().substring(0, repeated) : one.ja());
    }

    private static boolean sameName(Industry one, Industry other) {
        return one.level() == other.level() && name(one).equals(name(other));
    }

    static boolean sameEnglish(Industry one, Industry other) {
        return !one.en().isEmpty() && NameMatcher.normalise(one.en()).equals(NameMatcher.normalise(other.en()));
    }

    private static boolean isRest(Industry one) {
        return one.ja().startsWith("その他の") || one.ja().contains("他に分類されない");
    }

    /** Whether in the group of either a sibling is open, lost, or joined to another group. */
    private boolean siblingsChanged(Industry old, Industry now) {
        return !old.parent().isEmpty()
                && !now.parent().isEmpty()
                && !(staysIn(from, old.parent(), forth, to, now.parent())
                        && staysIn(to, now.parent(), back, from, old.parent()));
    }

    private static boolean staysIn(
            IndustryClassification list,
            String group,
            Map<String, Map<String, ConcordanceLink>> links,
            IndustryClassification others,
            String otherGroup) {
        return list.children(group).stream().allMatch(one -> {
            Map<String, ConcordanceLink> joined = links.getOrDefault(one.code(), Map.of());
            return !joined.isEmpty()
                    && joined.keySet().stream()
                            .allMatch(code -> others.get(code).parent().equals(otherGroup));
        });
    }

    /** A group goes where its leaves go; it is the same only if none of them, on either side, goes elsewhere or nowhere. */
    private void joinGroup(Industry old) {
        List<Industry> leaves = from.leaves(old.code());
        Set<String> targets = new LinkedHashSet<>();
        to.find(old.code()).filter(now -> sameName(old, now)).ifPresent(now -> targets.add(now.code()));
        leaves.forEach(leaf -> joined(leaf, forth)
                .forEach(code -> above(code, old.level()).ifPresent(now -> targets.add(now.code()))));
        targets.removeIf(lostTo::containsKey);
        for (String code : targets) {
            Industry now = to.get(code);
            Set<String> inside = codes(to.leaves(code));
            boolean isWhole = allWithin(leaves, forth, inside) && allWithin(to.leaves(code), back, codes(leaves));
            boolean isSameCode = code.equals(old.code());
            boolean isSameName = sameName(old, now);
            Quality quality;
            if (isWhole) {
                quality = isSameCode ? (isSameName ? Quality.SAME : Quality.RENAMED) : Quality.RECODED;
            } else {
                quality = isSameCode && isSameName ? Quality.CONTENT_UNCERTAIN : Quality.PARTIAL;
            }
            int count = (int) leaves.stream()
                    .filter(leaf -> joined(leaf, forth).stream().anyMatch(inside::contains))
                    .count();
            join(old.code(), code, quality, Reasons.group(quality, count, leaves.size(), inside.size()));
        }
    }

    private static Set<String> codes(List<Industry> some) {
        return some.stream().map(Industry::code).collect(Collectors.toSet());
    }

    /** The codes on the other side, without those that are only candidates. */
    private static List<String> joined(Industry leaf, Map<String, Map<String, ConcordanceLink>> links) {
        return links.getOrDefault(leaf.code(), Map.of()).entrySet().stream()
                .filter(entry -> entry.getValue().quality() != Quality.AMBIGUOUS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The industry of a level that holds a code, or is it. */
    private Optional<Industry> above(String code, IndustryLevel level) {
        return Stream.concat(Stream.of(to.get(code)), to.ancestors(code).stream())
                .filter(one -> one.level() == level)
                .findFirst();
    }

    private static boolean allWithin(
            List<Industry> leaves, Map<String, Map<String, ConcordanceLink>> links, Set<String> inside) {
        return leaves.stream().allMatch(leaf -> {
            Map<String, ConcordanceLink> some = links.getOrDefault(leaf.code(), Map.of());
            return !some.isEmpty()
                    && inside.containsAll(some.keySet())
                    && some.values().stream().allMatch(link -> WHOLE.contains(link.quality()));
        });
    }
}
