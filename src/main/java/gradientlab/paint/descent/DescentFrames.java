package gradientlab.paint.descent;

import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.descent.fit.FitImage;
import gradientlab.paint.descent.relief.ReliefImage;
import gradientlab.paint.descent.stage.StageImage;
import gradientlab.paint.picture.CaptionStrip;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** The frames of a descent's film, each painted over the one before. */
public final class DescentFrames {

    private final Trajectories trajectories;
    private final DescentLayout layout;
    private final StageImage plan;
    private final ReliefImage relief;
    private final FitImage fit;
    private final BufferedImage image;
    private final int[] pixels;
    private final int[] stagePixels;
    private Rectangle changed = new Rectangle();
    private int captioned = -1;

    /** The same picture as {@link DescentPicture} of these arguments. */
    public DescentFrames(
            Trajectories trajectories, int width, int height, Theme theme, Texts texts, boolean caption) {
        this(trajectories, new PictureLook(width, height, theme, texts, caption));
    }

    /** The same picture as {@link DescentPicture} of these arguments. */
    public DescentFrames(Trajectories trajectories, PictureLook look) {
        Theme theme = look.theme();
        Texts texts = look.texts();
        this.trajectories = trajectories;
        this.layout = DescentLayout.of(trajectories, look);
        boolean inRelief = trajectories.recipe().relief().isPresent();
        this.plan = inRelief ? null
                : new StageImage(layout.stageWidth(), layout.stageHeight(), theme, texts, layout.scale());
        this.relief = inRelief
                ? new ReliefImage(layout.stageWidth(), layout.stageHeight(), theme, texts, layout.scale())
                : null;
        this.fit = layout.fitWidth() == 0 ? null
                : new FitImage(layout.fitWidth(), layout.stageHeight(), theme, texts, layout.scale());
        this.stagePixels = pixels(inRelief ? relief.image() : plan.image());
        this.image = new BufferedImage(look.width(), look.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        this.pixels = pixels(image);
    }

    /**
     * The picture of a step, opaque, TYPE_INT_ARGB_PRE; always the same image, so read it before the next.
     */
    public BufferedImage frame(int step) {
        return frame(step, 0);
    }

    /** The same, a relief seen by a camera that has walked on {@code around} degrees. */
    public BufferedImage frame(int step, double around) {
        Rectangle part = relief == null
                ? plan.show(trajectories, layout.viewport(), step, -1)
                : relief.show(
                        trajectories, layout.view(),
                        trajectories.recipe().relief().orElseThrow().moved(around, 0),
                        step, -1);
        copy(stagePixels, layout.stageWidth(), part, 0);
        if (fit != null) {
            Rectangle beside = fit.show(trajectories, step, -1);
            copy(pixels(fit.image()), layout.fitWidth(), beside, layout.stageWidth());
            beside.translate(layout.stageWidth(), 0);
            part = beside.isEmpty() ? part : part.isEmpty() ? beside : part.union(beside);
        }
        if (layout.strip() != null && captioned != step) {
            part = caption(part, step);
        }
        changed = part;
        return image;
    }

    /** What the last {@link #frame} changed; everything else is as in the frame before. */
    public Rectangle changed() {
        return new Rectangle(changed);
    }

    /** Copies a part of an image of some width to where that image lies in this one. */
    private void copy(int[] from, int width, Rectangle part, int left) {
        for (int y = part.y; y < part.y + part.height; y++) {
            System.arraycopy(
                    from, y * width + part.x, pixels, y * image.getWidth() + left + part.x, part.width);
        }
    }

    private Rectangle caption(Rectangle part, int step) {
        CaptionStrip strip = layout.strip();
        Graphics2D g = image.createGraphics();
        g.translate(0, layout.stageHeight());
        Rectangle painted;
        if (captioned < 0) {
            strip.paint(g, layout.caption().head(step));
            painted = new Rectangle(0, 0, image.getWidth(), strip.height());
        } else {
            strip.paintHead(g, layout.caption().head(step));
            painted = strip.head();
        }
        g.dispose();
        captioned = step;
        painted.translate(0, layout.stageHeight());
        return part.isEmpty() ? painted : part.union(painted);
    }

    private static int[] pixels(BufferedImage image) {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }
}
