package org.machistat.examples.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

class GridTest {

    private static final Label NAME = Label.of("産業", "Industry");
    private static final Grid.Column RATE = new Grid.Column(
            "rate",
            new Measure(Label.of("増減率", "Growth"), Unit.PERCENT, 1),
            true,
            Label.of("後 ÷ 前", "later ÷ earlier"));

    private static Grid grid(Grid.Cell... cells) {
        List<Grid.Row> rows = Arrays.stream(cells)
                .map(cell -> new Grid.Row("r", Label.of("行", "row"), List.of(cell)))
                .toList();
        return new Grid("g", NAME, NAME, List.of(RATE), rows, List.of(NAME, NAME), Samples.SOURCE);
    }

    private static Grid.Cell refused(String ja) {
        return Grid.Cell.of(Answer.<Rational>refuse(Reason.UNKNOWN, ja, "en: " + ja));
    }

    @Test
    void reasonsAreNumberedAndSaidOnce() {
        Grid grid = grid(refused("不詳"), refused("秘匿"), refused("不詳"), Grid.Cell.of(3));
        assertEquals(
                List.of(List.of("行", "※1"), List.of("行", "※2"), List.of("行", "※1"), List.of("行", "+3.0")),
                grid.toText(Locale.JAPANESE).rows());
        assertEquals("*2", grid.toText(Locale.ENGLISH).rows().get(1).get(1));
        assertEquals(
                List.of("※1：不詳", "※2：秘匿", "算式：増減率 = 後 ÷ 前", "注：産業", "出典：試験用の表"),
                grid.footer().stream().map(Label::ja).toList());
    }

    @Test
    void valuesHaveTheUnitInTheHeadingAndASignIfTheyAreDifferences() {
        Grid grid = grid(
                Grid.Cell.of(Answer.of(Rational.of(1, 100))),
                Grid.Cell.of(Answer.of(Rational.of(-1, 3))),
                Grid.Cell.of(Answer.of(Rational.of(1, 3)), 3));
        assertEquals(
                List.of(List.of("産業", "増減率（%）")), grid.toText(Locale.JAPANESE).header());
        assertEquals(
                List.of("0.0", "−0.3", "+0.333"),
                grid.toText(Locale.JAPANESE).rows().stream()
                        .map(row -> row.get(1))
                        .toList());
    }

    @Test
    void aRowHasACellForEachColumn() {
        IllegalArgumentException e = assertThrows(
                IllegalArgumentException.class,
                () -> new Grid(
                        "g",
                        NAME,
                        NAME,
                        List.of(RATE),
                        List.of(new Grid.Row("r", NAME, List.of())),
                        List.of(),
                        Samples.SOURCE));
        assertEquals("Row 'r' of 'g' must have 1 cells, but had 0", e.getMessage());
    }

    @Test
    void aPartIsNeverEmpty() {
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> new Part("p", NAME, List.of()));
        assertEquals("The part 'p' must say something, at least why it is empty", e.getMessage());
    }
}
