package gradientlab.paint.time.unrolled;

import gradientlab.paint.picture.Brush;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** The stage of one sequence through one network, in some size; and what of it lies where. */
public final class UnrolledStage {

    /** What of the height the chain has. */
    private static final double CHAIN = 0.57;
    private static final double LOW_CHAIN = 0.53;
    private static final double LOW = 640;
    private static final double LEAST_BELOW = 190;
    private static final double MOST_BELOW = 420;
    /** Width from which the paths stand beside the opened cell. */
    private static final double BESIDE = 820;
    private static final double PATHS = 0.36;

    /** What stands below the chain. */
    public enum Below {
        /** Cell and paths, where there is room for both; else the cell. */
        ALL,
        CELL,
        PATHS,
        /** The chain has the whole stage. */
        NOTHING
    }

    private final UnrolledScene scene;
    private final double width;
    private final double height;
    private final Below below;
    private final double split;
    private final ChainLayout layout;

    /**
     * @param width logical pixels
     * @param height logical pixels
     */
    public UnrolledStage(UnrolledScene scene, double width, double height, Below below) {
        this.scene = scene;
        this.width = width;
        this.height = height;
        this.below = below == Below.ALL && !roomForBoth(width) ? Below.CELL : below;
        double chain = height < LOW ? LOW_CHAIN : CHAIN;
        double rest = Math.max(LEAST_BELOW, Math.min(MOST_BELOW, Math.round(height * (1 - chain))));
        split = below == Below.NOTHING ? height : height - rest;
        layout = ChainLayout.of(new Rectangle2D.Double(0, 0, width, split), scene);
    }

    /** Whether a stage of that width has room for cell and paths beside each other. */
    public static boolean roomForBoth(double width) {
        return width >= BESIDE;
    }

    /** Paints it into (0, 0, width, height). */
    public void paint(Graphics2D g) {
        Brush.quality(g);
        g.setColor(scene.theme().bg());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        new ChainPainter(g, scene, layout, below == Below.NOTHING).paint();
        if (below == Below.NOTHING) {
            return;
        }
        double paths = switch (below) {
            case ALL -> Math.round(width * PATHS);
            case PATHS -> width;
            default -> 0;
        };
        double rest = height - split;
        if (paths < width) {
            CellPainter.paint(g, scene, new Rectangle2D.Double(0, split, width - paths, rest));
        }
        if (paths > 0) {
            new PathsPlot(g, scene, new Rectangle2D.Double(width - paths, split, paths, rest)).paint();
        }
        g.setColor(scene.theme().line());
        g.setStroke(Brush.stroke(1, null));
        g.draw(new Line2D.Double(0, split, width, split));
        if (below == Below.ALL) {
            g.draw(new Line2D.Double(width - paths, split, width - paths, height));
        }
    }

    /** The cell under a pointer, and the unit if it is in its row. */
    public Optional<UnrolledSpot> at(double x, double y) {
        int t = layout.timeStepAt(x);
        boolean inside = y >= layout.input().getY() - 14 && y <= layout.axis() + 6;
        return t == 0 || !inside ? Optional.empty()
                : Optional.of(new UnrolledSpot(t, layout.unitAt(y) + 1));
    }

    /** Whether some y is in the lanes of the way back. */
    public boolean backwardAt(double y) {
        return y >= layout.values().getMaxY();
    }

    /** The time step nearest to some x, 0 to T. */
    public int timeStepNear(double x) {
        return layout.nearest(x);
    }

    /** The middle of a cell. */
    public double xOf(int t) {
        return layout.x(t);
    }

    /** The middle of a unit's row of values, from 1; NaN if the unit has none. */
    public double yOf(int unit) {
        return layout.shows(unit - 1) ? layout.top(layout.values(), unit - 1) + layout.row() / 2 : Double.NaN;
    }
}
