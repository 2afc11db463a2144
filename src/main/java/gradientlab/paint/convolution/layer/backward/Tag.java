package gradientlab.paint.convolution.layer.backward;

import gradientlab.experiment.convolution.layer.GradientCheck;
import gradientlab.paint.convolution.layer.scene.LayerScene;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.RoundRectangle2D;

/** A verdict in a thin box. */
final class Tag {

    private static final double PAD = 9;
    static final double HEIGHT = 24;

    private Tag() {}

    /** Draws it; the width it takes. */
    static double paint(Graphics2D g, String words, Color color, double x, double top, double room) {
        Lettering line = Lettering.fitted(words, Fonts.bold(12), room - 2 * PAD);
        double width = line.width() + 2 * PAD;
        g.setColor(color);
        g.setStroke(Brush.stroke(1, null));
        g.draw(new RoundRectangle2D.Double(x, top, width, HEIGHT, 8, 8));
        line.draw(g, color, x + PAD, top + 16.5);
        return width;
    }

    /** What a gradient check says. */
    static String check(LayerScene scene, GradientCheck check) {
        if (check.wrong() > 0) {
            return scene.say("b.check.bad", check.wrong(), check.checked());
        }
        return check.checked() < check.total()
                ? scene.say("b.check.some", check.checked(), check.total())
                : scene.say("b.check.ok", check.total());
    }
}
