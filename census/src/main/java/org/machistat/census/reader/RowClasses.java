package org.machistat.census.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.machistat.census.estat.EStatClass;
import org.machistat.census.internal.ProblemList;
import org.machistat.census.internal.TimeNames;
import org.machistat.core.source.Place;

/** The classifications that the rows of a CSV have, in the order in which their codes come. */
final class RowClasses {

    private record Axis(String name, Map<String, EStatClass.Code> codes) {}

    private final Map<String, Axis> axes = new LinkedHashMap<>();
    private final ProblemList problems;

    RowClasses(ProblemList problems) {
        this.problems = problems;
    }

    void axis(String id, String name) {
        axes.putIfAbsent(id, new Axis(name, new LinkedHashMap<>()));
    }

    /** Notes a code; one with another name than before is an error. */
    void add(String axis, String code, String name, int level, int page, int line) {
        if (code.isBlank()) {
            return;
        }
        Map<String, EStatClass.Code> codes = axes.get(axis).codes();
        EStatClass.Code old = codes.get(code);
        if (old == null) {
            codes.put(code, new EStatClass.Code(code, name, level, "", "", Map.of()));
            if (axis.equals("time")) {
                TimeNames.disagreement(code, name)
                        .ifPresent(words -> problems.note(page, Place.line(line), code, words.ja(), words.en()));
            }
        } else if (!old.name().equals(name)) {
            String met = ProblemList.shorten(code) + " " + ProblemList.shorten(name);
            problems.error(
                    page,
                    Place.line(line),
                    name,
                    "コードと名称の組「" + met + "」が先の「" + ProblemList.shorten(old.toString()) + "」と違う。先の名称を採った",
                    "the code with its name '" + met + "' differs from '" + ProblemList.shorten(old.toString())
                            + "' before; the first name was kept");
        }
    }

    List<EStatClass> classes() {
        List<EStatClass> classes = new ArrayList<>();
        axes.forEach((id, axis) -> classes.add(
                new EStatClass(id, axis.name(), new ArrayList<>(axis.codes().values()), Map.of())));
        return classes;
    }
}
