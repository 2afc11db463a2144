package gradientlab.paint.time.cliff;

import gradientlab.core.surface.Camera;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.RnnCliff;
import gradientlab.experiment.time.cliff.CliffPath;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.relief.DepthRaster;
import gradientlab.paint.relief.Projection;
import gradientlab.paint.relief.ReliefAxes;
import gradientlab.paint.relief.ReliefGround;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * The loss over w and b in relief, with the runners' paths: the cliff as the wall it is. The ground is kept
 * from picture to picture and painted anew when T, what is seen or the camera changes.
 */
public final class CliffRelief {

    private static final double HIDDEN = 0.4;
    /** Where the cliff's name stands along it, as a share of what is seen of it. */
    private static final double NAMED = 0.62;

    private final BufferedImage pixels;
    private final Theme theme;
    private final double scale;
    private final ReliefGround ground;
    private boolean keyed = true;
    private RnnCliff surface;
    private View view;
    private Camera camera;

    /**
     * @param width pixels
     * @param height pixels
     * @param scale multiplies strokes and type
     */
    public CliffRelief(int width, int height, Theme theme, double scale) {
        this.theme = theme;
        this.scale = scale;
        pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        ground = new ReliefGround(pixels, theme, scale).inProportion();
    }

    /** The corner of the key stays free from now on. */
    public CliffRelief leavingKeyOut() {
        keyed = false;
        return this;
    }

    /** The ground as it is seen from a camera, made if need be. */
    private void look(RnnCliff other, View seen, Camera from) {
        boolean same = surface != null && surface.length() == other.length();
        if (same && seen.equals(view) && from.equals(camera)) {
            return;
        }
        surface = same ? surface : other;
        view = seen;
        camera = from;
        ground.paint(surface, view, camera);
    }

    /**
     * Paints all of it into (0, 0, width, height).
     *
     * @param seen the part of the plane that the floor shows
     */
    public void paint(Graphics2D target, CliffScene scene, View seen, Camera from) {
        look(scene.run().surface(), seen, from);
        Graphics2D g = (Graphics2D) target.create();
        Brush.quality(g);
        g.drawImage(pixels, 0, 0, null);
        ReliefAxes axes = new ReliefAxes(theme, scene.texts(), scale).named("w", "b", "L");
        if (!keyed) {
            axes.leaveKeyOut();
        }
        axes.paint(g, ground, pixels.getWidth(), pixels.getHeight());
        name(g, scene.texts().get("time.clip.cliff"));
        for (int i : CliffMap.order(scene)) {
            trail(scene, i).paint(g, scene.last(scene.run().paths().get(i)));
        }
        start(g, scene);
        for (int i : CliffMap.order(scene)) {
            CliffPath path = scene.run().paths().get(i);
            int last = scene.last(path);
            trail(scene, i).head(g, last, scene.texts().get("time.clip.thrown.to",
                    CliffWords.number(path.w(last)), CliffWords.number(path.b(last))));
        }
        g.dispose();
    }

    private ReliefPath trail(CliffScene scene, int runner) {
        return new ReliefPath(
                scene.run().paths().get(runner), CliffScene.slot(runner), ground, theme, scale);
    }

    /** The cliff's name over its upper edge, where enough of it is seen. */
    private void name(Graphics2D g, String name) {
        View base = ground.mesh().view();
        double from = Math.max(Math.max(1.05 * RnnCliff.FROM, base.xMin()), -2 * base.yMax());
        double to = Math.min(base.xMax(), -2 * base.yMin());
        if (to - from < 0.3 * base.width()) {
            return;
        }
        double w = from + NAMED * (to - from);
        double b = -w / 2;
        double side = 2 * base.height() / 100;
        double z = Math.max(ground.mesh().heightAt(w, b - side), ground.mesh().heightAt(w, b + side));
        Lettering words = new Lettering(name, Fonts.bold(12 * scale));
        double x = ground.px(w, b) - words.width() / 2;
        words.drawCased(g, theme.text(), CliffInk.casing(theme), 1.6 * scale, x,
                ground.py(w, b, z) - 12 * scale);
    }

    private void start(Graphics2D g, CliffScene scene) {
        Point at = new Point(scene.run().cliff().w(), scene.run().cliff().b());
        if (!ground.mesh().view().contains(at.x(), at.y())) {
            return;
        }
        double z = ground.mesh().heightAt(at.x(), at.y());
        double strength = ground.seenOnTop(at.x(), at.y(), z) ? 1 : HIDDEN;
        double x = ground.px(at.x(), at.y());
        double y = ground.py(at.x(), at.y(), z);
        Color ink = Brush.faint(theme.text(), strength);
        g.setColor(Brush.faint(theme.casing(), strength));
        g.fill(disc(x, y, 8.2));
        g.setColor(ink);
        g.setStroke(new BasicStroke((float) (2 * scale)));
        g.draw(disc(x, y, 6));
        g.fill(disc(x, y, 1.8));
        Font font = Fonts.bold(12 * scale);
        new Lettering(scene.texts().get("time.clip.start"), font).drawCased(
                g, ink, CliffInk.casing(theme), 1.6 * scale, x + 14 * scale, y + 4 * scale);
    }

    private Shape disc(double x, double y, double radius) {
        double r = radius * scale;
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    /** The place of the surface, or of the floor, that is seen at a pixel; empty beside the relief. */
    public Optional<Point> pick(double px, double py) {
        boolean inside = px >= 0 && py >= 0 && px < pixels.getWidth() && py < pixels.getHeight();
        if (camera == null || !inside || ground.near((int) px, (int) py) == DepthRaster.EMPTY) {
            return Optional.empty();
        }
        Projection at = ground.projection();
        View base = at.base();
        float near = ground.near((int) px, (int) py);
        return Optional.of(new Point(
                Math.max(base.xMin(), Math.min(base.xMax(), at.dataX(px, py, near))),
                Math.max(base.yMin(), Math.min(base.yMax(), at.dataY(px, py, near)))));
    }

    /** The place of the floor's plane at a pixel, within the floor or beside it. */
    public Point onFloor(double px, double py) {
        Projection at = ground.projection();
        double near = at.nearOfPlane(py, 0);
        return new Point(at.dataX(px, py, near), at.dataY(px, py, near));
    }

    /** The pixel at which a place of the surface lies, seen or hidden. */
    public Point pixel(double w, double b) {
        return new Point(ground.px(w, b), ground.py(w, b, ground.mesh().heightAt(w, b)));
    }

    /** Pixels per unit of w and b on the floor. */
    public double unit() {
        return ground.projection().dataUnit();
    }
}
