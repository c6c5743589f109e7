package org.machistat.census.area;

import org.machistat.core.text.Label;

/** How places change (廃置分合等の種別). */
public enum ChangeKind {
    /** Several end and one new comes about, even if it takes over a name and a code (新設合併・合体). */
    MERGER("新設合併", "merger"),
    /** One or more end and become part of another, which goes on (編入合併). */
    ABSORPTION("編入合併", "absorption"),
    /** One ends and several come about (分割). */
    DIVISION("分割", "division"),
    /** A new one comes about from parts of one or more that go on (分離). */
    SEPARATION("分離", "separation"),
    /** Several wards of a city end and others come about (区の再編). */
    REORGANIZATION("区の再編", "reorganization of wards"),
    /** The name changes, and with it sometimes status and code (名称変更). */
    RENAMING("名称変更", "renaming"),
    /** A town or village becomes a city, with a new code (市制施行). */
    CITY_STATUS("市制施行", "city status"),
    /** A village becomes a town (町制施行). */
    TOWN_STATUS("町制施行", "town status"),
    /** A city becomes a designated city, with a new code (政令指定都市への移行). */
    DESIGNATION("政令指定都市への移行", "designation"),
    /** A town or village comes to another district, with a new code (郡の区域変更). */
    DISTRICT_CHANGE("郡の区域変更", "change of district"),
    /** Wards or districts are set up where there were none (区・郡の新設). */
    CREATION("新設", "creation"),
    /** A district ends since no town or village is left in it (郡の廃止). */
    ABOLITION("郡の廃止", "abolition of a district"),
    /** Okinawa comes back to Japan, on 15 May 1972 (沖縄の復帰). */
    OKINAWA_REVERSION("沖縄の復帰", "reversion of Okinawa"),
    /** Six villages of the Northern Territories get codes, on 1 April 1983 (北方領土の村のコード設定). */
    NORTHERN_TERRITORIES("北方領土の村のコード設定", "codes for villages of the Northern Territories");

    private final Label label;

    ChangeKind(String ja, String en) {
        this.label = Label.of(ja, en);
    }

    /**
     * The name of the kind.
     *
     * @return the name in Japanese and English
     */
    public Label label() {
        return label;
    }

    /** Whether ground goes from one place to another, and not only a name, code or status changes. */
    boolean movesGround() {
        return switch (this) {
            case MERGER, ABSORPTION, DIVISION, SEPARATION, REORGANIZATION -> true;
            default -> false;
        };
    }

    /**
     * Whether what was before goes on beside what came about.
     *
     * @return true for a separation
     */
    public boolean keepsBefore() {
        return this == SEPARATION;
    }
}
