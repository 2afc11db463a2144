package gradientlab.paint.descent.stage;

import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.ground.Backdrop;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TiledImage;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * The stage as pixels that are kept: shows a step of the trajectories and repaints only what changed.
 * Used by the screen and for GIF frames alike. Playing to a step and jumping to it give the same pixels.
 *
 * <p>A backdrop that depends on surface and viewport, then fans, ghosts and trails, then marks. Not for
 * several threads at once.
 */
public final class StageImage {

    private final TiledImage tiles;
    private final Backdrop backdrop;
    private final TrailLayers layers;
    private final Marks marks;
    private Viewport viewport;

    /**
     * @param width physical pixels
     * @param height physical pixels
     * @param scale multiplies strokes, markers and type: the screen's output scale
     */
    public StageImage(int width, int height, Theme theme, Texts texts, double scale) {
        this(width, height, theme, texts, scale, true);
    }

    /** The same without the colour key, for who needs that corner. */
    public static StageImage withoutKey(int width, int height, Theme theme, Texts texts, double scale) {
        StageImage image = new StageImage(width, height, theme, texts, scale);
        image.backdrop.leaveKeyOut();
        return image;
    }

    /** The same, without any words or numbers if {@code words} is false: letters differ between JDKs. */
    public StageImage(int width, int height, Theme theme, Texts texts, double scale, boolean words) {
        tiles = new TiledImage(width, height);
        backdrop = new Backdrop(theme, texts, scale, words);
        layers = new TrailLayers(
                tiles, theme, style -> new StageTrail(style, () -> viewport, width, height, scale));
        marks = new Marks(theme, texts, scale, words);
    }

    /** The picture, opaque, TYPE_INT_ARGB_PRE; always the same object, its int buffer may be shared. */
    public BufferedImage image() {
        return tiles.image();
    }

    /** Something else stands at the lower right, in physical pixels; null if nothing does. */
    public void keepFree(Rectangle2D corner) {
        marks.keepFree(corner);
    }

    /**
     * Shows a step.
     *
     * @param trajectories what to show; the same object as before means that nothing was recomputed
     * @param newViewport of the image's size
     * @param step 0 to the recipe's steps
     * @param selected index of the runner drawn on top, -1 for none
     * @return the part of the image that changed, empty if nothing did
     */
    public Rectangle show(Trajectories trajectories, Viewport newViewport, int step, int selected) {
        boolean moved = !newViewport.equals(viewport);
        if (!moved && layers.shows(trajectories, step, selected)) {
            return new Rectangle();
        }
        boolean newBackdrop = moved || !layers.sameSurface(trajectories);
        tiles.begin(newBackdrop);
        if (newBackdrop) {
            backdrop.paint(tiles.backdrop(), trajectories.surface(), newViewport);
        }
        viewport = newViewport;
        layers.show(trajectories, moved, step, selected);
        return tiles.compose(layers.inks(), marks.at(trajectories, viewport, step, selected));
    }
}
