package org.machistat.examples.command;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.text.DisplayWidth;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.check.CheckReport;
import org.machistat.planmodel.check.Finding;
import org.machistat.planmodel.check.PlanCheck;
import org.machistat.planmodel.check.Rule;
import org.machistat.planmodel.check.Severity;
import org.machistat.planmodel.json.PlanJson;
import org.machistat.planmodel.schedule.Schedule;
import org.machistat.planmodel.tree.Outline;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code plan}: what is wrong with a plan, and its parts in the forms of other programs. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "計画：点検（check）と書き出し（show）",
            "A plan: what does not fit together in it (check), and its parts for other programs (show)."
        },
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExamples:%n",
        footer = {
            "  java -jar machistat.jar plan check sample:plan --lang en",
            "  java -jar machistat.jar plan show sample:plan --as mermaid"
        })
final class PlanCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "check か show を指定する / a command is needed: check or show");
    }

    private static Loaded<PlanModel> read(String file, Streams streams) throws Unusable {
        Answer<Loaded<PlanModel>> read =
                Texts.decode(InputFile.read(file, streams)).flatMap(PlanJson::read);
        if (!read.isGiven()) {
            throw Unusable.of(read.refusal().orElseThrow()).in(file);
        }
        return read.get();
    }

    /** {@code plan check}. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = {
                "計画のJSONの点検：読めない項目と、食い違い（番号の飛び、期間外、数の不一致など）",
                "Checks the JSON of a plan: what cannot be read, with line and column, and what does not fit together.",
                "最小の計画 / the least plan: {\"plan\": {\"title\": \"産業振興計画\", \"period\": \"平成30～37年度\"}}",
                "手本 / one to copy: samples sample:plan"
            },
            exitCodeListHeading = "%nExit code:%n",
            exitCodeList = {
                "0:警告も誤りもない / neither errors nor warnings",
                "1:指摘あり（読めない項目を含む） / something was found, fields that could not be read included",
                Computation.FAILED
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  java -jar machistat.jar plan check sample:plan",
                "  java -jar machistat.jar plan check sample:plan --least warning --format csv --lang en"
            })
    static final class Check extends Computation {

        /** How much a finding must matter to be shown. */
        enum Least {
            INFO(Severity.INFO),
            WARNING(Severity.WARNING),
            ERROR(Severity.ERROR);

            private final Severity severity;

            Least(Severity severity) {
                this.severity = severity;
            }

            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        @Parameters(paramLabel = "FILE", description = "計画のJSON。- は標準入力 / a plan; - is standard input; sample:plan")
        private String file;

        @Option(
                names = "--least",
                paramLabel = "SEVERITY",
                defaultValue = "info",
                description = "示す重要度の下限 / ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
        private Least least;

        @Option(names = "--without", paramLabel = "RULE", description = "除く点検項目（複数可） / a rule to leave out; repeatable")
        private List<Rule> without = List.of();

        private static final int IDLE_SHOWN = 3;

        Check(Streams streams) {
            super(streams);
        }

        @Override
        Sheet compute() throws Unusable {
            Loaded<PlanModel> loaded = read(file, streams());
            PlanCheck check = PlanCheck.withDefaults();
            for (Rule rule : without) {
                check = check.without(rule);
            }
            PlanModel plan = loaded.value();
            CheckReport report = check.check(plan);
            Sheet sheet = new Sheet(
                    "plan check",
                    Label.of("計画の点検：", "Check of the plan: ").plus(plan.plan().title()));
            sheet.take(file, loaded);
            for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
                long count = report.findings().stream()
                        .filter(finding -> finding.severity() == severity)
                        .count();
                sheet.value(
                        severity.name().toLowerCase(Locale.ROOT) + "Count",
                        Sheet.Kind.NUMBER,
                        severity.label().ja(),
                        severity.label().en(),
                        Cell.count(count));
            }
            long examined = report.examined().values().stream()
                    .mapToLong(Integer::longValue)
                    .sum();
            sheet.value("examined", Sheet.Kind.NUMBER, "点検した箇所", "things examined", Cell.count(examined));
            Sheet.Grid grid = sheet.grid("findings", "指摘", "Findings")
                    .column("severity", Sheet.Kind.CODE, "重要度", "severity")
                    .column("severityName", Sheet.Kind.NAME, "重要度", "severity")
                    .column("rule", Sheet.Kind.CODE, "点検項目", "rule")
                    .column("path", Sheet.Kind.CODE, "箇所", "place")
                    .column("sentence", Sheet.Kind.NAME, "内容", "finding");
            for (Finding finding : report.list(least.severity)) {
                grid.row(
                        Cell.name(finding.severity().name()),
                        Cell.name(finding.severity().label()),
                        Cell.name(finding.rule().name()),
                        Cell.name(finding.path()),
                        Cell.name(finding.sentence()));
            }
            if (!report.isClean()) {
                sheet.found();
            }
            idle(report).ifPresent(sheet::note);
            return sheet;
        }

        /** The rules that had nothing to try: their number and the first of them. */
        private static Optional<Label> idle(CheckReport report) {
            List<Label> idle = report.examined().entrySet().stream()
                    .filter(rule -> rule.getValue() == 0)
                    .map(rule -> rule.getKey().label())
                    .toList();
            if (idle.isEmpty()) {
                return Optional.empty();
            }
            Label some = idle.get(0);
            for (Label next : idle.subList(1, Math.min(IDLE_SHOWN, idle.size()))) {
                some = some.plus(Label.of("、", ", ")).plus(next);
            }
            boolean more = idle.size() > IDLE_SHOWN;
            return Optional.of(
                    Label.of("計画に当たる箇所がなく点検しなかった項目" + idle.size() + "件：", idle.size() + " rules had nothing to try: ")
                            .plus(some)
                            .plus(more ? Label.of(" など", " and others") : Label.EMPTY));
        }
    }

    /** {@code plan show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            versionProvider = Main.Version.class,
            description = {
                "計画の書き出し：政策体系の箇条書き、スケジュールの図・Mermaid・iCalendar",
                "Writes parts of a plan: its policies as an outline, its schedules as bars, Mermaid or iCalendar."
            },
            exitCodeListHeading = "%nExit code:%n",
            exitCodeList = {
                "0:書き出した / written",
                "1:読めない項目を除いて書き出した / fields that could not be read are left out",
                Computation.FAILED
            },
            footerHeading = "%nExamples:%n",
            footer = {
                "  java -jar machistat.jar plan show sample:plan --as outline",
                "  java -jar machistat.jar plan show sample:plan --as ical --domain city.kawasaki.jp --lang en"
            })
    static final class Show implements Callable<Integer> {

        /** The forms. */
        enum Form {
            OUTLINE,
            GANTT,
            MERMAID,
            ICAL,
            JSON;

            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        @Parameters(paramLabel = "FILE", description = "計画のJSON。- は標準入力 / a plan; - is standard input; sample:plan")
        private String file;

        @Option(
                names = "--as",
                paramLabel = "FORM",
                defaultValue = "outline",
                description = "形式 / ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
        private Form form;

        @Option(
                names = "--lang",
                paramLabel = "LANG",
                defaultValue = "ja",
                description = "文章の言語 / ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
        private Language language;

        @Option(
                names = "--domain",
                paramLabel = "DOMAIN",
                defaultValue = "example.jp",
                description = "iCalendarのUIDの後半 / makes the ids of events unique (default: ${DEFAULT-VALUE})")
        private String domain;

        private final Streams streams;

        Show(Streams streams) {
            this.streams = streams;
        }

        @Override
        public Integer call() {
            try {
                Loaded<PlanModel> loaded = read(file, streams);
                for (Problem problem : loaded.errors()) {
                    streams.complain(InputFile.shown(file)
                            .plus(Label.same(": "))
                            .plus(problem.sentence())
                            .in(language.locale()));
                }
                streams.out().print(Texts.kept(shown(loaded.value())));
                return loaded.isComplete() ? Main.CLEAN : Main.FINDINGS;
            } catch (Unusable e) {
                streams.complainLines(e.line().in(language.locale()));
                return Main.FAILURE;
            }
        }

        private String shown(PlanModel plan) throws Unusable {
            if (form == Form.JSON) {
                return PlanJson.write(plan) + "\n";
            }
            if (form == Form.OUTLINE) {
                return Outline.write(plan.tree()
                        .orElseThrow(() -> Unusable.of("計画に政策体系がない", "the plan has no tree of policies")
                                .in(file)));
            }
            if (plan.schedules().isEmpty()) {
                throw Unusable.of("計画にスケジュールがない", "the plan has no schedule").in(file);
            }
            StringBuilder all = new StringBuilder();
            for (Schedule schedule : plan.schedules()) {
                all.append(shown(schedule));
                if (all.charAt(all.length() - 1) != '\n') {
                    all.append('\n');
                }
            }
            return all.toString();
        }

        private String shown(Schedule schedule) throws Unusable {
            Locale locale = language.locale();
            try {
                return switch (form) {
                    case MERMAID -> schedule.toMermaid(locale);
                    case ICAL -> schedule.toICalendar(Instant.now(), domain, locale);
                    default -> schedule.toText(locale, DisplayWidth.Ambiguous.WIDE);
                };
            } catch (IllegalArgumentException e) {
                throw Unusable.of("--domain: " + e.getMessage(), "--domain: " + e.getMessage());
            }
        }
    }
}
