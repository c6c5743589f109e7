package org.machistat.core.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One or more fiscal years met in a folded text, and what stands between them.
 *
 * @param years the fiscal years in the printed order
 * @param form whether they are one year, a range or a list
 */
record YearSequence(List<FiscalYear> years, Form form) {

    /** What the signs between the years make of them. */
    enum Form {
        ONE,
        RANGE,
        LIST
    }

    private static final Pattern SIGN = Pattern.compile("(~|-|・・+|から|より)|(・|,|及び|および|並びに|と)");

    /** The fiscal years that fill a folded text, or empty if it is of another form. */
    static Optional<YearSequence> read(String folded) {
        List<YearItem> items = new ArrayList<>();
        Form form = Form.ONE;
        int at = 0;
        while (true) {
            Optional<YearItem> before = items.isEmpty() ? Optional.empty() : Optional.of(items.get(items.size() - 1));
            Optional<YearItem> item = YearItem.read(folded, at, before);
            if (item.isEmpty()) {
                return Optional.empty();
            }
            items.add(item.get());
            at = item.get().end();
            Matcher sign = SIGN.matcher(folded).region(at, folded.length());
            if (!sign.lookingAt()) {
                break;
            }
            Form met = sign.group(1) != null ? Form.RANGE : Form.LIST;
            if (form == Form.RANGE || (form == Form.LIST && met == Form.RANGE)) {
                return Optional.empty();
            }
            form = met;
            at = sign.end();
        }
        boolean isWhole = at == folded.length()
                || (form == Form.RANGE && folded.substring(at).equals("まで"));
        return isWhole ? Optional.of(new YearSequence(fiscalYears(items), form)) : Optional.empty();
    }

    /** The years as fiscal ones: 年度 after a year also holds for those before it, FY before a year for those after it. */
    private static List<FiscalYear> fiscalYears(List<YearItem> items) {
        List<YearItem> filled = new ArrayList<>(items);
        for (int i = items.size() - 2; i >= 0; i--) {
            takeUnit(filled, i, i + 1);
        }
        for (int i = 1; i < items.size(); i++) {
            if (items.get(i - 1).prefixed()) {
                takeUnit(filled, i, i - 1);
            }
        }
        List<FiscalYear> years = new ArrayList<>();
        for (YearItem item : filled) {
            years.add(fiscalYear(item));
        }
        return List.copyOf(years);
    }

    private static void takeUnit(List<YearItem> items, int to, int from) {
        if (items.get(to).unit() == YearItem.Unit.NONE) {
            items.set(to, items.get(to).withUnit(items.get(from).unit()));
        }
    }

    private static FiscalYear fiscalYear(YearItem item) {
        return switch (item.unit()) {
            case FISCAL -> FiscalYear.of(item.western());
            case CALENDAR ->
                throw new IllegalArgumentException(
                        "年 is a calendar year, a fiscal year from April to March is written 年度");
            case NONE ->
                throw new IllegalArgumentException(
                        "it does not say that fiscal years are meant, which are written 年度 or FY");
        };
    }

    /** Refuses one of the forms, naming the method that reads it. */
    YearSequence refuse(Form refused) {
        if (form == refused) {
            throw new IllegalArgumentException(
                    switch (form) {
                        case ONE -> "it is one fiscal year, which FiscalYear.parse reads";
                        case RANGE -> "it is a range of fiscal years, which FiscalYearRange.parse reads";
                        case LIST -> "it is a list of fiscal years, which FiscalYear.parseList reads";
                    });
        }
        return this;
    }
}
