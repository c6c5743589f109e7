package org.machistat.census.reader;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.machistat.census.establishment.EstablishmentTable;
import org.machistat.census.industry.JsicDivision;
import org.machistat.census.industry.Sector;
import org.machistat.census.wave.Coverage.Ownership;
import org.machistat.core.population.AgeGroup;
import org.machistat.core.population.AgeGroups;
import org.machistat.core.population.Sex;
import org.machistat.core.table.Category;

/**
 * What the column codes of SSDSE-A files stand for (SSDSE-Aの項目コード).
 *
 * <ul>
 *   <li>Codes that begin with A11, A13, C21 or C22 are those of population, establishments and employees: a file with one that is not
 *       known is refused, since its figures would be missing without a word. All others are not read.
 *   <li>{@link #standard} knows the codes of the editions 2018, 2021 and 2026. Their labels must say the same as the code.
 *   <li>The codes of another edition are added by the {@code with} methods; their labels are then not checked.
 * </ul>
 */
public final class SsdseColumns {

    /** The id of both sexes and of all ages. */
    static final String TOTAL = "total";

    private static final List<String> FAMILIES = List.of("A11", "A13", "C21", "C22");
    private static final String PRIVATE = "(民営)";
    private static final SsdseColumns STANDARD = new SsdseColumns(known());

    /** What a column holds; the labels are those it may have, folded, none if it may have any. */
    sealed interface Role {
        Set<String> labels();
    }

    /** People of a sex and an age. */
    record People(String sex, String age, Set<String> labels) implements Role {}

    /** Establishments or employees of an industry, a sector or in all. */
    record Businesses(Ownership ownership, Category measure, String industry, Set<String> labels) implements Role {}

    /** Known, but not read. */
    record Unread(Set<String> labels) implements Role {}

    private final Map<String, Role> roles;

    private SsdseColumns(Map<String, Role> roles) {
        this.roles = roles;
    }

    /**
     * The codes of the editions 2018, 2021 and 2026.
     *
     * @return the columns
     */
    public static SsdseColumns standard() {
        return STANDARD;
    }

    /**
     * The same columns with one more of establishments or employees.
     *
     * @param code the code of the column, such as C210832
     * @param ownership whose establishments it counts
     * @param measure {@link EstablishmentTable#ESTABLISHMENTS} or {@link EstablishmentTable#EMPLOYEES}
     * @param industryId the letter of a division, the name of a {@link Sector}, or the id of {@link EstablishmentTable#ALL_INDUSTRIES}
     * @return the columns
     * @throws IllegalArgumentException if the measure or the industry is another
     */
    public SsdseColumns with(String code, Ownership ownership, Category measure, String industryId) {
        Objects.requireNonNull(ownership, "ownership");
        if (!List.of(EstablishmentTable.ESTABLISHMENTS, EstablishmentTable.EMPLOYEES)
                .contains(measure)) {
            throw new IllegalArgumentException(
                    "Measure must be establishments or employees, but was '" + measure.id() + "'");
        }
        boolean isSector =
                Arrays.stream(Sector.values()).anyMatch(sector -> sector.name().equals(industryId));
        boolean isTotal = industryId.equals(EstablishmentTable.ALL_INDUSTRIES.id());
        boolean isDivision = JsicDivision.find(industryId)
                .filter(one -> one != JsicDivision.UNCLASSIFIABLE)
                .isPresent();
        if (!isSector && !isTotal && !isDivision) {
            throw new IllegalArgumentException("Industry must be a letter from A to S, the name of a sector or '"
                    + EstablishmentTable.ALL_INDUSTRIES.id() + "', but was '" + industryId + "'");
        }
        return with(code, new Businesses(ownership, measure, industryId, Set.of()));
    }

    /**
     * The same columns with one more of people of both sexes.
     *
     * @param code the code of the column
     * @param ages the ages, one of {@link AgeGroups#THREE}
     * @return the columns
     * @throws IllegalArgumentException if it is another age group
     */
    public SsdseColumns with(String code, AgeGroup ages) {
        return with(code, new People(TOTAL, checked(ages), Set.of()));
    }

    /**
     * The same columns with one more of people of one sex.
     *
     * @param code the code of the column
     * @param sex the sex
     * @param ages the ages, one of {@link AgeGroups#THREE}
     * @return the columns
     * @throws IllegalArgumentException if it is another age group
     */
    public SsdseColumns with(String code, Sex sex, AgeGroup ages) {
        return with(code, new People(id(sex), checked(ages), Set.of()));
    }

    /**
     * The same columns with one that is known and not to be read.
     *
     * @param code the code of the column
     * @return the columns
     */
    public SsdseColumns without(String code) {
        return with(code, new Unread(Set.of()));
    }

    private static String checked(AgeGroup ages) {
        if (!AgeGroups.THREE.list().contains(ages)) {
            throw new IllegalArgumentException("Ages must be one of " + AgeGroups.THREE + ", but were "
                    + ages.label().en());
        }
        return ages.id();
    }

    private SsdseColumns with(String code, Role role) {
        Map<String, Role> more = new LinkedHashMap<>(roles);
        more.put(Objects.requireNonNull(code, "code"), role);
        return new SsdseColumns(more);
    }

    /** What a column holds; empty for one of another subject, or of an unknown code. */
    Optional<Role> find(String code) {
        return Optional.ofNullable(roles.get(code));
    }

    /** Whether a code belongs to the subjects that are read. */
    static boolean isOurs(String code) {
        return FAMILIES.stream().anyMatch(code::startsWith);
    }

    static String id(Sex sex) {
        return sex.name().toLowerCase(Locale.ROOT);
    }

    /** A label without what differs between editions: width, commas and spaces. */
    static String fold(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFKC)
                .replace('〜', '~')
                .replaceAll("[、,\\s]", "");
    }

    private static Map<String, Role> known() {
        Map<String, Role> roles = new LinkedHashMap<>();
        people(roles, "A1101", TOTAL, Set.of("総人口", "人口総数"));
        people(roles, "A1301", AgeGroups.THREE.get(0).id(), Set.of("15歳未満人口"));
        people(roles, "A1302", AgeGroups.THREE.get(1).id(), Set.of("15~64歳人口"));
        people(roles, "A1303", AgeGroups.THREE.get(2).id(), Set.of("65歳以上人口"));
        roles.put("A1102", new Unread(Set.of("日本人人口")));
        roles.put("A110201", new Unread(Set.of("日本人人口(男)")));
        roles.put("A110202", new Unread(Set.of("日本人人口(女)")));
        // The digits behind the code of the total, in the order of the divisions' letters.
        businesses(roles, Ownership.ALL, "7", "ADEFGHIJKLMNOPQRS", "0308091011121316171819202122232425");
        businesses(roles, Ownership.PRIVATE, "8", "ABCDEFGHIJKLMNOPQR", "323335363738394041444546474849505152");
        for (Category measure : List.of(EstablishmentTable.ESTABLISHMENTS, EstablishmentTable.EMPLOYEES)) {
            sector(roles, measure, Sector.PRIMARY, 1);
            sector(roles, measure, Sector.SECONDARY, 2);
            sector(roles, measure, Sector.TERTIARY, 3);
        }
        return roles;
    }

    private static void sector(Map<String, Role> roles, Category measure, Sector sector, int number) {
        String label = "第" + number + "次産業" + measure.name().ja();
        roles.put(
                family(measure) + "1" + (number - 1),
                new Businesses(Ownership.ALL, measure, sector.name(), Set.of(label)));
    }

    private static void people(Map<String, Role> roles, String code, String age, Set<String> labels) {
        roles.put(code, new People(TOTAL, age, labels));
        for (Sex sex : Sex.values()) {
            List<String> bySex = new ArrayList<>();
            labels.forEach(label -> bySex.add(label + "(" + sex.label().ja() + ")"));
            roles.put(code + (sex == Sex.MALE ? "01" : "02"), new People(id(sex), age, Set.copyOf(bySex)));
        }
    }

    private static String family(Category measure) {
        return measure.equals(EstablishmentTable.ESTABLISHMENTS) ? "C21" : "C22";
    }

    private static void businesses(
            Map<String, Role> roles, Ownership ownership, String digit, String letters, String suffixes) {
        String scope = ownership == Ownership.PRIVATE ? PRIVATE : "";
        for (Category measure : List.of(EstablishmentTable.ESTABLISHMENTS, EstablishmentTable.EMPLOYEES)) {
            String code = family(measure) + "0" + digit;
            String name = measure.name().ja();
            Set<String> totals = Set.of(name + scope, name.replaceAll("数$", "総数") + scope);
            roles.put(code, new Businesses(ownership, measure, EstablishmentTable.ALL_INDUSTRIES.id(), totals));
            for (int i = 0; i < letters.length(); i++) {
                JsicDivision division = JsicDivision.get(letters.substring(i, i + 1));
                String label = fold(name + scope + "(" + division.label().ja() + ")");
                roles.put(
                        code + suffixes.substring(2 * i, 2 * i + 2),
                        new Businesses(ownership, measure, division.code(), Set.of(label)));
            }
        }
    }

    /** How many codes are known. */
    @Override
    public String toString() {
        return "SsdseColumns（" + roles.size() + " codes）";
    }
}
