package gradientlab.paint.graph.norm;

import gradientlab.core.graph.norm.Norm.Position;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the parts of the stage lie, in logical pixels from its top left corner.
 *
 * @param width of the stage
 * @param roomy whether the clicked example's numbers have a row of their own, under a line's title
 * @param keys the row of chips and keys
 * @param bands of the lines there are, without the titles above them
 * @param curve of a = f(y), where batch norm does not stand behind it
 * @param axis the baseline of the numbers below
 */
record NormLayout(double width, boolean roomy, Rectangle2D keys, Map<NormLine, Rectangle2D> bands,
        Optional<Rectangle2D> curve, double axis) {

    static final double MARGIN = 24;
    /** A line's title, above its band. */
    static final double TITLE = 24;
    /** A second row under the title. */
    static final double ROW = 17;
    private static final double KEYS = 34;
    private static final double AXIS = 30;
    /** Below this height the keys stand beside the answer. */
    private static final double LOW = 480;
    private static final double WIDE = 800;
    /** Where the keys begin there. */
    private static final double BESIDE = 14;
    private static final double TALLEST = 92;
    /** From this height on there is room for a second row over each line. */
    private static final double ROOMY = 620;

    /** Shares of the height that is left, and pixels that are not shared. */
    private static final double BAND = 1;
    private static final double SLIM = 0.5;
    private static final double LINKS = 0.32;
    private static final double LOW_LINKS = 0.14;
    private static final double CURVE = 1.7;
    private static final double BRACKET = 14;
    private static final double LEAST_REACH = 34;
    /** As far as a stem gets out of its band: not into the words above it. */
    private static final double OUT = 5;

    /** Whether there is so little height, and width enough, that the keys stand beside the answer. */
    static boolean low(double width, double height) {
        return height < LOW && width >= WIDE;
    }

    /** @param head how much the answer takes */
    static NormLayout of(Position position, double width, double height, double head) {
        double row = low(width, height) ? 0 : KEYS;
        List<NormLine> lines = NormLine.of(position);
        boolean curved = position != Position.AFTER;
        boolean roomy = height >= ROOMY;
        double title = roomy ? TITLE + ROW : TITLE;
        double fixed = head + row + AXIS + lines.size() * (title + BRACKET);
        double between = low(width, height) ? LOW_LINKS : LINKS;
        double links = (lines.size() - 1) * between + (curved ? between / 2 : 0);
        double shares = lines.stream().mapToDouble(NormLayout::share).sum() + links + (curved ? CURVE : 0);
        double unit = Math.max(8, (height - fixed) / shares);
        double band = Math.min(TALLEST, unit);
        // What the bands do not take is for the links between them and for the curve.
        double rest =
                Math.max(0, height - fixed - band * lines.stream().mapToDouble(NormLayout::share).sum());
        double link = rest * between / (links + (curved ? CURVE : 0.6));
        Map<NormLine, Rectangle2D> bands = new EnumMap<>(NormLine.class);
        double y = head + row;
        for (NormLine line : lines) {
            y += title;
            bands.put(line, new Rectangle2D.Double(MARGIN, y, width - 2 * MARGIN, share(line) * band));
            y += share(line) * band + BRACKET + link;
        }
        double bottom = height - AXIS;
        double top = y - link / 2;
        Optional<Rectangle2D> curve = curved
                ? Optional.of(new Rectangle2D.Double(MARGIN, top, width - 2 * MARGIN, bottom - top))
                : Optional.empty();
        double keys = low(width, height) ? BESIDE : head;
        Rectangle2D keyRow = new Rectangle2D.Double(MARGIN, keys, width - 2 * MARGIN, KEYS - 6);
        return new NormLayout(width, roomy, keyRow, bands, curve, height - 9);
    }

    private static double share(NormLine line) {
        return line.stems() ? BAND : SLIM;
    }

    /** From left to right of every line. */
    double x(NormScale scale, double value) {
        return MARGIN + (width - 2 * MARGIN) * scale.share(value);
    }

    double valueAt(NormScale scale, double x) {
        return scale.at((x - MARGIN) / (width - 2 * MARGIN));
    }

    /** The y of a line's points. */
    double middle(NormLine line) {
        return bands.get(line).getCenterY();
    }

    /** How many pixels upwards a gradient's stem reaches; the same scale on all lines. */
    double stem(NormScale scale, double gradient) {
        return scale.gradient() > 0 && Double.isFinite(gradient) ? gradient * reach() / scale.gradient() : 0;
    }

    /** The gradient of a stem that reaches so far upwards. */
    double gradientOf(NormScale scale, double pixels) {
        return pixels * scale.gradient() / reach();
    }

    /** As far as a stem gets: out of its band a little, and never so short that points cover it. */
    double reach() {
        return Math.max(LEAST_REACH, bands.get(NormLine.Z).getHeight() / 2 + OUT);
    }
}
