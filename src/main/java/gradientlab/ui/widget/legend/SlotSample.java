package gradientlab.ui.widget.legend;

import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.TrailStyle;
import java.awt.geom.PathIterator;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.StrokeLineCap;

/** A short piece of a runner's trail with its head: how it looks on the stage, beside its name. */
public final class SlotSample extends Region {

    private static final double WIDTH = 33;
    private static final double HEIGHT = 16;
    private static final double HEAD = 6;

    private int slot = -1;
    private boolean logged;
    private Theme theme;

    public SlotSample() {
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setMouseTransparent(true);
    }

    /** The colour of a slot, as JavaFX has it. */
    public static Color color(int slot, Theme theme) {
        java.awt.Color c = Slot.of(slot).color(theme);
        return Color.rgb(c.getRed(), c.getGreen(), c.getBlue());
    }

    /** Shows the look of a slot. */
    public void show(int newSlot, Theme newTheme) {
        show(newSlot, newTheme, false);
    }

    /** Shows what a log has of a slot: finely dashed, with a hollow head. */
    public void showLogged(int newSlot, Theme newTheme) {
        show(newSlot, newTheme, true);
    }

    private void show(int newSlot, Theme newTheme, boolean newLogged) {
        if (newSlot == slot && newTheme == theme && newLogged == logged) {
            return;
        }
        logged = newLogged;
        slot = newSlot;
        theme = newTheme;
        Color color = color(slot, theme);
        double middle = HEIGHT / 2;
        Line line = new Line(1, middle, WIDTH - 2 * HEAD, middle);
        line.setStroke(color);
        line.setStrokeWidth(2.25);
        line.setStrokeLineCap(StrokeLineCap.BUTT);
        float[] dash = (logged ? TrailStyle.LOG : TrailStyle.TRAIL).dash(Slot.of(slot), 1);
        if (dash != null) {
            for (float length : dash) {
                line.getStrokeDashArray().add((double) length);
            }
        }
        Path head = marker(Slot.of(slot), color);
        if (logged) {
            head.setFill(null);
            head.setStroke(color);
            head.setStrokeWidth(1.5);
        }
        head.setTranslateX(WIDTH - HEAD - 2);
        head.setTranslateY(middle);
        getChildren().setAll(line, head);
    }

    private static Path marker(Slot slot, Color color) {
        Path path = new Path();
        path.setManaged(false);
        path.setFill(color);
        path.setStroke(null);
        double[] c = new double[6];
        for (PathIterator i = slot.marker().getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(c);
            for (int k = 0; k < c.length; k++) {
                c[k] *= HEAD;
            }
            path.getElements().add(switch (kind) {
                case PathIterator.SEG_MOVETO -> new MoveTo(c[0], c[1]);
                case PathIterator.SEG_LINETO -> new LineTo(c[0], c[1]);
                case PathIterator.SEG_QUADTO -> new QuadCurveTo(c[0], c[1], c[2], c[3]);
                case PathIterator.SEG_CUBICTO -> new CubicCurveTo(c[0], c[1], c[2], c[3], c[4], c[5]);
                default -> new ClosePath();
            });
        }
        return path;
    }
}
