package gradientlab.paint.descent.fit;

import gradientlab.core.surface.data.DataLoss;
import gradientlab.core.surface.data.Sample;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The {@link FitPanel} as pixels that are kept: examples and axes are painted once, the fits every step. */
public final class FitImage {

    private final FitPanel panel;
    private final BufferedImage image;
    private final BufferedImage ground;
    private Sample sample;
    private Trajectories trajectories;
    private int step;
    private int selected;

    /**
     * @param width physical pixels
     * @param height physical pixels
     * @param scale multiplies strokes, dots and type: the screen's output scale
     */
    public FitImage(int width, int height, Theme theme, Texts texts, double scale) {
        panel = new FitPanel(width, height, theme, texts, scale);
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        ground = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /** Whether there are examples to show. */
    public static boolean shows(Trajectories run) {
        return run.surface() instanceof DataLoss;
    }

    /** The picture, opaque, TYPE_INT_ARGB_PRE; always the same object, its int buffer may be shared. */
    public BufferedImage image() {
        return image;
    }

    /**
     * Shows a step of a run that {@link #shows} examples.
     *
     * @param newSelected index of the chosen runner, -1 for none
     * @return the part of the image that changed, empty if nothing did
     */
    public Rectangle show(Trajectories run, int newStep, int newSelected) {
        if (run == trajectories && newStep == step && newSelected == selected) {
            return new Rectangle();
        }
        Sample now = ((DataLoss) run.surface()).sample();
        if (trajectories == null || !now.equals(sample)
                || !run.recipe().surface().equals(trajectories.recipe().surface())) {
            Graphics2D g = ground.createGraphics();
            panel.ground(g, run);
            g.dispose();
            sample = now;
        }
        trajectories = run;
        step = newStep;
        selected = newSelected;
        System.arraycopy(pixels(ground), 0, pixels(image), 0, image.getWidth() * image.getHeight());
        Graphics2D g = image.createGraphics();
        panel.fits(g, run, newStep, newSelected);
        g.dispose();
        return new Rectangle(0, 0, image.getWidth(), image.getHeight());
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
