package org.machistat.examples.benchmarks;

import org.machistat.census.industry.JsicClassification;
import org.machistat.census.industry.JsicDivision;
import org.machistat.core.growth.Change;

/** The answers for which {@link ColdStart} starts a JVM. */
public final class ColdAnswers {

    private ColdAnswers() {}

    /**
     * Prints one answer.
     *
     * @param args growth, division, divisions, audit, or anything else for none
     */
    public static void main(String[] args) {
        switch (args[0]) {
            case "growth" -> System.out.println(Change.of(40_934, 41_223).rate());
            case "division" -> System.out.println(JsicDivision.get("E"));
            case "divisions" ->
                System.out.println(JsicClassification.rev14().divisions().list().size());
            case "audit" -> {
                AuditBenchmark table = new AuditBenchmark();
                table.shape = "17x7:3";
                table.makeTable();
                System.out.println(table.audit());
            }
            default -> System.out.println(args[0]);
        }
    }
}
