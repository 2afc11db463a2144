package gradientlab.core.surface;

/** Tells a quadratic from other surfaces. */
public final class Quadratic {

    /** By what share second derivatives that are the same may differ by rounding. */
    private static final double SAME = 1e-9;

    private Quadratic() {}

    /** Whether a surface is one: its Hessian is the same at its start and in the corners of its view. */
    public static boolean is(LossSurface surface) {
        View view = surface.view();
        double[] first = new double[3];
        double[] other = new double[3];
        surface.second(first, surface.start().x(), surface.start().y());
        double size = Math.abs(first[0]) + Math.abs(first[1]) + Math.abs(first[2]);
        for (double x : new double[] {view.xMin(), view.xMax()}) {
            for (double y : new double[] {view.yMin(), view.yMax()}) {
                surface.second(other, x, y);
                for (int i = 0; i < 3; i++) {
                    if (!(Math.abs(first[i] - other[i]) <= SAME * size)) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
