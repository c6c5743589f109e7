package org.machistat.examples.kawasaki;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.machistat.planmodel.PlanModel;
import org.machistat.planmodel.json.PlanJson;

/**
 * The plan of the paper as data: chapters, programmes, policies, initiatives, viewpoints, targets and schedule.
 *
 * <p>The file {@code plan.json} beside this class holds a reading of the paper, with the lines of the text and the evidence:
 *
 * <ul>
 *   <li>The table of policies is printed with shifted and merged rows ({@code policy-rows.tsv} has them as printed). The tree is what
 *       follows from the runs of numbers; what stays open is an undecided link of the tree with itself.
 *   <li>The schedule prints tasks in cells, not their months. Each task stands in the month of its cell, is marked as inferred and
 *       says which cell it is; which task waits for which is inferred too.
 *   <li>Words and figures stand as printed; no figure is corrected, left out or added.
 * </ul>
 */
public final class PaperPlan {

    private static final class Plan {
        static final PlanModel MODEL = readFile();
    }

    private PaperPlan() {}

    /**
     * The plan, read when first asked for.
     *
     * @return the plan
     */
    public static PlanModel read() {
        return Plan.MODEL;
    }

    private static PlanModel readFile() {
        try (InputStream stream = PaperPlan.class.getResourceAsStream("plan.json");
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return PlanJson.read(reader).get().getComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
