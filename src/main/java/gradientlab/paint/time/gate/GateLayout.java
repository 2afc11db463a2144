package gradientlab.paint.time.gate;

import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where the parts lie, in logical pixels from the top left corner.
 *
 * @param length T
 * @param left width of the lanes' part; what is right of it shows answers and half-life
 * @param input the lane of x
 * @param lanes of the gates, without their names
 * @param state the lane of c
 */
record GateLayout(int length, double width, double height, double left, Rectangle2D input,
        Map<GateLane, Rectangle2D> lanes, Rectangle2D state) {

    static final double MARGIN = 16;
    /** From which width answers and half-life have a part of their own. */
    private static final double BESIDE = 600;
    private static final double SHARE = 0.345;
    private static final double LEAST = 215;
    private static final double MOST = 440;
    private static final double NAMES = 104;
    private static final double NARROW_NAMES = 72;
    private static final double NARROW = 560;
    private static final double NUMBERS = 22;
    private static final double TITLE = 40;
    private static final double TICKS = 20;
    /** Of a line of words over the bands. */
    static final double LINE = 20;
    private static final double GAP = 12;
    private static final double AXIS = 30;
    /** Shares of the height. */
    private static final double X = 0.75;
    private static final double GATE = 1.1;
    private static final double SHOWN = 0.8;
    private static final double STATE = 3.1;

    /**
     * @param alone whether the lanes have the whole width
     * @param ticks whether there is a line about the ticks
     * @param words how wide the words over the bands are, which are one line, or two
     */
    static GateLayout of(double width, double height, int length, boolean alone, boolean ticks,
            double words) {
        boolean beside = !alone && width >= BESIDE;
        double right = beside ? Math.round(Math.max(LEAST, Math.min(MOST, SHARE * width))) : 0;
        double left = width - right;
        double from = MARGIN + (left < NARROW ? NARROW_NAMES : NAMES) + NUMBERS;
        double top = TITLE + (ticks ? TICKS : 0);
        double lines = words <= left - from - MARGIN ? LINE : 2 * LINE;
        double free = Math.max(60, height - top - AXIS - lines - 4 * GAP);
        double unit = free / (X + 2 * GATE + SHOWN + STATE);
        double bars = left - from - MARGIN;
        Rectangle2D input = new Rectangle2D.Double(from, top, bars, X * unit);
        double y = top + X * unit + GAP;
        Map<GateLane, Rectangle2D> lanes = new EnumMap<>(GateLane.class);
        for (GateLane lane : GateLane.values()) {
            double tall = (lane == GateLane.OUTPUT ? SHOWN : GATE) * unit;
            lanes.put(lane, new Rectangle2D.Double(from, y, bars, tall));
            y += tall + GAP;
        }
        y += lines;
        Rectangle2D state = new Rectangle2D.Double(from, y, bars, height - AXIS - y);
        return new GateLayout(length, width, height, left, input, lanes, state);
    }

    /** Whether answers and half-life have a part of their own. */
    boolean beside() {
        return left < width;
    }

    /** Whether the words over the bands are one line. */
    boolean inLine() {
        return state.getY() - lanes.get(GateLane.OUTPUT).getMaxY() < GAP + 1.5 * LINE;
    }

    /** The baseline of the time steps' numbers. */
    double axis() {
        return height - 10;
    }

    /** Width of a time step. */
    double pitch() {
        return input.getWidth() / length;
    }

    /** Width of a bar. */
    double bar() {
        return pitch() - Math.min(5, 0.16 * pitch());
    }

    /** The middle of a time step, t from 1. */
    double x(int t) {
        return input.getX() + (t - 0.5) * pitch();
    }

    /** The time step at some x, if it is one; beyond the ends 0. */
    int timeStepAt(double x) {
        int t = (int) Math.floor((x - input.getX()) / pitch()) + 1;
        return t >= 1 && t <= length ? t : 0;
    }

    /** The time step nearest to some x. */
    int nearest(double x) {
        return (int) Math.max(1, Math.min(length, Math.floor((x - input.getX()) / pitch()) + 1));
    }

    /** Every so many time steps there is room for a number. */
    int numberEach() {
        double room = length < 100 ? 22 : 30;
        for (int each : new int[] {1, 2, 5, 10, 20, 25}) {
            if (each * pitch() >= room) {
                return each;
            }
        }
        return 50;
    }
}
