package org.machistat.census.industry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

/**
 * The divisions of the Japan Standard Industrial Classification (日本標準産業分類の大分類).
 *
 * <p>The twenty divisions A to T have the same letters and scopes in revisions 13 (October 2013) and 14 (June 2023); the
 * names here are those of revision 13. Source: Ministry of Internal Affairs and Communications, 日本標準産業分類.
 *
 * <ul>
 *   <li>A division is a {@link Category} for any table: {@link #category}.
 *   <li>T, industries unable to classify, belongs to no sector.
 * </ul>
 */
public enum JsicDivision {
    /** Agriculture and forestry (A 農業，林業). */
    AGRICULTURE_FORESTRY("A", "農業，林業", "Agriculture and forestry", Sector.PRIMARY),
    /** Fisheries (B 漁業). */
    FISHERIES("B", "漁業", "Fisheries", Sector.PRIMARY),
    /** Mining and quarrying of stone and gravel (C 鉱業，採石業，砂利採取業). */
    MINING_QUARRYING("C", "鉱業，採石業，砂利採取業", "Mining and quarrying of stone and gravel", Sector.SECONDARY),
    /** Construction (D 建設業). */
    CONSTRUCTION("D", "建設業", "Construction", Sector.SECONDARY),
    /** Manufacturing (E 製造業). */
    MANUFACTURING("E", "製造業", "Manufacturing", Sector.SECONDARY),
    /** Electricity, gas, heat supply and water (F 電気・ガス・熱供給・水道業). */
    ELECTRICITY_GAS_HEAT_WATER("F", "電気・ガス・熱供給・水道業", "Electricity, gas, heat supply and water", Sector.TERTIARY),
    /** Information and communications (G 情報通信業). */
    INFORMATION_COMMUNICATIONS("G", "情報通信業", "Information and communications", Sector.TERTIARY),
    /** Transport and postal services (H 運輸業，郵便業). */
    TRANSPORT_POSTAL("H", "運輸業，郵便業", "Transport and postal services", Sector.TERTIARY),
    /** Wholesale and retail trade (I 卸売業，小売業). */
    WHOLESALE_RETAIL("I", "卸売業，小売業", "Wholesale and retail trade", Sector.TERTIARY),
    /** Finance and insurance (J 金融業，保険業). */
    FINANCE_INSURANCE("J", "金融業，保険業", "Finance and insurance", Sector.TERTIARY),
    /** Real estate and goods rental and leasing (K 不動産業，物品賃貸業). */
    REAL_ESTATE_RENTAL("K", "不動産業，物品賃貸業", "Real estate and goods rental and leasing", Sector.TERTIARY),
    /** Scientific research, professional and technical services (L 学術研究，専門・技術サービス業). */
    SCIENTIFIC_PROFESSIONAL_TECHNICAL(
            "L", "学術研究，専門・技術サービス業", "Scientific research, professional and technical services", Sector.TERTIARY),
    /** Accommodations, eating and drinking services (M 宿泊業，飲食サービス業). */
    ACCOMMODATION_FOOD("M", "宿泊業，飲食サービス業", "Accommodations, eating and drinking services", Sector.TERTIARY),
    /** Living-related and personal services and amusement services (N 生活関連サービス業，娯楽業). */
    LIVING_RELATED_AMUSEMENT(
            "N", "生活関連サービス業，娯楽業", "Living-related and personal services and amusement services", Sector.TERTIARY),
    /** Education, learning support (O 教育，学習支援業). */
    EDUCATION_LEARNING("O", "教育，学習支援業", "Education, learning support", Sector.TERTIARY),
    /** Medical, health care and welfare (P 医療，福祉). */
    MEDICAL_WELFARE("P", "医療，福祉", "Medical, health care and welfare", Sector.TERTIARY),
    /** Compound services (Q 複合サービス事業). */
    COMPOUND_SERVICES("Q", "複合サービス事業", "Compound services", Sector.TERTIARY),
    /** Services, not elsewhere classified (R サービス業（他に分類されないもの）). */
    OTHER_SERVICES("R", "サービス業（他に分類されないもの）", "Services, not elsewhere classified", Sector.TERTIARY),
    /** Government, except elsewhere classified (S 公務（他に分類されるものを除く）). */
    GOVERNMENT("S", "公務（他に分類されるものを除く）", "Government, except elsewhere classified", Sector.TERTIARY),
    /** Industries unable to classify (T 分類不能の産業). */
    UNCLASSIFIABLE("T", "分類不能の産業", "Industries unable to classify", null);

    private final String code;
    private final Label label;
    private final Sector sector;

    JsicDivision(String code, String ja, String en, Sector sector) {
        this.code = code;
        this.label = Label.of(ja, en);
        this.sector = sector;
    }

    /**
     * The division of a letter.
     *
     * @param code the letter, A to T
     * @return the division
     * @throws IllegalArgumentException if no division has that letter; the message lists those there are
     */
    public static JsicDivision get(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException("Unable to find industry division '" + code
                        + "', expected one of "
                        + Arrays.stream(values()).map(JsicDivision::code).collect(Collectors.joining(" "))));
    }

    /**
     * The division of a letter, if there is one.
     *
     * @param code the letter
     * @return the division, or empty
     */
    public static Optional<JsicDivision> find(String code) {
        return Arrays.stream(values())
                .filter(division -> division.code.equals(code))
                .findFirst();
    }

    /**
     * The divisions of a sector.
     *
     * @param sector the sector
     * @return its divisions, in order of their letters
     */
    public static List<JsicDivision> list(Sector sector) {
        return Arrays.stream(values())
                .filter(division -> division.sector == sector)
                .toList();
    }

    /**
     * The letter.
     *
     * @return A to T
     */
    public String code() {
        return code;
    }

    /**
     * The official name.
     *
     * @return the name in Japanese (as in revision 13) and English
     */
    public Label label() {
        return label;
    }

    /**
     * The sector the division belongs to.
     *
     * @return the sector, or empty for industries unable to classify
     */
    public Optional<Sector> sector() {
        return Optional.ofNullable(sector);
    }

    /**
     * The division as a category of a table.
     *
     * @return a category with the letter as its id and the official name
     */
    public Category category() {
        return Category.of(code, label);
    }
}
