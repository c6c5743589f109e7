package org.machistat.census.estat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal;

/**
 * One classification of an e-Stat table with its codes: a CLASS_OBJ (分類事項).
 *
 * @param id what it is called in the data: tab, cat01 to cat15, area or time
 * @param name its printed name, such as 男女別
 * @param codes its codes in the order of the answer, each once
 * @param more its other properties by their paths, such as {@code EXPLANATION}
 */
public record EStatClass(String id, String name, List<Code> codes, Map<String, String> more) {

    /**
     * One code of a classification: a CLASS (分類コード).
     *
     * @param code the code, such as 14130
     * @param name its printed name
     * @param level its level in the hierarchy, 1 the highest; 0 if not given
     * @param unit the unit of the figures under it, as printed; empty if not given
     * @param parent the code above it; empty if not given. It need not be in an answer that was narrowed down.
     * @param more its other properties, such as {@code @addInf}
     */
    public record Code(String code, String name, int level, String unit, String parent, Map<String, String> more) {
        /**
         * Makes a code.
         *
         * @param code the code
         * @param name its printed name
         * @param level its level, or 0
         * @param unit its unit, or empty
         * @param parent the code above it, or empty
         * @param more its other properties
         * @throws IllegalArgumentException if the code is blank, or the level negative
         */
        public Code {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(parent, "parent");
            more = more.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(more));
            if (code.isBlank()) {
                throw new IllegalArgumentException("Code must not be blank, but was '" + code + "'");
            }
            if (level < 0) {
                throw new IllegalArgumentException(
                        "Level of code '" + code + "' must not be negative, but was " + level);
            }
        }

        /** The code and its name. */
        @Override
        public String toString() {
            return code + " " + name;
        }
    }

    /**
     * Makes a classification.
     *
     * @param id what it is called in the data
     * @param name its printed name
     * @param codes its codes
     * @param more its other properties
     * @throws IllegalArgumentException if the id is blank
     */
    public EStatClass {
        Objects.requireNonNull(name, "name");
        codes = List.copyOf(codes);
        more = Collections.unmodifiableMap(new LinkedHashMap<>(more));
        if (id.isBlank()) {
            throw new IllegalArgumentException("Id of a classification must not be blank, but was '" + id + "'");
        }
    }

    /**
     * A code.
     *
     * @param code the code
     * @return the code with its name, or empty if there is none
     */
    public Optional<Code> find(String code) {
        Objects.requireNonNull(code, "code");
        return codes.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    /**
     * A code.
     *
     * @param code the code
     * @return the code with its name
     * @throws NoSuchElementException naming the first codes, if there is none
     */
    public Code get(String code) {
        return find(code)
                .orElseThrow(() -> new NoSuchElementException("No code '" + code + "' in " + id
                        + ", there are " + codes.size() + ", first "
                        + codes.stream().limit(5).map(Code::toString).toList()));
    }

    /**
     * The codes directly below one, by their {@code @parentCode}.
     *
     * @param code the code above
     * @return the codes in order; empty if there are none
     */
    public List<Code> children(String code) {
        Objects.requireNonNull(code, "code");
        return codes.stream().filter(one -> one.parent().equals(code)).toList();
    }

    /**
     * The date that a code of the time axis stands for, read off its name.
     *
     * <p>The name decides, not the code: 2020100000 has been met as 2020年度 and as 2020年10月.
     *
     * @param code the code
     * @return the date, or {@link Refusal.Reason#NOT_READABLE} if the name is no day, month, year or fiscal year
     * @throws NoSuchElementException naming the first codes, if there is no such code
     */
    public Answer<ReferenceDate> date(String code) {
        String label = get(code).name();
        try {
            return Answer.of(ReferenceDate.parse(label));
        } catch (IllegalArgumentException e) {
            String shown = Excerpt.of(label);
            return Answer.refuse(
                    Refusal.Reason.NOT_READABLE,
                    "「" + shown + "」は日付として読めない。2016年6月1日、2024年7月、2020年、2020年度のような表記が必要",
                    "Unable to read a date from '" + shown
                            + "', expected a day, month, year or fiscal year such as 2016年6月1日, 2024年7月, 2020年 or"
                            + " 2020年度");
        }
    }

    /** The id, the name and the number of codes. */
    @Override
    public String toString() {
        return id + " " + name + " (" + codes.size() + ")";
    }
}
