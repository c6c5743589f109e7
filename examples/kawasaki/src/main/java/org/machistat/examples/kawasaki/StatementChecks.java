package org.machistat.examples.kawasaki;

import java.util.List;
import java.util.Optional;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FigureParser;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;

/** What the figures in the paper's sentences should be, where the tables or other sentences say so. */
final class StatementChecks {

    private static final String TOTAL = "合計";

    private final Paper paper;

    StatementChecks(Paper paper) {
        this.paper = paper;
    }

    /** The recomputed figure, or empty where the paper prints nothing it follows from. */
    Optional<CheckedCell.Recomputed> recompute(Statement statement, Optional<Figure> printed) {
        return switch (statement.id()) {
            case "establishments-decrease" -> decrease(paper.establishments(), printed);
            case "establishments-rate" -> decreaseRate(paper.establishments(), printed);
            case "employees-decrease" -> decrease(paper.employees(), printed);
            case "employees-rate" -> decreaseRate(paper.employees(), printed);
            case "wholesale-retail-share" -> share2016("卸売業、小売業", printed);
            case "accommodation-food-share" -> share2016("宿泊業、飲食サービス業", printed);
            case "mailed" -> repeated(paper.response().input(TOTAL, "発送件数"), printed);
            case "valid" -> repeated(paper.response().input(TOTAL, "回答件数"), printed);
            case "sampling-fraction" -> samplingFraction(statement);
            default -> Optional.empty();
        };
    }

    private static Optional<CheckedCell.Recomputed> decrease(StatTable table, Optional<Figure> printed) {
        Input from = table.input(TOTAL, column(table, 0));
        Input to = table.input(TOTAL, column(table, 1));
        Rational decrease = from.amount().get().minus(to.amount().get());
        return compare(
                printed,
                decrease,
                explanation(Label.of("減少数", "decrease"), Label.of("前回 − 今回", "before − now"), from, to)
                        .withWorking(from.inFormula() + " − " + to.inFormula())
                        .withValue(decrease, to.unit()));
    }

    private static Optional<CheckedCell.Recomputed> decreaseRate(StatTable table, Optional<Figure> printed) {
        Input from = table.input(TOTAL, column(table, 0));
        Input to = table.input(TOTAL, column(table, 1));
        Rational before = from.amount().get();
        Rational percent = before.minus(to.amount().get()).dividedBy(before).times(100);
        return compare(
                printed,
                percent,
                explanation(
                                Label.of("減少率", "rate of decrease"),
                                Label.of("（前回 − 今回）÷ 前回 × 100", "(before − now) ÷ before × 100"),
                                from,
                                to)
                        .withWorking("(" + from.inFormula() + " − " + to.inFormula() + ") ÷ " + from.inFormula())
                        .withValue(percent, Unit.PERCENT));
    }

    private Optional<CheckedCell.Recomputed> share2016(String industry, Optional<Figure> printed) {
        StatTable table = paper.establishments();
        String column = column(table, 1);
        Input part = table.input(industry, column);
        Input whole = table.input(TOTAL, column);
        Share share = Share.between(part.figure(), whole.figure()).get();
        return compare(printed, share.percent(), Recomputation.explainShare(part, whole, share));
    }

    private static Optional<CheckedCell.Recomputed> repeated(Input cell, Optional<Figure> printed) {
        Rational value = cell.amount().get();
        return compare(
                printed,
                value,
                explanation(cell.name(), Label.of("回答状況の表にある同じ値", "the same figure in the response table"), cell)
                        .withValue(value, cell.unit()));
    }

    /** The mailed questionnaires as a share of the frame, against the words that the sentence has for it. */
    private Optional<CheckedCell.Recomputed> samplingFraction(Statement statement) {
        Input mailed = paper.response().input(TOTAL, "発送件数");
        Statement frame = paper.statements().stream()
                .filter(other -> other.id().equals("frame"))
                .findFirst()
                .orElseThrow();
        String frameSize = frame.printed().replace("約", "");
        Input whole = new Input(
                frame.subject(), FigureParser.withDefaults().parse(frameSize).get(), frame.source());
        Rational fraction = mailed.amount().get().dividedBy(whole.amount().get());
        FuzzyShare words = FuzzyShare.parse(statement.printed());
        Rounding rounding = Rounding.decimals(1);
        Rational percent = fraction.times(100);
        Explanation explanation = explanation(
                        Label.of("抽出率", "sampling fraction"),
                        Label.of("発送件数 ÷ 全事業所数 × 100", "mailed ÷ all establishments × 100"),
                        mailed,
                        whole)
                .withWorking(mailed.inFormula() + " ÷ " + whole.inFormula())
                .withValue(percent, Unit.PERCENT)
                .rounded(rounding)
                .withNote(Label.of(
                        words.text() + "は" + words.range().ja() + "と読む："
                                + words.convention().name().ja(),
                        words.text() + " is read as " + words.range().en() + ": "
                                + words.convention().name().en()));
        return Optional.of(new CheckedCell.Recomputed(
                Figure.of(rounding.round(percent), Unit.PERCENT), words.contains(fraction), explanation));
    }

    private static Optional<CheckedCell.Recomputed> compare(
            Optional<Figure> printed, Rational exact, Explanation explanation) {
        Figure.Known known = (Figure.Known) printed.orElseThrow();
        return Optional.of(Recomputation.compare(known, exact, explanation));
    }

    private static Explanation explanation(Label title, Label formula, Input... inputs) {
        return Explanation.of(title, formula).withInputs(List.of(inputs));
    }

    private static String column(StatTable table, int index) {
        return table.axes().get(1).categories().get(index).id();
    }
}
