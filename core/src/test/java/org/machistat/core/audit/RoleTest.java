package org.machistat.core.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;

/** Roles in words. */
class RoleTest {

    @Test
    void labels() {
        assertEquals(Label.of("実数", "level"), new Role.Level().label());
        assertEquals(Label.of("増減数（a から b）", "difference (a to b)"), new Role.Difference("a", "b").label());
        assertEquals(Label.of("増減率（a から b）", "rate of change (a to b)"), new Role.Rate("a", "b").label());
        assertEquals(Label.of("構成比（a）", "share (a)"), new Role.Share("a").label());
        assertEquals(Label.of("割合（a ÷ b）", "ratio (a ÷ b)"), new Role.Ratio("a", "b").label());
        assertEquals(Label.of("対象外", "not audited"), new Role.Unaudited().label());
        assertThrows(NullPointerException.class, () -> new Role.Share(null));
    }
}
