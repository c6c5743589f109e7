package org.machistat.core.value;

/** Two figures were combined whose units have nothing in common (単位の不一致). */
public final class UnitMismatchException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The first unit. */
    private final Unit left;

    /** The second unit. */
    private final Unit right;

    /**
     * Makes the exception.
     *
     * @param left the unit of the first figure
     * @param right the unit of the second figure
     */
    public UnitMismatchException(Unit left, Unit right) {
        super("Unable to combine figures in '" + left + "' and '" + right + "', expected units of one base");
        this.left = left;
        this.right = right;
    }

    /**
     * The unit of the first figure.
     *
     * @return the unit
     */
    public Unit left() {
        return left;
    }

    /**
     * The unit of the second figure.
     *
     * @return the unit
     */
    public Unit right() {
        return right;
    }
}
