package org.machistat.examples.kawasaki;

import java.util.Locale;
import java.util.Objects;

/** The report on the paper of Kawasaki City of 30 August 2017: every printed figure that follows from others, recomputed (資料の検算の報告). */
public final class PaperReport {

    private final Report report;

    private PaperReport(Report report) {
        this.report = report;
    }

    /**
     * Recomputes the paper, which takes some seconds.
     *
     * @return the report
     */
    public static PaperReport make() {
        return new PaperReport(Report.onThePaper());
    }

    /**
     * The report as text.
     *
     * @param locale the reader's locale; Japanese, or English for every other
     * @return the text, ending with a line break
     */
    public String toText(Locale locale) {
        return ReportText.write(report, Objects.requireNonNull(locale, "locale"));
    }

    /**
     * The report as data.
     *
     * @return JSON
     */
    public String toJson() {
        return ReportJson.write(report);
    }

    /**
     * The report as one self-contained page in both languages.
     *
     * @return HTML, to be saved as UTF-8
     * @throws IllegalStateException if the machine has no font at all to measure the words of charts with
     */
    public String toHtml() {
        return PaperPage.of(report).toHtml();
    }

    /** What the report is on. */
    @Override
    public String toString() {
        return "川崎市の資料（2017年8月30日）の検算";
    }
}
