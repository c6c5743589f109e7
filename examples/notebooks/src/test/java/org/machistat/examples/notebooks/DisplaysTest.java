package org.machistat.examples.notebooks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.machistat.core.text.Label;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplaySystem;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** As the kernel uses it: found by its service file, asked for each value of a cell. */
class DisplaysTest {

    @Test
    void isFoundByTheKernel() {
        List<Class<?>> found = ServiceLoader.load(DisplayProvider.class).stream()
                .<Class<?>>map(ServiceLoader.Provider::type)
                .toList();
        assertEquals(List.of(Displays.class), found);
    }

    @Test
    void whatTheKernelShows() {
        DisplayData label = DisplaySystem.inst().render(Label.of("市", "city"));
        assertEquals("<p>市</p>", label.data().get("text/html"));
        assertEquals("市", label.data().get("text/plain"));
        DisplayData list = DisplaySystem.inst().render(List.of(Label.of("市", "city")));
        assertEquals("<ol><li><p>市</p></li></ol>", list.data().get("text/html"));
        assertEquals(
                "<p>city</p>",
                DisplaySystem.inst()
                        .render(Shown.english(Label.of("市", "city")))
                        .data()
                        .get("text/html"));
    }

    /** Other programs' values are left to the kernel. */
    @Test
    void othersAreLeftAlone() {
        Displays displays = new Displays();
        assertEquals(false, displays.getDisplayTransformers().get(0).canTransform("text"));
        assertEquals(false, displays.getDisplayTransformers().get(0).canTransform(null));
        assertEquals(true, displays.getDisplayTransformers().get(0).canTransform(Label.same("x")));
    }
}
