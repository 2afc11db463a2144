package gradientlab.paint;

import gradientlab.experiment.Trajectories;
import gradientlab.text.Texts;
import java.awt.Graphics2D;

/** A descent as one picture that travels alone: the stage and, below it, a caption with the legend. */
public final class DescentPicture {

    private final Trajectories trajectories;
    private final PictureLayout layout;
    private final StagePainter stage;

    /**
     * @param width pixels (or points, for PDF)
     * @param height pixels, caption included
     * @param caption whether the strip with surface, start, step, seed and legend is there
     */
    public DescentPicture(
            Trajectories trajectories, int width, int height, Theme theme, Texts texts, boolean caption) {
        this.trajectories = trajectories;
        this.layout = PictureLayout.of(trajectories, width, height, theme, texts, caption);
        this.stage = new StagePainter(theme, texts, layout.scale());
    }

    /** Paints a step into (0, 0, width, height); the heat map is an image, lines and words are vectors. */
    public void paint(Graphics2D g, int step) {
        stage.paint(g, trajectories, layout.viewport(), step, -1);
        if (layout.strip() != null) {
            Graphics2D below = (Graphics2D) g.create();
            below.translate(0, layout.stageHeight());
            layout.strip().paint(below, layout.caption().head(step));
            below.dispose();
        }
    }
}
