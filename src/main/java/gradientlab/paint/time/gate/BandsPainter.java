package gradientlab.paint.time.gate;

import gradientlab.core.recurrent.gate.StateBands;
import gradientlab.experiment.time.gate.GateSequences;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * How c_t is spread over the sequences of each sign of x_1: bands of 90 and 50 %, the median, and slanted
 * lines where the bands of both signs lie over each other. What is beyond the time step looked at is faint.
 */
final class BandsPainter {

    private static final double SMALL = 12;
    private static final double TICK = 11;
    private static final double OUTER = 0.22;
    private static final double INNER = 0.3;
    private static final float FUTURE = 0.3f;
    private static final double LINE = 2.25;
    private static final double HATCH = 7;
    private static final String[] KEYS = {
            "time.gate.bands.both", "time.gate.bands.median", "time.gate.bands.half", "time.gate.bands.most"
    };

    private final Graphics2D g;
    private final GateScene scene;
    private final GateLayout layout;
    private final Theme theme;
    private final Rectangle2D area;
    private final double most;

    BandsPainter(Graphics2D g, GateScene scene, GateLayout layout) {
        this.g = g;
        this.scene = scene;
        this.layout = layout;
        theme = scene.theme();
        area = layout.state();
        most = most(scene);
    }

    /** The end of the axis: a round number that all bands stay within, 1 at least. */
    static double most(GateScene scene) {
        double most = 1;
        for (StateBands bands : new StateBands[] {scene.run().up(), scene.run().down()}) {
            for (int t = 1; t <= scene.length(); t++) {
                most = Math.max(most, Math.max(Math.abs(bands.low(t)), Math.abs(bands.high(t))));
            }
        }
        return PrintedNumbers.roundUp(most);
    }

    void paint() {
        axis();
        Rectangle2D past = new Rectangle2D.Double(area.getX() - 4, area.getY(),
                scene.t() == 0 ? 0 : layout.x(scene.t()) + layout.pitch() / 2 - area.getX() + 4,
                area.getHeight());
        Shape clip = g.getClip();
        g.clip(past);
        bands();
        if (!scene.guessing() && scene.t() < scene.length()) {
            g.setClip(clip);
            Rectangle2D future = new Rectangle2D.Double(past.getMaxX(), area.getY(),
                    Math.max(0, area.getMaxX() + 4 - past.getMaxX()), area.getHeight());
            g.clip(future);
            Composite before = g.getComposite();
            g.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, FUTURE));
            bands();
            g.setComposite(before);
        }
        g.setClip(clip);
        names();
        words();
    }

    private void axis() {
        Lettering.fitted(scene.texts().get("time.gate.state") + 'ₜ', Fonts.bold(14), 60)
                .draw(g, theme.text(), GateLayout.MARGIN, area.getCenterY() - 3);
        Lettering.fitted(scene.texts().get("time.gate.all", GateSequences.COUNT), Fonts.text(SMALL),
                area.getX() - GateLayout.MARGIN - 34)
                .draw(g, theme.text2(), GateLayout.MARGIN, area.getCenterY() + 13);
        g.setStroke(Brush.stroke(1, null));
        for (double value : new double[] {most, 0, -most}) {
            double y = y(value);
            g.setColor(value == 0 ? theme.edge() : theme.line());
            g.draw(new Line2D.Double(area.getX(), y, area.getMaxX(), y));
            Lettering number = new Lettering(PrintedNumbers.shown(value, 3), Fonts.text(TICK));
            number.draw(g, theme.text3(), area.getX() - 8 - number.width(), y + 4);
        }
    }

    private void bands() {
        StateBands up = scene.run().up();
        StateBands down = scene.run().down();
        fill(up, scene.up());
        fill(down, scene.down());
        if (up.count() > 0 && down.count() > 0) {
            hatch(both(up, down));
        }
        line(up, scene.up(), null);
        line(down, scene.down(), new float[] {7, 4});
    }

    private void fill(StateBands bands, Color hue) {
        if (bands.count() == 0) {
            return;
        }
        for (int k = 0; k < StateBands.SHARES / 2; k++) {
            g.setColor(Brush.faint(hue, k == 0 ? OUTER : INNER));
            g.fill(band(bands, k));
        }
    }

    /** Between the k-th quantile from below and from above; 0 is the widest. */
    private Path2D band(StateBands bands, int k) {
        Path2D band = new Path2D.Double();
        int length = scene.length();
        for (int t = 1; t <= length; t++) {
            to(band, t == 1, layout.x(t), y(bands.quantiles()[t - 1][StateBands.SHARES - 1 - k]));
        }
        for (int t = length; t >= 1; t--) {
            to(band, false, layout.x(t), y(bands.quantiles()[t - 1][k]));
        }
        band.closePath();
        return band;
    }

    private static void to(Path2D path, boolean first, double x, double y) {
        if (first) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    /** What the widest bands have in common, one closed piece for each stretch in which they do. */
    private Path2D both(StateBands up, StateBands down) {
        Path2D both = new Path2D.Double();
        List<double[]> piece = new ArrayList<>();
        double[] before = null;
        for (int t = 1; t <= scene.length(); t++) {
            double[] now = {
                    layout.x(t), Math.min(up.high(t), down.high(t)), Math.max(up.low(t), down.low(t))
            };
            boolean common = now[1] >= now[2];
            if (before != null && common != before[1] >= before[2]) {
                piece.add(crossing(before, now));
            }
            if (common) {
                piece.add(now);
            } else {
                close(both, piece);
            }
            before = now;
        }
        close(both, piece);
        return both;
    }

    /** Where an upper and a lower edge meet between two time steps: x, and twice their height. */
    private static double[] crossing(double[] one, double[] other) {
        double gap = one[1] - one[2];
        double share = gap / (gap - (other[1] - other[2]));
        double height = one[1] + share * (other[1] - one[1]);
        return new double[] {one[0] + share * (other[0] - one[0]), height, height};
    }

    private void close(Path2D both, List<double[]> piece) {
        for (int i = 0; i < piece.size(); i++) {
            to(both, i == 0, piece.get(i)[0], y(piece.get(i)[1]));
        }
        for (int i = piece.size() - 1; i >= 0; i--) {
            to(both, false, piece.get(i)[0], y(piece.get(i)[2]));
        }
        if (!piece.isEmpty()) {
            both.closePath();
        }
        piece.clear();
    }

    /** Slanted lines over what both signs have in common. */
    private void hatch(Path2D both) {
        if (both.getBounds2D().isEmpty()) {
            return;
        }
        Shape clip = g.getClip();
        g.clip(both);
        lines(both.getBounds2D());
        g.setClip(clip);
    }

    private void lines(Rectangle2D over) {
        g.setColor(Brush.faint(theme.text(), 0.55));
        g.setStroke(Brush.stroke(1, null));
        double tall = over.getHeight();
        double first = Math.floor((over.getX() - tall) / HATCH) * HATCH;
        for (double x = first; x < over.getMaxX(); x += HATCH) {
            g.draw(new Line2D.Double(x, over.getMaxY(), x + tall, over.getY()));
        }
    }

    private void line(StateBands bands, Color hue, float[] dash) {
        if (bands.count() == 0) {
            return;
        }
        Path2D line = new Path2D.Double();
        for (int t = 1; t <= scene.length(); t++) {
            to(line, t == 1, layout.x(t), y(bands.median(t)));
        }
        g.setColor(theme.bg());
        g.setStroke(Brush.stroke(LINE + 2, null));
        g.draw(line);
        g.setColor(hue);
        g.setStroke(Brush.stroke(LINE, dash));
        g.draw(line);
    }

    /** x_1 = +1 and −1 near the beginning of their bands, on their far sides. */
    private void names() {
        name("x₁ = +1", scene.up(), scene.run().up(), true);
        name("x₁ = −1", scene.down(), scene.run().down(), false);
    }

    private void name(String name, Color hue, StateBands bands, boolean above) {
        if (bands.count() == 0 || scene.guessing() && scene.t() == 0) {
            return;
        }
        Lettering line = new Lettering(name, Fonts.bold(SMALL));
        double x = layout.x(1) + 8;
        double edge = above ? area.getMaxY() : area.getY();
        for (int t = 1; t <= scene.length() && layout.x(t) - layout.pitch() < x + line.width(); t++) {
            edge = above ? Math.min(edge, y(bands.high(t))) : Math.max(edge, y(bands.low(t)));
        }
        double y = above ? Math.max(area.getY() + 11, edge - 7) : Math.min(area.getMaxY() - 3, edge + 17);
        line.drawCased(g, hue, theme.bg(), 2, x, y);
    }

    /** Over the bands: whether they lie apart at the time step, and what is what. */
    private void words() {
        double y = area.getY() - 10;
        keys(y);
        if (!scene.guessing()) {
            gap(scene).draw(g, theme.text(), area.getX(), layout.inLine() ? y : y - GateLayout.LINE);
        }
    }

    private static Lettering gap(GateScene scene) {
        return new Lettering(new GateWords(scene).gap(), Fonts.bold(SMALL));
    }

    /** How wide the words over the bands are. */
    static double wordsWidth(GateScene scene) {
        double keys = 0;
        for (String key : KEYS) {
            keys += new Lettering(scene.texts().get(key), Fonts.text(SMALL)).width() + 32;
        }
        return keys + gap(scene).width() + 16;
    }

    /** From the right. */
    private void keys(double y) {
        double x = area.getMaxX();
        x = key(KEYS[0], x, y, swatch -> {
            g.setColor(theme.raised());
            g.fill(swatch);
            Shape clip = g.getClip();
            g.clip(swatch);
            lines(swatch);
            g.setClip(clip);
        });
        x = key(KEYS[1], x, y, swatch -> {
            g.setColor(theme.text2());
            g.fill(new Rectangle2D.Double(swatch.getX(), swatch.getCenterY() - 1, swatch.getWidth(), 2));
        });
        x = key(KEYS[2], x, y, swatch -> shade(swatch, OUTER + INNER));
        key(KEYS[3], x, y, swatch -> shade(swatch, OUTER));
    }

    private void shade(Rectangle2D swatch, double alpha) {
        g.setColor(Brush.faint(theme.text2(), alpha));
        g.fill(swatch);
    }

    private double key(String words, double right, double y, Consumer<Rectangle2D> sample) {
        Lettering line = new Lettering(scene.texts().get(words), Fonts.text(SMALL));
        double x = right - line.width();
        line.draw(g, theme.text2(), x, y);
        sample.accept(new Rectangle2D.Double(x - 20, y - 10, 14, 11));
        return x - 32;
    }

    private double y(double value) {
        return area.getCenterY() - value / most * area.getHeight() / 2;
    }
}
