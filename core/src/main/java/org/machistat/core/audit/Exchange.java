package org.machistat.core.audit;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.machistat.core.table.Axis;
import org.machistat.core.value.Rational;

/**
 * Two rows of an axis that may have changed places, and which contradictions stay if they are put back (行の入れ替わり).
 *
 * <p>A contradiction stays for sure if the figures exchanged prove it as well, or if it lies within rows and goes with them.
 * Where neither is sure it counts as gone, so that what stays never costs more than it would.
 */
final class Exchange {

    private final Grid grid;
    private final ModelMaker.Made made;
    private final Map<Integer, Integer> derivedClaims;
    private final Map<Integer, Check> derivedChecks;
    private final int axis;
    private final int one;
    private final int other;
    private final BitSet across = new BitSet();
    private final boolean isPlain;

    /**
     * Two rows that can be told apart by the sums of an axis.
     *
     * @param derivedClaims the claim of each derived cell
     * @param derivedChecks the rule of each derived cell
     */
    Exchange(
            Grid grid,
            Interpretation interpretation,
            ModelMaker.Made made,
            Map<Integer, Integer> derivedClaims,
            Map<Integer, Check> derivedChecks,
            int axis,
            int one,
            int other) {
        this.grid = grid;
        this.made = made;
        this.derivedClaims = derivedClaims;
        this.derivedChecks = derivedChecks;
        this.axis = axis;
        this.one = one;
        this.other = other;
        Axis of = grid.axis(axis);
        List<String> ids = List.of(
                of.categories().get(one).id(), of.categories().get(other).id());
        made.totals().forEach((claim, whole) -> {
            if (whole.axis() == axis && side(whole.total(), ids.get(0)) != side(whole.total(), ids.get(1))) {
                across.set(claim);
            }
        });
        List<Axis.Total> linked = new ArrayList<>(interpretation.ofWhich().getOrDefault(of.id(), List.of()));
        this.isPlain = linked.stream().noneMatch(total -> ids.stream().anyMatch(id -> side(total, id) != 0))
                && made.totals().values().stream()
                        .noneMatch(whole -> whole.axis() == axis
                                && ids.contains(whole.total().id()));
    }

    /** On which side of a total a category stands: 1 for the total, -1 for a part, 0 for neither. */
    static int side(Axis.Total total, String id) {
        return total.id().equals(id) ? 1 : total.parts().contains(id) ? -1 : 0;
    }

    int axis() {
        return axis;
    }

    int one() {
        return one;
    }

    int other() {
        return other;
    }

    /** What a contradiction is when the rows have changed places; empty if it may be gone. */
    Optional<Conflict> after(Conflict conflict) {
        boolean isAcross =
                conflict.claims().intersects(across) || conflict.conditions().intersects(across);
        BitSet images = new BitSet();
        boolean derived = false;
        boolean sure = isPlain;
        for (int claim = conflict.claims().nextSetBit(0);
                claim >= 0;
                claim = conflict.claims().nextSetBit(claim + 1)) {
            Model.Claim printed = made.model().claim(claim);
            if (printed.kind() != Model.Kind.COMPLETE && isIn(printed.cell())) {
                int image = image(printed);
                derived |= printed.kind() == Model.Kind.DERIVED;
                sure &= image >= 0 && (printed.kind() == Model.Kind.LEVEL || isAlike(printed.cell()));
                images.set(image >= 0 ? image : claim);
            }
        }
        if (images.isEmpty() && !isAcross) {
            return Optional.of(conflict);
        }
        if (!isAcross) {
            return sure ? Optional.of(conflict.with(images)) : Optional.empty();
        }
        Optional<Rational> left = derived ? Optional.empty() : left(conflict);
        return left.filter(excess -> excess.signum() > 0).map(excess -> conflict);
    }

    private Optional<Rational> left(Conflict conflict) {
        return conflict.excess().flatMap(excess -> excess.with(made.model(), this::source));
    }

    /**
     * Whether the figures exchanged agree, within their rounding, just where those printed contradict one another. A figure that
     * would have to be negative is no such place: too many exchanges would do.
     */
    boolean mends(Conflict conflict) {
        if (!conflict.claims().intersects(across) && !conflict.conditions().intersects(across)) {
            return false;
        }
        Optional<Rational> left = left(conflict);
        return left.isPresent()
                && left.get().signum() <= 0
                && left.get().plus(conflict.excess().orElseThrow().slack()).signum() >= 0;
    }

    private boolean isIn(int cell) {
        int at = grid.index(cell, axis);
        return at == one || at == other;
    }

    private int partner(int cell) {
        return grid.at(cell, axis, grid.index(cell, axis) == one ? other : one);
    }

    private int image(Model.Claim printed) {
        int cell = partner(printed.cell());
        if (printed.kind() == Model.Kind.DERIVED) {
            return derivedClaims.getOrDefault(cell, -1);
        }
        int variable = made.variables().of(cell);
        return variable < 0 ? -1 : made.model().levelClaim(variable);
    }

    /** Whether the rule of a derived cell and that of the cell it changes places with rest on the same cells of other rows. */
    private boolean isAlike(int cell) {
        Check own = derivedChecks.get(cell);
        Check second = derivedChecks.get(partner(cell));
        boolean alike = own != null && second != null;
        for (int i = 1; alike && i < own.size(); i++) {
            alike = isIn(own.cell(i)) ? second.cell(i) == partner(own.cell(i)) : second.cell(i) == own.cell(i);
        }
        return alike;
    }

    private int source(int variable) {
        int claim = made.model().levelClaim(variable);
        int cell = claim < 0 ? -1 : made.model().claim(claim).cell();
        return cell < 0 || !isIn(cell) ? variable : made.variables().of(partner(cell));
    }
}
