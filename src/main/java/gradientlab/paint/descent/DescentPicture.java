package gradientlab.paint.descent;

import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.descent.fit.FitPanel;
import gradientlab.paint.descent.relief.ReliefImage;
import gradientlab.paint.descent.stage.StagePainter;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;

/** A descent as one picture that travels alone: the stage, beside it the examples a
 * surface was made from, and below a caption with the legend. */
public final class DescentPicture {

    private final Trajectories trajectories;
    private final DescentLayout layout;
    private final Theme theme;
    private final Texts texts;

    /**
     * @param width pixels (or points, for PDF)
     * @param height pixels, caption included
     * @param caption whether the strip with surface, start, step, seed and legend is there
     */
    public DescentPicture(
            Trajectories trajectories, int width, int height, Theme theme, Texts texts, boolean caption) {
        this(trajectories, new PictureLook(width, height, theme, texts, caption));
    }

    public DescentPicture(Trajectories trajectories, PictureLook look) {
        this.trajectories = trajectories;
        this.layout = DescentLayout.of(trajectories, look);
        this.theme = look.theme();
        this.texts = look.texts();
    }

    /**
     * Paints a step into (0, 0, width, height); the heat map is an image, lines and words are vectors. Of a
     * relief surface and lines are an image, {@code fineness} of whose pixels go into one of the picture's.
     */
    public void paint(Graphics2D g, int step, int fineness) {
        if (trajectories.recipe().relief().isPresent()) {
            relief(g, step, fineness);
        } else {
            new StagePainter(theme, texts, layout.scale())
                    .paint(g, trajectories, layout.viewport(), step, -1);
        }
        if (layout.fitWidth() > 0) {
            Graphics2D beside = (Graphics2D) g.create();
            beside.translate(layout.stageWidth(), 0);
            FitPanel fit =
                    new FitPanel(layout.fitWidth(), layout.stageHeight(), theme, texts, layout.scale());
            fit.ground(beside, trajectories);
            fit.fits(beside, trajectories, step, -1);
            beside.dispose();
        }
        if (layout.strip() != null) {
            Graphics2D below = (Graphics2D) g.create();
            below.translate(0, layout.stageHeight());
            layout.strip().paint(below, layout.caption().head(step));
            below.dispose();
        }
    }

    /** The same for a picture of pixels. */
    public void paint(Graphics2D g, int step) {
        paint(g, step, 1);
    }

    private void relief(Graphics2D target, int step, int fineness) {
        ReliefImage image = new ReliefImage(
                fineness * layout.stageWidth(), fineness * layout.stageHeight(), theme, texts,
                fineness * layout.scale(),
                fineness == 1);
        image.show(
                trajectories, layout.view(), trajectories.recipe().relief().orElseThrow(), step, -1);
        Graphics2D g = (Graphics2D) target.create();
        g.clipRect(0, 0, layout.stageWidth(), layout.stageHeight());
        g.drawImage(image.image(), 0, 0, layout.stageWidth(), layout.stageHeight(), null);
        if (fineness > 1) {
            g.scale(1.0 / fineness, 1.0 / fineness);
            Brush.quality(g);
            image.words(g, texts);
        }
        g.dispose();
    }
}
