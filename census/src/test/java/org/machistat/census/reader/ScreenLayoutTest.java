package org.machistat.census.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScreenLayoutTest {

    private static ScreenLayout.Builder builder() {
        return ScreenLayout.builder(4);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("First line with figures must be at least 1, but was 0", (Executable)
                        () -> ScreenLayout.builder(0)),
                Arguments.of("Column must be at least 1, but was 0", (Executable)
                        () -> builder().column(0, new ColumnRole.Value())),
                Arguments.of("Column 2 must have one role, but was given Value[] and Ignored[]", (Executable)
                        () -> builder().values(1, 3).column(2, new ColumnRole.Ignored())),
                Arguments.of(
                        "Values and annotations must take turns, but columns 1 to 3 are an odd number",
                        (Executable) () -> builder().valuesWithAnnotations(1, 3)),
                Arguments.of(
                        "Line of a heading must be above the figures, which begin in line 4, but was 4",
                        (Executable) () -> builder().headingNames("tab", 4)),
                Arguments.of("Line of a heading must be at least 1, but was 0", (Executable)
                        () -> builder().title(0)),
                Arguments.of("A layout must have a column of figures, but had {1=Code[axis=area]}", (Executable)
                        () -> builder().column(1, new ColumnRole.Code("area")).build()),
                Arguments.of(
                        "Several columns of figures must have a heading line, but there was none for 2",
                        (Executable) () -> builder().values(1, 2).build()),
                Arguments.of("An axis must be down or across, but 'area' has columns and heading lines", (Executable)
                        () -> builder()
                                .column(1, new ColumnRole.Name("area"))
                                .values(2, 2)
                                .headingCodes("area", 1)
                                .build()),
                Arguments.of("A layout must have an axis, but had none", (Executable)
                        () -> builder().values(1, 1).build()));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatIsWrongIsNamed(String message, Executable call) {
        RuntimeException thrown = assertThrows(RuntimeException.class, call);
        assertEquals(message, thrown.getMessage());
    }

    @Test
    void nothingIsNull() {
        assertEquals(
                "role",
                assertThrows(NullPointerException.class, () -> builder().column(1, null))
                        .getMessage());
        assertEquals(
                "axis",
                assertThrows(NullPointerException.class, () -> builder().headingCodes(null, 1))
                        .getMessage());
    }

    @Test
    void whatWasSaidIsThere() {
        ScreenLayout layout = builder()
                .column(2, new ColumnRole.Name("area"))
                .column(1, new ColumnRole.Code("area"))
                .valuesWithAnnotations(3, 6)
                .headingNames("tab", 3)
                .headingCodes("tab", 2)
                .title(1)
                .build();
        assertEquals(
                "figures from line 4, columns {1=Code[axis=area], 2=Name[axis=area], 3=Value[], 4=Annotation[], 5=Value[],"
                        + " 6=Annotation[]}, headings {tab=Heading[codeLine=2, nameLine=3]}",
                layout.toString());
        assertEquals("[area]", layout.axesDown().toString());
        assertEquals(1, layout.titleLine());
    }
}
