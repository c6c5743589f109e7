package org.machistat.census.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CodeListTest {

    private static int quoted(CodeList list, String raw) {
        byte[] bytes = raw.getBytes(StandardCharsets.UTF_8);
        return list.indexOfQuoted(Arrays.copyOf(bytes, bytes.length + CodeList.LONGEST_QUOTED), 0);
    }

    @Test
    void theLastTheNextAndTheFirstAreToldFromBytes() {
        CodeList list = new CodeList();
        assertEquals(-1, quoted(list, "\""));
        for (String text : List.of("14130", "14131", "141305", "2021000000", "人口千人当たり事業所")) {
            list.index(text);
        }
        assertEquals(0, list.index("14130"));
        assertEquals(0, quoted(list, "14130\","));
        assertEquals(1, quoted(list, "14131\","));
        assertEquals(2, quoted(list, "141305\""));
        assertEquals(3, quoted(list, "2021000000\"}"));
        assertEquals(4, quoted(list, "人口千人当たり事業所\"}"));
        assertEquals(0, quoted(list, "14130\"}"));
        assertEquals(-1, quoted(list, "141305\""));
        assertEquals(-1, quoted(list, "1413\""));
    }

    @Test
    void textsThatJsonEscapesAreNotToldFromBytes() {
        for (String text : List.of("a\"b", "a\\b", "a\nb", "𠮷", "x".repeat(64))) {
            CodeList list = new CodeList();
            assertEquals(0, list.index(text));
            assertEquals(-1, quoted(list, text + "\""), text);
        }
    }

    @Property(tries = 300)
    void numbersAreGivenInOrder(@ForAll @Size(max = 200) List<@StringLength(max = 3) String> texts) {
        CodeList list = new CodeList();
        Map<String, Integer> expected = new LinkedHashMap<>();
        for (String text : texts) {
            int number = expected.getOrDefault(text, expected.size());
            expected.putIfAbsent(text, number);
            assertEquals(number, list.index(text));
            assertEquals(text, list.get(number));
        }
        assertEquals(expected.size(), list.size());
    }
}
