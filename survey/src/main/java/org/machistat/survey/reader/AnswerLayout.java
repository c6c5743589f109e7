package org.machistat.survey.reader;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the columns of a file of answers hold (回答データのレイアウト).
 *
 * <ul>
 *   <li>Columns of the file are found by their headings, in any order; columns that no field names are not read, with a note.
 * </ul>
 *
 * @serial exclude
 */
public final class AnswerLayout implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<AnswerField> fields;

    private AnswerLayout(List<AnswerField> fields) {
        this.fields = List.copyOf(fields);
    }

    /**
     * A layout of fields.
     *
     * @param fields what the columns hold, at least one that makes a column of the data
     * @return the layout
     * @throws IllegalArgumentException if a heading or a column of the data is there twice, there are two ids, or there is nothing to read
     */
    public static AnswerLayout of(AnswerField... fields) {
        return of(List.of(fields));
    }

    /**
     * A layout of fields.
     *
     * @param fields what the columns hold, at least one that makes a column of the data
     * @return the layout
     * @throws IllegalArgumentException if a heading or a column of the data is there twice, there are two ids, or there is nothing to read
     */
    public static AnswerLayout of(List<AnswerField> fields) {
        Set<String> headings = new HashSet<>();
        Set<String> columns = new HashSet<>();
        int ids = 0;
        for (AnswerField field : fields) {
            ids += field.kind() == AnswerField.Kind.ID ? 1 : 0;
            for (String heading : field.headings()) {
                if (!headings.add(heading)) {
                    throw new IllegalArgumentException(
                            "Fields must have headings of their own, but '" + heading + "' was there twice");
                }
            }
            for (String column : field.columns()) {
                if (!columns.add(column)) {
                    throw new IllegalArgumentException(
                            "Fields must make columns of their own, but '" + column + "' was there twice");
                }
            }
        }
        if (columns.isEmpty() || ids > 1) {
            throw new IllegalArgumentException("A layout must have at least one field beside the id and at most one id,"
                    + " but had " + columns.size() + " columns and " + ids + " ids");
        }
        return new AnswerLayout(fields);
    }

    /**
     * The fields.
     *
     * @return the fields in order
     */
    public List<AnswerField> fields() {
        return fields;
    }

    /** The fields, as in "整理番号、業種、問1". */
    @Override
    public String toString() {
        return String.join("、", fields.stream().map(AnswerField::toString).toList());
    }
}
