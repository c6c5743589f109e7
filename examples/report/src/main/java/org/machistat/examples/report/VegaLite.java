package org.machistat.examples.report;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.MathContext;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;

/** Writes a chart as a Vega-Lite specification, version 6. */
final class VegaLite extends ChartWriter {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final MathContext DIGITS = new MathContext(17);
    private static final int WIDTH = 480;
    /** The longest axis of days that is marked by months, not by years. */
    private static final int MONTHS_UP_TO = 730;

    private final ObjectNode spec = MAPPER.createObjectNode();
    private final ArrayNode values;

    private VegaLite(Chart chart, Locale locale) {
        super(locale);
        spec.put("$schema", "https://vega.github.io/schema/vega-lite/v6.json");
        ObjectNode title = spec.putObject("title");
        title.put("text", words(chart.title()));
        title.put("subtitle", words(FootLines.source(chart.source())));
        title.put("anchor", "start");
        spec.put("description", words(chart.title()));
        spec.put("width", WIDTH);
        spec.putObject("config").put("font", SvgChart.FONTS.replace("\"", ""));
        this.values = spec.putObject("data").putArray("values");
    }

    static String of(Chart chart, Locale locale) {
        VegaLite writer = new VegaLite(chart, locale);
        writer.write(chart);
        return writer.spec.toPrettyString() + "\n";
    }

    private String words(Label label) {
        return Escape.clean(label.in(locale));
    }

    /** The value under {@code value}, or null with the reason as its text. */
    private void put(ObjectNode row, Measure measure, Answer<Rational> value) {
        if (value.isGiven()) {
            put(row, "value", value.get());
            row.put("text", measure.text(value.get()));
        } else {
            row.putNull("value");
            row.put("text", words(value.refusal().orElseThrow().sentence()));
        }
    }

    private static void put(ObjectNode row, String field, Rational value) {
        row.put(field, value.toBigDecimal(DIGITS));
    }

    private static ObjectNode channel(ObjectNode encoding, String name, String field, String type) {
        ObjectNode channel = encoding.putObject(name);
        channel.put("field", field);
        channel.put("type", type);
        return channel;
    }

    /** Names in the order of the chart: sorted by a number, since a name may occur twice. */
    private static ObjectNode rows(ObjectNode encoding) {
        ObjectNode y = channel(encoding, "y", "row", "ordinal");
        y.putNull("title");
        y.putObject("axis").put("labelExpr", "split(datum.label, '\\u001F')[1]").put("labelLimit", 260);
        return y;
    }

    /** A key that keeps rows of one name apart and in order; the axis shows what is behind the separator. */
    private static String key(int row, String name) {
        return String.format("%06d\u001F%s", row, name);
    }

    private static void tooltip(ObjectNode encoding, String... fields) {
        ArrayNode tooltip = encoding.putArray("tooltip");
        for (String field : fields) {
            tooltip.addObject().put("field", field).put("type", "nominal");
        }
    }

    private static void colours(ObjectNode colour, int count) {
        ArrayNode range = colour.putObject("scale").putArray("range");
        for (int i = 0; i < count; i++) {
            range.add(Palette.hex(Palette.colour(i)));
        }
    }

    @Override
    void write(Chart.Bars chart) {
        for (int i = 0; i < chart.categories().size(); i++) {
            for (int k = 0; k < chart.series().size(); k++) {
                Series series = chart.series().get(k);
                ObjectNode row = values.addObject();
                row.put("row", key(i, words(chart.categories().get(i))));
                row.put("name", words(chart.categories().get(i)));
                row.put("series", words(series.name()));
                row.put("order", k);
                put(row, chart.measure(), series.values().get(i));
            }
        }
        spec.putObject("mark").put("type", "bar");
        ObjectNode encoding = spec.putObject("encoding");
        rows(encoding);
        ObjectNode x = channel(encoding, "x", "value", "quantitative");
        x.put("title", words(chart.measure().title()));
        ObjectNode colour = channel(encoding, "color", "series", "nominal");
        colour.putNull("title");
        colour.putNull("sort");
        colours(colour, chart.series().size());
        if (chart.layout() == Chart.Layout.STACKED) {
            x.put("stack", "zero");
            channel(encoding, "order", "order", "quantitative");
        } else {
            x.putNull("stack");
            channel(encoding, "yOffset", "order", "ordinal");
        }
        tooltip(encoding, "name", "series", "text");
    }

    @Override
    void write(Chart.Waterfall chart) {
        Rational reached = Rational.ZERO;
        for (int i = 0; i <= chart.steps().size(); i++) {
            boolean total = i == chart.steps().size();
            Chart.Step step = total
                    ? new Chart.Step(chart.total(), reached)
                    : chart.steps().get(i);
            Rational from = total ? Rational.ZERO : reached;
            reached = total ? reached : reached.plus(step.value());
            ObjectNode row = values.addObject();
            row.put("row", key(i, words(step.name())));
            row.put("name", words(step.name()));
            put(row, "from", from);
            put(row, "to", reached);
            put(row, chart.measure(), Answer.of(step.value()));
            row.put("kind", total ? "total" : step.value().signum() < 0 ? "fall" : "rise");
        }
        spec.putObject("mark").put("type", "bar");
        ObjectNode encoding = spec.putObject("encoding");
        rows(encoding);
        channel(encoding, "x", "from", "quantitative")
                .put("title", words(chart.measure().title()));
        encoding.putObject("x2").put("field", "to");
        ObjectNode colour = channel(encoding, "color", "kind", "nominal");
        colour.putNull("legend");
        ObjectNode scale = colour.putObject("scale");
        scale.putArray("domain").add("rise").add("fall").add("total");
        scale.putArray("range")
                .add(Palette.hex(Palette.BLUE))
                .add(Palette.hex(Palette.ORANGE))
                .add(Palette.hex(Palette.GREY));
        tooltip(encoding, "name", "text");
    }

    @Override
    void write(Chart.Lines chart) {
        boolean anyHighlighted = chart.lines().stream().anyMatch(Chart.Line::highlighted);
        for (int i = 0; i < chart.lines().size(); i++) {
            Chart.Line line = chart.lines().get(i);
            for (Map.Entry<Integer, Answer<Rational>> entry : line.values().entrySet()) {
                ObjectNode row = values.addObject();
                row.put("year", entry.getKey());
                row.put("key", key(i, words(line.name())));
                row.put("name", words(line.name()));
                row.put("highlighted", line.highlighted());
                put(row, chart.measure(), entry.getValue());
            }
        }
        ObjectNode mark = spec.putObject("mark");
        mark.put("type", "line").put("point", true).put("invalid", "break-paths-show-domains");
        ObjectNode encoding = spec.putObject("encoding");
        ObjectNode x = channel(encoding, "x", "year", "quantitative");
        x.put("title", words(Label.of("年", "Year")));
        x.putObject("axis").put("format", "d").put("tickMinStep", 1);
        x.putObject("scale").put("zero", false);
        ObjectNode y = channel(encoding, "y", "value", "quantitative");
        y.put("title", words(chart.measure().title()));
        y.putObject("scale").put("zero", false);
        channel(encoding, "detail", "key", "nominal");
        if (anyHighlighted) {
            ObjectNode colour = encoding.putObject("color");
            colour.putObject("condition")
                    .put("test", "datum.highlighted")
                    .put("value", Palette.hex(Palette.VERMILLION));
            colour.put("value", Palette.hex(Palette.GREY));
        } else {
            ObjectNode colour = channel(encoding, "color", "name", "nominal");
            colour.putNull("title");
            colour.putNull("sort");
            colours(colour, Math.min(7, chart.lines().size()));
        }
        tooltip(encoding, "name", "year", "text");
    }

    @Override
    void write(Chart.Pyramid chart) {
        List<Label> sexes = List.of(Label.of("男", "Men"), Label.of("女", "Women"));
        for (int i = chart.ages().size() - 1; i >= 0; i--) {
            for (int sex = 0; sex < 2; sex++) {
                Rational value = (sex == 0 ? chart.male() : chart.female()).get(i);
                ObjectNode row = values.addObject();
                row.put("row", key(i, words(chart.ages().get(i))));
                row.put("name", words(chart.ages().get(i)));
                row.put("sex", words(sexes.get(sex)));
                put(row, "value", sex == 0 ? value.negate() : value);
                row.put("text", chart.measure().text(value));
            }
        }
        spec.putObject("mark").put("type", "bar");
        ObjectNode encoding = spec.putObject("encoding");
        rows(encoding);
        ObjectNode x = channel(encoding, "x", "value", "quantitative");
        x.put("title", words(chart.measure().title()));
        x.putObject("axis").put("labelExpr", "format(abs(datum.value), ',')");
        ObjectNode colour = channel(encoding, "color", "sex", "nominal");
        colour.putNull("title");
        colour.putNull("sort");
        colours(colour, 2);
        tooltip(encoding, "name", "sex", "text");
    }

    private ObjectNode layer(ArrayNode layers, String mark) {
        ObjectNode layer = layers.addObject();
        layer.putObject("mark").put("type", mark);
        ObjectNode encoding = layer.putObject("encoding");
        rows(encoding);
        return encoding;
    }

    @Override
    void write(Chart.Intervals chart) {
        for (int i = 0; i < chart.estimates().size(); i++) {
            Chart.Estimated one = chart.estimates().get(i);
            ObjectNode row = values.addObject();
            row.put("row", key(i, words(one.name())));
            row.put("name", words(one.name()));
            put(row, chart.measure(), Answer.of(one.value()));
            put(row, "lower", one.lower());
            put(row, "upper", one.upper());
        }
        ArrayNode layers = spec.putArray("layer");
        ObjectNode rule = layer(layers, "rule");
        ObjectNode x = channel(rule, "x", "lower", "quantitative");
        x.put("title", words(chart.measure().title()));
        x.putObject("scale").put("zero", false);
        rule.putObject("x2").put("field", "upper");
        ObjectNode point = layer(layers, "point");
        channel(point, "x", "value", "quantitative");
        point.putObject("color").put("value", Palette.hex(Palette.BLUE));
        tooltip(point, "name", "text", "lower", "upper");
    }

    @Override
    void write(Chart.Gantt chart) {
        for (int i = 0; i < chart.tasks().size(); i++) {
            Chart.Task task = chart.tasks().get(i);
            ObjectNode row = values.addObject();
            row.put("row", key(i, words(task.name())));
            row.put("name", words(task.name()));
            row.put("group", words(task.group()));
            row.put("from", task.from().toString());
            row.put("to", task.to().toString());
            row.put("end", task.to().plusDays(1).toString());
            row.put("dates", words(ChartTable.certainty(task.certain())));
            row.put("certain", task.certain());
        }
        spec.putObject("mark")
                .put("type", "bar")
                .put("stroke", Palette.hex(Palette.INK))
                .put("strokeWidth", 0.5);
        ObjectNode encoding = spec.putObject("encoding");
        rows(encoding);
        ObjectNode x = channel(encoding, "x", "from", "temporal");
        x.putNull("title");
        x.put("timeUnit", "utcyearmonthdate");
        long days = ChronoUnit.DAYS.between(chart.firstDay(), chart.lastDay());
        x.putObject("axis").put("format", "%Y-%m").put("tickCount", days < MONTHS_UP_TO ? "month" : "year");
        encoding.putObject("x2").put("field", "end").put("timeUnit", "utcyearmonthdate");
        ObjectNode colour = channel(encoding, "color", "group", "nominal");
        colour.putNull("title");
        colour.putNull("sort");
        colours(colour, (int) Math.min(
                7, chart.tasks().stream().map(Chart.Task::group).distinct().count()));
        ObjectNode opacity = encoding.putObject("opacity");
        opacity.putObject("condition").put("test", "datum.certain").put("value", 1);
        opacity.put("value", 0.4);
        tooltip(encoding, "name", "group", "from", "to", "dates");
    }

    @Override
    void write(Chart.Matrix chart) {
        for (int i = 0; i < chart.rows().size(); i++) {
            for (int k = 0; k < chart.columns().size(); k++) {
                Chart.Cell cell = chart.cells().get(i).get(k);
                ObjectNode row = values.addObject();
                row.put("row", key(i, words(chart.rows().get(i))));
                row.put("name", words(chart.rows().get(i)));
                row.put("column", key(k, words(chart.columns().get(k))));
                row.put("columnName", words(chart.columns().get(k)));
                put(row, chart.measure(), cell.value());
                row.put("text", words(cell.text()));
            }
        }
        ArrayNode layers = spec.putArray("layer");
        ObjectNode rect = layer(layers, "rect");
        columns(rect);
        ObjectNode colour = channel(rect, "color", "value", "quantitative");
        colour.put("title", words(chart.measure().title()));
        colour.putObject("scale")
                .put("zero", true)
                .putArray("range")
                .add("#ffffff")
                .add(Palette.hex(Palette.BLUE));
        tooltip(rect, "name", "columnName", "text");
        ObjectNode text = layer(layers, "text");
        columns(text);
        channel(text, "text", "text", "nominal");
    }

    private static void columns(ObjectNode encoding) {
        ObjectNode x = channel(encoding, "x", "column", "ordinal");
        x.putNull("title");
        x.putObject("axis").put("orient", "top").put("labelExpr", "split(datum.label, '\\u001F')[1]");
    }
}
