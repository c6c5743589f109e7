package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Unit;

/** A time series: its dates, its figures in the same order, and where the forecast begins. */
enum TimeSeriesForm implements Form<TimeSeries> {
    FORM;

    private static final Field<Label> NAME = new Field<>("name", LabelForm.FORM);
    private static final Field<Unit> UNIT = new Field<>("unit", UnitForm.FORM);
    private static final Field<Source> SOURCE = new Field<>("source", SourceForm.FORM);
    private static final Field<ReferenceDate> FORECAST_FROM = new Field<>("forecastFrom", TextForm.REFERENCE_DATE);
    private static final Field<List<ReferenceDate>> DATES =
            new Field<>("dates", new ListForm<>("dates", TextForm.REFERENCE_DATE));
    private static final Field<List<Figure>> FIGURES =
            new Field<>("figures", new ListForm<>("figures", FigureForm.FORM));
    private static final Field<Comparisons<ReferenceDate>> COMPARISONS =
            new Field<>("comparisons", new ComparisonsForm<>(TextForm.REFERENCE_DATE));
    private static final Shape SHAPE =
            Shape.of("time series", NAME, UNIT, SOURCE, FORECAST_FROM, DATES, FIGURES, COMPARISONS);

    @Override
    public String what() {
        return SHAPE.what();
    }

    @Override
    public void write(TimeSeries value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        NAME.writeUnless(Label.EMPTY, value.name(), out);
        UNIT.writeUnless(Unit.NONE, value.unit(), out);
        SOURCE.writeUnless(Source.UNSTATED, value.source(), out);
        Optional<ReferenceDate> forecast = value.forecastFrom();
        if (forecast.isPresent()) {
            FORECAST_FROM.write(forecast.get(), out);
        }
        DATES.write(value.dates(), out);
        out.writeArrayFieldStart(FIGURES.name());
        for (TimeSeries.Point point : value.points()) {
            FigureForm.writeCell(point.figure(), value.unit(), out);
        }
        out.writeEndArray();
        COMPARISONS.writeUnless(Comparisons.none(), value.comparisons(), out);
        out.writeEndObject();
    }

    @Override
    public TimeSeries read(JsonParser in) throws IOException {
        Fields fields = SHAPE.read(in);
        List<ReferenceDate> dates = fields.get(DATES);
        List<Figure> figures = fields.get(FIGURES);
        if (dates.size() != figures.size()) {
            throw Unreadable.of(
                    in, what(), "one figure for each of " + dates.size() + " dates", String.valueOf(figures.size()));
        }
        TimeSeries.Builder builder = TimeSeries.builder(fields.get(NAME, Label.EMPTY))
                .unit(fields.get(UNIT, Unit.NONE))
                .source(fields.get(SOURCE, Source.UNSTATED))
                .comparisons(fields.get(COMPARISONS, Comparisons.none()));
        if (fields.has(FORECAST_FROM)) {
            builder.forecastFrom(fields.get(FORECAST_FROM));
        }
        return fields.make(() -> {
            for (int i = 0; i < dates.size(); i++) {
                builder.put(dates.get(i), figures.get(i));
            }
            return builder.build();
        });
    }
}
