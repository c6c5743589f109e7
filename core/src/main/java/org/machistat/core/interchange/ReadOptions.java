package org.machistat.core.interchange;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.value.MarkLegend;
import org.machistat.core.value.Unit;

/** What a reader was told; never changed once it is in a reader. */
final class ReadOptions {

    /** As many header rows as are found. */
    static final int FOUND = 0;

    TableFormat format;
    Charset charset;
    MarkLegend legend = MarkLegend.standard();
    Label title = Label.EMPTY;
    Source source = Source.UNSTATED;
    Unit unit = Unit.NONE;
    int headerRows = FOUND;
    int labelColumns = 1;
    boolean labelColumnsStated;
    int skippedLines;
    TableReader.Limits limits = TableReader.Limits.DEFAULT;
    Map<String, Unit> units = Map.of();
    Map<String, List<String>> splits = Map.of();

    ReadOptions with(Consumer<ReadOptions> change) {
        ReadOptions copy = new ReadOptions();
        copy.format = format;
        copy.charset = charset;
        copy.legend = legend;
        copy.title = title;
        copy.source = source;
        copy.unit = unit;
        copy.headerRows = headerRows;
        copy.labelColumns = labelColumns;
        copy.labelColumnsStated = labelColumnsStated;
        copy.skippedLines = skippedLines;
        copy.limits = limits;
        copy.units = new LinkedHashMap<>(units);
        copy.splits = new LinkedHashMap<>(splits);
        change.accept(copy);
        return copy;
    }
}
