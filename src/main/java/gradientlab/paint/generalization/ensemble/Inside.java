package gradientlab.paint.generalization.ensemble;

import gradientlab.paint.generalization.Cell;
import java.awt.Graphics2D;

/** What is painted between the words of a part of the stage. */
interface Inside {

    void paint(Graphics2D g, Cell cell);

    /** What of it lies under a pointer. */
    default EnsembleSpot at(Cell cell, double x, double y) {
        return EnsembleSpot.NONE;
    }
}
