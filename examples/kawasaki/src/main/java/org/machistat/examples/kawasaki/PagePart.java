package org.machistat.examples.kawasaki;

import java.util.Map;
import org.machistat.examples.report.Chart;
import org.machistat.examples.report.Section;

/**
 * A section of the page with its charts, which are also written for themselves.
 *
 * @param section the section
 * @param charts its charts by their ids
 */
record PagePart(Section section, Map<String, Chart> charts) {

    static PagePart of(Section section) {
        return new PagePart(section, Map.of());
    }
}
