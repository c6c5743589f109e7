package org.machistat.core.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The simplex method for variables and linear forms with bounds, exact, with a proof where nothing fits (単体法).
 *
 * <p>After Dutertre and de Moura, "A fast linear-arithmetic solver for DPLL(T)", CAV 2006: every form is a variable of its own;
 * the tableau says the basic variables in terms of the others; Bland's rule ends it. Not thread-safe.
 */
final class Simplex {

    /**
     * A bound in a proof.
     *
     * @param tag whose bound it is
     * @param factor what its variable or form is multiplied by; above 0 for a lower bound, below 0 for an upper one
     */
    record Term(int tag, Ratio factor) {}

    private final int columns;
    private final Ratio[][] rows;
    private final int[] basic;
    private final int[] nonbasic;
    private final int[] place;
    private final Nearly[] value;
    private final Nearly[] lower;
    private final Nearly[] upper;
    private final int[] lowerTag;
    private final int[] upperTag;
    private int filled;
    private List<Term> conflict;

    /** For variables 0 to variables - 1 and forms that get the numbers behind. */
    Simplex(int variables, int forms) {
        int all = variables + forms;
        columns = variables;
        rows = new Ratio[forms][];
        basic = new int[forms];
        nonbasic = new int[variables];
        place = new int[all];
        value = new Nearly[all];
        lower = new Nearly[all];
        upper = new Nearly[all];
        lowerTag = new int[all];
        upperTag = new int[all];
        for (int i = 0; i < variables; i++) {
            nonbasic[i] = i;
            place[i] = i;
            value[i] = Nearly.ZERO;
        }
    }

    /** Starts a variable at a value; before the forms are added. */
    void start(int variable, Ratio at) {
        value[variable] = new Nearly(at, Ratio.ZERO);
    }

    /** Adds a form; before the first check. Answers with its number. */
    int addForm(int[] variables, Ratio[] factors) {
        Ratio[] row = new Ratio[columns];
        Nearly sum = Nearly.ZERO;
        for (int i = 0; i < variables.length; i++) {
            Ratio before = row[variables[i]];
            Ratio now = before == null ? factors[i] : before.plus(factors[i]);
            row[variables[i]] = now.signum() == 0 ? null : now;
            sum = sum.plus(value[variables[i]].times(factors[i]));
        }
        int form = columns + filled;
        rows[filled] = row;
        basic[filled] = form;
        place[form] = filled++;
        value[form] = sum;
        return form;
    }

    private boolean isBasic(int variable) {
        int at = place[variable];
        return at < filled && basic[at] == variable;
    }

    void atLeast(int variable, Nearly bound, int tag) {
        if (lower[variable] != null && lower[variable].compare(bound) >= 0) {
            return;
        }
        lower[variable] = bound;
        lowerTag[variable] = tag;
        settle(variable, bound, value[variable].compare(bound) < 0);
    }

    void atMost(int variable, Nearly bound, int tag) {
        if (upper[variable] != null && upper[variable].compare(bound) <= 0) {
            return;
        }
        upper[variable] = bound;
        upperTag[variable] = tag;
        settle(variable, bound, value[variable].compare(bound) > 0);
    }

    private void settle(int variable, Nearly bound, boolean outside) {
        if (lower[variable] != null && upper[variable] != null && lower[variable].compare(upper[variable]) > 0) {
            if (conflict == null) {
                conflict = List.of(
                        new Term(lowerTag[variable], Ratio.ONE), new Term(upperTag[variable], Ratio.ONE.negate()));
            }
        } else if (outside && !isBasic(variable)) {
            move(place[variable], bound.minus(value[variable]));
        }
    }

    /** Moves a variable outside the basis, and the basis with it. */
    private void move(int column, Nearly step) {
        int variable = nonbasic[column];
        value[variable] = value[variable].plus(step);
        for (int i = 0; i < filled; i++) {
            if (rows[i][column] != null) {
                value[basic[i]] = value[basic[i]].plus(step.times(rows[i][column]));
            }
        }
    }

    /** Finds values within all bounds: answers with nothing, or with bounds that contradict one another. */
    List<Term> check() {
        while (conflict == null) {
            int broken = firstBroken();
            if (broken < 0) {
                return List.of();
            }
            int row = place[broken];
            boolean low = lower[broken] != null && value[broken].compare(lower[broken]) < 0;
            int column = entering(row, low);
            if (column < 0) {
                return proof(row, low);
            }
            Nearly target = low ? lower[broken] : upper[broken];
            move(column, target.minus(value[broken]).times(rows[row][column].inverse()));
            pivot(row, column);
        }
        return conflict;
    }

    private int firstBroken() {
        int first = -1;
        for (int i = 0; i < filled; i++) {
            int variable = basic[i];
            if ((first < 0 || variable < first)
                    && ((lower[variable] != null && value[variable].compare(lower[variable]) < 0)
                            || (upper[variable] != null && value[variable].compare(upper[variable]) > 0))) {
                first = variable;
            }
        }
        return first;
    }

    /** The first variable outside the basis that can move so that the row grows (or shrinks). */
    private int entering(int row, boolean grow) {
        int best = -1;
        for (int j = 0; j < columns; j++) {
            Ratio factor = rows[row][j];
            if (factor != null
                    && (best < 0 || nonbasic[j] < nonbasic[best])
                    && canMove(nonbasic[j], (factor.signum() > 0) == grow)) {
                best = j;
            }
        }
        return best;
    }

    private boolean canMove(int variable, boolean up) {
        Nearly bound = up ? upper[variable] : lower[variable];
        return bound == null || value[variable].compare(bound) != 0;
    }

    private List<Term> proof(int row, boolean low) {
        List<Term> terms = new ArrayList<>();
        Ratio sign = low ? Ratio.ONE : Ratio.ONE.negate();
        terms.add(new Term(low ? lowerTag[basic[row]] : upperTag[basic[row]], sign));
        for (int j = 0; j < columns; j++) {
            if (rows[row][j] != null) {
                Ratio factor = rows[row][j].times(sign).negate();
                terms.add(new Term(factor.signum() > 0 ? lowerTag[nonbasic[j]] : upperTag[nonbasic[j]], factor));
            }
        }
        return terms;
    }

    private void pivot(int row, int column) {
        int leaving = basic[row];
        int entering = nonbasic[column];
        Ratio[] turned = rows[row];
        Ratio inverse = turned[column].inverse();
        Ratio minus = inverse.negate();
        for (int j = 0; j < columns; j++) {
            if (turned[j] != null) {
                turned[j] = j == column ? inverse : turned[j].times(minus);
            }
        }
        for (int i = 0; i < filled; i++) {
            Ratio factor = i == row ? null : rows[i][column];
            if (factor != null) {
                rows[i][column] = null;
                for (int j = 0; j < columns; j++) {
                    if (turned[j] != null) {
                        Ratio product = turned[j].times(factor);
                        Ratio sum = rows[i][j] == null ? product : rows[i][j].plus(product);
                        rows[i][j] = sum.signum() == 0 ? null : sum;
                    }
                }
            }
        }
        basic[row] = entering;
        nonbasic[column] = leaving;
        place[entering] = row;
        place[leaving] = column;
    }

    /** After a check without contradiction: moves a form as far as it goes; answers with the end, or null if there is none. */
    Nearly furthest(int form, boolean up) {
        while (canMove(form, up)) {
            boolean inBasis = isBasic(form);
            int column = inBasis ? entering(place[form], up) : place[form];
            if (column < 0) {
                return value[form];
            }
            boolean increase = inBasis ? (rows[place[form]][column].signum() > 0) == up : up;
            if (!advance(column, increase)) {
                return null;
            }
        }
        return value[form];
    }

    /** After a variable went as far as it goes: the variable as a sum of the bounds that stop it. */
    List<Term> terms(int variable, boolean up) {
        if (!isBasic(variable)) {
            return List.of(new Term(up ? upperTag[variable] : lowerTag[variable], Ratio.ONE));
        }
        List<Term> terms = new ArrayList<>();
        Ratio[] row = rows[place[variable]];
        for (int j = 0; j < columns; j++) {
            if (row[j] != null) {
                boolean atUpper = (row[j].signum() > 0) == up;
                terms.add(new Term(atUpper ? upperTag[nonbasic[j]] : lowerTag[nonbasic[j]], row[j]));
            }
        }
        return terms;
    }

    /** Moves one variable until a bound stops it; false if none does. */
    private boolean advance(int column, boolean increase) {
        int variable = nonbasic[column];
        Nearly own = increase ? upper[variable] : lower[variable];
        Nearly step = own == null ? null : own.minus(value[variable]);
        int stopping = -1;
        for (int i = 0; i < filled; i++) {
            Ratio factor = rows[i][column];
            if (factor != null) {
                boolean grows = (factor.signum() > 0) == increase;
                Nearly bound = grows ? upper[basic[i]] : lower[basic[i]];
                if (bound != null) {
                    Nearly possible = bound.minus(value[basic[i]]).times(factor.inverse());
                    int order = step == null ? -1 : increase ? possible.compare(step) : step.compare(possible);
                    if (order < 0 || (order == 0 && stopping >= 0 && basic[i] < basic[stopping])) {
                        step = possible;
                        stopping = i;
                    }
                }
            }
        }
        if (step == null) {
            return false;
        }
        move(column, step);
        if (stopping >= 0) {
            pivot(stopping, column);
        }
        return true;
    }

    Nearly value(int variable) {
        return value[variable];
    }

    /** A size for the infinitely small with which every bound still holds. */
    Ratio tiny() {
        Ratio size = Ratio.ONE;
        for (int i = 0; i < columns + filled; i++) {
            size = tiny(size, lower[i] == null ? null : value[i].minus(lower[i]));
            size = tiny(size, upper[i] == null ? null : upper[i].minus(value[i]));
        }
        return size;
    }

    private static Ratio tiny(Ratio size, Nearly room) {
        if (room == null || room.tiny().signum() >= 0 || room.number().signum() == 0) {
            return size;
        }
        Ratio most = room.number().times(room.tiny().negate().inverse());
        return most.compare(size) < 0 ? most : size;
    }
}
