package org.machistat.core.interchange;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.machistat.core.text.Label;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Unit;

/**
 * What a column of a written table holds, as a description for machines needs it (列の定義).
 *
 * @param id the id of the axis whose categories stand down the column, or of the category whose figures do
 * @param title the heading as {@link TableWriter} writes it in Japanese, and as it does in English
 * @param isLabel whether labels stand in the column, and not figures
 * @param content how the cells can be read
 * @param decimals the fewest and the most decimals of numbers; both 0 where there are none
 * @param unit the unit of the column; {@link Unit#NONE} for labels
 * @param symbols what stands in cells in place of numbers, as written, in the order they are met
 */
public record CsvColumn(
        String id, Label title, boolean isLabel, Content content, Decimals decimals, Unit unit, List<Symbol> symbols) {

    /** How the cells of a column can be read (列の型). */
    public enum Content {
        /** Whole numbers (整数). */
        INTEGER,
        /** Numbers with decimals (小数). */
        DECIMAL,
        /** Numbers with a percent sign behind each (百分率). */
        PERCENT,
        /** Labels; or figures of which some have letters beside the number, as 12p, 158.7万人 (文字列). */
        TEXT
    }

    /**
     * How many decimals the numbers of a column have (小数点以下の桁数).
     *
     * @param fewest the fewest
     * @param most the most
     */
    public record Decimals(int fewest, int most) {}

    /**
     * What stands in place of a number (記号).
     *
     * @param text the text of the cell
     * @param mark what it means
     */
    public record Symbol(String text, Mark mark) {}

    /**
     * Makes a column.
     *
     * @param id the id
     * @param title the heading
     * @param isLabel whether labels stand in the column
     * @param content how the cells can be read
     * @param decimals the decimals
     * @param unit the unit
     * @param symbols what stands in place of numbers
     */
    public CsvColumn {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(content, "content");
        Objects.requireNonNull(decimals, "decimals");
        Objects.requireNonNull(unit, "unit");
        symbols = List.copyOf(symbols);
    }

    static CsvColumn ofLabels(String id, Label title) {
        return new CsvColumn(id, title, true, Content.TEXT, new Decimals(0, 0), Unit.NONE, List.of());
    }

    /** Takes the cells of a column one after the other. */
    static final class Survey {
        private final Set<Symbol> symbols = new LinkedHashSet<>();
        private int fewest = Integer.MAX_VALUE;
        private int most;
        private boolean isText;
        private boolean hasPlain;
        private boolean hasPercent;

        void addSymbol(String text, Mark mark) {
            symbols.add(new Symbol(text, mark));
        }

        void addNumber(String text, int decimals) {
            boolean percent = text.endsWith("%");
            hasPercent |= percent;
            hasPlain |= !percent;
            isText |= !isNumber(text, percent ? text.length() - 1 : text.length());
            fewest = Math.min(fewest, decimals);
            most = Math.max(most, decimals);
        }

        private static boolean isNumber(String text, int end) {
            for (int i = text.startsWith("-") ? 1 : 0; i < end; i++) {
                char c = text.charAt(i);
                if ((c < '0' || c > '9') && c != '.' && c != ',') {
                    return false;
                }
            }
            return true;
        }

        CsvColumn toColumn(String id, Label title, Unit unit) {
            boolean isMixed = isText || (hasPlain && hasPercent);
            Content content = isMixed
                    ? Content.TEXT
                    : hasPercent ? Content.PERCENT : most == 0 ? Content.INTEGER : Content.DECIMAL;
            return new CsvColumn(
                    id, title, false, content, new Decimals(Math.min(fewest, most), most), unit, List.copyOf(symbols));
        }
    }
}
