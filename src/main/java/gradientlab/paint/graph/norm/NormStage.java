package gradientlab.paint.graph.norm;

import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.core.graph.norm.NormPasses;
import gradientlab.paint.picture.Brush;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** The stage: the answer and the lines, in some size; and what of it lies where. */
public final class NormStage {

    private static final double NEAR = 11;
    private static final double STEM_NEAR = 9;
    /** From a point to where its stem is taken if the point covers it. */
    private static final double HANDLE = 20;

    private final NormScene scene;
    private final NormPasses passes;
    private final NormScale scale;
    private final NormHead head;
    private final NormLayout layout;
    private final Optional<NormCurve> curve;
    private final double width;
    private final double height;
    private final boolean chips;

    /**
     * @param width logical pixels
     * @param height logical pixels
     * @param chips whether it is shown where batch norm stands, if there is room
     */
    public NormStage(NormScene scene, NormScale scale, double width, double height, boolean chips) {
        this.scene = scene;
        this.scale = scale;
        this.width = width;
        this.height = height;
        this.chips = chips && !NormLayout.low(width, height);
        passes = scene.passes();
        head = new NormHead(scene, width, NormLayout.low(width, height));
        layout = NormLayout.of(scene.position(), width, height, head.height());
        curve = layout.curve().map(area -> new NormCurve(scene, layout, scale, area));
    }

    /** Paints it into (0, 0, width, height). */
    public void paint(Graphics2D g) {
        Brush.quality(g);
        g.setColor(scene.theme().bg());
        g.fill(new Rectangle2D.Double(0, 0, width, height));
        head.paint(g);
        head.paintKeys(g, layout, scale, chips);
        curve.ifPresent(each -> each.paint(g));
        new NormBands(g, scene, layout, scale).paint();
        axis(g);
    }

    private void axis(Graphics2D g) {
        int ticks = (int) Math.round((scale.to() - scale.from()) / scale.tick());
        for (int k = 1; k < ticks; k++) {
            double value = scale.from() + k * scale.tick();
            Lettering number = new Lettering(PrintedNumbers.tick(value, scale.tick()), Fonts.text(12));
            number.draw(g, scene.theme().text2(), layout.x(scale, value) - number.width() / 2, layout.axis());
        }
    }

    /** Paints what a hand may take where no stem is long enough: of a weight c that is 0, or nearly. */
    public void paintHandles(Graphics2D g) {
        if (!weighed().returned(scene) || scene.guessing()) {
            return;
        }
        NormInk ink = new NormInk(g, scene);
        for (int i = 0; i < passes.rows(); i++) {
            if (covered(i)) {
                ink.handle(stemX(i), layout.middle(weighed()), gripY(i));
            }
        }
    }

    /** The chip at a place, if there is one. */
    public Optional<NormChip> chipAt(double x, double y) {
        return head.chipAt(x, y);
    }

    /** Paints what a chip stands for, under it. */
    public void paintCard(Graphics2D g, NormChip chip) {
        head.chipBox(chip).ifPresent(
                box -> new NormCard(scene, chip).paint(g, box.getX(), box.getMaxY() + 6, width));
    }

    /** The number of z's line at some x. */
    public double valueAt(double x) {
        return layout.valueAt(scale, x);
    }

    /** Where an example's number lies on z's line. */
    public double xOf(int example) {
        return layout.x(scale, passes.z(example));
    }

    /** The y of the points of a line; NaN if there is no such line. */
    public double yOf(NormLine line) {
        return layout.bands().containsKey(line) ? layout.middle(line) : Double.NaN;
    }

    /** ∂L of a stem that ends at some y. */
    public double gradientAt(double y) {
        return layout.gradientOf(scale, layout.middle(weighed()) - y);
    }

    /** ∂L of an example's stem by its weight c: the slope, or 1 behind the activation. */
    public static double gradientOfWeight(NormPasses passes, int example) {
        return passes.norm().position() == Position.AFTER ? 1 : passes.slope(example);
    }

    /** Where the stem of an example's weight ends, its x. */
    public double stemX(int example) {
        return layout.x(scale, weighed().value(passes, example));
    }

    /** Where the stem of an example's weight ends, its y. */
    public double stemY(int example) {
        double gradient = weighed().gradient(passes, example);
        return layout.middle(weighed()) - layout.stem(scale, gradient);
    }

    /** Where a hand takes the stem of an example's weight: at its end, or beside the point that covers it. */
    public double gripY(int example) {
        double y = layout.middle(weighed());
        boolean down = stemY(example) > y;
        return covered(example) ? y + (down ? HANDLE : -HANDLE) : stemY(example);
    }

    /** Whether a point is larger than its stem is long. */
    private boolean covered(int example) {
        double point = example == scene.example() ? NormInk.RING : NormInk.POINT;
        return Math.abs(stemY(example) - layout.middle(weighed())) <= point + 1;
    }

    /** The line whose stems are c times a slope, or c itself behind the activation. */
    private NormLine weighed() {
        return scene.position() == Position.OFF ? NormLine.Z : NormLine.OUTPUT;
    }

    /** What is under a pointer, if anything is: a point before a stem, the clicked example before others. */
    public Optional<NormSpot> at(double x, double y) {
        Optional<NormSpot> point = nearest(NormLine.Z, NormSpot.Kind.POINT, x, y);
        if (point.isPresent()) {
            return point;
        }
        Optional<NormSpot> stem = stem(x, y);
        if (stem.isPresent()) {
            return stem;
        }
        for (NormLine line : NormLine.of(scene.position())) {
            Optional<NormSpot> following = line == NormLine.Z || !line.reached(scene)
                    ? Optional.empty()
                    : nearest(line, NormSpot.Kind.FOLLOWING, x, y);
            if (following.isPresent()) {
                return following;
            }
        }
        return layout.bands().get(NormLine.Z).contains(x, y)
                ? Optional.of(new NormSpot(NormSpot.Kind.GROUND, -1))
                : Optional.empty();
    }

    private Optional<NormSpot> nearest(NormLine line, NormSpot.Kind kind, double x, double y) {
        int best = -1;
        double least = NEAR;
        for (int i = 0; i < passes.rows(); i++) {
            double away = Math.hypot(layout.x(scale, line.value(passes, i)) - x, layout.middle(line) - y);
            if (away < least || away <= least && i == scene.example()) {
                least = away;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new NormSpot(kind, best));
    }

    private Optional<NormSpot> stem(double x, double y) {
        if (!weighed().returned(scene)) {
            return Optional.empty();
        }
        int best = -1;
        double least = STEM_NEAR;
        for (int i = 0; i < passes.rows(); i++) {
            double away = Math.hypot(stemX(i) - x, gripY(i) - y);
            if (away < least) {
                least = away;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new NormSpot(NormSpot.Kind.STEM, best));
    }
}
