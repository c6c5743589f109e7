package org.machistat.examples.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.machistat.core.explain.Explanation;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;

/** Writes a page as HTML. Text comes in through {@link #both} and {@link Escape#html} only, and never into the script or the style. */
final class PageWriter {

    private static final String STYLE = resource("page.css");
    private static final String SCRIPT = resource("page.js");
    private static final List<Locale> LOCALES = List.of(Locale.JAPANESE, Locale.ENGLISH);

    private final StringBuilder html = new StringBuilder(1 << 16);
    private int tables;
    private int figures;

    private PageWriter() {}

    static String write(Page page) {
        PageWriter writer = new PageWriter();
        writer.page(page);
        return writer.html.toString();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(PageWriter.class.getResourceAsStream(name), name)) {
            return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hash by which a policy allows this script or style and no other. */
    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private PageWriter add(String markup) {
        html.append(markup);
        return this;
    }

    /** Words in both languages, of which the style shows one. */
    private PageWriter both(Label label) {
        if (label.ja().equals(label.en())) {
            return add(Escape.html(label.ja()));
        }
        return add("<span lang=\"ja\">")
                .add(Escape.html(label.ja()))
                .add("</span><span lang=\"en\">")
                .add(Escape.html(label.en()))
                .add("</span>");
    }

    private void page(Page page) {
        add("<!DOCTYPE html>\n<html lang=\"ja\" data-lang=\"ja\" data-title-ja=\""
                        + Escape.html(page.title().ja()))
                .add("\" data-title-en=\"" + Escape.html(page.title().en()) + "\">\n<head>\n<meta charset=\"utf-8\">\n")
                .add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src "
                        + hash(SCRIPT))
                .add("; style-src " + hash(STYLE) + "; base-uri 'none'; form-action 'none'\">\n")
                .add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .add("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
                .add(Escape.html(page.title().ja()))
                .add("</title>\n<style>")
                .add(STYLE)
                .add(
                        "</style>\n</head>\n<body>\n<header>\n<div class=\"languages\" role=\"group\" aria-label=\"言語 / Language\">")
                .add(
                        "<button type=\"button\" data-set=\"ja\" lang=\"ja\" class=\"always\" aria-pressed=\"true\">日本語</button>")
                .add(
                        "<button type=\"button\" data-set=\"en\" lang=\"en\" class=\"always\" aria-pressed=\"false\">English</button>")
                .add("</div>\n<h1>")
                .both(page.title())
                .add("</h1>\n");
        if (!page.lead().equals(Label.EMPTY)) {
            paragraph("lead", page.lead());
        }
        add("</header>\n");
        contents(page.sections());
        add("<main>\n");
        page.sections().forEach(section -> section(section, 2));
        add("</main>\n<footer>\n");
        page.credits().forEach(credit -> paragraph("credit", credit));
        add("</footer>\n<script>").add(SCRIPT).add("</script>\n</body>\n</html>\n");
    }

    private void paragraph(String kind, Label text) {
        add("<p class=\"" + kind + "\">").both(text).add("</p>\n");
    }

    private void contents(List<Section> sections) {
        if (sections.isEmpty()) {
            return;
        }
        add("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">")
                .both(Label.of("目次", "Contents"))
                .add("</h2>\n<ol>\n");
        for (Section section : sections) {
            add("<li><a href=\"#" + section.id() + "\">").both(section.title()).add("</a></li>\n");
        }
        add("</ol>\n</nav>\n");
    }

    private void section(Section section, int level) {
        String heading = "h" + Math.min(level, 6);
        add("<section id=\"" + section.id() + "\">\n<" + heading + ">")
                .both(section.title())
                .add("</" + heading + ">\n");
        section.blocks().forEach(block -> block(block, level));
        add("</section>\n");
    }

    private void block(Block block, int level) {
        if (block instanceof Block.Text text) {
            add("<p>").both(text.text()).add("</p>\n");
        } else if (block instanceof Block.Notice notice) {
            paragraph("notice", notice.text());
        } else if (block instanceof Block.Points points) {
            points(points.points());
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Figure figure) {
            figure(figure.chart());
        } else if (block instanceof Block.Explained explained) {
            explained(explained);
        } else if (block instanceof Block.Details details) {
            add("<details>\n<summary>").both(details.summary()).add("</summary>\n");
            details.blocks().forEach(inner -> block(inner, level));
            add("</details>\n");
        } else if (block instanceof Block.Finding finding) {
            finding(finding);
        } else {
            section(((Block.Inner) block).section(), level + 1);
        }
    }

    private void points(List<Label> points) {
        add("<ul>\n");
        points.forEach(point -> add("<li>").both(point).add("</li>\n"));
        add("</ul>\n");
    }

    private void table(Block.Table table) {
        tables++;
        table(table, table.ja(), Locale.JAPANESE);
        table(table, table.en(), Locale.ENGLISH);
    }

    private void table(Block.Table block, TextTable table, Locale locale) {
        String language = SvgChart.language(locale);
        String id = "table-" + tables + "-" + language;
        add("<div class=\"scroll\" lang=\"" + language + "\" role=\"region\" tabindex=\"0\" aria-labelledby=\"" + id
                + "\">\n");
        add("<table>\n<caption id=\"" + id + "\">" + Escape.html(block.caption().in(locale)) + "</caption>\n");
        int heads = 0;
        while (heads < table.aligns().size() && table.aligns().get(heads) == TextTable.Align.LEFT) {
            heads++;
        }
        // A table of words only is headed by its first column.
        int rowHeads = heads == table.aligns().size() ? Math.min(1, heads) : heads;
        if (!table.header().isEmpty()) {
            add("<thead>\n");
            for (List<String> row : table.header()) {
                row(row, table.aligns(), row.size(), "col");
            }
            add("</thead>\n");
        }
        add("<tbody>\n");
        for (List<String> row : table.rows()) {
            row(row, table.aligns(), rowHeads, "row");
        }
        add("</tbody>\n</table>\n");
        block.footer().forEach(line -> add("<p class=\"foot\">" + Escape.html(line.in(locale)) + "</p>\n"));
        add("</div>\n");
    }

    private void row(List<String> cells, List<TextTable.Align> aligns, int heads, String scope) {
        add("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String kind = aligns.get(i) == TextTable.Align.RIGHT ? " class=\"n\"" : "";
            boolean head = i < heads;
            add(head ? "<th scope=\"" + scope + "\"" + kind + ">" : "<td" + kind + ">");
            add(Escape.html(cells.get(i))).add(head ? "</th>" : "</td>");
        }
        add("</tr>\n");
    }

    private void figure(Chart chart) {
        figures++;
        add("<figure>\n");
        for (Locale locale : LOCALES) {
            String language = SvgChart.language(locale);
            add("<div class=\"chart\" lang=\"" + language + "\">\n")
                    .add(chart.toSvg(locale, "figure-" + figures + "-" + language))
                    .add("</div>\n");
        }
        TableBlocks.source(chart.source())
                .ifPresent(source -> add("<figcaption>").both(source).add("</figcaption>\n"));
        add("<details class=\"screen\">\n<summary>")
                .both(Label.of("図の数値", "Figures of the chart"))
                .add("</summary>\n");
        table(new Block.Table(chart.title(), chart.toText(Locale.JAPANESE), chart.toText(Locale.ENGLISH), List.of()));
        add("</details>\n</figure>\n");
    }

    private void explained(Block.Explained explained) {
        add("<details class=\"why\">\n<summary>").both(explained.summary()).add("</summary>\n<ul>\n");
        for (Explanation explanation : explained.explanations()) {
            add("<li>");
            for (Locale locale : LOCALES) {
                add("<div lang=\"" + SvgChart.language(locale) + "\">");
                List<String> lines = explanation.text(locale).lines().toList();
                add("<p>" + Escape.html(lines.get(0)) + "</p>");
                lines.subList(1, lines.size())
                        .forEach(line -> add("<p class=\"foot\">" + Escape.html(line.strip()) + "</p>"));
                add("</div>");
            }
            add("</li>\n");
        }
        add("</ul>\n</details>\n");
    }

    private void finding(Block.Finding finding) {
        add("<div class=\"finding\">\n<p><strong>")
                .both(finding.certainty())
                .add("</strong> ")
                .both(finding.statement())
                .add("</p>\n");
        if (!finding.proof().isEmpty()) {
            add("<details>\n<summary>").both(Label.of("根拠", "Proof")).add("</summary>\n");
            points(finding.proof());
            add("</details>\n");
        }
        add("</div>\n");
    }
}
