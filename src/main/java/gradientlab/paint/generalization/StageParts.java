package gradientlab.paint.generalization;

import gradientlab.paint.stage.Captioned;
import java.awt.geom.Rectangle2D;

/**
 * How a stage is divided: two charts on top, a strip, parts under it. A lecture room sees the charts alone.
 *
 * @param width logical pixels
 * @param height logical pixels
 * @param upper share of the height that the charts take
 */
public record StageParts(double width, double height, double upper, boolean presented) {

    /** What the two charts share the width by. */
    private static final double LEFT = 0.57;
    private static final double STRIP = 44;
    public static final double UPPER = 0.54;
    /** In less room than this words run into one another. */
    private static final double LEAST_WIDTH = 860;
    private static final double LEAST_HEIGHT = 500;

    /** Charts that take a little more than half. */
    public StageParts(double width, double height, boolean presented) {
        this(width, height, UPPER, presented);
    }

    /** A stage of such parts in a picture of any size. */
    public static Captioned.Stage whole(Captioned.Stage stage) {
        return Captioned.noSmaller(LEAST_WIDTH, LEAST_HEIGHT, stage);
    }

    /** Where the strip begins. */
    private double split() {
        return presented ? height : Math.round(upper * height);
    }

    public Rectangle2D left() {
        return new Rectangle2D.Double(0, 0, Math.round(LEFT * width), split());
    }

    public Rectangle2D right() {
        double x = left().getWidth();
        return new Rectangle2D.Double(x, 0, width - x, split());
    }

    /** Between charts and parts, where words stand on the left and a chooser on the right. */
    public Rectangle2D strip() {
        return new Rectangle2D.Double(0, split(), width, presented ? 0 : STRIP);
    }

    /** The parts under the strip, side by side, as wide as these shares say. */
    public Rectangle2D below(double[] shares, int index) {
        double all = 0;
        double before = 0;
        for (int i = 0; i < shares.length; i++) {
            before += i < index ? shares[i] : 0;
            all += shares[i];
        }
        double x = Math.round(width * before / all);
        double next = Math.round(width * (before + shares[index]) / all);
        double top = strip().getMaxY();
        return new Rectangle2D.Double(x, top, next - x, Math.max(1, height - top));
    }
}
