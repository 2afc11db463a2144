package gradientlab.paint;

import gradientlab.experiment.Trajectories;
import gradientlab.text.Texts;
import java.awt.image.BufferedImage;

/** One measure of every runner against the step, as a small chart that is painted when data change. */
public final class MeasureChart {

    /** @param scale multiplies strokes and type: the screen's output scale */
    public MeasureChart(Measure measure, Theme theme, Texts texts, double scale) {}

    /** Takes new trajectories; the axis snaps to decades. */
    public void update(Trajectories trajectories) {}

    /** Whether the surface has what this chart measures; there is no distance without a known minimum. */
    public boolean available() {
        return true;
    }

    /** What stands above the chart, in the chart's language. */
    public String title() {
        return "";
    }

    /** The chart in full strength, reused until the next call; TYPE_INT_ARGB_PRE, opaque. */
    public BufferedImage paint(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /** The chart with its lines at 30 %, for the steps to come; reused until the next call. */
    public BufferedImage paintFaded(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /** The column of a step in the picture last painted, pixels from its left. */
    public double xOf(int step) {
        return 0;
    }

    /** The row of a runner's value at a step in the picture last painted; NaN where it has none. */
    public double yOf(int runner, int step) {
        return 0;
    }

    /** The first pixel row of the plot in the picture last painted, for the cursor line. */
    public double top() {
        return 0;
    }

    /** The last pixel row of the plot in the picture last painted, for the cursor line. */
    public double bottom() {
        return 0;
    }
}
