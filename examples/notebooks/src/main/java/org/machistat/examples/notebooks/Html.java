package org.machistat.examples.notebooks;

import java.util.List;
import org.machistat.core.text.TextTable;
import org.machistat.core.text.TextTable.Align;
import org.machistat.examples.report.Escape;

/** Tables of text as tables of a page. */
final class Html {

    private static final String TABLE = "border-collapse:collapse;font-variant-numeric:tabular-nums;margin:.4em 0";
    private static final String CELL = "border-bottom:1px solid #bbb;padding:.15em .6em;text-align:";
    private static final String NOTE = "font-size:.85em;color:#444;white-space:pre-wrap;margin:.2em 0";

    private Html() {}

    /** Figures to the right, names in front as heads of their rows, notes and source below. */
    static String table(TextTable table) {
        StringBuilder html = new StringBuilder("<div style=\"overflow-x:auto\"><table style=\"" + TABLE + "\">");
        if (!table.caption().isEmpty()) {
            html.append("<caption style=\"text-align:left;font-weight:bold\">")
                    .append(escape(table.caption()))
                    .append("</caption>");
        }
        List<Align> aligns = table.aligns();
        html.append("<thead>");
        for (List<String> row : table.header()) {
            row(html, row, aligns, aligns.size(), "col");
        }
        html.append("</thead><tbody>");
        int heads = 0;
        while (heads < aligns.size() && aligns.get(heads) == Align.LEFT) {
            heads++;
        }
        for (List<String> row : table.rows()) {
            row(html, row, aligns, heads, "row");
        }
        html.append("</tbody></table></div>");
        if (!table.footer().isEmpty()) {
            html.append(note(table.footer()));
        }
        return html.toString();
    }

    private static void row(StringBuilder html, List<String> row, List<Align> aligns, int heads, String scope) {
        html.append("<tr>");
        for (int i = 0; i < row.size(); i++) {
            String side = aligns.get(i) == Align.RIGHT ? "right" : "left";
            String tag = i < heads ? "th" : "td";
            html.append('<')
                    .append(tag)
                    .append(i < heads ? " scope=\"" + scope + "\"" : "")
                    .append(" style=\"" + CELL)
                    .append(side)
                    .append(scope.equals("row") && i < heads ? ";font-weight:normal" : "")
                    .append("\">")
                    .append(escape(row.get(i)))
                    .append("</")
                    .append(tag)
                    .append('>');
        }
        html.append("</tr>");
    }

    /** A line below a table or a chart. */
    static String note(String text) {
        return "<p style=\"" + NOTE + "\">" + escape(text) + "</p>";
    }

    /** Text within an element; a dollar sign would begin a formula in a notebook. */
    static String escape(String text) {
        return Escape.html(text).replace("$", "&#36;");
    }
}
