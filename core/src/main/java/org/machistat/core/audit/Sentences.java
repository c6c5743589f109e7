package org.machistat.core.audit;

import java.math.BigDecimal;
import java.util.StringJoiner;
import org.machistat.core.text.Label;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Rounding;
import org.machistat.core.value.Unit;

/** Rules and findings in words (検算の文). */
final class Sentences {

    private static final int MOST_PARTS = 4;
    private static final String OTHERS = "同じ数の訂正で済む別案が%d通りある（挙げる順は誤読しやすさによるもので、証明ではない）";
    private static final String OTHERS_EN =
            " would do as well (the easiest misreading is listed first, which is no proof)";

    private final Grid grid;

    Sentences(Grid grid) {
        this.grid = grid;
    }

    Rule rule(Check check, Model model) {
        boolean holds = check.holds(model);
        Rule.Kind kind = Rule.Kind.valueOf(check.kind().name());
        return switch (kind) {
            case SUM -> new Rule(kind, sum(check), holds);
            case OF_WHICH -> new Rule(kind, part(check), holds);
            default -> new Rule(kind, derived(check), holds);
        };
    }

    /** A number with all its digits, or with as many decimals as are asked for. */
    private static String number(Rational value, int decimals) {
        BigDecimal rounded = Rounding.decimals(decimals).round(value).stripTrailingZeros();
        return Figure.of(rounded.scale() < 0 ? rounded.setScale(0) : rounded, Unit.NONE)
                .printed()
                .replace('-', '−');
    }

    private Label place(int cell) {
        Label column = grid.column(cell);
        return grid.row(cell).map(row -> row + " ").plus(column);
    }

    /** A number in the unit of a cell. */
    private String inUnit(Rational value, int like) {
        int exponent = grid.figure(like).unit().exponent();
        return number(value.times(Rational.of(10).pow(-exponent)), 6);
    }

    private Label sum(Check check) {
        int total = check.cell(0);
        Rational sum = Rational.ZERO;
        StringJoiner parts = new StringJoiner(" + ");
        int marks = 0;
        for (int i = 1; i < check.size(); i++) {
            Rational amount = grid.amount(check.cell(i));
            marks += amount == null ? 1 : 0;
            sum = amount == null ? sum : sum.plus(amount);
            parts.add(grid.figure(check.cell(i)).printed());
        }
        int count = check.size() - 1;
        String made = inUnit(sum, total);
        Rational whole = grid.amount(total);
        String sign = whole != null && whole.equals(sum) ? " = " : " ≠ ";
        String shown = grid.figure(total).printed();
        boolean few = count <= MOST_PARTS;
        Label place = place(total);
        String but = marks == 0 ? "" : "、数値のない" + marks + "件を除く";
        String butEn = marks == 0 ? "" : ", without " + marks + " that have no number";
        return Label.of(
                place.ja() + "：内訳" + count + "件の合計" + (few ? " " + parts : "") + (few ? " = " : " ") + made + but + sign
                        + shown,
                place.en() + ": sum of " + count + (count == 1 ? " part" : " parts") + (few ? " " + parts + " = " : " ")
                        + made + butEn + sign + shown);
    }

    private Label part(Check check) {
        Label part = place(check.cell(1));
        Label whole = place(check.cell(0));
        String some = grid.figure(check.cell(1)).printed();
        String all = grid.figure(check.cell(0)).printed();
        String sign = grid.amount(check.cell(1)).compareTo(grid.amount(check.cell(0))) <= 0 ? " ≤ " : " > ";
        return Label.of(
                part.ja() + "：" + some + sign + all + "（" + whole.ja() + "、その一部のはず）",
                part.en() + ": " + some + sign + all + " (" + whole.en() + ", of which it is a part)");
    }

    private Label derived(Check check) {
        int cell = check.cell(0);
        int base = check.cell(1);
        int other = check.cell(2);
        Rational from = grid.amount(base);
        Rational to = grid.amount(other);
        String a = grid.figure(base).printed();
        String b = grid.figure(other).printed();
        String working = switch (check.kind()) {
            case DIFFERENCE -> b + " − " + a;
            case RATE -> "(" + b + " − " + a + ") ÷ " + a;
            default -> b + " ÷ " + a;
        };
        String made = "?";
        boolean agrees = false;
        if (from != null && to != null && (check.kind() == Check.Kind.DIFFERENCE || from.signum() != 0)) {
            Rational value = value(check.kind(), from, to);
            made = check.kind() == Check.Kind.DIFFERENCE ? inUnit(value, cell) : number(value, 4) + "%";
            Figure figure = grid.figure(cell);
            agrees = figure instanceof Figure.Known known
                    && known.interval()
                            .contains(
                                    check.kind() == Check.Kind.DIFFERENCE
                                            ? value.times(Rational.of(10)
                                                    .pow(-known.unit().exponent()))
                                            : value);
        }
        Label place = place(cell);
        String tail = working + " = " + made + (agrees ? " → " : " ≠ ")
                + grid.figure(cell).printed();
        return Label.of(place.ja() + "：" + tail, place.en() + ": " + tail);
    }

    static Rational value(Check.Kind kind, Rational from, Rational to) {
        return switch (kind) {
            case DIFFERENCE -> to.minus(from);
            case RATE -> to.minus(from).times(100).dividedBy(from);
            default -> to.times(100).dividedBy(from);
        };
    }

    /** An interval for a reader: 0以上40以下, from 0 to 40; long fractions with four decimals. */
    static Label range(Interval interval) {
        StringBuilder ja = new StringBuilder();
        StringJoiner en = new StringJoiner(" and ");
        interval.lower().ifPresent(low -> {
            ja.append(number(low, 4)).append(interval.isLowerIn() ? "以上" : "超");
            en.add((interval.isLowerIn() ? "at least " : "more than ") + number(low, 4));
        });
        interval.upper().ifPresent(high -> {
            ja.append(number(high, 4)).append(interval.isUpperIn() ? "以下" : "未満");
            en.add((interval.isUpperIn() ? "at most " : "less than ") + number(high, 4));
        });
        return ja.length() == 0 ? Label.of("どの値", "any value") : Label.of(ja.toString(), en.toString());
    }

    Label correction(Change.Correction change, boolean unique, int alternatives) {
        String printed = change.printed().printed();
        Label implied =
                change.value().map(figure -> Label.same(figure.printed())).orElseGet(() -> range(change.implied()));
        Label where = Label.of(
                "「" + change.row().ja() + "」の「" + change.column().ja() + "」",
                "'" + change.row().en() + "', '" + change.column().en() + "'");
        if (unique) {
            return Label.of(
                    where.ja() + "は " + printed + " ではなく " + implied.ja() + " でなければならない",
                    where.en() + " must be " + implied.en() + ", not " + printed);
        }
        boolean tells = !change.implied().equals(Interval.ALL) || change.value().isPresent();
        Label rest = tells
                ? Label.of("、" + implied.ja() + " とすれば合う", "; " + implied.en() + " would")
                : Label.of("、何とすべきかは決まらない", ", which do not tell what it must be");
        return open(where, printed, rest, alternatives);
    }

    private static Label open(Label where, String printed, Label rest, int alternatives) {
        String others = alternatives == 0 ? "" : "。" + OTHERS.formatted(alternatives);
        String othersEn = alternatives == 0
                ? ""
                : "; " + alternatives + " other " + (alternatives == 1 ? "change" : "changes") + OTHERS_EN;
        return Label.of(
                where.ja() + "の " + printed + " は他の数値と合わず" + rest.ja() + others,
                where.en() + ": " + printed + " does not agree with the other figures" + rest.en() + othersEn);
    }

    Label missing(Change.MissingRow change, boolean unique, int alternatives) {
        StringJoiner ja = new StringJoiner("、");
        StringJoiner en = new StringJoiner(", ");
        change.values().forEach((column, figure) -> {
            ja.add(column + " " + figure.printed());
            en.add(column + " " + figure.printed());
        });
        String total = change.total();
        String others = unique || alternatives == 0 ? "" : "。" + OTHERS.formatted(alternatives);
        String othersEn = unique || alternatives == 0
                ? ""
                : "; " + alternatives + " other " + (alternatives == 1 ? "change" : "changes") + OTHERS_EN;
        return Label.of(
                "「" + total + "」の内訳に" + change.row().ja() + "が1件欠けている（" + ja + "）" + others,
                "the parts of '" + total + "' lack one: " + change.row().en() + " (" + en + ")" + othersEn);
    }

    static Label rearranged(Change.Rearranged change, boolean unique, int alternatives) {
        String others = unique || alternatives == 0 ? "" : "。" + OTHERS.formatted(alternatives);
        String othersEn = unique || alternatives == 0
                ? ""
                : "; " + alternatives + " other " + (alternatives == 1 ? "change" : "changes") + OTHERS_EN;
        String one = change.first();
        String other = change.second();
        return switch (change.kind()) {
            case DUPLICATED_ROW ->
                Label.of(
                        "「" + one + "」は「" + other + "」と同じ行で、重ねて印刷されている" + others,
                        "'" + one + "' is the row '" + other + "' printed twice" + othersEn);
            case SWAPPED_ROWS ->
                Label.of(
                        "「" + one + "」と「" + other + "」の数値が入れ替わっている" + others,
                        "the figures of '" + one + "' and '" + other + "' are exchanged" + othersEn);
            case SHIFTED_CELLS ->
                Label.of(
                        "「" + change.row().ja() + "」の「" + one + "」から「" + other + "」までの数値が1つずれている" + others,
                        "'" + change.row().en() + "': the figures from '" + one + "' to '" + other
                                + "' stand one place beside their own" + othersEn);
            case WRONG_UNIT ->
                Label.of(
                        "「" + one + "」の数値は単位が違う（" + other + "で合う）" + others,
                        "the figures of '" + one + "' are in another unit (" + other + " agrees)" + othersEn);
            default ->
                Label.of(
                        "「" + change.row().ja() + "」の「" + one + "」と「" + other + "」の数値が入れ替わっている" + others,
                        "'" + change.row().en() + "': the figures of '" + one + "' and '" + other + "' are exchanged"
                                + othersEn);
        };
    }

    static Label unresolved(int conflicts) {
        return Label.of(
                "数値どうしの矛盾が" + conflicts + "件あるが、最小の訂正を探す手間が上限を超えたので訂正案は示さない",
                "figures contradict one another in " + conflicts
                        + " ways; the search for the smallest repair was given up at its limit, so none is proposed");
    }
}
