package org.machistat.examples.kawasaki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.machistat.core.text.Label;
import org.machistat.examples.data.Nationwide;
import org.machistat.examples.report.Chart;
import org.machistat.examples.report.Page;

/** The report as one HTML page, and its charts as Vega-Lite specifications. */
final class PaperPage {

    private static final Label LEAD = Label.of(
            "川崎市の文書に印刷された数値を、同じ文書の他の数値から計算し直し、合わない数値とその根拠、正しい値を示す。"
                    + "どの数値も、計算の根拠と出典を開いて確かめられる。文書に図しかない内容は、公表された統計で補い、そのつど断る。",
            "The figures printed in a paper of Kawasaki City, computed again from the paper's other figures: which do not agree, why, and what they must"
                    + " be. Every figure has its working and its source on demand. Where the paper has only a picture, published statistics stand in, and it is said so.");

    private final Page page;
    private final List<PagePart> parts;

    private PaperPage(Page page, List<PagePart> parts) {
        this.page = page;
        this.parts = parts;
    }

    static PaperPage of(Report report) {
        Paper paper = Paper.read();
        List<PagePart> parts = List.of(
                SummarySection.of(report),
                AuditSection.of(report.audits()),
                TablesSection.of(report.tables()),
                IndustrySection.of(report),
                CitiesSection.of(),
                PopulationSection.of(paper),
                ResponseSection.of(paper),
                TechnologySection.of(paper),
                PolicySection.of(report.plan()),
                InitiativeSection.of(report.plan()),
                ScheduleSection.of(report.plan()),
                TargetsSection.of(report));
        Page.Builder page = Page.builder(ReportText.TITLE).lead(LEAD);
        parts.forEach(part -> page.section(part.section()));
        page.credit(PageTables.source(Paper.SOURCE));
        page.credit(Label.of("全国の数値の出典：", "Source of the national figures: ")
                .plus(Nationwide.source().cite()));
        return new PaperPage(page.build(), parts);
    }

    String toHtml() {
        return page.toHtml();
    }

    /** Writes {@code report.html} and, in {@code vega}, one specification for each chart and language. */
    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve("report.html"), toHtml());
        Path vega = Files.createDirectories(folder.resolve("vega"));
        for (PagePart part : parts) {
            for (Map.Entry<String, Chart> chart : part.charts().entrySet()) {
                for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
                    Files.writeString(
                            vega.resolve(chart.getKey() + "." + locale.getLanguage() + ".vl.json"),
                            chart.getValue().toVegaLite(locale));
                }
            }
        }
    }
}
