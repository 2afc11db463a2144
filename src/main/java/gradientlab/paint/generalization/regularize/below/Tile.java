package gradientlab.paint.generalization.regularize.below;

import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A square picture of a few pixels, in one ink on one ground. */
final class Tile {

    private Tile() {}

    /**
     * Paints it; numbers beyond 0 and 1 are as bright as those.
     *
     * @param pixels from 0, the ground, to 1, the ink, row by row from the top
     * @param from where its pixels begin
     */
    static void paint(Graphics2D g, Rectangle2D area, double[] pixels, int from, int side, Color ground,
            Color ink) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < side * side; i++) {
            double share = Math.max(0, Math.min(1, pixels[from + i]));
            image.setRGB(i % side, i / side, mixed(ground, ink, share));
        }
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        AffineTransform place = AffineTransform.getTranslateInstance(area.getX(), area.getY());
        place.scale(area.getWidth() / side, area.getHeight() / side);
        g.drawImage(image, place, null);
    }

    /** The ground of pictures: they are bright on dark and dark on light. */
    static Color ground(Theme theme) {
        return theme.raised();
    }

    private static int mixed(Color a, Color b, double share) {
        return mixed(a.getRed(), b.getRed(), share) << 16 | mixed(a.getGreen(), b.getGreen(), share) << 8
                | mixed(a.getBlue(), b.getBlue(), share);
    }

    private static int mixed(int a, int b, double share) {
        return (int) Math.round(a + share * (b - a));
    }

    /** A colour between two. @param share of the second */
    static Color between(Color a, Color b, double share) {
        return new Color(mixed(a, b, share));
    }
}
