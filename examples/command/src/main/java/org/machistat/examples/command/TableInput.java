package org.machistat.examples.command;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;
import picocli.CommandLine.Option;

/** How a file that holds a table is read, and what of a table of many axes is taken. */
final class TableInput {

    @Option(
            names = "--as",
            paramLabel = "KIND",
            defaultValue = "auto",
            description = "ファイルの種類 / how the file is read: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private FileKind kind;

    @Option(
            names = "--lines",
            paramLabel = "FROM-TO",
            converter = Lines.Converter.class,
            description = "表のある行 / the lines where the table stands, such as 12-34 or 5-")
    private Lines lines = Lines.ALL;

    @Option(
            names = "--headings",
            paramLabel = "N",
            description = "見出しの行数 / number of heading rows, if it is not found out")
    private Integer headings;

    @Option(
            names = "--labels",
            paramLabel = "N",
            description = "行の名称の列数 / number of columns of row labels, if it is not found out")
    private Integer labels;

    @Option(
            names = "--where",
            paramLabel = "AXIS=CATEGORY",
            description = "多次元の表から一つの分類だけを使う（複数可） / takes one category of an axis of a larger table; repeatable")
    private List<String> where = List.of();

    /** States the kind of file, for a command that has an option of its own for it. */
    void readAs(FileKind stated) {
        kind = stated;
    }

    /** Reads a file with all its axes. */
    Loaded<StatTable> whole(String file, Streams streams) throws Unusable {
        return read(file, InputFile.read(file, streams));
    }

    /** Reads a file and takes what is asked of it; axes with one category are left out while there are more than two. */
    Loaded<StatTable> read(String file, Streams streams) throws Unusable {
        Loaded<StatTable> loaded = whole(file, streams);
        try {
            return sliced(loaded);
        } catch (Unusable e) {
            throw e.in(file);
        }
    }

    /** What is asked of a table that was read in another way. */
    Loaded<StatTable> sliced(Loaded<StatTable> loaded) throws Unusable {
        StatTable sliced = sliced(loaded.value());
        return loaded.map(all -> sliced);
    }

    /** Reads a table of two axes. */
    Loaded<StatTable> matrix(String file, Streams streams) throws Unusable {
        Loaded<StatTable> loaded = read(file, streams);
        try {
            requireMatrix(loaded.value());
        } catch (Unusable e) {
            throw e.in(file);
        }
        return loaded;
    }

    /** Refuses a table that has not two axes, and says how to take one category of the others. */
    static void requireMatrix(StatTable table) throws Unusable {
        List<Axis> axes = table.axes();
        if (axes.size() == 2) {
            return;
        }
        List<String> names = axes.stream()
                .map(axis -> axis.id() + " (" + Unusable.some(Names.ids(axis)) + ")")
                .toList();
        throw Unusable.of(
                "行と列のある表が必要だが、軸が" + axes.size() + "つある：" + String.join("、", names) + "。--where 軸=分類 で残りを一つに絞る",
                "a table of rows and columns is needed, but it has " + axes.size() + " axes: "
                        + String.join("; ", names)
                        + "; take one category of the others by --where AXIS=CATEGORY");
    }

    private Loaded<StatTable> read(String file, byte[] bytes) throws Unusable {
        TableReader reader = TableReader.withDefaults();
        try {
            reader = headings == null ? reader : reader.withHeaderRows(headings);
            reader = labels == null ? reader : reader.withLabelColumns(labels);
        } catch (IllegalArgumentException e) {
            throw Unusable.of("--headings、--labels の数が使えない：" + e.getMessage(), String.valueOf(e.getMessage()))
                    .in(file);
        }
        try {
            Answer<Loaded<StatTable>> read = lines.equals(Lines.ALL)
                    ? kind.read(bytes, reader)
                    : lines.read(reader, new ByteArrayInputStream(bytes));
            if (!read.isGiven()) {
                throw Unusable.of(Lines.hinted(read.refusal().orElseThrow().sentence()))
                        .in(file);
            }
            return read.get();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Bytes in memory can always be read", e);
        }
    }

    private StatTable sliced(StatTable table) throws Unusable {
        StatTable rest = table;
        for (String one : where) {
            int sign = one.indexOf('=');
            if (sign <= 0) {
                throw Unusable.of(
                        "--where は 軸=分類 とする（「" + Unusable.met(one) + "」）",
                        "expected --where AXIS=CATEGORY, but was '" + Unusable.met(one) + "'");
            }
            Axis axis = Names.axis(rest, one.substring(0, sign));
            Category category = Names.category(axis, one.substring(sign + 1));
            rest = rest.slice(axis.id(), category.id());
        }
        for (Axis axis : table.axes()) {
            boolean there = rest.axes().stream().anyMatch(other -> other.id().equals(axis.id()));
            if (there && rest.axes().size() > 2 && axis.size() == 1) {
                rest = rest.slice(axis.id(), axis.categories().get(0).id());
            }
        }
        return rest;
    }
}
