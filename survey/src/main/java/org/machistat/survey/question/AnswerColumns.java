package org.machistat.survey.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.text.Label;
import org.machistat.survey.data.CategoryColumn;
import org.machistat.survey.data.Column;
import org.machistat.survey.data.NumberColumn;
import org.machistat.survey.data.SurveyData;

/** Reads the columns of one question into sets of rows, one per choice. */
final class AnswerColumns {

    private final Question question;
    private final SurveyData data;
    private final List<Problem> problems;
    private final BitSet[] chosen;
    private final BitSet[][] places;
    private final BitSet numbers;

    private AnswerColumns(Question question, SurveyData data, List<Problem> problems) {
        this.question = question;
        this.data = data;
        this.problems = problems;
        this.chosen = sets(question.choices().size());
        this.numbers = new BitSet(data.rows());
        int columns =
                question.kind() == Question.Kind.RANKED ? question.columns().size() : 0;
        this.places = new BitSet[columns][];
        for (int place = 0; place < columns; place++) {
            places[place] = sets(question.choices().size());
        }
    }

    private BitSet[] sets(int length) {
        BitSet[] sets = new BitSet[length];
        for (int i = 0; i < length; i++) {
            sets[i] = new BitSet(data.rows());
        }
        return sets;
    }

    static AnswerColumns read(Question question, SurveyData data, List<Problem> problems) {
        AnswerColumns columns = new AnswerColumns(question, data, problems);
        switch (question.kind()) {
            case SINGLE, SCALE -> columns.readCodes(question.id(), columns.chosen);
            case MULTIPLE -> columns.readMarks();
            case RANKED -> columns.readPlaces();
            case NUMERIC -> {
                NumberColumn column = data.numbers(question.id());
                for (int row = 0; row < column.rows(); row++) {
                    columns.numbers.set(row, !column.isMissing(row));
                }
            }
        }
        return columns;
    }

    private void readCodes(String name, BitSet[] into) {
        Column column = data.get(name);
        IntFunction<String> code;
        int[] known;
        if (column instanceof CategoryColumn categories) {
            code = row -> categories.categories().get(categories.position(row)).id();
            known = categories.categories().stream()
                    .mapToInt(category -> indexOf(category.id()))
                    .toArray();
        } else {
            NumberColumn values = (NumberColumn) column;
            code = row -> new BigDecimal(values.value(row)).stripTrailingZeros().toPlainString();
            known = new int[0];
        }
        Faults faults = new Faults();
        for (int row = 0; row < column.rows(); row++) {
            if (column.isMissing(row)) {
                continue;
            }
            int choice = column instanceof CategoryColumn categories
                    ? known[categories.position(row)]
                    : indexOf(code.apply(row));
            if (choice < 0) {
                faults.add(row, code.apply(row));
            } else {
                into[choice].set(row);
            }
        }
        if (faults.count > 0) {
            String codes =
                    question.choices().stream().map(Choice::code).toList().toString();
            problems.add(faults.error(name, "選択肢にない（選択肢は" + codes + "）", "is no choice, the choices are " + codes));
        }
    }

    private int indexOf(String code) {
        List<Choice> choices = question.choices();
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).code().equals(code)) {
                return i;
            }
        }
        return -1;
    }

    private void readMarks() {
        for (int i = 0; i < question.choices().size(); i++) {
            Choice choice = question.choices().get(i);
            String name = question.id() + "_" + choice.code();
            if (!choice.kind().isAnswer() && data.find(name).isEmpty()) {
                continue;
            }
            NumberColumn column = data.numbers(name);
            Faults faults = new Faults();
            for (int row = 0; row < column.rows(); row++) {
                double value = column.valueOr(row, 0);
                if (value == 1) {
                    chosen[i].set(row);
                } else if (value != 0) {
                    faults.add(row, new BigDecimal(value).stripTrailingZeros().toPlainString());
                }
            }
            if (faults.count > 0) {
                problems.add(faults.error(name, "1（選択）・0（非選択）でない", "must be 1 (chosen) or 0 (not chosen)"));
            }
        }
    }

    private void readPlaces() {
        Faults twice = new Faults();
        for (int place = 0; place < places.length; place++) {
            readCodes(question.id() + "_" + (place + 1), places[place]);
            for (int choice = 0; choice < chosen.length; choice++) {
                BitSet again = (BitSet) places[place][choice].clone();
                again.and(chosen[choice]);
                if (question.choices().get(choice).kind().isAnswer()) {
                    twice.addAll(again, question.choices().get(choice).code());
                }
                chosen[choice].or(places[place][choice]);
            }
        }
        if (twice.count > 0) {
            problems.add(twice.note(question.id(), "同じ選択肢が2つの順位にある（1回と数える）", "stands at two places and counts once"));
        }
    }

    /** What is decided only once it is known who was asked: 無回答, answers too many, answers of those who were not asked. */
    Answered settle(BitSet asked) {
        BitSet given = (BitSet) numbers.clone();
        for (int i = 0; i < chosen.length; i++) {
            if (question.choices().get(i).kind() != Choice.Kind.NO_ANSWER) {
                given.or(chosen[i]);
            }
        }
        BitSet beyond = (BitSet) given.clone();
        beyond.andNot(asked);
        note(beyond, "対象外の回答は数えない", "gave an answer without being asked; it is not counted");
        BitSet answered = (BitSet) numbers.clone();
        for (int i = 0; i < chosen.length; i++) {
            Choice.Kind kind = question.choices().get(i).kind();
            chosen[i].and(asked);
            for (BitSet[] place : places) {
                place[i].and(asked);
            }
            if (kind == Choice.Kind.NO_ANSWER) {
                BitSet both = (BitSet) chosen[i].clone();
                both.and(given);
                note(both, "無回答と他の回答がともにある（他の回答を採る）", "has no answer marked beside an answer; the answer counts");
                chosen[i] = (BitSet) asked.clone();
                chosen[i].andNot(given);
            } else if (kind.isAnswer()) {
                answered.or(chosen[i]);
            }
        }
        answered.and(asked);
        checkCounts(asked);
        return new Answered(question, asked, answered, chosen, places);
    }

    private void checkCounts(BitSet asked) {
        if (question.kind() != Question.Kind.MULTIPLE) {
            return;
        }
        BitSet contrary = new BitSet();
        BitSet many = new BitSet();
        int most = question.most().orElse(Integer.MAX_VALUE);
        for (int row = asked.nextSetBit(0); row >= 0; row = asked.nextSetBit(row + 1)) {
            int marks = 0;
            boolean alone = false;
            for (int i = 0; i < chosen.length; i++) {
                if (chosen[i].get(row) && question.choices().get(i).kind().isAnswer()) {
                    marks++;
                    alone |= question.choices().get(i).kind() == Choice.Kind.EXCLUSIVE;
                }
            }
            if (alone && marks > 1) {
                contrary.set(row);
            }
            if (marks > most) {
                many.set(row);
            }
        }
        note(contrary, "排他選択肢と他の回答がともにある（回答のまま数える）", "has an exclusive choice beside others; they count as given");
        note(many, "回答が" + most + "つを超える（回答のまま数える）", "has more than " + most + " answers; they count as given");
    }

    private void note(BitSet rows, String ja, String en) {
        if (!rows.isEmpty()) {
            Faults faults = new Faults();
            faults.addAll(rows, "");
            problems.add(faults.note(question.id(), ja, en));
        }
    }

    /** Rows of which the same is to be said. */
    private static final class Faults {
        private final List<String> values = new ArrayList<>();
        private int first = -1;
        private int count;

        void add(int row, String value) {
            first = count == 0 ? row : Math.min(first, row);
            count++;
            if (values.size() < 3 && !values.contains(value)) {
                values.add(value);
            }
        }

        void addAll(BitSet rows, String value) {
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                add(row, value);
            }
        }

        private Label words(String ja, String en) {
            String met = String.join("・", values);
            String quoted = met.isEmpty() ? "" : "'" + String.join("', '", values) + "' ";
            return Label.of(
                    count + "行（最初は" + first + "行）で" + (met.isEmpty() ? "" : "「" + met + "」は") + ja,
                    "in " + count + " rows, first row " + first + ", " + quoted + en);
        }

        Problem error(String name, String ja, String en) {
            return Problem.error(new Place(0, 0, name), String.join(", ", values), words(ja, en));
        }

        Problem note(String name, String ja, String en) {
            return Problem.note(new Place(0, 0, name), String.join(", ", values), words(ja, en));
        }
    }
}
