package gradientlab.paint.time.cliff;

import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.RnnCliff;
import gradientlab.experiment.time.cliff.CliffEvent;
import gradientlab.experiment.time.cliff.CliffPath;
import gradientlab.experiment.time.cliff.CliffRun;
import gradientlab.paint.ground.Backdrop;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** The loss over w and b from above, with the runners' paths. */
public final class CliffMap {

    /** What of a path a first view shows: as far from the start as this. */
    private static final double NEAR = 1.5;
    /** The least that is seen to each side of it. */
    private static final double ACROSS = 0.85;
    private static final double UP = 0.6;

    /** Halvings by which the curve h_T = 0.7 is found: to a thousandth of a pixel. */
    private static final int HALVINGS = 24;
    private static final double COLUMN = 4;
    /** Of a long step, more than lie in view. */
    private static final double MOST_PARTS = 200;

    private final CliffScene scene;
    private final Viewport viewport;
    private final double scale;
    private final Theme theme;
    private final RnnCliff surface;
    private final List<Rectangle2D> taken = new ArrayList<>();
    private Point2D last;
    private Rectangle2D free = new Rectangle2D.Double();

    /**
     * @param viewport in pixels
     * @param scale multiplies strokes and type
     */
    public CliffMap(CliffScene scene, Viewport viewport, double scale) {
        this.scene = scene;
        this.viewport = viewport;
        this.scale = scale;
        theme = scene.theme();
        surface = scene.run().surface();
    }

    /** What a first look shows: the start, and the paths as long as they stay near it. */
    public static Viewport home(CliffRun run, double width, double height) {
        double w = run.cliff().w();
        double b = run.cliff().b();
        double left = w - 0.3;
        double right = w + 0.3;
        double bottom = b - 0.3;
        double top = b + 0.3;
        for (CliffPath path : run.paths()) {
            for (int row = 0; row < path.rows(); row++) {
                if (Math.abs(path.w(row) - w) < NEAR && Math.abs(path.b(row) - b) < NEAR) {
                    left = Math.min(left, path.w(row));
                    right = Math.max(right, path.w(row));
                    bottom = Math.min(bottom, path.b(row));
                    top = Math.max(top, path.b(row));
                }
            }
        }
        double middleW = (left + right) / 2;
        double middleB = (bottom + top) / 2;
        double across = Math.max(ACROSS, 0.6 * (right - left));
        double up = Math.max(UP, 0.6 * (top - bottom));
        return Viewport.fit(
                new View(middleW - across, middleW + across, middleB - up, middleB + up), width, height);
    }

    /** Paints the ground, which depends on T and what is seen, as pixels over a TYPE_INT_ARGB_PRE image. */
    public void ground(BufferedImage image) {
        backdrop().paint(image, surface, viewport);
    }

    private Backdrop backdrop() {
        return new Backdrop(theme, scene.texts(), scale, true).named("w", "b", "L");
    }

    /** Paints all of it into (0, 0, the viewport's size). */
    public void paint(Graphics2D target) {
        Graphics2D g = (Graphics2D) target.create();
        g.clip(new Rectangle2D.Double(0, 0, viewport.width(), viewport.height()));
        backdrop().paint(g, surface, viewport);
        signs(g);
        over(g);
        g.dispose();
    }

    /** Where no words are put, in pixels: something else lies there. */
    public CliffMap leavingFree(Rectangle2D place) {
        free = place;
        return this;
    }

    /**
     * Paints the curve of least loss, the cliff's name, and what the loss is on both sides; off the paths,
     * whatever the step.
     */
    public void signs(Graphics2D g) {
        Brush.quality(g);
        taken.clear();
        reserve();
        taken.add(free);
        least(g);
        cliff(g);
        here(g);
    }

    private CliffTrail trail(int runner) {
        return new CliffTrail(
                scene.run().paths().get(runner), CliffScene.slot(runner), viewport, theme, scale);
    }

    /** Paints the paths over the ground. */
    public void over(Graphics2D g) {
        Brush.quality(g);
        for (int i : order(scene)) {
            trail(i).paint(g, scene.last(scene.run().paths().get(i)));
        }
        start(g);
        for (int i : order(scene)) {
            CliffPath path = scene.run().paths().get(i);
            int last = scene.last(path);
            trail(i).head(g, last, scene.texts().get("time.clip.thrown.to",
                    CliffWords.number(path.w(last)), CliffWords.number(path.b(last))));
        }
    }

    /** The selected path on top; before it the first ones, which most others begin like. */
    static List<Integer> order(CliffScene scene) {
        List<Integer> order = new ArrayList<>(scene.runners());
        Integer selected = scene.look().selected();
        if (order.remove(selected)) {
            order.add(selected);
        }
        return order;
    }

    /** Words are not put where paths and the start are. */
    private void reserve() {
        for (int i = 0; i < scene.run().paths().size(); i++) {
            CliffTrail trail = trail(i);
            for (int row = 0; row < scene.run().paths().get(i).rows(); row++) {
                reserve(trail.at(row));
            }
        }
        taken.add(
                new Rectangle2D.Double(startX() - 10 * scale, startY() - 12 * scale, 70 * scale, 24 * scale));
    }

    private void reserve(Point2D at) {
        Point2D from = taken.isEmpty() ? at : last;
        // Along a long step, as far as it is seen.
        int parts = (int) Math.min(MOST_PARTS, from.distance(at) / (16 * scale));
        for (int part = 0; part < parts; part++) {
            double share = 16 * scale * part / from.distance(at);
            taken.add(around(from.getX() + share * (at.getX() - from.getX()),
                    from.getY() + share * (at.getY() - from.getY())));
        }
        taken.add(around(at.getX(), at.getY()));
        last = at;
    }

    private Rectangle2D around(double x, double y) {
        return new Rectangle2D.Double(x - 10 * scale, y - 10 * scale, 20 * scale, 20 * scale);
    }

    /** The pixel column of the start. */
    public double startX() {
        return viewport.px(scene.run().cliff().w());
    }

    /** The pixel row of the start. */
    public double startY() {
        return viewport.py(scene.run().cliff().b());
    }

    private void start(Graphics2D g) {
        g.setColor(theme.casing());
        g.fill(disc(startX(), startY(), 8.2));
        g.setColor(theme.text());
        g.setStroke(new BasicStroke((float) (2 * scale)));
        g.draw(disc(startX(), startY(), 6));
        g.fill(disc(startX(), startY(), 1.8));
        word(g, scene.texts().get("time.clip.start"), startX() + 14 * scale, startY() + 4 * scale, true);
    }

    private Shape disc(double x, double y, double radius) {
        double r = radius * scale;
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    /** The curve on which h_T is 0.7, as far as it lies beside the cliff and not in it. */
    private void least(Graphics2D g) {
        Path2D curve = new Path2D.Double();
        boolean drawing = false;
        Point2D name = null;
        for (double x = 0; x <= viewport.width(); x += COLUMN * scale) {
            double w = viewport.x(x);
            double y = viewport.py(bias(w));
            double apart = viewport.py(-w / 2) - y;
            boolean beside = w > 0 && (w < RnnCliff.FROM || apart > 2 * scale);
            if (beside && drawing) {
                curve.lineTo(x, y);
            } else if (beside) {
                curve.moveTo(x, y);
            }
            drawing = beside;
            boolean free = y > 28 * scale && y < viewport.height() - 60 * scale && x > 56 * scale;
            name = name == null && beside && free ? new Point2D.Double(x, y) : name;
        }
        float dot = (float) (1.5 * scale);
        g.setColor(theme.text());
        g.setStroke(new BasicStroke(dot, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1,
                new float[] {0.1f, 3.4f * dot}, 0));
        g.draw(curve);
        if (name != null) {
            word(g, scene.texts().get("time.clip.least"), name.getX() + 6 * scale, name.getY() - 8 * scale,
                    true);
        }
    }

    /** b at which h_T is 0.7; h_T grows with b. */
    private double bias(double w) {
        double low = -w - 5;
        double high = 5;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (surface.last(w, middle) < RnnCliff.TARGET) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The cliff's name along it, where enough of it is seen. */
    private void cliff(Graphics2D g) {
        double from = Math.max(1.05 * RnnCliff.FROM, viewport.x(0));
        double to = viewport.x(viewport.width());
        // From the lower right corner backwards: there the paths seldom are.
        double bottom = viewport.y(viewport.height() - 40 * scale);
        to = Math.min(to, -2 * bottom);
        Lettering words = new Lettering(scene.texts().get("time.clip.cliff"), Fonts.bold(12 * scale));
        double slope = Math.hypot(1, 0.5);
        double room = (to - from) * viewport.unit() * slope;
        if (!(room > words.width() + 60 * scale)) {
            return;
        }
        double ahead = (words.width() + 24 * scale) / (viewport.unit() * slope);
        double w = to - ahead;
        AffineTransform place =
                AffineTransform.getTranslateInstance(viewport.px(w), viewport.py(-w / 2));
        place.rotate(Math.atan(0.5));
        Graphics2D turned = (Graphics2D) g.create();
        turned.transform(place);
        words.drawCased(turned, theme.text(), CliffInk.casing(theme), 1.6 * scale, 0, 17 * scale);
        turned.dispose();
        Rectangle2D box = new Rectangle2D.Double(0, -4 * scale, words.width(), 28 * scale);
        taken.add(place.createTransformedShape(box).getBounds2D());
    }

    /** h_T and L at one place on each side of the cliff. */
    private void here(Graphics2D g) {
        boolean above = false;
        boolean below = false;
        for (double[] share : new double[][] {
                {0.12, 0.82}, {0.12, 0.66}, {0.3, 0.82}, {0.5, 0.22}, {0.34, 0.14}, {0.6, 0.4}, {0.75, 0.6},
                {0.06, 0.5}}) {
            double x = share[0] * viewport.width();
            double y = share[1] * viewport.height();
            double side = CliffEvent.distance(viewport.x(x), viewport.y(y)) * viewport.unit();
            boolean far = Math.abs(side) > 36 * scale;
            if (far && !(side > 0 ? above : below) && here(g, x, y)) {
                above |= side > 0;
                below |= side < 0;
            }
        }
    }

    private boolean here(Graphics2D g, double x, double y) {
        double h = surface.last(viewport.x(x), viewport.y(y));
        double loss = surface.value(viewport.x(x), viewport.y(y));
        Lettering words = new Lettering(
                scene.texts().get("time.clip.here", CliffWords.state(surface.length()), CliffWords.number(h),
                        CliffWords.number(loss)),
                Fonts.text(12 * scale));
        Rectangle2D box = new Rectangle2D.Double(
                x - 6 * scale, y - 12 * scale, words.width() + 22 * scale, 24 * scale);
        boolean key = box.getMaxX() > viewport.width() - 280 * scale && box.getY() < 60 * scale;
        if (key || box.getMaxX() > viewport.width() - 8 * scale
                || box.getMaxY() > viewport.height() - 30 * scale
                || taken.stream().anyMatch(box::intersects)) {
            return false;
        }
        taken.add(box);
        g.setColor(theme.text());
        g.fill(disc(x, y, 2.4));
        words.drawCased(g, theme.text(), CliffInk.casing(theme), 1.6 * scale, x + 9 * scale, y + 4.3 * scale);
        return true;
    }

    private void word(Graphics2D g, String words, double x, double y, boolean strong) {
        double size = 12 * scale;
        new Lettering(words, strong ? Fonts.bold(size) : Fonts.text(size))
                .drawCased(g, theme.text(), CliffInk.casing(theme), 1.6 * scale, x, y);
    }
}
