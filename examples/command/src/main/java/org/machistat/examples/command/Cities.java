package org.machistat.examples.command;

import org.machistat.core.table.Category;
import org.machistat.examples.report.CityReport;

/** Finds a municipality of the national table that the jar carries, in the way of the report. */
final class Cities {

    private Cities() {}

    /** By five or six digits of its code, or by its name, with or without its prefecture; the name of what is found has it. */
    static Category find(String asked) throws Unusable {
        return Unusable.answered(CityReport.find(asked));
    }
}
