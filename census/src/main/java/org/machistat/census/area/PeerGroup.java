package org.machistat.census.area;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.machistat.core.area.AreaCode;
import org.machistat.core.text.Label;

/**
 * Municipalities that are compared with one another: 中核市, or a group of similar bodies such as 都市Ⅱ－３ (類似団体).
 *
 * <ul>
 *   <li>A group is as of its day, not of any day: who belonged to it before or after is not known here.
 * </ul>
 *
 * @param name the name of the group
 * @param members the codes, in the order of the list
 * @param asOf the day as of which the list holds; of an undated list the first day on which it can have held
 * @serial exclude
 */
public record PeerGroup(Label name, List<AreaCode> members, LocalDate asOf) implements Serializable {

    /**
     * Makes a group.
     *
     * @param name the name of the group
     * @param members the codes
     * @param asOf the day as of which the list holds
     */
    public PeerGroup {
        Objects.requireNonNull(name, "name");
        members = List.copyOf(members);
        Objects.requireNonNull(asOf, "asOf");
    }

    /**
     * The same group without one member, such as the one that is to be compared with the others.
     *
     * @param code the member
     * @return the group; this one if the code is none of its members
     */
    public PeerGroup without(AreaCode code) {
        Objects.requireNonNull(code, "code");
        return new PeerGroup(
                name, members.stream().filter(one -> !one.equals(code)).toList(), asOf);
    }

    /**
     * The group in words, to print under a table.
     *
     * @return for example 中核市（2021-04-01現在の62団体）
     */
    public Label label() {
        return Label.of(
                name.ja() + "（" + asOf + "現在の" + members.size() + "団体）",
                name.en() + " (" + members.size() + " as of " + asOf + ")");
    }

    /** The name, how many there are and as of when. */
    @Override
    public String toString() {
        return label().ja();
    }
}
