package org.machistat.survey.reader;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;

/**
 * What a column, or several columns, of a file of answers hold (回答データの項目).
 *
 * <pre>AnswerField.codes("問1", "1=良い", "2=ふつう", "3=悪い", "9=無回答")</pre>
 *
 * <ul>
 *   <li>An empty cell is a gap, and so is a cell with a code that {@link #missing} names; 9 and 99 mean nothing by themselves.
 *   <li>Codes and numbers may be in full-width digits.
 *   <li>Immutable: each method gives another field.
 * </ul>
 *
 * @serial exclude
 */
public final class AnswerField implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a field holds. */
    enum Kind {
        ID,
        CODES,
        WORDS,
        NUMBER,
        MARKS,
        LIST
    }

    private final Kind kind;
    private final String name;
    private final List<String> headings;
    private final LinkedHashMap<String, Category> codes;
    private final LinkedHashSet<String> missing;
    private final boolean required;
    private final double least;
    private final double most;
    private final String separator;

    private AnswerField(
            Kind kind,
            String name,
            List<String> headings,
            Map<String, Category> codes,
            Set<String> missing,
            boolean required,
            double least,
            double most,
            String separator) {
        this.kind = kind;
        this.name = Objects.requireNonNull(name, "name");
        this.headings = List.copyOf(headings);
        this.codes = new LinkedHashMap<>(codes);
        this.missing = new LinkedHashSet<>(missing);
        this.required = required;
        this.least = least;
        this.most = most;
        this.separator = separator;
        for (String code : this.missing) {
            if (this.codes.containsKey(code)) {
                throw new IllegalArgumentException("Code '" + code + "' of '" + name
                        + "' must be a category or missing, but was both: " + this.codes.get(code));
            }
        }
    }

    private static AnswerField of(Kind kind, String heading, Map<String, Category> codes) {
        return new AnswerField(
                kind,
                heading,
                List.of(heading),
                codes,
                Set.of(),
                false,
                Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                "");
    }

    /**
     * The number of a respondent (整理番号): required, and each once; it makes no column of the data.
     *
     * @param heading the heading of the column
     * @return the field
     */
    public static AnswerField id(String heading) {
        return of(Kind.ID, heading, Map.of()).required();
    }

    /**
     * A code for a category, such as a single answer.
     *
     * @param heading the heading of the column
     * @param codes code and name in printed order, as "1=良い"; a name alone is its own code
     * @return the field
     * @throws IllegalArgumentException if there is no code, or one twice
     */
    public static AnswerField codes(String heading, String... codes) {
        return codes(heading, parsed(heading, codes));
    }

    /**
     * A code for a category, such as a single answer.
     *
     * @param heading the heading of the column
     * @param codes the category of each code, in printed order; several codes may stand for one category
     * @return the field
     * @throws IllegalArgumentException if there is no code
     */
    public static AnswerField codes(String heading, Map<String, Category> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("'" + heading + "' must have at least one code, but had none");
        }
        return of(Kind.CODES, heading, codes);
    }

    /**
     * Words that are categories as they stand, in the order in which they come: strata, clusters.
     *
     * @param heading the heading of the column
     * @return the field
     */
    public static AnswerField words(String heading) {
        return of(Kind.WORDS, heading, Map.of());
    }

    /**
     * A number.
     *
     * @param heading the heading of the column
     * @return the field
     */
    public static AnswerField number(String heading) {
        return of(Kind.NUMBER, heading, Map.of());
    }

    /**
     * A weight (ウェイト): a number of 0 or more that every row must have.
     *
     * @param heading the heading of the column
     * @return the field
     */
    public static AnswerField weight(String heading) {
        return number(heading).within(0, Double.POSITIVE_INFINITY).required();
    }

    /**
     * Several answers of one question, a column of 1 and 0 for each choice (複数回答).
     *
     * <ul>
     *   <li>The columns are {@code 問2_費用}, {@code 問2_人材}, …, in the file and in the data; {@link #headed} says other headings.
     *   <li>1 is chosen, 0 is not; an empty cell is not chosen if another cell of the question has a 1 or 0. Where all are empty the question is not
     *       answered: gaps in all its columns.
     * </ul>
     *
     * @param question the id of the question
     * @param choices the ids of the choices
     * @return the field
     * @throws IllegalArgumentException if there is no choice, or one twice
     */
    public static AnswerField marks(String question, String... choices) {
        Map<String, Category> codes = parsed(question, choices);
        List<String> headings = new ArrayList<>();
        codes.values().forEach(choice -> headings.add(question + "_" + choice.id()));
        return of(Kind.MARKS, question, codes).with(headings);
    }

    /**
     * Several answers of one question in one cell, as "1;3;5" (複数回答).
     *
     * <p>In the data a column of 1 and 0 for each choice, {@code 問3_費用}; an empty cell is no answer and a gap in all of them.
     *
     * @param question the heading of the column
     * @param separator what stands between two codes
     * @param codes code and choice in printed order, as "1=費用"
     * @return the field
     * @throws IllegalArgumentException if there is no code or one twice, or the separator is empty or part of a code
     */
    public static AnswerField list(String question, String separator, String... codes) {
        Map<String, Category> parsed = parsed(question, codes);
        if (separator.isEmpty() || parsed.keySet().stream().anyMatch(code -> code.contains(separator))) {
            throw new IllegalArgumentException("Separator of '" + question
                    + "' must not be empty nor part of a code, but was '" + separator + "' beside " + parsed.keySet());
        }
        AnswerField field = of(Kind.LIST, question, parsed);
        return new AnswerField(
                field.kind, question, field.headings, parsed, field.missing, false, field.least, field.most, separator);
    }

    private static Map<String, Category> parsed(String heading, String... codes) {
        if (codes.length == 0) {
            throw new IllegalArgumentException("'" + heading + "' must have at least one code, but had none");
        }
        Map<String, Category> parsed = new LinkedHashMap<>();
        for (String code : codes) {
            int at = code.indexOf('=');
            String own = folded(at < 0 ? code : code.substring(0, at));
            String word = at < 0 ? code.strip() : code.substring(at + 1).strip();
            if (own.isEmpty() || word.isEmpty()) {
                throw new IllegalArgumentException(
                        "Codes of '" + heading + "' must be written as \"1=良い\", but one was \"" + code + "\"");
            }
            if (parsed.put(own, Category.of(word, Label.same(word))) != null) {
                throw new IllegalArgumentException(
                        "Codes of '" + heading + "' must be there once, but '" + own + "' was there twice");
            }
        }
        return parsed;
    }

    /** A cell without spaces around it, full-width digits and signs made narrow. */
    static String folded(String cell) {
        String text = cell.strip();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) > '~') {
                return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
            }
        }
        return text;
    }

    private AnswerField with(List<String> newHeadings) {
        return new AnswerField(kind, name, newHeadings, codes, missing, required, least, most, separator);
    }

    /**
     * The same field under other headings of the file.
     *
     * @param newHeadings the heading, for {@link #marks} one per choice
     * @return the field
     * @throws IllegalArgumentException if they are not as many
     */
    public AnswerField headed(String... newHeadings) {
        if (newHeadings.length != headings.size()) {
            throw new IllegalArgumentException("'" + name + "' must have " + headings.size() + " headings, but had "
                    + Arrays.toString(newHeadings));
        }
        return with(List.of(newHeadings));
    }

    /**
     * The same field, some codes of which say that there is no value (欠測コード).
     *
     * @param newCodes the codes, such as 9 or 99
     * @return the field
     * @throws IllegalArgumentException if one is that of a category
     */
    public AnswerField missing(String... newCodes) {
        Set<String> all = new LinkedHashSet<>(missing);
        for (String code : newCodes) {
            all.add(folded(code));
        }
        return new AnswerField(kind, name, headings, codes, all, required, least, most, separator);
    }

    /**
     * The same field, in which a gap is an error.
     *
     * @return the field
     */
    public AnswerField required() {
        return new AnswerField(kind, name, headings, codes, missing, true, least, most, separator);
    }

    /**
     * The same number, accepted within bounds only.
     *
     * @param lowest the lowest accepted
     * @param highest the highest accepted
     * @return the field
     * @throws IllegalArgumentException if it is no number, or the bounds are not in order
     */
    public AnswerField within(double lowest, double highest) {
        if (kind != Kind.NUMBER || !(lowest <= highest)) {
            throw new IllegalArgumentException("Bounds must be in order and those of a number, but were " + lowest
                    + " and " + highest + " of '" + name + "'");
        }
        return new AnswerField(kind, name, headings, codes, missing, required, lowest, highest, separator);
    }

    Kind kind() {
        return kind;
    }

    /**
     * The name: of the column in the data, or of the question.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * The headings of the columns in the file.
     *
     * @return one, or one per choice
     */
    public List<String> headings() {
        return headings;
    }

    /** The names of the columns in the data. */
    List<String> columns() {
        return switch (kind) {
            case ID -> List.of();
            case MARKS, LIST ->
                categories().stream().map(choice -> name + "_" + choice.id()).toList();
            default -> List.of(name);
        };
    }

    Map<String, Category> codes() {
        return codes;
    }

    /** The categories in printed order, each once. */
    List<Category> categories() {
        return codes.values().stream().distinct().toList();
    }

    boolean isMissing(String folded) {
        return folded.isEmpty() || missing.contains(folded);
    }

    Set<String> missingCodes() {
        return missing;
    }

    boolean isRequired() {
        return required;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    String separator() {
        return separator;
    }

    /** Name and headings, as in "問2（問2_費用, 問2_人材）". */
    @Override
    public String toString() {
        return headings.equals(List.of(name)) ? name : name + "（" + String.join(", ", headings) + "）";
    }
}
