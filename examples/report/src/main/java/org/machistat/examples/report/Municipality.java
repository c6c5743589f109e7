package org.machistat.examples.report;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.machistat.census.area.AreaDirectory;
import org.machistat.census.area.AreaKind;
import org.machistat.census.area.AreaSnapshot;
import org.machistat.census.area.AreaUnit;
import org.machistat.census.establishment.AreaEstablishments;
import org.machistat.core.area.AreaCode;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.examples.data.Nationwide;

/**
 * A municipality that the nationwide table has figures of (市区町村).
 *
 * @param category its category in the tables
 * @param unit the unit of the directory
 * @param prefecture its prefecture
 * @param here its establishments: what was judged once of their waves is kept
 */
record Municipality(Category category, AreaUnit unit, AreaUnit prefecture, AreaEstablishments here) {

    private static final AreaDirectory DIRECTORY = AreaDirectory.official();
    /** The nationwide table has the municipalities of its edition of 2026. */
    static final LocalDate DAY = LocalDate.of(2026, 4, 1);

    private static final AreaSnapshot AREAS = DIRECTORY.on(DAY);
    private static final Map<String, Category> BY_ID = byId();
    private static final Pattern CODE = Pattern.compile("[Rr]?\\d+");
    private static final int NEAREST = 3;
    /** A code of another prefecture that differs in more of its five digits was not meant. */
    private static final int FURTHEST = 2;

    private static final int SHOWN = 40;
    private static final Label ACCEPTED = Label.of(
            "市区町村（政令指定都市は市全体、東京都は特別区）の5桁か6桁のコード、または名称を指定する（例：14130、141305、川崎市、東京都府中市）",
            "give the code (5 or 6 digits) or the name of a municipality, a designated city as a whole or a special ward of Tokyo,"
                    + " such as 14130, 141305, 川崎市 or 東京都府中市");

    private static Map<String, Category> byId() {
        Map<String, Category> byId = new LinkedHashMap<>();
        Nationwide.areas().forEach(area -> byId.put(area.id(), area));
        return byId;
    }

    static AreaDirectory directory() {
        return DIRECTORY;
    }

    static AreaSnapshot areas() {
        return AREAS;
    }

    static Optional<Category> find(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    String id() {
        return category.id();
    }

    /** The prefecture and the name, with the romanised kind of neither: names are not translated. */
    Label fullName() {
        return Label.same(DIRECTORY.fullName(unit));
    }

    Label name() {
        return unit.name();
    }

    /** The municipality that a code or name stands for, or why none does and what would be accepted. */
    static Answer<Municipality> of(String codeOrName) {
        String asked = Normalizer.normalize(
                        Objects.requireNonNull(codeOrName, "codeOrName").strip(), Normalizer.Form.NFKC)
                .strip();
        if (asked.isEmpty()) {
            return refuse(Reason.NOT_APPLICABLE, Label.of("地域が指定されていない", "No place was given"));
        }
        return CODE.matcher(asked).matches() ? ofCode(asked) : ofName(asked);
    }

    private static Answer<Municipality> ofCode(String text) {
        AreaCode code;
        try {
            code = AreaCode.parse(text);
        } catch (IllegalArgumentException e) {
            return refuse(
                    Reason.NOT_READABLE,
                    Label.of(
                            "「" + shown(text) + "」は地域コードではない" + near(text).ja(),
                            "'" + shown(text) + "' is no code of a place"
                                    + near(text).en()));
        }
        Optional<AreaUnit> unit = AREAS.find(code);
        if (unit.isPresent()) {
            return of(unit.get());
        }
        return AREAS.answer(code).flatMap(Municipality::of).fold(Answer::of, refusal -> {
            boolean unknown = refusal.reason() == Reason.NOT_ENOUGH_DATA;
            return refuse(refusal.reason(), unknown ? refusal.sentence().plus(near(text)) : refusal.sentence());
        });
    }

    private static Answer<Municipality> ofName(String name) {
        List<AreaUnit> all = AREAS.listNamed(name);
        List<AreaUnit> whole = all.stream()
                .filter(unit -> BY_ID.containsKey(unit.code().fiveDigits())
                        && DIRECTORY.fullName(unit).equals(name))
                .toList();
        // 北海道泊村 is also the name of a village without figures.
        List<AreaUnit> found = whole.size() == 1 ? whole : all;
        return found.size() == 1
                ? of(found.get(0))
                : AREAS.answerNamed(name)
                        .fold(
                                Municipality::of,
                                refusal -> refuse(
                                        refusal.reason(), refusal.sentence().plus(withFigures(found))));
    }

    /** Those of several places that have a report: of the wards called 中央区 only that of Tokyo. */
    private static Label withFigures(List<AreaUnit> found) {
        List<AreaUnit> known = found.stream()
                .filter(unit -> BY_ID.containsKey(unit.code().fiveDigits()))
                .toList();
        if (known.isEmpty() || known.size() == found.size()) {
            return Label.EMPTY;
        }
        String names = known.stream()
                .map(unit -> unit.code().fiveDigits() + " " + DIRECTORY.fullName(unit))
                .collect(Collectors.joining(", "));
        return Label.of("。このうち報告があるのは" + names, "; of these there is a report on " + names);
    }

    private static Answer<Municipality> of(AreaUnit unit) {
        Category category = BY_ID.get(unit.code().fiveDigits());
        if (category != null) {
            AreaUnit prefecture = AREAS.prefecture(unit.code()).orElseThrow();
            return Answer.of(new Municipality(
                    category, unit, prefecture, Nationwide.establishments().area(category.id())));
        }
        String name = unit.code().fiveDigits() + " " + DIRECTORY.fullName(unit);
        if (AREAS.municipalitiesWithNorthernTerritories().contains(unit)) {
            return refuse(
                    Reason.NOT_ENOUGH_DATA,
                    Label.of(
                            name + "は北方領土の村で、国勢調査・経済センサスの調査地域に含まれず、数値がない",
                            name
                                    + " is a village of the Northern Territories, which the censuses do not cover: there are no figures"));
        }
        Optional<AreaUnit> parent = unit.parent().flatMap(AREAS::find);
        if (unit.kind() == AreaKind.WARD && parent.isPresent()) {
            String city = parent.get().code().fiveDigits() + " " + DIRECTORY.fullName(parent.get());
            return refuse(
                    Reason.NOT_APPLICABLE,
                    Label.of(
                            name + "は政令指定都市の区で、この表には市全体（" + city + "）の数値しかない",
                            name + " is a ward of a designated city: the table has the city as a whole only (" + city
                                    + ")"));
        }
        return refuse(
                Reason.NOT_APPLICABLE,
                Label.of(
                        name + "は" + unit.kind().label().ja() + "で、市区町村ではない",
                        name + " is a " + unit.kind().label().en() + ", not a municipality"));
    }

    private static <T> Answer<T> refuse(Reason reason, Label sentence) {
        Label whole = sentence.plus(Label.of("。", "; ")).plus(ACCEPTED);
        return Answer.refuse(reason, whole.ja(), whole.en());
    }

    private static String shown(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    /** The municipalities whose codes differ in the fewest places, then by the least number. */
    private static Label near(String text) {
        String digits = text.replaceAll("\\D", "");
        if (digits.length() < 4 || digits.length() > 7) {
            return Label.EMPTY;
        }
        boolean lacksOne = digits.length() == 4;
        String five = lacksOne ? "0" + digits : digits.substring(0, 5);
        long number = Long.parseLong(five);
        String names = BY_ID.values().stream()
                .filter(area -> lacksOne
                        || area.id().startsWith(five.substring(0, 2))
                        || differing(area.id(), five) <= FURTHEST)
                .sorted(Comparator.<Category>comparingInt(
                                area -> lacksOne && area.id().startsWith(digits) ? 0 : differing(area.id(), five))
                        .thenComparingLong(area -> Math.abs(Long.parseLong(area.id()) - number)))
                .limit(NEAREST)
                .map(area -> area.id() + " " + area.name().ja())
                .collect(Collectors.joining(", "));
        if (names.isEmpty()) {
            return Label.EMPTY;
        }
        return Label.of("（近いコード：" + names + "）", " (near: " + names + ")");
    }

    private static int differing(String code, String other) {
        int differing = 0;
        for (int i = 0; i < code.length(); i++) {
            differing += code.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return differing;
    }
}
