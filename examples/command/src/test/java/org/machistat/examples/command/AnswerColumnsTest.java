package org.machistat.examples.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.machistat.core.source.Loaded;
import org.machistat.core.table.Category;
import org.machistat.survey.data.SurveyData;

class AnswerColumnsTest {

    private static final byte[] ANSWERS =
            "区,売上,重み,他\n北,\"1,200\",2,x\n南,△3,1.5,y\n北,7,1,\n".getBytes(StandardCharsets.UTF_8);

    // By hand: three rows; a column that no option names is not read, and one named twice for the same stands once.
    @Test
    void readsWhatIsNamed() throws Unusable {
        Loaded<SurveyData> read = new AnswerColumns()
                .number("売上")
                .words("区")
                .weight("重み")
                .words("区")
                .number("売上")
                .read(ANSWERS);
        assertTrue(read.isComplete());
        SurveyData data = read.value();
        assertEquals(3, data.rows());
        assertEquals(
                List.of("北", "南"),
                data.categories("区").categories().stream().map(Category::id).toList());
        assertEquals(3, data.columns().size());
    }

    /** The first clash is told, whatever is named behind it; every order of two uses is one. */
    @Test
    void oneColumnHasOneUse() {
        List<BiConsumer<AnswerColumns, String>> uses =
                List.of(AnswerColumns::number, AnswerColumns::weight, AnswerColumns::words);
        List<String> en = List.of("number", "weight", "category");
        List<String> ja = List.of("数", "ウェイト", "区分");
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                AnswerColumns columns = new AnswerColumns();
                uses.get(i).accept(columns, "売上");
                uses.get((i + 1) % 3).accept(columns, "区");
                uses.get(j).accept(columns, "売上");
                if (i != j) {
                    uses.get(i).accept(columns, "区");
                    Unusable why = assertThrows(Unusable.class, () -> columns.read(ANSWERS));
                    assertEquals(
                            "column '売上' was named both as a " + en.get(i) + " and as a " + en.get(j),
                            why.line().en());
                    assertEquals(
                            "列「売上」は" + ja.get(i) + "としても" + ja.get(j) + "としても指定された",
                            why.line().ja());
                }
            }
        }
    }

    @Test
    void refusals() {
        assertEquals(
                "列が一つも指定されていない",
                assertThrows(Unusable.class, () -> new AnswerColumns().read(ANSWERS))
                        .line()
                        .ja());
        assertEquals(
                "line 1 has no heading 住所; the headings are 区, 売上, 重み, 他",
                assertThrows(
                                Unusable.class,
                                () -> new AnswerColumns().words("住所").read(ANSWERS))
                        .line()
                        .en());
    }
}
