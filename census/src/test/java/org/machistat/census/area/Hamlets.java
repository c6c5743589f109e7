package org.machistat.census.area;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;

/** Makes directories so small that what they answer is found by hand. */
final class Hamlets {

    static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    private Hamlets() {}

    static AreaCode code(String code) {
        return AreaCode.parse(code);
    }

    static LocalDate date(String date) {
        return LocalDate.parse(date);
    }

    static AreaUnit unit(String code, String name, AreaKind kind, String validity) {
        return AreaUnit.of(code(code), Label.same(name), kind, Validity.parse(validity));
    }

    static AreaUnit town(String code, String validity) {
        return unit(code, "町" + code.substring(3), AreaKind.TOWN, validity);
    }

    static AreaChange change(String date, ChangeKind kind, List<AreaUnit> before, List<AreaUnit> after) {
        return new AreaChange(date(date), kind, before, after, Label.EMPTY);
    }

    static AreaDirectory directory(List<AreaUnit> units, AreaChange... changes) {
        return AreaDirectory.of(Source.of("試験"), FIRST, units, Arrays.asList(changes));
    }

    static String codes(Iterable<AreaUnit> units) {
        StringBuilder text = new StringBuilder();
        units.forEach(unit ->
                text.append(text.isEmpty() ? "" : " ").append(unit.code().fiveDigits()));
        return text.toString();
    }
}
