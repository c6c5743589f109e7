package org.machistat.examples.report;

import java.awt.Color;
import java.awt.Paint;
import java.awt.PaintContext;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.ColorModel;
import java.util.Objects;
import org.apache.batik.svggen.DefaultExtensionHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGPaintDescriptor;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A colour with a pattern over it; on a canvas that is not SVG the colour alone. */
final class HatchPaint implements Paint {

    /** The patterns, as paths in a square of eight units. */
    enum Hatch {
        NONE(""),
        RISING("M-2,2 L2,-2 M0,8 L8,0 M6,10 L10,6"),
        DOTS("M2,2 h1.6 v1.6 h-1.6 z M6,6 h1.6 v1.6 h-1.6 z"),
        FALLING("M-2,6 L2,10 M0,0 L8,8 M6,-2 L10,2"),
        UPRIGHT("M4,0 V8"),
        LEVEL("M0,4 H8"),
        CROSS("M0,4 H8 M4,0 V8");

        private final String path;

        Hatch(String path) {
            this.path = path;
        }

        static Hatch of(int series) {
            int round = series / values().length;
            return values()[(series + 3 * round) % values().length];
        }
    }

    /** Writes a hatched paint as a pattern of SVG, once for each paint. */
    static final class Handler extends DefaultExtensionHandler {

        @Override
        public SVGPaintDescriptor handlePaint(Paint paint, SVGGeneratorContext context) {
            if (!(paint instanceof HatchPaint hatched)) {
                return super.handlePaint(paint, context);
            }
            if (hatched.hatch == Hatch.NONE) {
                return new SVGPaintDescriptor(Palette.hex(hatched.colour), "1", null);
            }
            String id = context.getIDGenerator().generateID("hatch");
            return new SVGPaintDescriptor("url(#" + id + ")", "1", hatched.pattern(context.getDOMFactory(), id));
        }
    }

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final Color colour;
    private final Hatch hatch;

    HatchPaint(Color colour, Hatch hatch) {
        this.colour = colour;
        this.hatch = hatch;
    }

    private Element pattern(Document document, String id) {
        Element pattern = document.createElementNS(SVG, "pattern");
        pattern.setAttribute("id", id);
        pattern.setAttribute("width", "8");
        pattern.setAttribute("height", "8");
        pattern.setAttribute("patternUnits", "userSpaceOnUse");
        Element ground = document.createElementNS(SVG, "rect");
        ground.setAttribute("width", "8");
        ground.setAttribute("height", "8");
        ground.setAttribute("stroke", "none");
        ground.setAttribute("fill", Palette.hex(colour));
        Element lines = document.createElementNS(SVG, "path");
        lines.setAttribute("d", hatch.path);
        lines.setAttribute("fill", "none");
        lines.setAttribute("stroke", Palette.hex(Palette.inkOn(colour)));
        lines.setAttribute("stroke-opacity", "0.3");
        lines.setAttribute("stroke-width", "1");
        pattern.appendChild(ground);
        pattern.appendChild(lines);
        return pattern;
    }

    @Override
    public PaintContext createContext(
            ColorModel model, Rectangle device, Rectangle2D user, AffineTransform transform, RenderingHints hints) {
        return colour.createContext(model, device, user, transform, hints);
    }

    @Override
    public int getTransparency() {
        return OPAQUE;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HatchPaint that && colour.equals(that.colour) && hatch == that.hatch;
    }

    @Override
    public int hashCode() {
        return Objects.hash(colour, hatch);
    }
}
