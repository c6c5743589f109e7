package org.machistat.examples.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.machistat.core.growth.AnnualRate;
import org.machistat.core.growth.Change;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FigureParser;
import org.machistat.core.value.UnitMismatchException;

/** {@code GET /v1/growth}: the change from one figure to another, its rate, and the rate a year. */
final class GrowthResource implements Route.Resource {

    private static final int LONGEST = 100;
    private static final int MOST_YEARS = 1_000;

    @Override
    public Response answer(Request request) throws Problem {
        Query query = request.query().only("from", "to", "years");
        Figure from = figure(query, "from", "1425512");
        Figure to = figure(query, "to", "1475213");
        Optional<Integer> years = query.number("years", 1, MOST_YEARS);
        Change change;
        try {
            change = Change.of(from, to);
        } catch (UnitMismatchException e) {
            throw new Problem(
                    Problem.Kind.BAD_REQUEST,
                    "fromとtoの単位が異なる（" + from.unit() + "、" + to.unit() + "）",
                    "from and to have different units (" + from.unit() + ", " + to.unit() + ")");
        }
        ObjectNode node = Json.object();
        node.set("change", Json.of(change));
        node.set("difference", Json.of(change.difference()));
        node.set("rate", Json.of(change.rate()));
        years.ifPresent(number -> node.set("annualRate", Json.of(AnnualRate.overYears(change, number))));
        node.set("words", Json.of(change.words()));
        return Response.json(node);
    }

    /** A figure as it is printed, such as 42,616人 or x. */
    private static Figure figure(Query query, String name, String example) throws Problem {
        String text = query.get(name, example);
        if (text.length() > LONGEST) {
            throw new Problem(
                    Problem.Kind.BAD_REQUEST,
                    "パラメーター「" + name + "」は" + LONGEST + "文字まで",
                    "parameter '" + name + "' may have " + LONGEST + " characters at most");
        }
        Answer<Figure> figure = FigureParser.withDefaults().parse(text);
        if (!figure.isGiven()) {
            var why = figure.refusal().orElseThrow().sentence();
            throw new Problem(
                    Problem.Kind.BAD_REQUEST,
                    "パラメーター「" + name + "」：" + Problem.quoting(why.ja()),
                    "parameter '" + name + "': " + Problem.quoting(why.en()));
        }
        return figure.get();
    }
}
