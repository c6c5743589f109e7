package org.machistat.planmodel.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.machistat.core.source.Place;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;

/**
 * A figure that has a value.
 *
 * @param full its parts, where its text does not say all
 */
record KnownFigureForm(ObjectForm<Figure> full) implements Form<Figure.Known> {

    private static final TextForm<Figure.Known> TEXT = new TextForm<>(
                    "text",
                    Label.of("数値", "a number"),
                    Label.of(
                            "「27件」「12.5%」または27のような数値（指数なし。ほかの単位は{\"value\": …, \"unit\": …}）",
                            "a number such as '27件', '12.5%' or 27 without exponent, or an object with 'value' and 'unit'"),
                    KnownFigureForm::parse,
                    Figure.Known::toString)
            .orNumber();

    private static Figure.Known parse(String text) {
        if (Figure.parse(text) instanceof Figure.Known known) {
            return known;
        }
        throw new IllegalArgumentException("no number");
    }

    @Override
    public String id() {
        return "knownFigure";
    }

    @Override
    public Label what() {
        return TEXT.what();
    }

    @Override
    public Optional<Figure.Known> read(Input in) throws IOException {
        if (!in.isObject()) {
            return TEXT.read(in);
        }
        Place spot = in.spot();
        Optional<Figure> figure = full.read(in);
        if (figure.isPresent() && !figure.get().isKnown()) {
            in.error(
                    Input.named(spot, in.pointer()),
                    figure.get().toString(),
                    Label.of(
                            "記号でなく数値が必要です。項目valueを指定してください",
                            "Unable to read a number from a mark, expected field 'value'"));
        }
        return figure.filter(Figure::isKnown).map(Figure.Known.class::cast);
    }

    @Override
    public void write(Figure.Known value, JsonGenerator out) throws IOException {
        if (TEXT.says(value)) {
            TEXT.write(value, out);
        } else {
            full.write(value, out);
        }
    }
}
