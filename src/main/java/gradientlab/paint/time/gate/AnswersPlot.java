package gradientlab.paint.time.gate;

import gradientlab.experiment.time.gate.GatesRun;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** How the answers h_T are spread over [−1, 1]: upwards those for x_1 = +1, downwards those for −1. */
final class AnswersPlot {

    private static final double SMALL = 12;
    private static final double TICK = 11;
    private static final double LEFT = 58;
    private static final double RIGHT = 12;
    private static final double TOP = 34;
    private static final double FOOT = 42;
    private static final double LINE = 16;

    private final Graphics2D g;
    private final GateScene scene;
    private final Theme theme;
    private final Rectangle2D area;
    private final Rectangle2D inside;
    private final int most;
    private final Lettering minus;
    private final Lettering plus;
    /** Whether there is room for what both sides mean in one line. */
    private final boolean inLine;

    /** @param area with title and axis, logical pixels */
    AnswersPlot(Graphics2D g, GateScene scene, Rectangle2D area) {
        this.g = g;
        this.scene = scene;
        this.area = area;
        theme = scene.theme();
        minus = side("← " + scene.texts().get("time.gate.says.minus"));
        plus = side(scene.texts().get("time.gate.says.plus") + " →");
        double wide = Math.max(10, area.getWidth() - LEFT - RIGHT);
        inLine = Math.max(minus.width() - LEFT, plus.width() - RIGHT) < wide / 2 - 8;
        inside = new Rectangle2D.Double(area.getX() + LEFT, area.getY() + TOP, wide,
                Math.max(20, area.getHeight() - TOP - FOOT - (inLine ? 0 : LINE)));
        most = Math.max(1, Math.max(Arrays.stream(scene.run().answersUp()).max().orElse(0),
                Arrays.stream(scene.run().answersDown()).max().orElse(0)));
    }

    void paint() {
        String title = new GateWords(scene).answers();
        Lettering.fitted(title, Fonts.bold(14), area.getWidth()).draw(g, theme.text(), area.getX(),
                area.getY() + 14);
        if (!scene.guessing()) {
            bars(scene.run().answersUp(), scene.up(), 1);
            bars(scene.run().answersDown(), scene.down(), -1);
        }
        axis();
        sides();
    }

    private void bars(int[] counts, Color hue, int way) {
        double wide = inside.getWidth() / GatesRun.BINS;
        double middle = inside.getCenterY();
        for (int k = 0; k < counts.length; k++) {
            double tall = inside.getHeight() / 2 * counts[k] / most;
            g.setColor(hue);
            g.fill(new Rectangle2D.Double(inside.getX() + k * wide + 0.5, way > 0 ? middle - tall : middle,
                    wide - 1, tall));
        }
    }

    private void axis() {
        double middle = inside.getCenterY();
        g.setColor(theme.edge());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(inside.getX(), middle, inside.getMaxX(), middle));
        g.setStroke(Brush.stroke(1.25, new float[] {4, 4}));
        g.setColor(theme.text2());
        g.draw(new Line2D.Double(inside.getCenterX(), inside.getY() - 8, inside.getCenterX(),
                inside.getMaxY() + 6));
        side("x₁ = +1", scene.up(), middle - 8);
        side("x₁ = −1", scene.down(), middle + 16);
        for (int value = -1; value <= 1; value++) {
            Lettering number = new Lettering(PrintedNumbers.shown(value, 1), Fonts.text(TICK));
            double x = inside.getX() + (value + 1) / 2.0 * inside.getWidth();
            number.draw(g, theme.text3(), x - number.width() / 2, inside.getMaxY() + 18);
        }
        Lettering name = new Lettering("h" + PrintedNumbers.subscript(scene.length()), Fonts.text(SMALL));
        name.draw(g, theme.text2(), inside.getX() + 0.75 * inside.getWidth() - name.width() / 2,
                inside.getMaxY() + 18);
        if (!scene.guessing()) {
            count();
        }
    }

    private void side(String name, Color hue, double y) {
        new Lettering(name, Fonts.bold(SMALL)).draw(g, hue, area.getX(), y);
    }

    /** How many sequences the tallest bar stands for. */
    private void count() {
        Lettering number = new Lettering(String.valueOf(most), Fonts.text(TICK));
        number.draw(g, theme.text3(), inside.getX() - 6 - number.width(), inside.getY() + 4);
        number.draw(g, theme.text3(), inside.getX() - 6 - number.width(), inside.getMaxY() + 3);
        Lettering.fitted(scene.texts().get("time.gate.count"), Fonts.text(TICK), inside.getWidth() / 2 - 8)
                .draw(g, theme.text3(), inside.getX(), inside.getY() - 2);
        g.setColor(theme.line());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(inside.getX(), inside.getY(), inside.getX(), inside.getMaxY()));
    }

    private Lettering side(String words) {
        return Lettering.fitted(words, Fonts.text(SMALL), area.getWidth());
    }

    private void sides() {
        double y = inside.getMaxY() + 36;
        double middle = inside.getCenterX();
        if (inLine) {
            minus.draw(g, theme.text2(), middle - 8 - minus.width(), y);
            plus.draw(g, theme.text2(), middle + 8, y);
        } else {
            minus.draw(g, theme.text2(), area.getX(), y);
            plus.draw(g, theme.text2(), area.getMaxX() - plus.width(), y + LINE);
        }
    }
}
