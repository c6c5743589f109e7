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
 * <p>The file {@code plan.json} beside this class holds what is printed, with the lines of the text. Nothing is corrected:
 * what the paper leaves open is open in the data, and months that the schedule does not print are marked as inferred.
 */
public final class PaperPlan {

    private PaperPlan() {}

    /**
     * Reads the plan.
     *
     * @return the plan as printed
     */
    public static PlanModel read() {
        try (InputStream stream = PaperPlan.class.getResourceAsStream("plan.json");
                InputStreamReader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return PlanJson.read(reader).get().getComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
