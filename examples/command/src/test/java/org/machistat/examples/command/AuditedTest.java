package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.machistat.core.interchange.TableReader;

class AuditedTest {

    static Audited of(String text, Classification stated, String... overrides) throws Overrides.Unusable {
        return Audited.of(
                "t.csv",
                TableReader.withDefaults().read(text).get(),
                stated,
                Optional.of(RoundingMode.HALF_UP),
                List.of(overrides));
    }

    @Test
    void classificationIsAssumedWhereMostRowsFit() throws Overrides.Unusable {
        String industries = "産業\t数\n農業、林業\t1\n製造業\t2\n建設業\t3\n合計\t6\n";
        Audited assumed = of(industries, null);
        assertEquals(Classification.JSIC13, assumed.classification());
        assertTrue(assumed.assumed());
        Audited stated = of(industries, Classification.NONE);
        assertEquals(Classification.NONE, stated.classification());
        assertFalse(stated.assumed());
        assertEquals(List.of(), stated.names().matches());
        assertEquals(Classification.NONE, of("区分\t数\n男\t1\n女\t2\n", null).classification());
    }

    /** A total found by the audit is no row that needs a name. */
    @Test
    void totalsHaveNoNames() throws Overrides.Unusable {
        Audited audited = of("産業\t数\n農業、林業\t1\n製造業\t2\n建設業\t3\n全部\t6\n", null, "total:全部=農業、林業,製造業,建設業");
        assertEquals(List.of(), audited.names().open());
        assertTrue(audited.isClean());
    }

    @Test
    void cellThatIsNoFigureIsNotClean() throws Overrides.Unusable {
        Audited audited = of("区分,数,率\n男,1,あ?\n女,2,3\n合計,3,3\n", null);
        assertTrue(audited.report().isClean());
        assertEquals(1, audited.errors().size());
        assertFalse(audited.isClean());
    }

    /** Words above the table are a note, which loses no figure. */
    @Test
    void noteIsClean() throws Overrides.Unusable {
        Audited audited = of("表1,\n区分,数\n男,1\n女,2\n合計,3\n", null);
        assertEquals(1, audited.problems().size());
        assertEquals(List.of(), audited.errors());
        assertTrue(audited.isClean());
    }
}
