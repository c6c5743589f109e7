package org.machistat.survey.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.machistat.survey.data.SurveyData;

class ReaderProperties {

    private static final String[] CHOICES = {"費用", "人材", "情報"};

    /** The same answers as marks in columns and as lists in one cell make the same data, and every number comes back as it was written. */
    @Property(tries = 100)
    void marksAndListsAreAlike(@ForAll long seed, @ForAll @IntRange(min = 1, max = 80) int rows) {
        Random random = new Random(seed);
        StringBuilder marks = new StringBuilder("x,問2_費用,問2_人材,問2_情報\n");
        StringBuilder lists = new StringBuilder("x,問2\n");
        double[] numbers = random.doubles(rows, -1e6, 1e6).toArray();
        for (int row = 0; row < rows; row++) {
            int chosen = random.nextInt(8);
            marks.append(numbers[row]);
            StringBuilder list = new StringBuilder();
            for (int choice = 0; choice < 3; choice++) {
                boolean own = (chosen >> choice & 1) == 1;
                marks.append(chosen == 0 ? "," : own ? ",1" : random.nextBoolean() ? ",0" : ",");
                list.append(own ? (list.isEmpty() ? "" : ";") + (choice + 1) : "");
            }
            marks.append('\n');
            lists.append(numbers[row]).append(',').append(list).append('\n');
        }
        SurveyData one = AnswerReader.of(AnswerLayout.of(AnswerField.number("x"), AnswerField.marks("問2", CHOICES)))
                .read(marks.toString())
                .get()
                .getComplete();
        SurveyData other = AnswerReader.of(
                        AnswerLayout.of(AnswerField.number("x"), AnswerField.list("問2", ";", "1=費用", "2=人材", "3=情報")))
                .read(lists.toString())
                .get()
                .getComplete();
        assertEquals(one, other);
        for (int row = 0; row < rows; row++) {
            assertEquals(numbers[row], one.numbers("x").value(row));
        }
        assertEquals(
                List.of("x", "問2_費用", "問2_人材", "問2_情報"),
                one.columns().stream().map(column -> column.name()).toList());
    }
}
