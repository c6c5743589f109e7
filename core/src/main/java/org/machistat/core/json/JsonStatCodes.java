package org.machistat.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Mark;

/** The status codes of one table: one for each mark, symbol and qualifiers that its figures have together. */
final class JsonStatCodes {

    private final Map<JsonStatStatus, String> codes = new LinkedHashMap<>();

    /** Codes that are taken, among them those that tell others of an ordinary number. */
    private final Set<String> used = new HashSet<>(Set.of("A", "a"));

    /** Gives a figure its code; whether it has one, being no plain number. */
    boolean add(Figure figure) {
        return of(figure).isPresent();
    }

    /** The code of a figure, or none for a plain number. */
    Optional<String> of(Figure figure) {
        return status(figure).map(this::code);
    }

    private static Optional<JsonStatStatus> status(Figure figure) {
        if (figure instanceof Figure.Marked mark) {
            return Optional.of(new JsonStatStatus(Optional.of(mark.mark()), mark.symbol(), mark.qualifiers()));
        }
        return figure.qualifiers().isEmpty()
                ? Optional.empty()
                : Optional.of(new JsonStatStatus(Optional.empty(), "", figure.qualifiers()));
    }

    /** The printed symbols, or the name of a mark that has none; with a number where that is used already. */
    private String code(JsonStatStatus status) {
        String known = codes.get(status);
        if (known != null) {
            return known;
        }
        StringBuilder symbols = new StringBuilder(
                status.symbol().isBlank() ? status.mark().map(Mark::name).orElse("") : status.symbol());
        for (Mark mark : status.qualifiers()) {
            symbols.append(mark.symbol().isEmpty() ? mark.name() : mark.symbol());
        }
        String code = symbols.toString();
        for (int number = 2; !used.add(code); number++) {
            code = symbols + " (" + number + ")";
        }
        codes.put(status, code);
        return code;
    }

    /** Writes what each code means for people, where Eurostat writes it too. */
    void writeWords(Locale locale, JsonGenerator out) throws IOException {
        if (codes.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("status");
        out.writeObjectFieldStart("label");
        for (Map.Entry<JsonStatStatus, String> code : codes.entrySet()) {
            out.writeStringField(code.getValue(), words(code.getKey(), locale));
        }
        out.writeEndObject();
        out.writeEndObject();
    }

    /** Writes what each code means for the reader. */
    void writeMeanings(JsonGenerator out) throws IOException {
        if (codes.isEmpty()) {
            return;
        }
        out.writeObjectFieldStart("status");
        for (Map.Entry<JsonStatStatus, String> code : codes.entrySet()) {
            out.writeFieldName(code.getValue());
            JsonStatStatusForm.FORM.write(code.getKey(), out);
        }
        out.writeEndObject();
    }

    private static String words(JsonStatStatus status, Locale locale) {
        List<String> words = new ArrayList<>();
        status.mark().ifPresent(mark -> words.add(mark.label().in(locale)));
        status.qualifiers().forEach(mark -> words.add(mark.label().in(locale)));
        return String.join(", ", words);
    }
}
