package org.machistat.examples.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.machistat.core.source.Loaded;
import org.machistat.survey.data.SurveyData;
import org.machistat.survey.reader.AnswerField;
import org.machistat.survey.reader.AnswerLayout;
import org.machistat.survey.reader.AnswerReader;

/** The columns of a file of answers that options name, each read as what it is named for. */
final class AnswerColumns {

    private enum Use {
        NUMBER("数", "number"),
        WEIGHT("ウェイト", "weight"),
        WORDS("区分", "category");

        private final String ja;
        private final String en;

        Use(String ja, String en) {
            this.ja = ja;
            this.en = en;
        }
    }

    private final Map<String, Use> uses = new LinkedHashMap<>();
    private Unusable clash;

    AnswerColumns number(String column) {
        return use(column, Use.NUMBER);
    }

    AnswerColumns weight(String column) {
        return use(column, Use.WEIGHT);
    }

    AnswerColumns words(String column) {
        return use(column, Use.WORDS);
    }

    private AnswerColumns use(String column, Use use) {
        Use before = uses.putIfAbsent(column, use);
        if (before != null && before != use && clash == null) {
            clash = Unusable.of(
                    "列「" + Unusable.met(column) + "」は" + before.ja + "としても" + use.ja + "としても指定された",
                    "column '" + Unusable.met(column) + "' was named both as a " + before.en + " and as a " + use.en);
        }
        return this;
    }

    Loaded<SurveyData> read(byte[] bytes) throws Unusable {
        if (clash != null) {
            throw clash;
        }
        if (uses.isEmpty()) {
            throw Unusable.of("列が一つも指定されていない", "no column was named");
        }
        List<AnswerField> fields = uses.entrySet().stream()
                .map(use -> switch (use.getValue()) {
                    case NUMBER -> AnswerField.number(use.getKey());
                    case WEIGHT -> AnswerField.weight(use.getKey());
                    case WORDS -> AnswerField.words(use.getKey());
                })
                .toList();
        return Unusable.answered(AnswerReader.of(AnswerLayout.of(fields)).read(bytes));
    }
}
