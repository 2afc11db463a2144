package gradientlab.experiment.generalization.data;

import java.util.Arrays;

/**
 * A raster around points in the plane.
 *
 * @param columns of its cells
 * @param rows of its cells, the first at the bottom
 * @param from x and y at the left bottom
 * @param to x and y at the right top
 */
public record PlaneFrame(int columns, int rows, double[] from, double[] to) {

    /** Beside the outermost points, as a share of what they span. */
    private static final double MARGIN = 0.06;
    private static final double SQUEEZE = 3;

    /**
     * Around points; cells are as wide as high, unless that would squeeze the points together.
     *
     * @param points [n][features], the first two of which are looked at
     */
    public static PlaneFrame of(double[][] points, int columns, int rows) {
        double[] from = {corner(points, 0, -1), corner(points, 1, -1)};
        double[] to = {corner(points, 0, 1), corner(points, 1, 1)};
        PlaneFrame frame = new PlaneFrame(columns, rows, from, to);
        frame.even();
        return frame;
    }

    private static double corner(double[][] points, int feature, int side) {
        if (points[0].length <= feature) {
            return side;
        }
        double least = Arrays.stream(points).mapToDouble(point -> point[feature]).min().orElseThrow();
        double most = Arrays.stream(points).mapToDouble(point -> point[feature]).max().orElseThrow();
        double margin = most > least ? MARGIN * (most - least) : 1;
        return side < 0 ? least - margin : most + margin;
    }

    private void even() {
        double wide = (to[0] - from[0]) / columns;
        double high = (to[1] - from[1]) / rows;
        if (Math.max(wide, high) > SQUEEZE * Math.min(wide, high)) {
            return;
        }
        int side = wide < high ? 0 : 1;
        double more = (Math.max(wide, high) - Math.min(wide, high)) * (side == 0 ? columns : rows) / 2;
        from[side] -= more;
        to[side] += more;
    }

    public int cells() {
        return columns * rows;
    }

    /** The middle of a cell; row by row from the bottom. */
    public double[] centre(int cell) {
        return new double[] {
                from[0] + (cell % columns + 0.5) / columns * (to[0] - from[0]),
                from[1] + (cell / columns + 0.5) / rows * (to[1] - from[1])
        };
    }
}
