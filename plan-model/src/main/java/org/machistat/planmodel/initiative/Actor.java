package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.util.Objects;
import org.machistat.core.text.Label;

/**
 * Someone who takes part in an initiative (実施主体).
 *
 * @param name the name
 * @param role what it does in it; empty if not stated
 * @serial exclude
 */
public record Actor(Label name, Label role) implements Serializable {

    /**
     * Makes an actor.
     *
     * @param name the name
     * @param role what it does in it; empty if not stated
     */
    public Actor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(role, "role");
    }

    /** Name and role. */
    @Override
    public String toString() {
        return role.ja().isEmpty() ? name.ja() : name.ja() + "（" + role.ja() + "）";
    }
}
