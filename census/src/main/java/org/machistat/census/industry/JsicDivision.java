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
 * <p>The twenty divisions A to T have the same letters, names and major groups in revisions 13 (October 2013) and 14 (June
 * 2023); only the sign between the parts of a name differs, ， or 、. What moved below them is told by {@link JsicConcordance}. Source: Ministry of Internal Affairs and Communications, 日本標準産業分類.
 *
 * <ul>
 *   <li>A division is a {@link Category} for any table: {@link #category}.
 *   <li>T, industries unable to classify, belongs to no sector.
 * </ul>
 */
public enum JsicDivision {
    /** Agriculture and forestry (A 農業，林業). */
    AGRICULTURE_FORESTRY("A", "農業，林業", "Agriculture and forestry", "01", "02", Sector.PRIMARY),
    /** Fisheries (B 漁業). */
    FISHERIES("B", "漁業", "Fisheries", "03", "04", Sector.PRIMARY),
    /** Mining and quarrying of stone and gravel (C 鉱業，採石業，砂利採取業). */
    MINING_QUARRYING("C", "鉱業，採石業，砂利採取業", "Mining and quarrying of stone and gravel", "05", "05", Sector.SECONDARY),
    /** Construction (D 建設業). */
    CONSTRUCTION("D", "建設業", "Construction", "06", "08", Sector.SECONDARY),
    /** Manufacturing (E 製造業). */
    MANUFACTURING("E", "製造業", "Manufacturing", "09", "32", Sector.SECONDARY),
    /** Electricity, gas, heat supply and water (F 電気・ガス・熱供給・水道業). */
    ELECTRICITY_GAS_HEAT_WATER(
            "F", "電気・ガス・熱供給・水道業", "Electricity, gas, heat supply and water", "33", "36", Sector.TERTIARY),
    /** Information and communications (G 情報通信業). */
    INFORMATION_COMMUNICATIONS("G", "情報通信業", "Information and communications", "37", "41", Sector.TERTIARY),
    /** Transport and postal services (H 運輸業，郵便業). */
    TRANSPORT_POSTAL("H", "運輸業，郵便業", "Transport and postal services", "42", "49", Sector.TERTIARY),
    /** Wholesale and retail trade (I 卸売業，小売業). */
    WHOLESALE_RETAIL("I", "卸売業，小売業", "Wholesale and retail trade", "50", "61", Sector.TERTIARY),
    /** Finance and insurance (J 金融業，保険業). */
    FINANCE_INSURANCE("J", "金融業，保険業", "Finance and insurance", "62", "67", Sector.TERTIARY),
    /** Real estate and goods rental and leasing (K 不動産業，物品賃貸業). */
    REAL_ESTATE_RENTAL("K", "不動産業，物品賃貸業", "Real estate and goods rental and leasing", "68", "70", Sector.TERTIARY),
    /** Scientific research, professional and technical services (L 学術研究，専門・技術サービス業). */
    SCIENTIFIC_PROFESSIONAL_TECHNICAL(
            "L",
            "学術研究，専門・技術サービス業",
            "Scientific research, professional and technical services",
            "71",
            "74",
            Sector.TERTIARY),
    /** Accommodations, eating and drinking services (M 宿泊業，飲食サービス業). */
    ACCOMMODATION_FOOD("M", "宿泊業，飲食サービス業", "Accommodations, eating and drinking services", "75", "77", Sector.TERTIARY),
    /** Living-related and personal services and amusement services (N 生活関連サービス業，娯楽業). */
    LIVING_RELATED_AMUSEMENT(
            "N",
            "生活関連サービス業，娯楽業",
            "Living-related and personal services and amusement services",
            "78",
            "80",
            Sector.TERTIARY),
    /** Education, learning support (O 教育，学習支援業). */
    EDUCATION_LEARNING("O", "教育，学習支援業", "Education, learning support", "81", "82", Sector.TERTIARY),
    /** Medical, health care and welfare (P 医療，福祉). */
    MEDICAL_WELFARE("P", "医療，福祉", "Medical, health care and welfare", "83", "85", Sector.TERTIARY),
    /** Compound services (Q 複合サービス事業). */
    COMPOUND_SERVICES("Q", "複合サービス事業", "Compound services", "86", "87", Sector.TERTIARY),
    /** Services, not elsewhere classified (R サービス業（他に分類されないもの）). */
    OTHER_SERVICES("R", "サービス業（他に分類されないもの）", "Services, not elsewhere classified", "88", "96", Sector.TERTIARY),
    /** Government, except elsewhere classified (S 公務（他に分類されるものを除く）). */
    GOVERNMENT("S", "公務（他に分類されるものを除く）", "Government, except elsewhere classified", "97", "98", Sector.TERTIARY),
    /** Industries unable to classify (T 分類不能の産業). */
    UNCLASSIFIABLE("T", "分類不能の産業", "Industries unable to classify", "99", "99", null);

    private final String code;
    private final Label label;
    private final String firstMajor;
    private final String lastMajor;
    private final Sector sector;

    JsicDivision(String code, String ja, String en, String firstMajor, String lastMajor, Sector sector) {
        this.code = code;
        this.label = Label.of(ja, en);
        this.firstMajor = firstMajor;
        this.lastMajor = lastMajor;
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
     * The division that holds a major group.
     *
     * @param major the two digits of the major group
     * @return the division, or empty if the text is no major group
     */
    public static Optional<JsicDivision> findByMajor(String major) {
        return Arrays.stream(values())
                .filter(division -> major.length() == 2
                        && division.firstMajor.compareTo(major) <= 0
                        && division.lastMajor.compareTo(major) >= 0)
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
     * The name in a revision.
     *
     * @param revision the revision; 12 printed these names as 13 does
     * @return the name in Japanese, with ， up to revision 13 and with 、 in revision 14, and in English
     */
    public Label label(JsicRevision revision) {
        return revision == JsicRevision.REV14 ? Label.of(label.ja().replace('，', '、'), label.en()) : label;
    }

    /**
     * The first of the major groups, which have consecutive codes.
     *
     * @return two digits, such as 09 for E
     */
    public String firstMajor() {
        return firstMajor;
    }

    /**
     * The last of the major groups.
     *
     * @return two digits, such as 32 for E
     */
    public String lastMajor() {
        return lastMajor;
    }

    /**
     * The sector the division belongs to, by the {@linkplain SectorDefinition#CENSUS census definition}.
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
