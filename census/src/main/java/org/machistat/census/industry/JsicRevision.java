package org.machistat.census.industry;

import org.machistat.core.text.Label;

/**
 * The revisions of the Japan Standard Industrial Classification that official tables of this century use (日本標準産業分類の改定).
 *
 * <p>Source: Ministry of Internal Affairs and Communications, 日本標準産業分類, 改定の沿革.
 */
public enum JsicRevision {
    /** Revision 11 of March 2002 (第11回改定、平成14年3月), with other divisions than the later ones. */
    REV11(11),
    /** Revision 12 of November 2007 (第12回改定、平成19年11月). */
    REV12(12),
    /** Revision 13 of October 2013 (第13回改定、平成25年10月). */
    REV13(13),
    /** Revision 14 of June 2023 (第14回改定、令和5年6月). */
    REV14(14);

    private final int number;

    JsicRevision(int number) {
        this.number = number;
    }

    /**
     * The number of the revision.
     *
     * @return 11 to 14
     */
    public int number() {
        return number;
    }

    /**
     * The revision in words.
     *
     * @return for example 日本標準産業分類（第13回改定） and "JSIC revision 13"
     */
    public Label label() {
        return Label.of("日本標準産業分類（第" + number + "回改定）", "JSIC revision " + number);
    }
}
