package org.machistat.examples.command;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.audit.Role;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;

/** What {@code --override} states of a table, instead of what is read from its words. */
final class Overrides {

    static final String FORMS =
            "role:COLUMN=level|none|difference(FROM,TO)|rate(FROM,TO)|share(LEVEL)|ratio(PART,WHOLE),"
                    + " total:TOTAL=PART,PART…, weight:ROW,COLUMN=1…1000000, rounded-levels";

    private static final Pattern FORM = Pattern.compile("(role|total|weight):(.+?)=(.+)", Pattern.DOTALL);
    private static final Pattern ROLE =
            Pattern.compile("(level|none|difference|rate|share|ratio)(?:\\((.+)\\))?", Pattern.DOTALL);

    private Overrides() {}

    /** An override that cannot be used, in words. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String message) {
            super(message);
        }
    }

    static TableAudit apply(TableAudit audit, StatTable table, List<String> overrides) throws Unusable {
        TableAudit stated = audit;
        for (String override : overrides) {
            try {
                stated = apply(stated, table, override);
            } catch (IllegalArgumentException | NoSuchElementException e) {
                throw new Unusable("--override " + override + ": " + e.getMessage());
            }
        }
        return stated;
    }

    private static TableAudit apply(TableAudit audit, StatTable table, String override) {
        if (override.equals("rounded-levels")) {
            return audit.withRoundedLevels();
        }
        Matcher m = FORM.matcher(override);
        if (!m.matches()) {
            throw new IllegalArgumentException("expected " + FORMS);
        }
        String[] parts = split(m.group(3));
        return switch (m.group(1)) {
            case "role" -> audit.withRole(known(table, m.group(2)), role(table, m.group(3)));
            case "total" -> {
                Axis axis = axisOf(table, m.group(2));
                for (String part : parts) {
                    axis.get(part);
                }
                yield audit.withTotal(axis.id(), m.group(2), parts);
            }
            default -> {
                String[] cell = split(m.group(2));
                table.figure(cell);
                yield audit.withWeight(number(m.group(3)), cell);
            }
        };
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("weight must be a whole number, but was '" + text + "'");
        }
    }

    private static Role role(StatTable table, String text) {
        Matcher m = ROLE.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("expected " + FORMS);
        }
        String[] columns = m.group(2) == null ? new String[0] : split(m.group(2));
        int wanted = switch (m.group(1)) {
            case "level", "none" -> 0;
            case "share" -> 1;
            default -> 2;
        };
        if (columns.length != wanted) {
            throw new IllegalArgumentException("expected " + FORMS);
        }
        for (String column : columns) {
            known(table, column);
        }
        return switch (m.group(1)) {
            case "level" -> new Role.Level();
            case "none" -> new Role.Unaudited();
            case "share" -> new Role.Share(columns[0]);
            case "ratio" -> new Role.Ratio(columns[0], columns[1]);
            case "rate" -> new Role.Rate(columns[0], columns[1]);
            default -> new Role.Difference(columns[0], columns[1]);
        };
    }

    private static String[] split(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).toArray(String[]::new);
    }

    private static String known(StatTable table, String id) {
        axisOf(table, id);
        return id;
    }

    /** The axis that has the category; if none has, the message of the last axis names candidates. */
    private static Axis axisOf(StatTable table, String id) {
        List<Axis> axes = table.axes();
        for (Axis axis : axes) {
            if (axis.find(id).isPresent()) {
                return axis;
            }
        }
        axes.get(axes.size() - 1).get(id);
        return axes.get(0);
    }
}
