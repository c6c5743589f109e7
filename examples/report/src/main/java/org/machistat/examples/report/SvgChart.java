package org.machistat.examples.report;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.machistat.core.text.Label;
import org.machistat.core.text.TextTable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Draws a chart with JFreeChart into SVG and makes the result fit for a page. */
final class SvgChart {

    static final String FONTS =
            "\"Noto Sans CJK JP\",\"Noto Sans JP\",\"Hiragino Sans\",\"Yu Gothic\",Meiryo,sans-serif";
    static final String FONT = "Noto Sans CJK JP";

    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");
    private static final int DESCRIBED_ROWS = 40;
    private static final List<String> NEEDLESS = List.of(
            "font-family",
            "text-rendering",
            "color-rendering",
            "image-rendering",
            "shape-rendering",
            "color-interpolation");

    private SvgChart() {}

    static String defaultPrefix(Chart chart, Locale locale) {
        String kind = chart.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        return kind + "-" + language(locale) + "-"
                + Integer.toHexString(chart.title().hashCode());
    }

    static String language(Locale locale) {
        return Label.of("ja", "en").in(locale);
    }

    static String draw(Chart chart, Locale locale, String idPrefix) {
        if (!PREFIX.matcher(idPrefix).matches()) {
            throw new IllegalArgumentException(
                    "The prefix of ids must be a letter, then letters, digits and hyphens, but was '" + idPrefix + "'");
        }
        requireFonts(() -> Drawing.width("図", Drawing.TEXT));
        Drawing drawing = Drawing.of(chart, locale);
        SVGGraphics2D canvas = new SVGGraphics2D(context(idPrefix), false);
        canvas.setSVGCanvasSize(new Dimension(drawing.width(), drawing.height()));
        JFreeChart plan = drawing.chart();
        plan.draw(canvas, new Rectangle2D.Double(0, 0, drawing.width(), drawing.height()));
        Element root = canvas.getRoot();
        tidy(root);
        Element head = head(root, chart, locale, idPrefix, drawing);
        StringWriter out = new StringWriter();
        try {
            canvas.stream(head, out, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = out.toString();
        return text.substring(text.indexOf("<svg")).strip() + "\n";
    }

    /** Without any font the JDK fails deep inside with errors of many kinds: asked first, it can be said plainly. */
    static void requireFonts(Runnable measure) {
        try {
            measure.run();
        } catch (RuntimeException | LinkageError | InternalError e) {
            throw new IllegalStateException(
                    "A chart needs a font to measure its words with, but this machine has none that Java can read: "
                            + "install one, such as Noto Sans CJK (Debian: fonts-noto-cjk) with fontconfig",
                    e);
        }
    }

    private static SVGGeneratorContext context(String idPrefix) {
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
        context.setIDGenerator(new SVGIDGenerator() {
            private final Map<String, Integer> given = new TreeMap<>();

            @Override
            public String generateID(String kind) {
                return idPrefix + "-" + kind + given.merge(kind, 1, Integer::sum);
            }
        });
        context.setExtensionHandler(new HatchPaint.Handler());
        context.setComment(null);
        context.setPrecision(2);
        return context;
    }

    private static Document document() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().getDOMImplementation().createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("The JDK has no XML parser that knows namespaces", e);
        }
    }

    /** Drops what only costs bytes; the fonts are named once, at the root. */
    private static void tidy(Element element) {
        NEEDLESS.forEach(element::removeAttribute);
        if (element.getTagName().equals("text")) {
            element.removeAttribute("xml:space");
        }
        List<Node> needless = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            boolean empty = child instanceof Element && child.getNodeName().equals("defs") && !child.hasChildNodes();
            if (empty) {
                needless.add(child);
            } else if (child instanceof Element inner) {
                tidy(inner);
            } else if (child.getNodeType() == Node.COMMENT_NODE) {
                needless.add(child);
            }
        }
        needless.forEach(element::removeChild);
    }

    private static Element head(Element root, Chart chart, Locale locale, String idPrefix, Drawing drawing) {
        root.setAttribute("width", String.valueOf(drawing.width()));
        root.setAttribute("height", String.valueOf(drawing.height()));
        root.setAttribute("viewBox", "0 0 " + drawing.width() + " " + drawing.height());
        root.setAttribute("role", "img");
        root.setAttribute("lang", language(locale));
        root.setAttribute("font-family", FONTS);
        root.setAttribute("aria-labelledby", idPrefix + "-title " + idPrefix + "-desc");
        Element title =
                child(root, "title", idPrefix, Escape.clean(chart.title().in(locale)));
        Element description = child(root, "desc", idPrefix, Escape.clean(describe(chart, locale)));
        root.insertBefore(description, root.getFirstChild());
        root.insertBefore(title, description);
        return root;
    }

    private static Element child(Element root, String name, String idPrefix, String text) {
        Element element = root.getOwnerDocument().createElementNS(SVG, name);
        element.setAttribute("id", idPrefix + "-" + name);
        element.appendChild(root.getOwnerDocument().createTextNode(text));
        return element;
    }

    /** The figures in words for those who cannot see them: the rows of the chart's table. */
    private static String describe(Chart chart, Locale locale) {
        TextTable table = chart.toText(locale);
        List<String> header = table.header().get(0);
        Label comma = Label.of("、", ", ");
        List<String> rows = new ArrayList<>();
        for (List<String> row :
                table.rows().subList(0, Math.min(DESCRIBED_ROWS, table.rows().size()))) {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i < row.size(); i++) {
                if (!row.get(i).isEmpty()) {
                    cells.add(header.size() == 2 ? row.get(i) : header.get(i) + " " + row.get(i));
                }
            }
            rows.add(row.get(0) + Label.of("：", ": ").in(locale) + String.join(comma.in(locale), cells));
        }
        int more = table.rows().size() - rows.size();
        if (more > 0) {
            rows.add(Label.of("ほか" + more + "行", more + " more rows").in(locale));
        }
        String source = FootLines.source(chart.source()).in(locale);
        return String.join(Label.of("。", "; ").in(locale), rows)
                + Label.of("。", ". ").in(locale)
                + source;
    }
}
