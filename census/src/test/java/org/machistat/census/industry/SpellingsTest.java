package org.machistat.census.industry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SpellingsTest {

    private final Spellings spellings = new Spellings();

    private static Industry one(String code, String parent, String ja, String en) {
        return new Industry(code, IndustryCode.of(code).level(), parent, ja, en);
    }

    /** Revision 13 repeats the parent behind such names, revision 14 does not. */
    @Test
    void aRepeatedParentDoesNotCount() {
        assertTrue(spellings.isSameName(
                one("010", "01", "管理，補助的経済活動を行う事業所（01農業）", ""), one("010", "01", "管理、補助的経済活動を行う事業所", "")));
        assertFalse(spellings.isSameName(
                one("010", "01", "管理，補助的経済活動を行う事業所（02林業）", ""), one("010", "01", "管理、補助的経済活動を行う事業所", "")));
    }

    @Test
    void levelsMustAgree() {
        assertFalse(spellings.isSameName(one("35", "F", "熱供給業", ""), one("351", "35", "熱供給業", "")));
    }

    @Test
    void noEnglishNameIsNotTheSame() {
        assertFalse(spellings.isSameEnglish(one("35", "F", "熱供給業", ""), one("35", "F", "熱供給業", "")));
        assertTrue(spellings.isSameEnglish(one("35", "F", "熱供給業", "Heat supply"), one("35", "F", "熱", "HEAT SUPPLY")));
        assertEquals("熱供給業", spellings.japanese(one("35", "F", "熱供給業", "")));
    }
}
