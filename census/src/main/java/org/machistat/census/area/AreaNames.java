package org.machistat.census.area;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Units by name (名称による索引).
 *
 * <p>A name may be written with what it lies in before it: 川崎市, 神奈川県川崎市, 川崎市川崎区, 愛甲郡愛川町. Where no name is
 * exactly the one asked for, old and new glyphs and large and small ケ count as one.
 */
final class AreaNames {

    private static final int LONGEST = 40;
    private static final Pattern SPACES = Pattern.compile("\\s");
    private static final String VARIANTS = "ヶヵッ檮龍條鰺藪諫竈曾淵檜";
    private static final String COMMON = "ケカツ梼竜条鯵薮諌釜曽渕桧";

    private static final List<BiPredicate<String, String>> NEAR = List.of(
            (name, asked) -> asked.length() > 1 && name.startsWith(asked),
            (name, asked) -> name.length() > 1 && asked.startsWith(name),
            AreaNames::isOneOff);

    /** A unit with its name and reading as they are compared. */
    private record Entry(AreaUnit unit, String name, String kana) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<AreaUnit>> byExact = new HashMap<>();
    private final Map<String, List<AreaUnit>> byFolded = new HashMap<>();
    private final Map<String, Set<String>> namesOfCode = new HashMap<>();

    AreaNames(List<AreaUnit> units) {
        for (AreaUnit unit : units) {
            String exact = clean(unit.name().ja());
            byExact.computeIfAbsent(exact, key -> new ArrayList<>()).add(unit);
            String folded = fold(exact);
            byFolded.computeIfAbsent(folded, key -> new ArrayList<>()).add(unit);
            entries.add(new Entry(unit, folded, hiragana(clean(unit.kana()))));
            namesOfCode
                    .computeIfAbsent(unit.code().fiveDigits(), key -> new LinkedHashSet<>())
                    .add(exact);
        }
    }

    /** All units of that name among those wanted, in the order of their codes. */
    List<AreaUnit> list(String text, Predicate<AreaUnit> wanted) {
        String asked = asked(text);
        List<AreaUnit> exact = list(asked, byExact, wanted, false);
        return exact.isEmpty() ? list(fold(asked), byFolded, wanted, true) : exact;
    }

    private List<AreaUnit> list(
            String asked, Map<String, List<AreaUnit>> names, Predicate<AreaUnit> wanted, boolean folded) {
        for (int start = 0; start < asked.length(); start++) {
            String within = asked.substring(0, start);
            List<AreaUnit> found = names.getOrDefault(asked.substring(start), List.of()).stream()
                    .filter(unit -> wanted.test(unit) && liesIn(unit, within, folded))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /**
     * Units whose names are near, where none is the one asked for: those that go on after it, or that it goes on after, or else those
     * with one character added, left out or changed, or else those that are read so. A place before the name must fit.
     */
    List<AreaUnit> near(String text, Predicate<AreaUnit> wanted) {
        String asked = fold(asked(text));
        for (BiPredicate<String, String> isNear : NEAR) {
            for (int start = 0; start < asked.length(); start++) {
                String within = asked.substring(0, start);
                String name = asked.substring(start);
                List<AreaUnit> found = entries.stream()
                        .filter(one -> isNear.test(one.name(), name)
                                && wanted.test(one.unit())
                                && liesIn(one.unit(), within, true))
                        .map(Entry::unit)
                        .toList();
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return byKana(text, wanted);
    }

    /** Units whose reading begins so, those with exactly this reading first. */
    List<AreaUnit> byKana(String text, Predicate<AreaUnit> wanted) {
        String asked = hiragana(asked(text));
        if (asked.isEmpty()) {
            return List.of();
        }
        List<Entry> found = entries.stream()
                .filter(one -> one.kana().startsWith(asked) && wanted.test(one.unit()))
                .toList();
        return Stream.concat(
                        found.stream().filter(one -> one.kana().equals(asked)),
                        found.stream().filter(one -> !one.kana().equals(asked)))
                .map(Entry::unit)
                .toList();
    }

    private static String hiragana(String kana) {
        StringBuilder text = new StringBuilder(kana);
        for (int i = 0; i < text.length(); i++) {
            char one = text.charAt(i);
            if (one >= 'ァ' && one <= 'ヶ') {
                text.setCharAt(i, (char) (one - 'ァ' + 'ぁ'));
            }
        }
        return text.toString();
    }

    /** Whether one character was added, left out or changed, in names of at least three. */
    private static boolean isOneOff(String name, String asked) {
        if (asked.length() < 3 || Math.abs(name.length() - asked.length()) > 1) {
            return false;
        }
        int shorter = Math.min(name.length(), asked.length());
        int head = 0;
        while (head < shorter && name.charAt(head) == asked.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && name.charAt(name.length() - 1 - tail) == asked.charAt(asked.length() - 1 - tail)) {
            tail++;
        }
        return head + tail >= Math.max(name.length(), asked.length()) - 1;
    }

    /** Whether a text is what may stand before the unit's name: nothing, its prefecture, its parent, or both. */
    private boolean liesIn(AreaUnit unit, String within, boolean folded) {
        if (within.isEmpty()) {
            return true;
        }
        Set<String> parents =
                unit.parent().map(code -> namesOf(code.fiveDigits(), folded)).orElse(Set.of());
        Set<String> prefectures = unit.kind() == AreaKind.PREFECTURE
                ? Set.of()
                : namesOf(unit.prefecture().fiveDigits(), folded);
        return parents.contains(within)
                || prefectures.contains(within)
                || prefectures.stream()
                        .anyMatch(prefecture -> within.startsWith(prefecture)
                                && parents.contains(within.substring(prefecture.length())));
    }

    private Set<String> namesOf(String code, boolean folded) {
        Set<String> names = namesOfCode.getOrDefault(code, Set.of());
        return folded ? Set.copyOf(names.stream().map(AreaNames::fold).toList()) : names;
    }

    /** A text as it is looked for, or nothing if it is too long for a name: one character may stand for many. */
    private static String asked(String text) {
        String cleaned = text.length() > LONGEST ? "" : clean(text);
        return cleaned.length() > LONGEST ? "" : cleaned;
    }

    static String clean(String name) {
        return SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static String fold(String name) {
        StringBuilder folded = new StringBuilder(name);
        for (int i = 0; i < folded.length(); i++) {
            int at = VARIANTS.indexOf(folded.charAt(i));
            if (at >= 0) {
                folded.setCharAt(i, COMMON.charAt(at));
            }
        }
        return folded.toString();
    }
}
