package org.machistat.census.area;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.machistat.core.area.AreaCode;
import org.machistat.core.text.Label;

/**
 * Municipalities that are compared with one another: 中核市, or a group of similar bodies such as 都市Ⅱ－３ (類似団体).
 *
 * <ul>
 *   <li>A group is as of the date of its list, not of any date: who belonged to it before or after is not known here.
 * </ul>
 *
 * @param name the name of the group
 * @param members the codes, in the order of the list
 * @serial exclude
 */
public record PeerGroup(Label name, List<AreaCode> members) implements Serializable {

    /**
     * Makes a group.
     *
     * @param name the name of the group
     * @param members the codes
     */
    public PeerGroup {
        Objects.requireNonNull(name, "name");
        members = List.copyOf(members);
    }

    /** The name and how many there are. */
    @Override
    public String toString() {
        return name + "（" + members.size() + "団体）";
    }
}
