package gradientlab.ui.guess;

import gradientlab.experiment.guess.Outcome;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Point2D;

/** How a hand draws: what becomes of a line when the mouse is somewhere else. */
public final class Sketch {

    private Sketch() {}

    /** A path goes on to the point. */
    public static Outcome.Line path(Outcome.Line line, Point2D to) {
        return line.with(to.getX(), to.getY());
    }

    /**
     * A curve has one height over each step: between the two points it becomes straight, whichever was drawn
     * there before; the rest stays.
     *
     * @param line empty before anything was drawn
     * @param least the first step that can be drawn
     */
    public static Outcome.Line curve(Outcome.Line line, Point2D from, Point2D to, int least) {
        double one = Math.max(least, Math.rint(from.getX()));
        double other = Math.max(least, Math.rint(to.getX()));
        boolean back = other < one;
        double low = back ? other : one;
        double high = back ? one : other;
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            if (line.x()[i] < low || line.x()[i] > high) {
                points.add(new double[] {line.x()[i], line.y()[i]});
            }
        }
        int at = 0;
        while (at < points.size() && points.get(at)[0] < low) {
            at++;
        }
        if (high > low) {
            points.add(at, new double[] {high, back ? from.getY() : to.getY()});
        }
        points.add(at, new double[] {low, back || high == low ? to.getY() : from.getY()});
        return new Outcome.Line(points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }
}
