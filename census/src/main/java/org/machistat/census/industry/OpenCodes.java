package org.machistat.census.industry;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.machistat.census.industry.OpenCode.Evidence;
import org.machistat.core.text.NameMatcher;

/** Codes that were not joined, and what speaks for which pair of them. */
final class OpenCodes {

    /** Wider than for reading names: a candidate is only shown. */
    private static final int LIMIT = 40;

    private static final int MARGIN = 5;

    private final List<Industry> olds;
    private final List<Industry> nows;
    private final Spellings spellings;
    private final Set<String> shifted = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final Map<String, Map<String, Set<Evidence>>> forth = new LinkedHashMap<>();
    private final Map<String, Map<String, Set<Evidence>>> back = new LinkedHashMap<>();

    OpenCodes(
            IndustryClassification from,
            IndustryClassification to,
            List<ConcordanceLink> links,
            Spellings spellings,
            Set<String> lostFrom,
            Set<String> lostTo) {
        this.spellings = spellings;
        Set<String> joinedFrom = new HashSet<>(lostFrom);
        Set<String> joinedTo = new HashSet<>(lostTo);
        for (ConcordanceLink link : links) {
            joinedFrom.add(link.from());
            joinedTo.add(link.to());
            if (link.from().equals(link.to())) {
                kept.add(link.from());
            }
            boolean isRecoded = link.quality() == ConcordanceLink.Quality.RECODED
                    || (link.quality() == ConcordanceLink.Quality.SIBLING_OPEN
                            && !link.from().equals(link.to()));
            if (isRecoded) {
                shifted.add(from.get(link.from()).parent());
                shifted.add(to.get(link.to()).parent());
            }
        }
        olds = from.list().stream()
                .filter(one -> !joinedFrom.contains(one.code()))
                .toList();
        nows = to.list().stream().filter(one -> !joinedTo.contains(one.code())).toList();
        for (Industry old : olds) {
            nows.stream().filter(now -> now.level() == old.level()).forEach(now -> compare(old, now));
        }
        for (IndustryLevel level : IndustryLevel.values()) {
            List<Industry> oldOnes = at(level, olds);
            List<Industry> newOnes = at(level, nows);
            NameMatcher<Industry> among = matcher(newOnes);
            oldOnes.forEach(
                    old -> among.match(old.ja()).find().ifPresent(now -> note(old, now, Evidence.SIMILAR_NAME)));
            NameMatcher<Industry> amongOld = matcher(oldOnes);
            newOnes.forEach(
                    now -> amongOld.match(now.ja()).find().ifPresent(old -> note(old, now, Evidence.SIMILAR_NAME)));
        }
    }

    private static List<Industry> at(IndustryLevel level, List<Industry> some) {
        return some.stream().filter(one -> one.level() == level).toList();
    }

    private static NameMatcher<Industry> matcher(List<Industry> some) {
        return NameMatcher.of(some, Industry::code, one -> List.of(one.ja())).withBounds(LIMIT, MARGIN);
    }

    private void compare(Industry old, Industry now) {
        if (old.code().equals(now.code()) && !shifted.contains(old.parent()) && !shifted.contains(now.parent())) {
            note(old, now, Evidence.SAME_CODE);
        }
        if (spellings.isSameEnglish(old, now)) {
            note(old, now, Evidence.SAME_ENGLISH);
        }
        if (old.parent().equals(now.parent()) && kept.contains(old.parent())) {
            note(old, now, Evidence.OPEN_SIBLING);
        }
    }

    private void note(Industry old, Industry now, Evidence evidence) {
        forth.computeIfAbsent(old.code(), key -> new LinkedHashMap<>())
                .computeIfAbsent(now.code(), key -> EnumSet.noneOf(Evidence.class))
                .add(evidence);
        back.computeIfAbsent(now.code(), key -> new LinkedHashMap<>())
                .computeIfAbsent(old.code(), key -> EnumSet.noneOf(Evidence.class))
                .add(evidence);
    }

    List<OpenCode> olds() {
        return open(olds, nows, forth);
    }

    List<OpenCode> nows() {
        return open(nows, olds, back);
    }

    private static List<OpenCode> open(
            List<Industry> some, List<Industry> others, Map<String, Map<String, Set<Evidence>>> evidence) {
        List<OpenCode> open = new ArrayList<>();
        for (Industry one : some) {
            Map<String, Set<Evidence>> found = evidence.getOrDefault(one.code(), Map.of());
            open.add(new OpenCode(
                    one,
                    others.stream()
                            .filter(other -> found.containsKey(other.code()))
                            .map(other -> new OpenCode.Candidate(other.code(), List.copyOf(found.get(other.code()))))
                            .toList()));
        }
        return List.copyOf(open);
    }
}
