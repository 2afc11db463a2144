package gradientlab.paint.graph.activation;

import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.paint.graph.activation.EvidencePicture.Shown;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.CaptionStrip;
import gradientlab.paint.picture.CaptionStrip.Legend;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Activations as a picture that travels alone: curves at the left, the answer and its evidence right. */
public final class ActivationsPicture {

    /** Logical pixels that show everything: type shrinks a little for it. */
    private static final double WIDTH = 1180;
    private static final double HEIGHT = 600;
    private static final double LEAST = 0.8;
    /** What of the width the curves have. */
    public static final double CURVES = 0.56;

    private final ActivationLines lines;
    private final ActivationWords words;
    private final Theme theme;
    private final double width;
    private final double height;
    private final double scale;
    private final CaptionStrip strip;
    private final CurvesPicture curves;
    private final EvidencePicture evidence;

    public ActivationsPicture(ActivationsRecipe recipe, PictureLook look) {
        lines = ActivationLines.of(recipe);
        words = new ActivationWords(look.texts());
        theme = look.theme();
        List<Legend> legends = lines.all().stream()
                .map(line -> new Legend(line.slot(), words.caption(lines, line))).toList();
        strip = look.caption()
                ? new CaptionStrip(legends, true, theme, look.width(), look.height(), LEAST * look.scale())
                : null;
        width = look.width();
        height = Math.max(1, look.height() - (strip == null ? 0 : strip.height()));
        scale = Math.max(LEAST * look.scale(),
                Math.min(look.scale(), Math.min(width / WIDTH, height / HEIGHT)));
        curves = new CurvesPicture(theme, look.texts(), scale);
        evidence = new EvidencePicture(theme, look.texts(), scale);
    }

    /**
     * Paints it into (0, 0, width, height).
     *
     * @param step the layers n, 1 to 100; 0 counts as 1
     */
    public void paint(Graphics2D target, int step) {
        int n = Math.max(1, Math.min(ActivationsRecipe.MAX_LAYERS, step));
        Graphics2D g = (Graphics2D) target.create();
        double left = Math.round(width * CURVES);
        g.clip(new Rectangle2D.Double(0, 0, width, height + (strip == null ? 0 : strip.height())));
        curves.show(lines, true);
        curves.place(new Rectangle2D.Double(0, 0, left, height));
        curves.paint(g);
        evidence.paint(g, lines, new Shown(n, false, true, false),
                new Rectangle2D.Double(left, 0, width - left, height));
        g.setColor(theme.line());
        g.setStroke(Brush.stroke(scale, null));
        g.draw(new Line2D.Double(left, 0, left, height));
        if (strip != null) {
            g.translate(0, height);
            strip.paint(g, words.caption(lines.recipe(), n));
        }
        g.dispose();
    }
}
