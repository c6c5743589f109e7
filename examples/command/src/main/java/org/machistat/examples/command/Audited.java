package org.machistat.examples.command;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.machistat.census.industry.Industry;
import org.machistat.core.audit.AuditReport;
import org.machistat.core.audit.RowNames;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Problem;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;

/**
 * One file that was read and audited.
 *
 * @param file the name of the file as given
 * @param report what the audit found
 * @param problems what was met while reading
 * @param classification the names that the rows can have
 * @param assumed whether the classification was assumed from the rows, not stated
 * @param names what the row labels mean
 */
record Audited(
        String file,
        AuditReport report,
        List<Problem> problems,
        Classification classification,
        boolean assumed,
        RowNames<Industry> names) {

    private static final Pattern LETTER = Pattern.compile("[A-TＡ-Ｔa-t]");
    private static final Pattern INDUSTRY = Pattern.compile("産業|業種|industr", Pattern.CASE_INSENSITIVE);

    Audited {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(report, "report");
        problems = List.copyOf(problems);
        Objects.requireNonNull(classification, "classification");
        Objects.requireNonNull(names, "names");
    }

    /** Audits a table; the stated classification is null if none was stated, the rounding is found if none was. */
    static Audited of(
            String file,
            Loaded<StatTable> loaded,
            Classification stated,
            Optional<RoundingMode> rounding,
            List<String> overrides)
            throws Overrides.Unusable {
        StatTable table = loaded.value();
        boolean fits = stated == null && isByIndustry(table);
        Classification classification = stated == null ? (fits ? Classification.JSIC13 : Classification.NONE) : stated;
        TableAudit audit = Overrides.apply(
                rounding.map(TableAudit.withDefaults()::withRounding)
                        .orElse(TableAudit.withDefaults())
                        .withClassification(classification.names()),
                table,
                overrides);
        AuditReport report = audit.audit(table);
        List<String> totals = new ArrayList<>();
        for (Axis.Total total : report.interpretation()
                .totals()
                .getOrDefault(table.axes().get(0).id(), List.of())) {
            totals.add(total.id());
        }
        return new Audited(file, report, loaded.problems(), classification, fits, classification.match(table, totals));
    }

    /** Most rows are named as divisions; letters alone (A, B) are anybody's, unless the heading speaks of industries. */
    private static boolean isByIndustry(StatTable table) {
        if (!Classification.JSIC13.match(table, List.of()).isMostlyMatched()) {
            return false;
        }
        Axis rows = table.axes().get(0);
        List<String> letters = rows.categories().stream()
                .filter(row -> LETTER.matcher(row.name().ja().strip()).matches())
                .map(Category::id)
                .toList();
        return letters.isEmpty()
                || INDUSTRY.matcher(rows.id() + " " + rows.label().ja() + " "
                                + rows.label().en())
                        .find()
                || (letters.size() < rows.size()
                        && Classification.JSIC13.match(table, letters).isMostlyMatched());
    }

    /** The problems that lost a figure, not the notes. */
    List<Problem> errors() {
        return problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.ERROR)
                .toList();
    }

    /** Nothing was found, and every cell could be read. */
    boolean isClean() {
        return report.isClean() && errors().isEmpty();
    }
}
