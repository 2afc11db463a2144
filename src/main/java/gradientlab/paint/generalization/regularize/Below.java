package gradientlab.paint.generalization.regularize;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalInt;

/**
 * What stands under the charts, an area a network. It is made away from the window's thread, since it may
 * have to train up to an epoch again; painting it is quick.
 */
public interface Below {

    /** What it is: at the left of the strip under the charts. */
    String title();

    /** How it is read: beside the title. */
    String reading();

    /**
     * Paints one network's part.
     *
     * @param area under the network's name and verdict
     * @param hovered the training example that is pointed at in any network
     */
    void paint(Graphics2D g, Rectangle2D area, int network, OptionalInt hovered);

    /** The training example under a point of a network's part. @param area as it was painted */
    default OptionalInt exampleAt(Rectangle2D area, int network, double x, double y) {
        return OptionalInt.empty();
    }

    /** What is said of a training example that is pointed at. */
    default String tip(int network, int example) {
        return "";
    }
}
