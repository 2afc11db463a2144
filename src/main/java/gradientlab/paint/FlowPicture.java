package gradientlab.paint;

import gradientlab.experiment.Boundary;
import gradientlab.experiment.FlowData;
import gradientlab.experiment.FlowHistory;
import gradientlab.experiment.FlowRecipe;
import gradientlab.experiment.FlowSnapshot;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.util.List;

/**
 * A training as one picture that travels alone: main chart, small charts, maps and verdicts, and below them
 * a caption with data, optimizer, step, seed and every network.
 *
 * <p>Painted step after step it keeps its axes while they fit, like the lab.
 */
public final class FlowPicture {

    private final Theme theme;
    private final int width;
    private final int height;

    /**
     * @param width pixels (or points, for PDF)
     * @param height pixels, caption included
     * @param caption whether the strip below is there
     */
    public FlowPicture(
            FlowRecipe recipe, FlowData data, FlowQuantity quantity, int width, int height, Theme theme,
            Texts texts, boolean caption) {
        this.theme = theme;
        this.width = width;
        this.height = height;
    }

    /**
     * Paints a step into (0, 0, width, height); maps and regions are images, the rest vectors.
     *
     * @param history up to that step, or further: then a line marks the step
     * @param boundaries of every network, or empty where there are none
     */
    public void paint(Graphics2D g, FlowSnapshot snapshot, FlowHistory history, List<Boundary> boundaries) {
        g.setColor(theme.surface());
        g.fillRect(0, 0, width, height);
    }
}
