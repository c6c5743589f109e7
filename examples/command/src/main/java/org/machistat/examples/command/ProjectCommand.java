package org.machistat.examples.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.AgeIndex;
import org.machistat.core.population.CohortChangeRatio;
import org.machistat.core.population.Peak;
import org.machistat.core.population.Population;
import org.machistat.core.population.Projection;
import org.machistat.core.population.ProjectionStep;
import org.machistat.core.population.ProjectionTable;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code project}: a population projection by cohorts. */
@Command(
        name = "project",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "将来推計人口：コーホート要因法（人口と仮定値の表）、コーホート変化率法（2～4時点の人口）",
            "Population projection: cohort-component from one table of base and assumptions (男女,年齢,人口,生残率,純移動率,出生率),",
            "or by cohort change ratios (--method ratio) from the populations by sex and age of two to four dates, one file each."
        },
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {Computation.WHOLE, Computation.PARTIAL, Computation.FAILED},
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar machistat.jar project sample:town --date 2020年 --name 北浜市 --years 60",
            "  java -jar machistat.jar project sample:ages2015 sample:ages2020 --method ratio --date 2015年,2020年 --name 川崎市 --years 25 --lang en"
        })
final class ProjectCommand extends Computation {

    private static final AgeGroup ALL = AgeGroup.open(0);
    private static final AgeGroup YOUNG = AgeGroup.of(0, 14);
    private static final AgeGroup WORKING = AgeGroup.of(15, 64);
    private static final AgeGroup OLD = AgeGroup.open(65);
    private static final int MOST_YEARS = 300;

    /** How it is projected. */
    enum Method {
        COMPONENT,
        RATIO;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Parameters(
            paramLabel = "FILE",
            arity = "1..4",
            description = "表のファイル。- は標準入力 / files; - is standard input; sample:NAME")
    private List<String> files;

    @Mixin
    private TableInput input;

    @Option(
            names = "--method",
            paramLabel = "METHOD",
            defaultValue = "component",
            description = "推計方法 / ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private Method method;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            split = ",",
            required = true,
            description = "人口の時点。ratio ではファイルの順に / date of the base; with ratio one for each file")
    private List<String> dates;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            defaultValue = "この地域",
            description = "地域の名称 / name of the place (default: ${DEFAULT-VALUE})")
    private String name;

    @Option(
            names = "--years",
            paramLabel = "N",
            defaultValue = "30",
            description = "推計する年数 / years to project (default: ${DEFAULT-VALUE})")
    private int years;

    @Option(
            names = "--women",
            paramLabel = "AGES",
            defaultValue = "15～49歳",
            description = "子ども女性比の女性の年齢（ratio） / ages of women for the child–woman ratio (default: ${DEFAULT-VALUE})")
    private String women;

    ProjectCommand(Streams streams) {
        super(streams);
    }

    @Override
    Sheet compute() throws Unusable {
        if (years <= 0 || years > MOST_YEARS) {
            throw misuse("--years は1から300（" + years + "）", "--years must be 1 to 300, but was " + years);
        }
        if (dates.size() != files.size()) {
            throw misuse(
                    "--date はファイルと同じ数（" + files.size() + "）が必要",
                    "--date needs as many dates as there are files, " + files.size() + ", but had " + dates.size());
        }
        if (method == Method.COMPONENT && files.size() != 1) {
            throw misuse("component のファイルは一つ", "component takes one file, but there are " + files.size());
        }
        if (method == Method.RATIO && files.size() < 2) {
            throw misuse("ratio には2～4時点の人口が必要", "ratio needs the populations of two to four dates");
        }
        Sheet sheet = new Sheet("project", Label.of(name + "の将来推計人口", "Population projection of " + name));
        return method == Method.COMPONENT ? component(sheet) : ratio(sheet);
    }

    private static ReferenceDate date(String text) throws Unusable {
        return Dates.whole(text)
                .orElseThrow(() -> Unusable.of(
                        "「" + Unusable.met(text) + "」は時点でない。2020年、2020-10-01 などとする",
                        "'" + Unusable.met(text) + "' is no date, expected 2020年, 2020-10-01 or the like"));
    }

    private Sheet component(Sheet sheet) throws Unusable {
        String file = files.get(0);
        ReferenceDate start = date(dates.get(0));
        byte[] bytes = InputFile.read(file, streams());
        try {
            Loaded<ProjectionTable> loaded = Unusable.answered(ProjectionTable.read(Label.same(name), start, bytes));
            ProjectionTable table = sheet.take(file, loaded);
            Population base = Unusable.answered(table.base());
            return filled(sheet, base, Unusable.answered(table.project(steps(base))));
        } catch (Unusable e) {
            throw e.in(file);
        }
    }

    private int steps(Population base) throws Unusable {
        int width = base.ages().get(0).width().orElse(0);
        if (width == 0 || years % width != 0) {
            throw Unusable.of(
                    "--years は年齢階級の幅（" + width + "年）の倍数（" + years + "）",
                    "--years must be a multiple of the width of the age groups, " + width + ", but was " + years);
        }
        return years / width;
    }

    private Sheet ratio(Sheet sheet) throws Unusable {
        AgeGroup span;
        try {
            span = AgeGroup.parse(women);
        } catch (IllegalArgumentException e) {
            throw Unusable.of(
                    "--women は 15～49歳 のように書く（「" + Unusable.met(women) + "」）",
                    "expected --women such as 15-49, but was '" + Unusable.met(women) + "'");
        }
        for (int i = 1; i < dates.size(); i++) {
            if (!date(dates.get(i - 1)).lastDay().isBefore(date(dates.get(i)).lastDay())) {
                throw Unusable.of(
                        "--date とファイルは古い順に並べる（「" + Unusable.met(String.join(",", dates)) + "」）",
                        "--date and the files go from the earliest to the latest, but were '"
                                + Unusable.met(String.join(",", dates)) + "'");
            }
        }
        List<Population> history = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            String file = files.get(i);
            Loaded<StatTable> loaded = input.read(file, streams());
            StatTable table = sheet.take(file, loaded);
            if (!loaded.errors().isEmpty()) {
                // A count that could not be read would be a hole in a cohort.
                throw Unusable.of(loaded.errors().get(0).sentence()).in(file);
            }
            try {
                Population read = sheet.take(file, Unusable.answered(Population.from(table, date(dates.get(i)))));
                history.add(read.withName(Label.same(name)));
            } catch (Unusable e) {
                throw e.in(file);
            }
        }
        CohortChangeRatio ratios = Unusable.answered(CohortChangeRatio.of(history, span));
        sheet.value(
                "childWomanRatio",
                Sheet.Kind.EXACT,
                "子ども女性比",
                "child–woman ratio",
                Cell.exact(ratios.childWomanRatio(), 4));
        sheet.value("sexRatio", Sheet.Kind.EXACT, "子どもの性比", "sex ratio of children", Cell.exact(ratios.sexRatio(), 2));
        Population base = history.get(history.size() - 1);
        Projection projection = Unusable.answered(ratios.project(steps(base)));
        return filled(sheet, base, projection);
    }

    private Sheet filled(Sheet sheet, Population base, Projection projection) {
        String id = projection.names().get(0).ja();
        peak(sheet, "peak", "総人口のピーク", "peak of the population", projection.peak(id, ALL));
        peak(sheet, "workingAgePeak", "生産年齢人口のピーク", "peak of the working ages", projection.peak(id, WORKING));
        Sheet.Grid grid = sheet.grid("points", "推計結果", "Projection")
                .column("date", Sheet.Kind.CODE, "時点", "date")
                .column("total", Sheet.Kind.NUMBER, "総人口", "population")
                .column("young", Sheet.Kind.NUMBER, "0～14歳", "0–14")
                .column("working", Sheet.Kind.NUMBER, "15～64歳", "15–64")
                .column("old", Sheet.Kind.NUMBER, "65歳以上", "65+")
                .column("ageingPercent", Sheet.Kind.EXACT, "高齢化率（%）", "ageing rate (%)")
                .column("births", Sheet.Kind.NUMBER, "出生", "births")
                .column("deaths", Sheet.Kind.NUMBER, "死亡", "deaths")
                .column("netMoves", Sheet.Kind.NUMBER, "純移動", "net moves");
        for (ReferenceDate date : projection.dates()) {
            Population at = projection.population(id, date);
            Optional<ProjectionStep> step =
                    date.equals(projection.dates().get(0)) ? Optional.empty() : Optional.of(projection.step(id, date));
            grid.row(
                    Cell.name(date.toString()),
                    Cell.count(at.total()),
                    group(at, YOUNG),
                    group(at, WORKING),
                    group(at, OLD),
                    Cell.answer(
                            at.index(AgeIndex.AGEING_RATE),
                            rate -> Cell.exact(rate.value(), 1).explained(rate)),
                    told(step.map(ProjectionStep::births)),
                    told(step.map(ProjectionStep::deaths)),
                    told(step.map(ProjectionStep::netMoves)));
        }
        sheet.from(base.source());
        sheet.notes(projection.explanation().notes());
        return sheet;
    }

    private static void peak(Sheet sheet, String field, String ja, String en, Answer<Peak> peak) {
        sheet.value(
                field + "Date",
                Sheet.Kind.CODE,
                ja,
                en,
                Cell.answer(peak, one -> Cell.name(one.date().toString())));
        sheet.value(
                field + "Persons",
                Sheet.Kind.NUMBER,
                ja + "の人口",
                en + ", persons",
                Cell.answer(peak, one -> Cell.figure(one.figure()).explained(one)));
        peak.find()
                .filter(Peak::isAtEnd)
                .ifPresent(one -> sheet.note(Label.of(
                        ja + "は推計期間の端にあり、真のピークは期間の外かもしれない",
                        "the " + en + " is at an end of the period, so that the true one may lie outside")));
    }

    private static Cell group(Population population, AgeGroup span) {
        return population
                .find(span)
                .map(Cell::count)
                .orElseGet(() -> Cell.refused(Refusal.of(
                        Refusal.Reason.NOT_ENOUGH_DATA,
                        span.label().ja() + "は年齢階級の途中で切れる",
                        span.label().en() + " cuts an age group")));
    }

    private static Cell told(Optional<Answer<Long>> count) {
        return count.map(answer -> Cell.aside(answer, Cell::count)).orElseGet(Cell::empty);
    }
}
