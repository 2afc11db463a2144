package gradientlab.paint.descent.relief;

import gradientlab.core.surface.Camera;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.descent.stage.StageImage;
import gradientlab.paint.descent.stage.TrailLayers;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TiledImage;
import gradientlab.paint.relief.DepthRaster;
import gradientlab.paint.relief.Projection;
import gradientlab.paint.relief.ReliefAxes;
import gradientlab.paint.relief.ReliefGround;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * The stage in relief as pixels that are kept: shows a step of the trajectories on the surface seen by a
 * camera, for screen, PNG and GIF alike. Playing to a step and jumping to it give the same pixels.
 *
 * <p>The ground is painted anew when surface, view or camera change; trails grow on it as on
 * {@link StageImage}. Not for several threads at once.
 */
public final class ReliefImage {

    private final int width;
    private final int height;
    private final double scale;
    private final Theme theme;
    private final TiledImage tiles;
    private final ReliefGround ground;
    private final ReliefMarks marks;
    private final ReliefAxes axes;
    private final TrailLayers layers;
    private View view;
    private Camera camera;

    /**
     * @param width physical pixels
     * @param height physical pixels
     * @param scale multiplies strokes, markers and type: the screen's output scale
     */
    public ReliefImage(int width, int height, Theme theme, Texts texts, double scale) {
        this(width, height, theme, texts, scale, true);
    }

    /** The same without the colour key, for who needs that corner. */
    public static ReliefImage withoutKey(int width, int height, Theme theme, Texts texts, double scale) {
        ReliefImage image = new ReliefImage(width, height, theme, texts, scale);
        image.axes.leaveKeyOut();
        return image;
    }

    /** The same, without any words or numbers if {@code words} is false: vectors may be laid over it. */
    public ReliefImage(int width, int height, Theme theme, Texts texts, double scale, boolean words) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        this.theme = theme;
        tiles = new TiledImage(width, height);
        ground = new ReliefGround(tiles.backdrop(), theme, scale);
        marks = new ReliefMarks(theme, texts, scale, words);
        axes = words ? new ReliefAxes(theme, texts, scale) : null;
        layers = new TrailLayers(
                tiles, theme, style -> new ReliefTrail(style, ground, width, height, scale));
    }

    /** The picture, opaque, TYPE_INT_ARGB_PRE; always the same object, its int buffer may be shared. */
    public BufferedImage image() {
        return tiles.image();
    }

    /**
     * Shows a step.
     *
     * @param trajectories what to show; the same object as before means that nothing was recomputed
     * @param newView the part of the plane that the floor shows
     * @param step 0 to the recipe's steps
     * @param selected index of the runner drawn on top, -1 for none
     * @return the part of the image that changed, empty if nothing did
     */
    public Rectangle show(
            Trajectories trajectories, View newView, Camera newCamera, int step, int selected) {
        boolean newGround = !newView.equals(view) || !newCamera.equals(camera)
                || !layers.sameSurface(trajectories);
        if (!newGround && layers.shows(trajectories, step, selected)) {
            return new Rectangle();
        }
        tiles.begin(newGround);
        if (newGround) {
            ground(trajectories, newView, newCamera);
        }
        view = newView;
        camera = newCamera;
        layers.show(trajectories, newGround, step, selected);
        return tiles.compose(layers.inks(), marks.at(trajectories, ground, step, selected));
    }

    /** The data point of the surface, or of the floor, that is seen at a pixel; empty beside the relief. */
    public Optional<Point> pick(double px, double py) {
        float near = ground.near((int) px, (int) py);
        if (camera == null || near == DepthRaster.EMPTY) {
            return Optional.empty();
        }
        Projection at = ground.projection();
        View base = at.base();
        double x = Math.max(base.xMin(), Math.min(base.xMax(), at.dataX(px, py, near)));
        double y = Math.max(base.yMin(), Math.min(base.yMax(), at.dataY(px, py, near)));
        return Optional.of(new Point(x, y));
    }

    /** The data point of the floor's plane at a pixel, within the floor or beside it. */
    public Point onFloor(double px, double py) {
        Projection at = ground.projection();
        double near = at.nearOfPlane(py, 0);
        return new Point(at.dataX(px, py, near), at.dataY(px, py, near));
    }

    /** The pixel at which a data point of the surface lies, seen or hidden. */
    public Point pixel(Point data) {
        double z = ground.mesh().heightAt(data.x(), data.y());
        return new Point(ground.px(data.x(), data.y()), ground.py(data.x(), data.y(), z));
    }

    /** Pixels per unit of data on the floor. */
    public double unit() {
        return ground.projection().dataUnit();
    }

    /** Words, numbers and marks over an image made without words: as vectors, at the image's own size. */
    public void words(Graphics2D g, Texts texts) {
        new ReliefAxes(theme, texts, scale).paint(g, ground, width, height);
        new ReliefMarks(theme, texts, scale, true).at(layers.run(), ground, layers.step(), layers.selected())
                .forEach(mark -> mark.paint(g));
    }

    private void ground(Trajectories now, View newView, Camera newCamera) {
        ground.paint(now.surface(), newView, newCamera);
        Graphics2D g = tiles.backdrop().createGraphics();
        Brush.quality(g);
        marks.minima(g, ground, now.surface().minima(), ground.mesh().same());
        if (axes != null) {
            axes.paint(g, ground, width, height);
        }
        g.dispose();
    }
}
