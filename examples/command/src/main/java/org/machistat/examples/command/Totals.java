package org.machistat.examples.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.machistat.core.audit.TableAudit;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;

/** Finds which rows or columns of a table are totals of others, so that they are not counted twice. */
final class Totals {

    /** A user's word for having no total. */
    static final String NONE = "none";

    /** An audit of a larger table takes too long for what it is wanted for here. */
    private static final int MOST_CELLS = 20_000;

    private static final Set<String> GRAND = Set.of(
            "合計",
            "総計",
            "総数",
            "計",
            "総合計",
            "全産業",
            "全国",
            "全県",
            "全市",
            "男女計",
            "total",
            "grand total",
            "all industries",
            "japan");

    private Totals() {}

    /** The table with the totals of an axis declared: as stated, as declared already, as the audit reads them, or by name. */
    static StatTable declared(StatTable table, String axisId, String stated) throws Unusable {
        Axis axis = table.axis(axisId);
        if (NONE.equals(stated)) {
            return table;
        }
        Axis known = axis.totals().isEmpty() ? axis.withTotals(audited(table, axisId)) : axis;
        if (stated == null) {
            Optional<Category> named = grand(known).isPresent() ? Optional.empty() : named(known);
            return table.withAxis(named.isEmpty() ? known : overAll(known, named.get()));
        }
        Category total = Names.category(axis, stated);
        boolean declared = known.totals().stream().anyMatch(one -> one.id().equals(total.id()));
        return table.withAxis(declared ? known : overAll(known, total));
    }

    /** The total that is no part of another and has the most parts. */
    static Optional<Category> grand(Axis axis) {
        Category best = null;
        int most = 0;
        for (Axis.Total total : axis.totals()) {
            int parts = leaves(axis, total.id());
            if (axis.parentOf(total.id()).isEmpty() && parts > most) {
                best = axis.get(total.id());
                most = parts;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The stated total, or the one that is found. */
    static Optional<Category> chosen(Axis axis, String stated) throws Unusable {
        if (NONE.equals(stated)) {
            return Optional.empty();
        }
        return stated == null ? grand(axis) : Optional.of(Names.category(axis, stated));
    }

    private static int leaves(Axis axis, String id) {
        int leaves = 0;
        List<List<Category>> ways = axis.partsOf(id);
        if (ways.isEmpty()) {
            return 1;
        }
        for (Category part : ways.get(0)) {
            leaves += leaves(axis, part.id());
        }
        return leaves;
    }

    private static List<Axis.Total> audited(StatTable table, String axisId) {
        return table.axes().size() == 2
                        && table.size() <= MOST_CELLS
                        && table.axis(axisId).size() > 1
                ? TableAudit.withDefaults()
                        .withMostSteps(1)
                        .audit(table)
                        .interpretation()
                        .totals()
                        .getOrDefault(axisId, List.of())
                : List.of();
    }

    private static Optional<Category> named(Axis axis) {
        return axis.size() < 2
                ? Optional.empty()
                : axis.categories().stream().filter(Totals::isGrand).findFirst();
    }

    /** Whether a name is that of a total of everything. */
    static boolean isGrand(Category category) {
        return GRAND.contains(bare(category.name().ja()))
                || GRAND.contains(bare(category.name().en()));
    }

    private static String bare(String name) {
        String stripped = name.strip().toLowerCase(java.util.Locale.ROOT);
        int unit = stripped.indexOf('（') > 0 ? stripped.indexOf('（') : stripped.indexOf('(');
        String bare = unit > 0 ? stripped.substring(0, unit).strip() : stripped;
        return bare.length() < 6 ? bare.replace(" ", "").replace("　", "") : bare;
    }

    /** A total of everything that is no total, and of no part that a total has already. */
    private static Axis overAll(Axis axis, Category total) {
        String[] parts = axis.leaves().stream()
                .map(Category::id)
                .filter(id -> !id.equals(total.id()))
                .toArray(String[]::new);
        return parts.length == 0 ? axis : axis.withTotal(total.id(), parts);
    }
}
