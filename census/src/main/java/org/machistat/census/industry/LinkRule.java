package org.machistat.census.industry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.machistat.census.industry.ConcordanceLink.Quality;
import org.machistat.core.text.Label;

/** The rule by which two lists are joined; see {@link JsicConcordance}. */
final class LinkRule {

    private static final Set<Quality> AGREEING = Set.of(Quality.SAME, Quality.RENAMED, Quality.RECODED);
    private static final Set<Quality> WHOLE =
            Set.of(Quality.SAME, Quality.RENAMED, Quality.RECODED, Quality.DECLARED, Quality.SIBLING_OPEN);

    private final IndustryClassification from;
    private final IndustryClassification to;
    private final Map<String, Map<String, ConcordanceLink>> forth = new HashMap<>();
    private final Map<String, Map<String, ConcordanceLink>> back = new HashMap<>();
    private final Map<String, Label> lostFrom = new HashMap<>();
    private final Map<String, Label> lostTo = new HashMap<>();
    private final Spellings spellings = new Spellings();
    private final Map<String, List<Industry>> fromLeaves = new HashMap<>();
    private final Map<String, List<Industry>> toLeaves = new HashMap<>();
    private final Map<String, Set<String>> toLeafCodes = new HashMap<>();
    private final Map<String, List<Industry>> openInFrom = new HashMap<>();
    private final Map<String, List<Industry>> openInTo = new HashMap<>();

    LinkRule(IndustryClassification from, IndustryClassification to, List<ConcordanceDecision> decisions) {
        this.from = from;
        this.to = to;
        decisions.forEach(this::decide);
        checkNotContradicting(lostFrom.keySet(), forth.keySet());
        checkNotContradicting(lostTo.keySet(), back.keySet());
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

    Spellings spellings() {
        return spellings;
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

    private static void checkNotContradicting(Set<String> lost, Set<String> joined) {
        lost.stream().filter(joined::contains).sorted().findFirst().ifPresent(code -> {
            throw new IllegalArgumentException(
                    "Decisions must not join '" + code + "' and call it not connectable as well");
        });
    }

    private void join(String old, String now, Quality quality, Label reason) {
        ConcordanceLink link = new ConcordanceLink(old, now, quality, reason);
        forth.computeIfAbsent(old, key -> new LinkedHashMap<>()).put(now, link);
        back.computeIfAbsent(now, key -> new LinkedHashMap<>()).put(old, link);
    }

    private void joinLeaves() {
        openLeaves(from, lostFrom, forth).stream()
                .filter(one -> to.find(one.code())
                        .filter(other -> isFree(other) && spellings.isSameName(one, other))
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
                        .filter(other ->
                                isFree(other) && other.level() == one.level() && spellings.isSameEnglish(one, other))
                        .isPresent())
                .forEach(one -> join(one.code(), one.code(), Quality.RENAMED, Reasons.RENAMED));
        List<String> doubtful = new ArrayList<>();
        forth.forEach((code, links) -> links.values().stream()
                .filter(link -> link.quality() == Quality.SAME)
                .filter(link -> isRest(from.get(code)) && siblingsChanged(from.get(code), to.get(link.to())))
                .forEach(link -> doubtful.add(code)));
        doubtful.forEach(code -> join(code, code, Quality.CONTENT_UNCERTAIN, Reasons.REST));
        List<ConcordanceLink> beside = new ArrayList<>();
        forth.values()
                .forEach(links -> links.values().stream()
                        .filter(link -> AGREEING.contains(link.quality()))
                        .forEach(beside::add));
        for (ConcordanceLink link : beside) {
            List<Industry> open = openBeside(from.get(link.from()), to.get(link.to()));
            if (!open.isEmpty()) {
                join(link.from(), link.to(), Quality.SIBLING_OPEN, Reasons.beside(link.reason(), open));
            }
        }
    }

    /** What stands beside two industries, or beside a group that holds one, on either side, and is joined to nothing. */
    private List<Industry> openBeside(Industry old, Industry now) {
        Set<Industry> open = new LinkedHashSet<>();
        addOpenBeside(old, from, forth, fromLeaves, openInFrom, open);
        addOpenBeside(now, to, back, toLeaves, openInTo, open);
        return List.copyOf(open);
    }

    private static void addOpenBeside(
            Industry start,
            IndustryClassification list,
            Map<String, Map<String, ConcordanceLink>> links,
            Map<String, List<Industry>> leaves,
            Map<String, List<Industry>> openIn,
            Set<Industry> found) {
        for (Industry one = start; !one.parent().isEmpty(); one = list.get(one.parent())) {
            String self = one.code();
            openIn
                    .computeIfAbsent(
                            one.parent(),
                            parent -> list.children(parent).stream()
                                    .filter(child -> leaves(list, child.code(), leaves).stream()
                                            .noneMatch(leaf -> links.containsKey(leaf.code())))
                                    .toList())
                    .stream()
                    .filter(sibling -> !sibling.code().equals(self))
                    .forEach(found::add);
        }
    }

    private static List<Industry> leaves(IndustryClassification list, String code, Map<String, List<Industry>> known) {
        List<Industry> leaves = known.get(code);
        if (leaves == null) {
            leaves = list.leaves(code);
            known.put(code, leaves);
        }
        return leaves;
    }

    private Set<String> leafCodes(String code) {
        return toLeafCodes.computeIfAbsent(code, key -> codes(leaves(to, key, toLeaves)));
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

    private Map<List<Object>, List<Industry>> byName(List<Industry> some) {
        Map<List<Object>, List<Industry>> names = new LinkedHashMap<>();
        some.forEach(
                one -> names.computeIfAbsent(List.of(one.level(), spellings.japanese(one)), key -> new ArrayList<>())
                        .add(one));
        return names;
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
        List<Industry> leaves = leaves(from, old.code(), fromLeaves);
        Set<String> targets = new LinkedHashSet<>();
        to.find(old.code()).filter(now -> spellings.isSameName(old, now)).ifPresent(now -> targets.add(now.code()));
        for (Industry leaf : leaves) {
            for (String code : joined(leaf, forth)) {
                above(code, old.level()).ifPresent(now -> targets.add(now.code()));
            }
        }
        targets.removeIf(lostTo::containsKey);
        Set<String> own = codes(leaves);
        for (String code : targets) {
            Industry now = to.get(code);
            Set<String> inside = leafCodes(code);
            boolean isWhole = allWithin(leaves, forth, inside) && allWithin(leaves(to, code, toLeaves), back, own);
            boolean isSameCode = code.equals(old.code());
            boolean isSameName = spellings.isSameName(old, now);
            Quality quality;
            if (isWhole) {
                quality = isSameCode ? (isSameName ? Quality.SAME : Quality.RENAMED) : Quality.RECODED;
            } else {
                quality = isSameCode && isSameName ? Quality.CONTENT_UNCERTAIN : Quality.PARTIAL;
            }
            int count = 0;
            for (Industry leaf : leaves) {
                count += Collections.disjoint(joined(leaf, forth), inside) ? 0 : 1;
            }
            Label reason = Reasons.group(quality, count, leaves.size(), inside.size());
            List<Industry> open = isWhole ? openBeside(old, now) : List.of();
            if (open.isEmpty()) {
                join(old.code(), code, quality, reason);
            } else {
                join(old.code(), code, Quality.SIBLING_OPEN, Reasons.beside(reason, open));
            }
        }
    }

    private static Set<String> codes(List<Industry> some) {
        return some.stream().map(Industry::code).collect(Collectors.toSet());
    }

    /** The codes on the other side, without those that are only candidates. */
    private List<String> joined(Industry leaf, Map<String, Map<String, ConcordanceLink>> links) {
        List<String> codes = new ArrayList<>(1);
        for (ConcordanceLink link : links.getOrDefault(leaf.code(), Map.of()).values()) {
            if (link.quality() != Quality.AMBIGUOUS) {
                codes.add(links == forth ? link.to() : link.from());
            }
        }
        return codes;
    }

    /** The industry of a level that holds a code, or is it. */
    private Optional<Industry> above(String code, IndustryLevel level) {
        for (Industry one = to.get(code); ; one = to.get(one.parent())) {
            if (one.level() == level) {
                return Optional.of(one);
            }
            if (one.parent().isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private static boolean allWithin(
            List<Industry> leaves, Map<String, Map<String, ConcordanceLink>> links, Set<String> inside) {
        for (Industry leaf : leaves) {
            Map<String, ConcordanceLink> some = links.getOrDefault(leaf.code(), Map.of());
            if (some.isEmpty() || !inside.containsAll(some.keySet())) {
                return false;
            }
            for (ConcordanceLink link : some.values()) {
                if (!WHOLE.contains(link.quality())) {
                    return false;
                }
            }
        }
        return true;
    }
}
