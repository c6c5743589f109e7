package org.machistat.census.wave;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.machistat.census.industry.IndustryCode;
import org.machistat.core.area.AreaCode;

/**
 * What is compared between two waves: numbers of establishments or of employees, where, and in which industries (比較の対象).
 *
 * <p>The more is said here, the fewer reasons apply: a city whose boundaries did not change needs no note on boundaries, all
 * industries together none on the classification.
 *
 * <p>Start with {@link #ESTABLISHMENTS} or {@link #EMPLOYEES}, which are of any area and any industry.
 */
public final class WaveSubject {

    /** Numbers of establishments, of any area and industry (事業所数). */
    public static final WaveSubject ESTABLISHMENTS = new WaveSubject(false, Optional.empty(), Optional.empty());

    /** Employees, or anything else that only a questionnaire tells (従業者数). */
    public static final WaveSubject EMPLOYEES = new WaveSubject(true, Optional.empty(), Optional.empty());

    private final boolean employees;
    private final Optional<AreaCode> area;
    private final Optional<List<String>> industries;

    private WaveSubject(boolean employees, Optional<AreaCode> area, Optional<List<String>> industries) {
        this.employees = employees;
        this.area = area;
        this.industries = industries;
    }

    /**
     * The same of one area.
     *
     * @param code its code, on the day of one of the waves
     * @return the subject
     */
    public WaveSubject in(AreaCode code) {
        return new WaveSubject(employees, Optional.of(code), industries);
    }

    /**
     * The same of some industries.
     *
     * @param codes their codes; none stands for no industry that could be affected
     * @return the subject
     */
    public WaveSubject of(IndustryCode... codes) {
        return ofIndustries(Arrays.stream(codes).map(IndustryCode::text).toList());
    }

    /**
     * The same of some industries, by what they are called in a table.
     *
     * @param codes their codes; one that no classification has counts as possibly affected
     * @return the subject
     */
    public WaveSubject ofIndustries(List<String> codes) {
        return new WaveSubject(employees, area, Optional.of(List.copyOf(codes)));
    }

    /**
     * The same of all industries together, which no change of classification touches.
     *
     * @return the subject
     */
    public WaveSubject ofAllIndustries() {
        return ofIndustries(List.of());
    }

    boolean isOfEmployees() {
        return employees;
    }

    Optional<AreaCode> area() {
        return area;
    }

    /** The industries: empty if any may be meant, an empty list if all are together. */
    Optional<List<String>> industries() {
        return industries;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WaveSubject that
                && employees == that.employees
                && area.equals(that.area)
                && industries.equals(that.industries);
    }

    @Override
    public int hashCode() {
        return Objects.hash(employees, area, industries);
    }

    /** For example "事業所数（14130、産業E）". */
    @Override
    public String toString() {
        String what = industries
                .map(codes -> codes.isEmpty() ? "全産業" : "産業" + String.join("・", codes))
                .orElse("各産業");
        return (employees ? "従業者数" : "事業所数") + "（"
                + area.map(AreaCode::toString).orElse("各地域") + "、" + what + "）";
    }
}
