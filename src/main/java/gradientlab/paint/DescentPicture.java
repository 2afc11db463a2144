package gradientlab.paint;

import gradientlab.experiment.Trajectories;
import gradientlab.text.Texts;
import java.awt.Graphics2D;

/** A descent as one picture that travels alone: the stage and, below it, a caption with the legend. */
public final class DescentPicture {

    /**
     * @param width pixels (or points, for PDF)
     * @param height pixels, caption included
     * @param caption whether the strip with surface, start, step, seed and legend is there
     */
    public DescentPicture(
            Trajectories trajectories, int width, int height, Theme theme, Texts texts, boolean caption) {}

    /** Paints a step into (0, 0, width, height); the heat map is an image, lines and words are vectors. */
    public void paint(Graphics2D g, int step) {}
}
