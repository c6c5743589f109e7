package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.machistat.core.internal.BoundedReader;
import org.machistat.core.internal.Excerpt;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.table.Axis;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Answer;
import org.machistat.core.value.MarkLegend;

/** Reads one document: token by token what was met, then what it makes. */
final class JsonStatReader {

    /** Names of fields are not interned: cells are named by fields too. A stream belongs to the caller. */
    static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(3_000)
                    .maxNameLength(JsonStatGenerator.LONGEST_NAME)
                    .maxStringLength(JsonStatGenerator.LONGEST_TEXT)
                    .build())
            .build();

    private static final long MOST_CHARACTERS = 200_000_000;
    private static final long MOST_FOR_A_CELL = 160;

    private final JsonStatProblems problems = new JsonStatProblems();
    private final MarkLegend legend;
    private final int mostCells;

    JsonStatReader(MarkLegend legend, int mostCells) {
        this.legend = legend;
        this.mostCells = mostCells;
    }

    /** A reading that needs nothing outside. */
    interface Reading<T> {
        T read() throws IOException;
    }

    static <T> T ofMemory(Reading<T> reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves out a byte order mark; reads nothing before it is asked, so that every fault is met where it is answered. */
    private static final class WithoutMark extends FilterReader {

        private boolean begun;

        WithoutMark(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            if (begun || count <= 0) {
                return count;
            }
            begun = true;
            if (buffer[offset] != '\ufeff') {
                return count;
            }
            System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
            return count == 1 ? super.read(buffer, offset, length) : count - 1;
        }
    }

    Answer<Loaded<StatTable>> one(Reader in) throws IOException {
        return read(in, root -> {
            List<JsonStatDocument> datasets = datasets(root);
            if (datasets.size() > 1) {
                throw new JsonStatException(
                        root.pointer,
                        "データセットが" + datasets.size() + "個ある。readAllで読むこと",
                        "there are " + datasets.size() + " datasets where one was expected; readAll reads them all");
            }
            return table(datasets.get(0), 0);
        });
    }

    Answer<Loaded<List<StatTable>>> all(Reader in) throws IOException {
        return read(in, root -> {
            List<JsonStatDocument> datasets = datasets(root);
            List<StatTable> tables = new ArrayList<>();
            List<JsonStatException> refused = new ArrayList<>();
            int cells = 0;
            for (JsonStatDocument dataset : datasets) {
                try {
                    StatTable table = table(dataset, cells);
                    cells += table.size();
                    tables.add(table);
                } catch (JsonStatException e) {
                    problems.add(e.toProblem());
                    refused.add(e);
                }
            }
            if (tables.isEmpty()) {
                throw refused.get(0);
            }
            return List.copyOf(tables);
        });
    }

    Answer<Loaded<Axis>> axis(Reader in, String axisId) throws IOException {
        return read(in, root -> {
            if (!root.fields.containsKey("category")) {
                throw new JsonStatException(
                        root.pointer,
                        "次元（dimension）がない。最上位のcategoryが必要",
                        "there is no dimension, expected a field 'category' at the top");
            }
            return new JsonStatAxes(problems, JsonStatOwn.of(root, problems))
                    .read(root.toDimension(), axisId, root.pointer, Optional.empty())
                    .axis();
        });
    }

    private StatTable table(JsonStatDocument dataset, int cellsBefore) {
        return new JsonStatAssembler(dataset, legend, mostCells, cellsBefore, problems).assemble();
    }

    private List<JsonStatDocument> datasets(JsonStatDocument root) {
        List<JsonStatDocument> datasets = root.datasets();
        if (datasets.isEmpty()) {
            String met = Excerpt.of(JsonStatOwn.text(root.field("class")));
            throw new JsonStatException(
                    root.pointer,
                    "データセットがない" + (met.isEmpty() ? "" : "（class「" + met + "」）") + "。dimensionとvalueが必要",
                    "there is no dataset" + (met.isEmpty() ? "" : " (class '" + met + "')")
                            + ", expected fields 'dimension' and 'value'");
        }
        return datasets;
    }

    private <T> Answer<Loaded<T>> read(Reader text, Function<JsonStatDocument, T> make) throws IOException {
        long most = MOST_CHARACTERS + MOST_FOR_A_CELL * mostCells;
        Reader bounded = new BoundedReader(text, most, () -> tooLong(most));
        try (JsonParser in = FACTORY.createParser(new WithoutMark(bounded))) {
            JsonStatDocument root = new JsonStatParser(in, mostCells, problems).root();
            T made = make.apply(root);
            return Answer.of(new Loaded<>(made, problems.toList()));
        } catch (JsonStatException e) {
            return e.toRefusal();
        } catch (JsonProcessingException e) {
            return syntax(e).toRefusal();
        } catch (CharacterCodingException e) {
            return wrongEncoding().toRefusal();
        }
    }

    private static JsonStatException tooLong(long most) {
        return new JsonStatException(
                Place.WHOLE,
                String.format(Locale.ROOT, "上限の%,d字を超える。何も読み取っていない", most),
                String.format(Locale.ROOT, "nothing was read: more than the limit of %,d characters", most));
    }

    private static JsonStatException wrongEncoding() {
        return new JsonStatException(
                Place.WHOLE,
                "UTF-8でないバイトがある。別の文字コードならば文字にして渡すこと",
                "the bytes are not in UTF-8; give the characters instead");
    }

    private static JsonStatException syntax(JsonProcessingException e) {
        JsonLocation at = e.getLocation();
        Place place =
                at == null ? Place.WHOLE : Place.cell(Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()), "");
        if (e instanceof JsonEOFException) {
            return new JsonStatException(
                    place,
                    "JSONとして正しくない（途中で終わっている。文字列、配列、オブジェクトをすべて閉じる）",
                    "this is no JSON (the text ends too early, expected the end of every text, list and object)");
        }
        String message = e.getOriginalMessage();
        String shown = Excerpt.sentence(message == null ? "" : Excerpt.fault(message));
        String ja = e instanceof StreamConstraintsException
                ? "長さか入れ子の深さが上限を超える：" + shown
                : "コンマ、コロン、閉じ括弧、または値（引用符で囲んだ文字列、数値、true、false、null、配列、オブジェクト）が必要";
        return new JsonStatException(place, "JSONとして正しくない（" + ja + "）", "this is no JSON (" + shown + ")");
    }
}
