package gradientlab.paint.ground;

import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.RampBar;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;

/** The key in the stage's top right corner: which loss has which colour. */
public final class ColorKey {

    /** Room to leave free for it in the corner, pixels at scale 1. */
    public static final double SPACE_WIDTH = 272;

    public static final double SPACE_HEIGHT = 56;

    private static final double MARGIN = 16;
    private static final double HEIGHT = 32;
    private static final double BAR = 112;

    private final Theme theme;
    private final LossScale scale;
    private final double zoom;
    private final String loss;

    public ColorKey(Theme theme, LossScale scale, double zoom) {
        this(theme, scale, zoom, "f");
    }

    /** @param loss what the loss is called */
    public ColorKey(Theme theme, LossScale scale, double zoom, String loss) {
        this.theme = theme;
        this.scale = scale;
        this.zoom = zoom;
        this.loss = loss;
    }

    /** Whether a stage is wide enough to spare the corner. */
    public static boolean fits(double stageWidth, double zoom) {
        return SPACE_WIDTH * zoom <= 0.5 * stageWidth;
    }

    /** Paints it into the corner of a stage that wide, if it fits. */
    public void paint(Graphics2D g, double stageWidth) {
        if (!fits(stageWidth, zoom)) {
            return;
        }
        Font words = Fonts.text(12 * zoom);
        Lettering name = new Lettering(loss, words);
        Lettering low = new Lettering(PrintedNumbers.shown(scale.keyLow(), 3), words);
        Lettering high = new Lettering(PrintedNumbers.shown(scale.keyHigh(), 3), words);
        double gap = 8 * zoom;
        double pad = 12 * zoom;
        double width = 2 * pad + name.width() + low.width() + high.width() + 3 * gap + BAR * zoom;
        double x = stageWidth - MARGIN * zoom - width;
        double top = (MARGIN - 3) * zoom;
        Color box = theme.surface();
        g.setColor(new Color(box.getRed(), box.getGreen(), box.getBlue(), 225));
        g.fill(new RoundRectangle2D.Double(x, top, width, HEIGHT * zoom, 12 * zoom, 12 * zoom));
        double baseline = top + HEIGHT * zoom / 2 + 4.3 * zoom;
        x += pad;
        name.draw(g, theme.text2(), x, baseline);
        x += name.width() + gap;
        low.draw(g, theme.text(), x, baseline);
        x += low.width() + gap;
        double barTop = top + (HEIGHT / 2 - 4) * zoom;
        Rectangle2D bar = new Rectangle2D.Double(x, barTop, BAR * zoom, 8 * zoom);
        RampBar.paint(g, bar, zoom, theme.edge(), theme::stage);
        x += BAR * zoom + gap;
        high.draw(g, theme.text(), x, baseline);
    }
}
