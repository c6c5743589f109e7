package org.machistat.examples.notebooks;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/** Teaches the kernel to show what the library computes: tables as HTML, charts as SVG, with plain text beside (表示). */
public final class Displays implements DisplayProvider {

    private static final String OURS = "org.machistat.";

    /** The kernel makes one when it starts. */
    public Displays() {}

    @Override
    public List<DisplayRenderer> getDisplayRenderers() {
        return List.of(new Renderer(Shown.class), new Renderer(Collection.class), new Renderer(Map.class));
    }

    @Override
    public List<DisplayTransformer> getDisplayTransformers() {
        return List.of(new Transformer());
    }

    /** Lists and maps are rendered as they are, for the kernel would show them itself before it asks for a transformer. */
    private static final class Renderer implements DisplayRenderer {

        private final Class<?> type;

        Renderer(Class<?> type) {
            this.type = type;
        }

        @Override
        public Class<?> rendererClass() {
            return type;
        }

        /** Without a wish, and for HTML or plain text. */
        @Override
        public boolean canRender(String mime) {
            return mime == null || mime.contains("html") || mime.contains("text") || mime.contains("plain");
        }

        @Override
        public DisplayData render(String mime, Object value) {
            Shown shown = value instanceof Shown given ? given : Shown.of(value, Locale.JAPANESE);
            DisplayData data = DisplayData.fromText(shown.text());
            data.putHTML(shown.html());
            return data;
        }
    }

    private static final class Transformer implements DisplayTransformer {

        @Override
        public boolean canTransform(Object value) {
            return value != null && value.getClass().getName().startsWith(OURS) && !(value instanceof Shown);
        }

        @Override
        public Class<?> transformedClass() {
            return Shown.class;
        }

        @Override
        public Object transform(Object value) {
            return Shown.of(value, Locale.JAPANESE);
        }
    }
}
