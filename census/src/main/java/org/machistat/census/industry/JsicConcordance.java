package org.machistat.census.industry;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * Which codes of one classification correspond to which of another, derived from the two lists alone (新旧分類の対応).
 *
 * <p>The rule. Undivided industries, the first that applies: the user's decision; same code and same name; same name under
 * another code, among those left; same code and same English name, among those left. Names are compared by {@link
 * org.machistat.core.text.NameMatcher#normalise}, without （01農業） and the like behind them. Divided industries go where their parts go, and
 * are the same only if on neither side a part goes elsewhere or nowhere. What is then left is open, and listed with what speaks for
 * which candidate; nothing is joined by its code alone.
 *
 * <ul>
 *   <li>5891 was コンビニエンスストア in revision 13 and is 牛乳小売業 in revision 14: the latter is joined to the old 5892, the former is open.
 *   <li>Equal names are no proof of equal content: the lists hold no definitions. A rest (その他の…) among changed siblings is marked, and
 *       so is whatever stands, itself or in a group, beside an industry that came or went and is joined to nothing.
 *   <li>For the official correspondence, or an own one, give decisions: {@link #with}.
 * </ul>
 */
public final class JsicConcordance {

    private static final int SHOWN = 5;

    private static final class Known {
        static final JsicConcordance FORTH = derive(JsicClassification.rev13(), JsicClassification.rev14());
    }

    private static final class Inverse {
        static final JsicConcordance BACK = Known.FORTH.inverse();
    }

    private final IndustryClassification from;
    private final IndustryClassification to;
    private final List<ConcordanceDecision> decisions;
    private final List<ConcordanceLink> links;
    private final Map<String, List<ConcordanceLink>> byFrom;
    private final Map<String, Label> lost;
    private final Map<String, OpenCode> open;
    private final List<OpenCode> openTargets;

    private JsicConcordance(
            IndustryClassification from, IndustryClassification to, List<ConcordanceDecision> decisions) {
        this.from = from;
        this.to = to;
        this.decisions = List.copyOf(decisions);
        LinkRule rule = new LinkRule(from, to, this.decisions);
        this.links = List.copyOf(rule.links());
        this.byFrom = links.stream().collect(Collectors.groupingBy(ConcordanceLink::from));
        this.lost = rule.lostFrom();
        OpenCodes codes = new OpenCodes(
                from, to, links, rule.spellings(), lost.keySet(), rule.lostTo().keySet());
        this.open = new LinkedHashMap<>();
        codes.olds().forEach(one -> open.put(one.industry().code(), one));
        this.openTargets = codes.nows();
    }

    /**
     * From revision 13 to revision 14.
     *
     * @return the concordance, derived once
     */
    public static JsicConcordance rev13ToRev14() {
        return Known.FORTH;
    }

    /**
     * From revision 14 back to revision 13.
     *
     * @return the concordance, derived once
     */
    public static JsicConcordance rev14ToRev13() {
        return Inverse.BACK;
    }

    /**
     * A concordance of any two classifications, by the rule alone.
     *
     * @param from the classification there was
     * @param to the classification there is
     * @return the concordance
     */
    public static JsicConcordance derive(IndustryClassification from, IndustryClassification to) {
        return new JsicConcordance(from, to, List.of());
    }

    /**
     * The same concordance with decisions on what the rule left open or decided otherwise; groups follow their parts anew.
     *
     * @param more the decisions, behind those there are
     * @return the concordance
     * @throws NoSuchElementException naming candidates, if a code is not in its classification
     * @throws IllegalArgumentException if one decision joins a code that another calls not connectable
     */
    public JsicConcordance with(List<ConcordanceDecision> more) {
        return new JsicConcordance(from, to, Lookups.join(decisions, more));
    }

    /**
     * The concordance in the other direction, with the same decisions.
     *
     * @return the concordance
     */
    public JsicConcordance inverse() {
        return new JsicConcordance(
                to, from, decisions.stream().map(ConcordanceDecision::inverse).toList());
    }

    /**
     * The classification there was.
     *
     * @return the classification
     */
    public IndustryClassification from() {
        return from;
    }

    /**
     * The classification there is.
     *
     * @return the classification
     */
    public IndustryClassification to() {
        return to;
    }

    /**
     * All links.
     *
     * @return the links in the order of the first list, then of the second
     */
    public List<ConcordanceLink> list() {
        return links;
    }

    /**
     * The links of one code, candidates included.
     *
     * @param code a code of the first list
     * @return the links in the order of the second list; empty if the code is open or not connectable
     * @throws NoSuchElementException naming candidates, if there is no such code
     */
    public List<ConcordanceLink> list(String code) {
        from.get(code);
        return List.copyOf(byFrom.getOrDefault(code, List.of()));
    }

    /**
     * What one code corresponds to.
     *
     * @param code a code of the first list
     * @return the links, of several if it was divided; refused as ambiguous if there are only candidates, as not comparable if the
     *     code is open or declared not connectable
     * @throws NoSuchElementException naming candidates, if there is no such code
     */
    public Answer<List<ConcordanceLink>> answer(String code) {
        Industry industry = from.get(code);
        List<ConcordanceLink> found = list(code);
        if (found.stream().anyMatch(link -> link.quality() == ConcordanceLink.Quality.AMBIGUOUS)) {
            String targets = shown(found.stream().map(ConcordanceLink::to).toList(), ", ");
            return Answer.refuse(
                    Refusal.Reason.AMBIGUOUS,
                    "「" + industry + "」に当たる項目は「" + to.title().ja() + "」に複数あり（" + targets + "）、決められません",
                    "Several industries of " + to.title().en() + " may correspond to '" + industry + "': " + targets);
        }
        if (!found.isEmpty()) {
            return Answer.of(found);
        }
        if (lost.containsKey(code)) {
            return Answer.refuse(
                    Refusal.Reason.NOT_COMPARABLE,
                    "「" + industry + "」は「" + to.title().ja() + "」に接続できません："
                            + lost.get(code).ja(),
                    "'" + industry + "' is not connectable to " + to.title().en() + ": "
                            + lost.get(code).en());
        }
        List<String> candidates = open.get(code).candidates().stream()
                .map(candidate -> to.get(candidate.code()).toString())
                .toList();
        return Answer.refuse(
                Refusal.Reason.NOT_COMPARABLE,
                "「" + industry + "」が「" + to.title().ja() + "」の何に当たるかは、二つの一覧からは決まりません（候補："
                        + (candidates.isEmpty() ? "なし" : shown(candidates, "、")) + "）",
                "The two lists do not tell what '" + industry + "' corresponds to in "
                        + to.title().en() + " (candidates: "
                        + (candidates.isEmpty() ? "none" : shown(candidates, ", ")) + ")");
    }

    private static String shown(List<String> some, String comma) {
        return some.stream().limit(SHOWN).collect(Collectors.joining(comma))
                + (some.size() > SHOWN ? comma + "… (" + some.size() + ")" : "");
    }

    /**
     * The codes of the first list that neither the rule nor a decision joined.
     *
     * @return the open codes in the order of the list, with what speaks for which candidate
     */
    public List<OpenCode> listOpen() {
        return List.copyOf(open.values());
    }

    /**
     * The codes of the second list that nothing was joined to: new ones, and reworded ones.
     *
     * @return the open codes in the order of the list, with what speaks for which candidate
     */
    public List<OpenCode> listOpenTargets() {
        return openTargets;
    }

    /**
     * How many links there are of each quality, over some level.
     *
     * @param level the level of the first list
     * @return the number of links by quality, best first; qualities that do not occur are left out
     */
    public Map<ConcordanceLink.Quality, Integer> count(IndustryLevel level) {
        Map<ConcordanceLink.Quality, Integer> counts = new EnumMap<>(ConcordanceLink.Quality.class);
        for (Industry one : from.list(level)) {
            list(one.code()).forEach(link -> counts.merge(link.quality(), 1, Integer::sum));
        }
        return counts;
    }

    /** Both classifications, and the numbers of links and of open codes. */
    @Override
    public String toString() {
        return from.title().ja() + " → " + to.title().ja() + "（対応" + links.size() + "、未決" + open.size() + "）";
    }
}
