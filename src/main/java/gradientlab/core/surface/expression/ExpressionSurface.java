package gradientlab.core.surface.expression;

import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import java.util.List;
import java.util.Map;

/**
 * A typed formula, with values for its parameters, as a surface to descend.
 *
 * <p>Its minima are looked for numerically in its view when they are first asked for; see
 * {@link LocalMinima} for what is found. Any thread may evaluate it: each has a workspace of its own.
 */
public final class ExpressionSurface implements LossSurface {

    /** The id all typed formulas share. */
    public static final String ID = "expression";

    /** The part of the plane that is looked at where nobody chose another. */
    public static final View VIEW = new View(-5, 5, -5, 5);

    /** Starts that are tried in turn, as shares of the view's half sides from its middle. */
    private static final double[][] STARTS = {
            {-0.6, 0.4}, {0.6, 0.4}, {0.6, -0.4}, {-0.6, -0.4}, {0.3, 0.2}, {-0.3, 0.2}, {0.15, -0.3},
            {0.85, 0.7}, {-0.85, 0.7}, {0.05, 0.02}
    };

    /**
     * Instructions that may be spent on looking for minima; for formulas of ordinary length far more than it
     * takes.
     */
    private static final long MINIMA_EFFORT = 4_000_000;

    /** A slope worth starting from. */
    private static final double LEAST_SLOPE = 1e-4;
    private static final double MOST_SLOPE = 1e5;

    /** Numbers of formulas as long as the limit fit; one for each thread serves all formulas. */
    private static final ThreadLocal<double[]> WORKSPACE =
            ThreadLocal.withInitial(() -> new double[6 * (Expression.MAX_LENGTH + 2)]);

    private static final ThreadLocal<WideTape> WIDE = ThreadLocal.withInitial(WideTape::new);

    private final Expression expression;
    private final Map<String, Double> parameters;
    private final View view;
    private final Tape tape;
    private volatile List<Minimum> minima;
    private volatile Point start;

    /**
     * @param parameters a value for every parameter of the formula
     * @param view what part of the plane is worth looking at
     */
    public ExpressionSurface(Expression expression, Map<String, Double> parameters, View view) {
        this.expression = expression;
        this.parameters = Map.copyOf(parameters);
        this.view = view;
        tape = Compiler.compile(expression.term(), this.parameters);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String formula() {
        return expression.text();
    }

    @Override
    public double value(double x, double y) {
        return tape.value(WORKSPACE.get(), x, y);
    }

    @Override
    public void gradient(double[] gradient, double x, double y) {
        tape.gradient(gradient, WORKSPACE.get(), x, y);
    }

    @Override
    public void second(double[] second, double x, double y) {
        tape.hessian(second, WORKSPACE.get(), x, y);
    }

    @Override
    public void values(double[] values, double[] x, double[] y, int n) {
        WIDE.get().values(tape, values, x, y, n);
    }

    @Override
    public void gradients(double[] gradientX, double[] gradientY, double[] x, double[] y, int n) {
        WIDE.get().gradients(tape, gradientX, gradientY, x, y, n);
    }

    @Override
    public View view() {
        return view;
    }

    @Override
    public List<Minimum> minima() {
        List<Minimum> found = minima;
        if (found == null) {
            found = LocalMinima.of(this, MINIMA_EFFORT / Math.max(1, tape.length()));
            minima = found;
        }
        return found;
    }

    /** The first of a few places where f and its gradient are finite, best where it slopes. */
    @Override
    public Point start() {
        Point found = start;
        if (found == null) {
            found = firstStart();
            start = found;
        }
        return found;
    }

    @Override
    public boolean holes() {
        return tape.holes();
    }

    @Override
    public String culprit(double x, double y) {
        return expression.culprit(parameters, x, y);
    }

    private Point firstStart() {
        double[] g = new double[2];
        Point second = null;
        for (double[] share : STARTS) {
            Point point = at(share[0], share[1]);
            gradient(g, point.x(), point.y());
            double slope = Math.hypot(g[0], g[1]);
            if (!Double.isFinite(value(point.x(), point.y()) + slope)) {
                continue;
            }
            if (slope >= LEAST_SLOPE && slope <= MOST_SLOPE) {
                return point;
            }
            second = second == null ? point : second;
        }
        return second == null ? searched(g) : second;
    }

    /** Where only a corner of the view has values, any point of it will do. */
    private Point searched(double[] g) {
        int n = 40;
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                Point point = at((2 * i + 1.0) / n - 1, (2 * j + 1.0) / n - 1);
                gradient(g, point.x(), point.y());
                if (Double.isFinite(value(point.x(), point.y()) + g[0] + g[1])) {
                    return point;
                }
            }
        }
        return at(0, 0);
    }

    private Point at(double across, double up) {
        double x = (view.xMin() + view.xMax()) / 2 + across * view.width() / 2;
        double y = (view.yMin() + view.yMax()) / 2 + up * view.height() / 2;
        return new Point(rounded(x, view.width()), rounded(y, view.height()));
    }

    /** Rounded to what a person would have typed: a hundredth of a view's order of size. */
    private static double rounded(double value, double size) {
        double unit = Math.pow(10, Math.floor(Math.log10(size)) - 2);
        return unit >= 1 ? Math.rint(value / unit) * unit : Math.rint(value / unit) / Math.rint(1 / unit);
    }
}
