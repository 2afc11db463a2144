package gradientlab.paint.time.unrolled;

import java.awt.geom.Rectangle2D;

/**
 * Where the parts of the chain lie, in logical pixels.
 *
 * @param length T
 * @param area all of it
 * @param input the lane of x
 * @param values the lane of what is carried, a row each unit
 * @param direct the strip of the direct path; no height without one
 * @param gradients the lane of gradients, a row each unit
 * @param units those that have a row
 */
record ChainLayout(int length, Rectangle2D area, Rectangle2D input, Rectangle2D values,
        Rectangle2D direct, Rectangle2D gradients, Units units) {

    /**
     * Units that follow each other.
     *
     * @param first from 0
     * @param count how many
     */
    record Units(int first, int count) {

        /** The unit behind the last. */
        int end() {
            return first + count;
        }
    }

    static final double MARGIN = 16;
    private static final double NAMES = 92;
    private static final double NARROW_NAMES = 70;
    private static final double NUMBERS = 20;
    private static final double SIDE = 124;
    private static final double NARROW_SIDE = 118;
    private static final double NARROW = 760;
    private static final double TITLE = 36;
    private static final double AXIS = 24;
    private static final double GAP = 10;
    private static final double DIRECT = 26;
    private static final double INPUT = 0.2;
    private static final double MOST_INPUT = 64;
    /** As high as a row of a unit is at least: lower ones are not to be told apart. */
    private static final double ROW = 9.5;
    private static final double TALLEST_ROW = 22;
    /** Below this pitch bars of values stand upright. */
    private static final double UPRIGHT = 18;

    static ChainLayout of(Rectangle2D area, UnrolledScene scene) {
        boolean narrow = area.getWidth() < NARROW;
        double left = area.getX() + MARGIN + (narrow ? NARROW_NAMES : NAMES) + NUMBERS;
        double width = area.getMaxX() - MARGIN - (narrow ? NARROW_SIDE : SIDE) - left;
        double top = area.getY() + TITLE;
        double strip = scene.keeps() ? DIRECT : 0;
        double free = area.getHeight() - TITLE - AXIS - strip - 3 * GAP - 14;
        double input = Math.max(22, Math.min(MOST_INPUT, INPUT * free));
        double lane = Math.max(2 * ROW, (free - input) / 2);
        int hidden = scene.run().hidden();
        int rows = (int) Math.max(1, Math.min(hidden, Math.floor(lane / ROW)));
        double tall = Math.min(lane, rows * TALLEST_ROW);
        int first = Math.max(0, Math.min(hidden - rows, scene.unit() - rows / 2));
        // Numbers of marked inputs stand over their bars.
        Rectangle2D x = new Rectangle2D.Double(left, top + 14, width, input);
        Rectangle2D values = new Rectangle2D.Double(left, x.getMaxY() + GAP, width, tall);
        Rectangle2D direct = new Rectangle2D.Double(left, values.getMaxY() + GAP, width, strip);
        Rectangle2D gradients = new Rectangle2D.Double(
                left, direct.getMaxY() + (strip > 0 ? GAP : 0), width, tall);
        return new ChainLayout(
                scene.length(), area, x, values, direct, gradients, new Units(first, rows));
    }

    /** The baseline of the time steps' numbers. */
    double axis() {
        return gradients.getMaxY() + 18;
    }

    /** Width of a cell; there is one for t = 0. */
    double pitch() {
        return input.getWidth() / (length + 1);
    }

    /** The middle of a cell, t from 0. */
    double x(int t) {
        return input.getX() + (t + 0.5) * pitch();
    }

    /** Whether values stand upright, as cells are narrow. */
    boolean upright() {
        return pitch() < UPRIGHT;
    }

    double row() {
        return values.getHeight() / units.count();
    }

    /** The top of a unit's row in a lane. */
    double top(Rectangle2D lane, int unit) {
        return lane.getY() + (unit - units.first()) * row();
    }

    /** Whether a unit has a row. */
    boolean shows(int unit) {
        return unit >= units.first() && unit < units.end();
    }

    /** The time step at some x, 1 to T; 0 for none. */
    int timeStepAt(double x) {
        int t = (int) Math.floor((x - input.getX()) / pitch());
        return t >= 1 && t <= length ? t : 0;
    }

    /** The time step nearest to some x, 0 to T. */
    int nearest(double x) {
        return (int) Math.max(0, Math.min(length, Math.floor((x - input.getX()) / pitch())));
    }

    /** The unit at some y, from 0; -1 for none. */
    int unitAt(double y) {
        for (Rectangle2D lane : new Rectangle2D[] {values, gradients}) {
            if (y >= lane.getY() && y < lane.getMaxY()) {
                return units.first() + (int) ((y - lane.getY()) / row());
            }
        }
        return -1;
    }

    /** Every so many time steps there is room for a number. */
    int numberEach() {
        for (int each : new int[] {1, 2, 5, 10, 20, 25}) {
            if (each * pitch() >= (length < 100 ? 22 : 30)) {
                return each;
            }
        }
        return 50;
    }
}
