package org.machistat.core.population;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How one cohort of a region came from the start to the end of a step, in whole persons (コーホートの増減).
 *
 * @param sex the sex
 * @param group the age group at the end; the open group holds those of the last two at the start
 * @param start the people at the start; 0 for those born in the step
 * @param causes what was added or, below 0, taken away; causes that the assumptions do not tell are not there
 * @param end the people at the end
 * @serial exclude
 */
public record CohortChange(Sex sex, AgeGroup group, long start, Map<ChangeCause, Long> causes, long end)
        implements Serializable {

    /**
     * Makes the change of a cohort.
     *
     * @param sex the sex
     * @param group the age group at the end
     * @param start the people at the start
     * @param causes what was added or taken away
     * @param end the people at the end
     * @throws IllegalArgumentException unless start and causes add up to the end
     */
    public CohortChange {
        Objects.requireNonNull(sex, "sex");
        Objects.requireNonNull(group, "group");
        Map<ChangeCause, Long> ordered = new EnumMap<>(ChangeCause.class);
        ordered.putAll(causes);
        causes = Collections.unmodifiableMap(ordered);
        long sum = start + causes.values().stream().mapToLong(Long::longValue).sum();
        if (sum != end) {
            throw new IllegalArgumentException("Start and causes must add up to the end, but " + start + " and "
                    + causes + " make " + sum + " and not " + end);
        }
    }
}
