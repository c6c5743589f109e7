package org.machistat.census.wave;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.machistat.census.area.AreaChange;
import org.machistat.census.area.AreaDirectory;
import org.machistat.census.industry.JsicRevision;
import org.machistat.census.wave.Coverage.Frame;
import org.machistat.census.wave.Coverage.Method;
import org.machistat.census.wave.Coverage.Undescribed;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparability.Aspect;
import org.machistat.core.source.Comparability.Reason;
import org.machistat.core.source.Comparability.Verdict;
import org.machistat.core.source.Source.Release;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;

/** Collects what separates two waves, the gravest first. */
final class WaveComparison {

    private final CensusWave before;
    private final CensusWave after;
    private final WaveSubject subject;
    private final List<Reason> reasons = new ArrayList<>();

    /** Two waves, the earlier first. */
    WaveComparison(CensusWave before, CensusWave after, WaveSubject subject) {
        this.before = before;
        this.after = after;
        this.subject = subject;
    }

    Comparability judge() {
        ownership();
        frame();
        undescribed();
        classification();
        distance();
        method();
        family();
        boundary();
        release();
        omitted();
        return Comparability.of(reasons);
    }

    private void ownership() {
        if (before.ownership() != after.ownership()) {
            bar(
                    Aspect.SCOPE,
                    bothAre(before.ownership().label(), after.ownership().label()));
        }
    }

    private void frame() {
        if (before.frame() == after.frame()) {
            return;
        }
        Label frames = bothAre(before.frame().label(), after.frame().label());
        if (before.frame() == Frame.FIELD_LISTING || after.frame() == Frame.FIELD_LISTING) {
            bar(
                    Aspect.FRAME,
                    frames.plus(Label.of("であり、差は増減を示さない", "; the difference does not show an increase or decrease")));
        } else {
            note(
                    Aspect.FRAME,
                    frames.plus(Label.of(
                            "であり、増減、特に情報通信業と学術研究，専門・技術サービス業の増加は一部が把握範囲の拡大による",
                            "; growth, above all of information and communications and of scientific research, professional and"
                                    + " technical services, is partly wider coverage")));
        }
    }

    private void undescribed() {
        if (before.undescribed() == after.undescribed()) {
            return;
        }
        Label treatments =
                bothAre(before.undescribed().label(), after.undescribed().label());
        if (before.undescribed() == Undescribed.UNSTATED || after.undescribed() == Undescribed.UNSTATED) {
            note(Aspect.UNDESCRIBED, treatments);
        } else {
            bar(Aspect.UNDESCRIBED, treatments);
        }
    }

    private void classification() {
        Optional<List<String>> industries = subject.industries();
        if (before.revision() == after.revision()
                || industries.filter(List::isEmpty).isPresent()) {
            return;
        }
        Label revisions = bothAre(before.revision().label(), after.revision().label());
        Optional<RevisionChange> change = RevisionChange.between(before.revision(), after.revision());
        if (before.revision() == JsicRevision.REV11 || after.revision() == JsicRevision.REV11) {
            bar(Aspect.CLASSIFICATION, revisions.plus(Label.of("であり、大分類の構成が異なる", "; their divisions differ")));
            return;
        }
        List<String> asked = industries.filter(codes -> change.isPresent()).orElse(List.of());
        asked.stream()
                .filter(code -> change.get().knows(code))
                .forEach(code -> change.get().judge(code, revisions).ifPresent(reasons::add));
        if (asked.isEmpty() || !asked.stream().allMatch(change.get()::knows)) {
            note(
                    Aspect.CLASSIFICATION,
                    revisions.plus(Label.of(
                            "であり、産業別の増減には分類の変更が含まれ得る", "; change by industry may be a change of classification")));
        }
    }

    private void distance() {
        LocalDate from = before.referenceDate().firstDay();
        LocalDate to = after.referenceDate().firstDay();
        Optional<Integer> months =
                before.referenceDate().monthsTo(after.referenceDate()).find();
        if (months.isEmpty()) {
            long days = ChronoUnit.DAYS.between(from, to);
            note(Aspect.TIME, Label.of("調査期日の間隔は" + days + "日", "the reference dates are " + days + " days apart"));
        } else if (months.get() > 0) {
            note(
                    Aspect.TIME,
                    Label.of(
                            "調査期日の間隔は" + months.get() + "か月",
                            "the reference dates are " + months.get() + " months apart"));
        }
        for (CensusWave wave : List.of(before, after)) {
            ReferenceDate last = ReferenceDate.of(wave.lastDay());
            if (!last.equals(wave.referenceDate()) && !before.equals(after)) {
                note(
                        Aspect.TIME,
                        isOne(
                                wave,
                                Label.of(
                                        wave.referenceDate().label().ja() + "から"
                                                + last.label().ja() + "までの調査で、一時点の調査ではない",
                                        "surveyed from "
                                                + wave.referenceDate().label().en() + " to "
                                                + last.label().en() + ", not at one point in time")));
            }
        }
    }

    private void method() {
        if (before.method() != after.method()) {
            CensusWave observed = before.method() == Method.OBSERVATION ? before : after;
            reasons.add(new Reason(
                    Aspect.METHOD,
                    subject.isOfEmployees() ? Verdict.NOT_COMPARABLE : Verdict.COMPARABLE_WITH_NOTES,
                    isOne(
                            observed,
                            Label.of(
                                    "既存の事業所は外観等による確認で、従業者数は新規把握事業所のみ",
                                    "existing establishments were observed from outside; only newly found ones were asked for their"
                                            + " employees"))));
        }
    }

    private void family() {
        if (before.family() != after.family()) {
            note(Aspect.METHOD, bothAre(before.family().label(), after.family().label()));
        }
    }

    private void boundary() {
        if (before.boundaryDate().equals(after.boundaryDate())) {
            return;
        }
        Optional<List<AreaChange>> known = subject.area().flatMap(this::changes);
        if (known.isPresent()) {
            for (AreaChange change : known.get()) {
                Label sentence = change.sentence();
                note(
                        Aspect.BOUNDARY,
                        bothAre(on(ReferenceDate.of(before.boundaryDate())), on(ReferenceDate.of(after.boundaryDate())))
                                .plus(Label.of(
                                        "で、この間に境域が変わった（" + sentence.ja() + "）", "; in between: " + sentence.en())));
            }
        } else {
            Label dates =
                    bothAre(on(ReferenceDate.of(before.boundaryDate())), on(ReferenceDate.of(after.boundaryDate())));
            note(
                    Aspect.BOUNDARY,
                    dates.plus(Label.of(
                            "で、この間に境域の変わった市区町村は同じ地域ではない",
                            "; a municipality whose boundaries changed in between is not the same place")));
        }
    }

    /** What happened to the ground of the area, if the directory knows; the code may be that of either day. */
    private Optional<List<AreaChange>> changes(AreaCode area) {
        if (area.isNationwide()) {
            return Optional.of(List.of());
        }
        AreaDirectory directory = AreaDirectory.official();
        return directory
                .territoryChanges(area, before.boundaryDate(), after.boundaryDate())
                .find()
                .or(() -> directory
                        .territoryChanges(area, after.boundaryDate(), before.boundaryDate())
                        .find());
    }

    private static Label on(ReferenceDate date) {
        return Label.of(
                date.label().ja() + "の境域",
                "on the boundaries of " + date.label().en());
    }

    private void release() {
        for (CensusWave wave : List.of(before, after)) {
            if (wave.release() == Release.PRELIMINARY && !before.equals(after)) {
                note(
                        Aspect.RELEASE,
                        isOne(wave, Label.of("速報で、確報で置き換えられる", "preliminary, to be replaced by final results")));
            }
        }
    }

    private void omitted() {
        if (!before.omitted().equals(after.omitted())) {
            for (CensusWave wave : List.of(before, after)) {
                if (!wave.omitted().equals(Label.EMPTY) && touches(wave)) {
                    note(Aspect.SCOPE, isOne(wave, wave.omitted()));
                }
            }
        }
    }

    /** Whether the area may have a part of what a wave left out: any part, if it is not said where that was or which area is asked. */
    private boolean touches(CensusWave wave) {
        if (wave.omittedWithin().isEmpty() || subject.area().isEmpty()) {
            return true;
        }
        AreaCode area = subject.area().get();
        return area.isNationwide()
                || wave.omittedWithin().stream()
                        .anyMatch(place -> place.equals(area)
                                || Optional.of(place).equals(area.prefecture())
                                || Optional.of(area).equals(place.prefecture()));
    }

    private static Label isOne(CensusWave wave, Label what) {
        Label name = wave.category().name();
        return Label.of(name.ja() + "は" + what.ja(), name.en() + ": " + what.en());
    }

    private Label bothAre(Label first, Label second) {
        Label one = before.category().name();
        Label other = after.category().name();
        return Label.of(
                one.ja() + "は" + first.ja() + "、" + other.ja() + "は" + second.ja(),
                one.en() + ": " + first.en() + "; " + other.en() + ": " + second.en());
    }

    private void note(Aspect aspect, Label sentence) {
        reasons.add(new Reason(aspect, Verdict.COMPARABLE_WITH_NOTES, sentence));
    }

    private void bar(Aspect aspect, Label sentence) {
        reasons.add(new Reason(aspect, Verdict.NOT_COMPARABLE, sentence));
    }
}
