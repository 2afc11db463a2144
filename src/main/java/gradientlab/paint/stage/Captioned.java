package gradientlab.paint.stage;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PictureLook;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/** A stage as a picture that travels alone: scaled to its size, with a line about what was computed. */
public final class Captioned {

    private static final double PAD = 12;
    private static final double LINE = 18;

    /** Paints a stage of that size, in logical pixels. */
    @FunctionalInterface
    public interface Stage {
        void paint(Graphics2D g, double width, double height);
    }

    private Captioned() {}

    /** A stage that is laid out no smaller than this: in less room all of it is smaller. */
    public static Stage noSmaller(double leastWidth, double leastHeight, Stage stage) {
        return (g, width, height) -> {
            double zoom = Math.min(1, Math.min(width / leastWidth, height / leastHeight));
            Graphics2D zoomed = (Graphics2D) g.create();
            zoomed.scale(zoom, zoom);
            stage.paint(zoomed, width / zoom, height / zoom);
            zoomed.dispose();
        };
    }

    /** Paints it into (0, 0, width, height) of the look. */
    public static void paint(Graphics2D target, PictureLook look, Stage stage, String caption) {
        Graphics2D g = (Graphics2D) target.create();
        g.scale(look.scale(), look.scale());
        Brush.quality(g);
        double width = look.width() / look.scale();
        double strip = look.caption() ? 2 * PAD + LINE : 0;
        double height = look.height() / look.scale() - strip;
        stage.paint(g, width, height);
        if (look.caption()) {
            g.setColor(look.theme().casing());
            g.fill(new Rectangle2D.Double(0, height, width, strip + 1));
            Lettering.fitted(caption, Fonts.text(12), width - 2 * PAD)
                    .draw(g, look.theme().text(), PAD, height + PAD + 13);
        }
        g.dispose();
    }
}
