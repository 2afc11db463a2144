package gradientlab.paint.convolution.training;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

/**
 * Where the regions lie, logical pixels.
 *
 * @param chart accuracy over the epochs
 * @param leads where a lead comes from
 * @param confusion of one network; empty where there is no room beside the answers
 * @param way one digit layer by layer
 * @param answers of the networks
 */
public record TrainingLayout(
        Rectangle2D chart, Rectangle2D leads, Optional<Rectangle2D> confusion, Rectangle2D way,
        Rectangle2D answers) {

    /** From this size on the confusion has a place of its own. */
    private static final double ROOMY_WIDTH = 1060;
    private static final double ROOMY_HEIGHT = 600;
    private static final double UPPER = 0.43;
    private static final double LEAST_UPPER = 226;
    private static final double PRESENTED_UPPER = 206;
    private static final double SIDE = 0.25;

    /** @param presented for a lecture room, which needs no confusion */
    static TrainingLayout of(double width, double height, boolean presented) {
        boolean roomy = width >= ROOMY_WIDTH && height >= ROOMY_HEIGHT && !presented;
        double upper = Math.rint(Math.max(presented ? PRESENTED_UPPER : LEAST_UPPER, height * UPPER));
        double side = Math.rint(Math.max(roomy ? 270 : 230, width * SIDE));
        double leads = Math.rint(roomy ? Math.max(280, width * 0.26) : Math.max(300, width * 0.33));
        double right = roomy ? side : 0;
        double chart = width - leads - right;
        Rectangle2D confusion = new Rectangle2D.Double(width - side, 0, side, upper);
        return new TrainingLayout(
                new Rectangle2D.Double(0, 0, chart, upper), new Rectangle2D.Double(chart, 0, leads, upper),
                roomy ? Optional.of(confusion) : Optional.empty(),
                new Rectangle2D.Double(0, upper, width - side, height - upper),
                new Rectangle2D.Double(width - side, upper, side, height - upper));
    }
}
