package org.machistat.examples.kawasaki;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;

/**
 * The peaks of four editions of the city's projection (将来人口推計の版).
 *
 * <p>Those of 2017 are the paper's own, where it has them; the others were published elsewhere, each with its source in
 * {@code population-vintages.tsv}.
 */
final class Vintages {

    /** One peak. */
    record Peak(String edition, Label published, AgeGroup ages, int year, Figure figure, Source source) {}

    private static final String OWN = "3";
    private static final Map<String, AgeGroup> GROUPS = Map.of(
            "total",
            AgeGroup.open(0),
            "young",
            AgeGroup.of(0, 14),
            "working",
            AgeGroup.of(15, 64),
            "old",
            AgeGroup.open(65));

    private Vintages() {}

    /** All peaks from the earliest edition; the figures of the paper are those that it prints. */
    static List<Peak> read(List<Statement> statements) {
        List<Peak> peaks = new ArrayList<>();
        Paper.readTsv(
                "population-vintages.tsv",
                line -> peaks.add(new Peak(
                        line.getField("edition"),
                        Label.of(line.getField("ja"), line.getField("en")),
                        GROUPS.get(line.getField("group")),
                        Integer.parseInt(line.getField("year")),
                        Figure.parse(line.getField("peak")),
                        Source.of(Label.of(line.getField("source"), line.getField("sourceEn"))))));
        int at = 0;
        while (!peaks.get(at).edition().equals(OWN)) {
            at++;
        }
        Label published = peaks.get(at).published();
        peaks.add(at, printed(statements, "total-peak", GROUPS.get("total"), published));
        peaks.add(at + 1, printed(statements, "working-age-peak", GROUPS.get("working"), published));
        return List.copyOf(peaks);
    }

    private static Peak printed(List<Statement> statements, String id, AgeGroup ages, Label published) {
        Statement peak = get(statements, id);
        String year = get(statements, id + "-year").printed();
        return new Peak(
                OWN,
                published,
                ages,
                Integer.parseInt(year.substring(0, year.indexOf('年'))),
                Figure.parse(peak.printed()),
                peak.source());
    }

    private static Statement get(List<Statement> statements, String id) {
        return statements.stream()
                .filter(statement -> statement.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The peaks of one age group, edition after edition. */
    static Map<String, Peak> of(List<Peak> peaks, AgeGroup ages) {
        Map<String, Peak> found = new LinkedHashMap<>();
        peaks.stream().filter(peak -> peak.ages().equals(ages)).forEach(peak -> found.put(peak.edition(), peak));
        return found;
    }
}
