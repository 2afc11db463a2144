package gradientlab.export.graph;

import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.paint.picture.PictureLook;
import java.awt.Graphics2D;

/** The picture of an experiment at each of its steps. */
interface StepPainter {

    /** Paints a step into (0, 0, width, height). */
    void paint(Graphics2D g, int step);

    static StepPainter of(GraphRecipe recipe, PictureLook look) {
        return (g, step) -> {};
    }
}
