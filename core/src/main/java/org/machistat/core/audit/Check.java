package org.machistat.core.audit;

import java.util.List;
import org.machistat.core.internal.Linear;

/** A rule of the table over certain cells, as it is solved (検算式). */
final class Check {

    /** What a rule says. */
    enum Kind {
        SUM,
        OF_WHICH,
        DIFFERENCE,
        RATE,
        SHARE,
        RATIO;

        static Kind of(Role role) {
            if (role instanceof Role.Difference) {
                return DIFFERENCE;
            }
            if (role instanceof Role.Rate) {
                return RATE;
            }
            return role instanceof Role.Share ? SHARE : RATIO;
        }
    }

    private final Kind kind;
    private final int[] cells;
    private final List<Linear> linears;
    private final int owner;

    /** Cells are the total and its parts; or the derived cell, the base and the other level. The owner is the claim. */
    Check(Kind kind, int[] cells, List<Linear> linears, int owner) {
        this.kind = kind;
        this.cells = cells.clone();
        this.linears = List.copyOf(linears);
        this.owner = owner;
    }

    Kind kind() {
        return kind;
    }

    int cell(int index) {
        return cells[index];
    }

    int size() {
        return cells.length;
    }

    List<Linear> linears() {
        return linears;
    }

    int owner() {
        return owner;
    }

    boolean holds(Model model) {
        return linears.stream().allMatch(linear -> linear.holds(model::start));
    }
}
