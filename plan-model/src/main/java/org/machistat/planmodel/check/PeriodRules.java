package org.machistat.planmodel.check;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.initiative.Viewpoint;
import org.machistat.planmodel.plan.Chapter;
import org.machistat.planmodel.plan.Coverage;
import org.machistat.planmodel.plan.Plan;
import org.machistat.planmodel.plan.Programme;

/** Rules on chapters, programmes, viewpoints and declared counts. */
final class PeriodRules {

    private final Plan plan;
    private final Findings findings;

    private PeriodRules(Plan plan, Findings findings) {
        this.plan = plan;
        this.findings = findings;
    }

    static void check(PlanModel model, Findings findings) {
        PeriodRules rules = new PeriodRules(model.plan(), findings);
        rules.checkNumbers(model);
        rules.checkDeclared(model);
        rules.checkChapters();
        rules.checkProgrammes();
        rules.checkResults();
    }

    private void checkNumbers(PlanModel model) {
        List<Integer> programmes =
                plan.programmes().stream().map(Programme::ordinal).toList();
        Set<Integer> seen = new HashSet<>();
        programmes.stream()
                .filter(ordinal -> !seen.add(ordinal))
                .forEach(ordinal -> findings.add(
                        Rule.DUPLICATE_ENTRY,
                        "programmes/" + ordinal,
                        "実施計画の番号" + ordinal + "が重複しています",
                        "Programme " + ordinal + " stands twice"));
        findings.examined(Rule.DUPLICATE_ENTRY, programmes.size());
        // A model may begin with a later programme, but its viewpoints begin with the first.
        checkRun("programmes", programmes, programmes.stream().min(Comparator.naturalOrder()));
        checkRun(
                "viewpoints",
                model.viewpoints().stream().map(Viewpoint::ordinal).toList(),
                Optional.of(1));
    }

    private void checkRun(String part, List<Integer> ordinals, Optional<Integer> first) {
        findings.examined(Rule.ORDINAL_GAP, ordinals.size());
        int expected = first.orElse(1);
        for (int ordinal : ordinals.stream().sorted().distinct().toList()) {
            if (ordinal != expected) {
                findings.add(
                        Rule.ORDINAL_GAP,
                        part + "/" + ordinal,
                        "番号" + ordinal + "の前に" + expected + "がありません",
                        "Number " + ordinal + " was met where " + expected + " was expected");
            }
            expected = ordinal + 1;
        }
    }

    private void checkDeclared(PlanModel model) {
        findings.examined(Rule.DECLARED_COUNT, model.declared().size());
        model.declared().forEach((part, declared) -> {
            int printed = model.count(part);
            if (printed != declared) {
                findings.add(
                        Rule.DECLARED_COUNT,
                        "declared/" + part.name().toLowerCase(Locale.ROOT),
                        part.label().ja() + "は" + declared + "件とされていますが、掲載は" + printed + "件です",
                        "Declared are " + declared + " " + part.label().en() + ", printed are " + printed);
            }
        });
    }

    private void checkChapters() {
        findings.examined(Rule.CHAPTER_ORDER, plan.contents().chapters().size());
        plan.contents()
                .faults()
                .forEach(fault -> findings.add(
                        Rule.CHAPTER_ORDER,
                        "chapters/" + fault.chapter().ordinal(),
                        Rule.CHAPTER_ORDER.severity(),
                        fault.sentence()));
    }

    private void checkProgrammes() {
        Coverage coverage = plan.coverage();
        int programmes = plan.programmes().size();
        findings.examined(Rule.PROGRAMME_OUTSIDE_PLAN, programmes);
        findings.examined(Rule.PROGRAMMES_OVERLAP, programmes);
        if (programmes > 0) {
            findings.examined(Rule.PERIOD_WITHOUT_PROGRAMME, plan.period().length());
            coverage.gaps()
                    .forEach(gap -> findings.add(
                            Rule.PERIOD_WITHOUT_PROGRAMME,
                            "plan/period",
                            years(gap).ja() + "は計画期間内ですが、実施計画がありません",
                            years(gap).en() + " of the plan has no programme"));
        }
        coverage.outside().forEach(programme -> {
            Label period = years(plan.period());
            findings.add(
                    Rule.PROGRAMME_OUTSIDE_PLAN,
                    "programmes/" + programme.ordinal(),
                    ja(programme) + "は計画期間（" + period.ja() + "）を超えています",
                    en(programme) + " reaches beyond the plan (" + period.en() + ")");
        });
        coverage.overlaps().forEach(overlap -> {
            Label years = years(overlap.years());
            findings.add(
                    Rule.PROGRAMMES_OVERLAP,
                    "programmes/" + overlap.second().ordinal(),
                    ja(overlap.first()) + "と" + ja(overlap.second()) + "は" + years.ja() + "が重複しています",
                    en(overlap.first()) + " and " + en(overlap.second()) + " have " + years.en() + " in common");
        });
    }

    static String ja(Programme programme) {
        return "「" + programme.name().ja() + "」（" + years(programme.period()).ja() + "）";
    }

    static String en(Programme programme) {
        return "'" + programme.name().en() + "' (" + years(programme.period()).en() + ")";
    }

    private static Label years(FiscalYearRange range) {
        return range.length() == 1 ? range.start().label() : range.label();
    }

    private void checkResults() {
        Optional<Programme> first = plan.programmes().stream()
                .min(Comparator.comparing(programme -> programme.period().start()));
        if (first.isEmpty()) {
            return;
        }
        FiscalYearRange period = first.get().period();
        List<Chapter> earlier = plan.contents().chapters().stream()
                .filter(chapter ->
                        chapter.period().filter(about -> about.isBefore(period)).isPresent())
                .toList();
        findings.examined(Rule.RESULTS_GAP, earlier.size());
        earlier.stream()
                .max(Comparator.comparing(chapter -> chapter.period().get().end()))
                .ifPresent(chapter -> chapter.period().get().gapTo(period).ifPresent(gap -> {
                    Label results = years(chapter.period().get());
                    findings.add(
                            Rule.RESULTS_GAP,
                            "chapters/" + chapter.ordinal(),
                            years(gap).ja() + "が、第" + chapter.ordinal() + "章（" + results.ja() + "）と" + ja(first.get())
                                    + "の間で抜けています",
                            years(gap).en() + " lies between chapter " + chapter.ordinal() + " (" + results.en()
                                    + ") and " + en(first.get()));
                }));
    }
}
