package gradientlab.core.surface.catalogue;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import java.util.List;

/**
 * f = u²/κ + v², where (u, v) is (x, y) turned back by θ: a bowl of any condition number κ and any direction.
 *
 * <p>The curvature across the trough is always 2 and along it 2/κ, so gradient descent's limit lr < 1 does
 * not move with the knobs and only the patience it takes does. With κ = 20 and θ = 0 it is the book's
 * {@link Bowl}. At θ = 0 and 90 the axes are the coordinates and methods that scale each coordinate by
 * itself undo κ; in between they cannot.
 */
public final class Quadratic implements LossSurface {

    public static final String ID = "quadratic";

    /** The condition number κ of the Hessian, 1 to 1000. */
    public static final Knob CONDITION = Knob.log("condition", "κ", 1000, 1, 1000, 20).from(1);

    /** The angle θ from the x axis to the trough, in degrees, 0 to 90. */
    public static final Knob ROTATION = Knob.linear("rotation", "θ", 0, 90, 30);

    private final double cos;
    private final double sin;
    private final double xx;
    private final double xy;
    private final double yy;

    /** A bowl with a value for both knobs. */
    public Quadratic(Settings settings) {
        double condition = settings.get(CONDITION.id());
        double degrees = settings.get(ROTATION.id());
        // Taking the nearer axis as the origin makes 0 and 90 degrees exact.
        cos = degrees <= 45 ? Math.cos(Math.toRadians(degrees)) : Math.sin(Math.toRadians(90 - degrees));
        sin = degrees <= 45 ? Math.sin(Math.toRadians(degrees)) : Math.cos(Math.toRadians(90 - degrees));
        xx = 2 * (cos * cos / condition + sin * sin);
        xy = 2 * cos * sin / condition - 2 * cos * sin;
        yy = 2 * (sin * sin / condition + cos * cos);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String formula() {
        return "u²/κ + v²,  u = x cos θ + y sin θ,  v = y cos θ − x sin θ";
    }

    @Override
    public double value(double x, double y) {
        return 0.5 * (x * (xx * x + 2 * xy * y) + yy * y * y);
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        gradient[0] = xx * x + xy * y;
        gradient[1] = xy * x + yy * y;
    }

    @Override
    public void second(double[] second, double x, double y) {
        second[0] = xx;
        second[1] = xy;
        second[2] = yy;
    }

    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            values[i] = value(x[i], y[i]);
        }
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        double[] gradient = new double[2];
        for (int i = 0; i < n; i++) {
            gradient(gradient, x[i], y[i]);
            gradientX[i] = gradient[0];
            gradientY[i] = gradient[1];
        }
    }

    @Override
    public View view() {
        return new View(-10, 10, -10, 10);
    }

    @Override
    public List<Minimum> minima() {
        return List.of(new Minimum(0, 0, 0));
    }

    /** The book's (-7, 2), turned with the bowl. */
    @Override
    public Point start() {
        return new Point(-7 * cos - 2 * sin, -7 * sin + 2 * cos);
    }
}
