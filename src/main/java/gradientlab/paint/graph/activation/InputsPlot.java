package gradientlab.paint.graph.activation;

import static gradientlab.paint.graph.activation.CurveSamples.FROM;
import static gradientlab.paint.graph.activation.CurveSamples.TO;

import gradientlab.core.graph.activation.NormalInputs.Kind;
import gradientlab.core.graph.activation.NormalInputs.Stretch;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Locale;

/** The density of the inputs over x, coloured by the slope that an input there gets. */
final class InputsPlot {

    private static final double PAD = 6;
    /** Of the ramp: its end is as bright as words. */
    private static final double STRONGEST = 0.75;

    private final Theme theme;
    private final Texts texts;
    private final double scale;

    InputsPlot(Theme theme, Texts texts, double scale) {
        this.theme = theme;
        this.texts = texts;
        this.scale = scale;
    }

    /** Paints it into the inside of axes that run from −6 to 6; the peak reaches the top. */
    void paint(Graphics2D g, ActivationLines lines, Rectangle2D inside) {
        ActivationsRecipe.Inputs inputs = lines.recipe().inputs();
        ActivationLine line = lines.selected();
        double most = line.steepest().slope();
        int columns = (int) Math.max(1, Math.round(inside.getWidth() / scale));
        double step = inside.getWidth() / columns;
        Path2D outline = new Path2D.Double();
        outline.moveTo(inside.getX(), y(inside, inputs, FROM));
        // Columns as sharp as the screen's, or smoothed edges would let the ground through.
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        for (int i = 0; i < columns; i++) {
            double left = inside.getX() + i * step;
            double x = FROM + (TO - FROM) * (i + 0.5) / columns;
            double top = y(inside, inputs, x);
            double share = most == 0 ? 0 : Math.abs(line.curve().slope(x)) / most;
            g.setColor(theme.ramp(STRONGEST * share));
            g.fill(new Rectangle2D.Double(left, top, step + 0.5, inside.getMaxY() - top));
            outline.lineTo(left + step / 2, top);
        }
        outline.lineTo(inside.getMaxX(), y(inside, inputs, TO));
        Brush.quality(g);
        g.setColor(theme.text2());
        g.setStroke(Brush.stroke(1.25 * scale, null));
        g.draw(outline);
        for (Stretch stretch : line.stretches()) {
            name(g, stretch, inside);
        }
    }

    private static double y(Rectangle2D inside, ActivationsRecipe.Inputs inputs, double x) {
        double t = (x - inputs.mean()) / inputs.deviation();
        return inside.getMaxY() - inside.getHeight() * Math.exp(-0.5 * t * t);
    }

    /** A stretch's share, where there is room for it. */
    private void name(Graphics2D g, Stretch stretch, Rectangle2D inside) {
        double left = Math.max(FROM, stretch.from());
        double right = Math.min(TO, stretch.to());
        String kind = texts.get("graph.act." + stretch.kind().name().toLowerCase(Locale.ROOT));
        Lettering words = new Lettering(
                kind + " " + ActivationWords.percent(stretch.share()), Fonts.bold(12 * scale));
        double unit = inside.getWidth() / (TO - FROM);
        if ((right - left) * unit < words.width() + 2 * PAD * scale) {
            return;
        }
        double middle = inside.getX() + ((left + right) / 2 - FROM) * unit;
        double y = inside.getMaxY() - (stretch.kind() == Kind.GOOD ? 12 : 30) * scale;
        words.drawCased(g, theme.text(), theme.casing(), 2.5 * scale, middle - words.width() / 2, y);
    }
}
