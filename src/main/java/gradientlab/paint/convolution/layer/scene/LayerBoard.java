package gradientlab.paint.convolution.layer.scene;

import java.awt.Graphics2D;
import java.util.List;
import java.util.Optional;

/** A picture of a layer in some size, and which grids lie where in it. */
public interface LayerBoard {

    /** Paints it from (0, 0) on, in logical pixels. */
    void paint(Graphics2D g);

    /** All grids that hands may take hold of. */
    List<PlacedGrid> grids();

    /** The cell under a pointer. */
    default Optional<LayerSpot> at(double x, double y) {
        return grids().stream().flatMap(grid -> grid.at(x, y).stream()).findFirst();
    }

    /** Which other filter or channel a pointer asks for. */
    default Optional<Turn> turnAt(double x, double y) {
        return Optional.empty();
    }

    /** Whether a pointer is on the sign that shows another piece of evidence. */
    default boolean chooserAt(double x, double y) {
        return false;
    }
}
