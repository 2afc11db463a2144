package gradientlab.paint.graph.activation;

import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.util.ArrayList;
import java.util.List;

/** The markers of several lines where an upright line crosses them: side by side where they would overlap. */
final class SlotMarks {

    private static final double RADIUS = 5;
    private static final double APART = 11.5;

    private record Mark(Slot slot, double y, double aside) {}

    private final List<Mark> marks = new ArrayList<>();
    private final double scale;

    SlotMarks(double scale) {
        this.scale = scale;
    }

    /** The next one, in pixels; the first to come has the place on the line. */
    void add(Slot slot, double y) {
        int place = 0;
        while (!free(aside(place), y)) {
            place++;
        }
        marks.add(new Mark(slot, y, aside(place)));
    }

    /** 0, 1, −1, 2, −2, ... times the distance. */
    private double aside(int place) {
        return (place % 2 == 0 ? -1 : 1) * ((place + 1) / 2) * APART * scale;
    }

    private boolean free(double aside, double y) {
        return marks.stream()
                .noneMatch(mark -> Math.hypot(mark.aside() - aside, mark.y() - y) < 0.97 * APART * scale);
    }

    /** How far to the side each of them stands, in the order they came. */
    double[] asides() {
        return marks.stream().mapToDouble(Mark::aside).toArray();
    }

    /** Draws them across the upright line at x. */
    void draw(Graphics2D g, Theme theme, double x) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            Mark mark = marks.get(i);
            Shape head = mark.slot().head(x + mark.aside(), mark.y(), RADIUS * scale);
            g.setColor(theme.surface());
            g.setStroke(Brush.stroke(3 * scale, null));
            g.draw(head);
            g.setColor(mark.slot().color(theme));
            g.fill(head);
        }
    }
}
