package gradientlab.paint.graph.formula.stage;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.analysis.Paths;
import gradientlab.paint.graph.formula.layout.NodeName;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.scene.NodeWords;
import gradientlab.paint.graph.formula.scene.ShortNumber;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** |∂L| of the nodes on a path to the loss as bars on a logarithmic axis; those not yet reached have none. */
public final class LogBars {

    /** So many nodes make a path long. */
    public static final int LONG = 6;

    /** Where what is hidden is not to be told by the axis, it goes down to this power of ten. */
    private static final double HIDDEN = -8;

    private static final double TICKS = 26;
    private static final double MOST_WIDTH = 34;
    private static final double FOOT = 20;

    private final Graphics2D g;
    private final Theme theme;
    private final Texts texts;
    private final FormulaScene scene;
    private final double scale;
    private double least;
    private double most;

    /** @param scale multiplies type and lines */
    public LogBars(Graphics2D g, Theme theme, Texts texts, FormulaScene scene, double scale) {
        this.g = g;
        this.theme = theme;
        this.texts = texts;
        this.scene = scene;
        this.scale = scale;
    }

    /** The nodes of the one path from a node to the loss, if it is long and without batches. */
    public static Optional<List<Integer>> path(GraphRun run, int node, Paths paths) {
        if (run.isBatch(node) || !paths.count().equals(BigInteger.ONE) || paths.largest().size() != 1
                || paths.largest().get(0).edges().size() + 1 < LONG) {
            return Optional.empty();
        }
        List<Integer> nodes = new ArrayList<>(List.of(node));
        paths.largest().get(0).edges().stream().map(Edge::to).forEach(nodes::add);
        return nodes.stream().anyMatch(run::isBatch) ? Optional.empty() : Optional.of(nodes);
    }

    /** The longest such path from a leaf. */
    static Optional<List<Integer>> longest(GraphRun run) {
        Graph graph = run.graph();
        List<Integer> longest = null;
        List<BigInteger> counts = Paths.counts(graph);
        for (Node leaf : graph.leaves()) {
            if (counts.get(leaf.index()).equals(BigInteger.ONE)) {
                Optional<List<Integer>> path = path(run, leaf.index(), Paths.from(run, leaf.index()));
                if (path.isPresent() && (longest == null || path.get().size() > longest.size())) {
                    longest = path.get();
                }
            }
        }
        return Optional.ofNullable(longest);
    }

    /**
     * Draws axis, bars, names and numbers.
     *
     * @param middles where each node's bar stands, pixels
     * @param area axis labels at its left, names at its foot
     * @param axis where the axis begins
     */
    public void draw(List<Integer> nodes, double[] middles, Rectangle2D area, double axis) {
        range(nodes);
        Rectangle2D inside = new Rectangle2D.Double(axis, area.getY() + 14 * scale, area.getMaxX() - axis,
                Math.max(1, area.getHeight() - (14 + FOOT) * scale));
        ticks(inside);
        double step = (middles[middles.length - 1] - middles[0]) / (middles.length - 1);
        for (int i = 0; i < middles.length; i++) {
            bar(nodes.get(i), middles[i], step, inside);
        }
    }

    private void range(List<Integer> nodes) {
        least = scene.look().hides() ? HIDDEN : -1;
        most = 0;
        for (int node : nodes) {
            double size = Math.abs(scene.run().gradient(node, 0));
            if (size > 0 && (shows(node) || !scene.look().hides())) {
                least = Math.min(least, Math.floor(Math.log10(size)));
                most = Math.max(most, Math.ceil(Math.log10(size)));
            }
        }
    }

    private boolean shows(int node) {
        return scene.hasGradient(node) && !scene.hides(node);
    }

    private static double height(double decade, double least, double most, Rectangle2D inside) {
        return inside.getMaxY() - inside.getHeight() * (decade - least) / (most - least);
    }

    private void ticks(Rectangle2D inside) {
        int count = (int) Math.max(1, inside.getHeight() / (TICKS * scale));
        int each = (int) Math.max(1, Math.ceil((most - least) / count));
        for (int k = (int) most; k >= least; k -= each) {
            double y = height(k, least, most, inside);
            g.setColor(theme.line());
            g.setStroke(new BasicStroke((float) scale));
            g.draw(new Line2D.Double(inside.getX(), y, inside.getMaxX(), y));
            Lettering tick = new Lettering(k == 0 ? "1" : PrintedNumbers.power(k), Fonts.text(11 * scale));
            tick.draw(g, theme.text3(), inside.getX() - 8 * scale - tick.width(), y + 4 * scale);
        }
    }

    private void bar(int node, double x, double step, Rectangle2D inside) {
        double foot = inside.getMaxY();
        String called = NodeWords.called(scene.graph(), scene.graph().node(node), texts);
        NodeName name = new NodeName(called, 12 * scale);
        name.draw(g, theme.text2(), x - name.width() / 2, foot + 16 * scale);
        double size = Math.abs(scene.run().gradient(node, 0));
        if (!shows(node)) {
            Lettering none = new Lettering(scene.look().hides() ? "?" : "–", Fonts.mono(12 * scale));
            none.draw(g, theme.text3(), x - none.width() / 2, foot - 6 * scale);
            return;
        }
        double width = Math.min(MOST_WIDTH * scale, 0.6 * step);
        double top = size > 0 ? height(Math.log10(size), least, most, inside) : foot;
        g.setColor(theme.gradient());
        g.fill(new Rectangle2D.Double(x - width / 2, Math.min(top, foot - 1.5 * scale), width,
                Math.max(1.5 * scale, foot - top)));
        Lettering number = Lettering.fitted(ShortNumber.of(scene.run().printedGradient(node, 0), 3),
                Fonts.mono(11 * scale), step - 4 * scale);
        number.drawCased(g, theme.gradient(), theme.surface(), 2 * scale, x - number.width() / 2,
                Math.min(top, foot) - 5 * scale);
    }
}
