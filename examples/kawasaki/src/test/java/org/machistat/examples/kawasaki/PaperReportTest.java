package org.machistat.examples.kawasaki;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PaperReportTest {

    /** What the main job writes. */
    @Test
    void isTheReportOfTheMainJob() {
        PaperReport report = PaperReport.make();
        Report same = Report.onThePaper();
        assertEquals(ReportText.write(same, Locale.JAPANESE), report.toText(Locale.JAPANESE));
        assertEquals(ReportText.write(same, Locale.ENGLISH), report.toText(Locale.ENGLISH));
        assertEquals(ReportJson.write(same), report.toJson());
        assertEquals(PaperPage.of(same).toHtml(), report.toHtml());
        assertEquals("川崎市の資料（2017年8月30日）の検算", report.toString());
    }
}
