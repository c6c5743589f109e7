package org.machistat.census.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnRoleTest {

    static Stream<Function<String, ColumnRole>> ofAxes() {
        return Stream.of(ColumnRole.Code::new, ColumnRole.Name::new, ColumnRole.Level::new);
    }

    @ParameterizedTest
    @MethodSource("ofAxes")
    void anAxisHasAnId(Function<String, ColumnRole> role) {
        assertEquals(role.apply("area"), role.apply("area"));
        assertEquals(
                "Id of an axis must not be blank, but was '　'",
                assertThrows(IllegalArgumentException.class, () -> role.apply("　"))
                        .getMessage());
        assertEquals(
                "axis",
                assertThrows(NullPointerException.class, () -> role.apply(null)).getMessage());
    }

    @Test
    void theOthersAreAllTheSame() {
        assertEquals(new ColumnRole.Value(), new ColumnRole.Value());
        assertEquals("Annotation[]", new ColumnRole.Annotation().toString());
        assertEquals(new ColumnRole.UnitName(), new ColumnRole.UnitName());
        assertEquals(new ColumnRole.Ignored(), new ColumnRole.Ignored());
    }
}
