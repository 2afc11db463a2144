package gradientlab.paint.graph.formula.stage;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.GraphRun;
import gradientlab.experiment.graph.FormulaView.Edges;
import gradientlab.paint.graph.formula.layout.PlacedEdge;
import gradientlab.paint.graph.formula.layout.PlacedNode;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.scene.HuedLine;
import gradientlab.paint.graph.formula.scene.ShortNumber;
import java.awt.Font;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes what stands on edges: the step's product above its edge and the result below, or local derivatives,
 * or contributions; where a number has no room on its edge it is not written there.
 */
final class EdgeNumbers {

    /** A product stands on its edge if its nodes are so far apart, logical pixels. */
    private static final double LEAST_GAP = 144;

    private static final double[] SHARES = {0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82};
    private static final double SIZE = 13;

    private final Canvas canvas;
    private final FormulaScene scene;
    private final GraphRun run;
    private final double pixel;
    private final List<Rectangle2D> taken = new ArrayList<>();

    /** @param pixel a logical pixel */
    EdgeNumbers(Canvas canvas, double pixel) {
        this.canvas = canvas;
        this.pixel = pixel;
        scene = canvas.scene();
        run = scene.run();
        for (PlacedNode node : canvas.placed().nodes()) {
            taken.add(node.mark());
            for (int row = 0; row < Math.max(1, node.rows()); row++) {
                taken.add(node.value(row));
                taken.add(node.gradient(row));
            }
        }
        double u = canvas.scale();
        for (PlacedEdge edge : canvas.placed().edges()) {
            Point2D tip = edge.start();
            taken.add(new Rectangle2D.Double(tip.getX(), tip.getY() - 5 * u, 13 * u, 10 * u));
        }
    }

    void draw() {
        Edges what = scene.view().edges();
        if (what == Edges.STEP) {
            scene.sent().forEach(edge -> product(canvas.placed().edge(edge.index())));
            return;
        }
        for (PlacedEdge placed : canvas.placed().edges()) {
            boolean shown = !placed.hidden() && scene.inFull(placed.edge());
            if (shown && what == Edges.LOCAL) {
                local(placed);
            } else if (shown && what == Edges.CONTRIBUTIONS) {
                contribution(placed);
            }
        }
    }

    private void product(PlacedEdge placed) {
        Edge edge = placed.edge();
        double gap = placed.end().getX() - placed.start().getX();
        if (placed.hidden() || run.width(edge) != 1 || !run.known(edge.from()) || gap < LEAST_GAP * pixel) {
            return;
        }
        boolean hides = scene.hides(edge.from());
        double upstream = run.printedGradient(edge.to(), 0);
        String product = HuedLine.hue(ShortNumber.of(upstream)) + " × "
                + ShortNumber.factor(run.local(edge, 0));
        String result = "= " + (hides ? "?" : HuedLine.hue(ShortNumber.of(run.contribution(edge, 0))));
        Font font = canvas.mono(SIZE);
        HuedLine above = new HuedLine(product, font);
        HuedLine below = new HuedLine(result, font);
        double u = canvas.scale();
        double width = Math.max(above.width(), below.width());
        for (double share : SHARES) {
            Point2D at = placed.at(share);
            double left = at.getX() - width / 2;
            Rectangle2D box = new Rectangle2D.Double(left, at.getY() - 21 * u, width, 40 * u);
            if (free(box) && clear(box, placed) && placed.isLevel(left, left + width)) {
                taken.add(box);
                above.draw(canvas.g(), canvas.theme().text(), canvas.hue(), at.getX() - above.width() / 2,
                        at.getY() - 9 * u);
                below.draw(canvas.g(), canvas.theme().text(), canvas.hue(), at.getX() - below.width() / 2,
                        at.getY() + 18 * u);
                return;
            }
        }
        number(placed, product + " " + result);
    }

    private void local(PlacedEdge placed) {
        Edge edge = placed.edge();
        if (!scene.hasValue(edge.to()) || !run.computed(edge.to())) {
            return;
        }
        boolean same = true;
        for (int i = 1; i < run.width(edge); i++) {
            same &= run.local(edge, i) == run.local(edge, 0);
        }
        number(placed, same ? ShortNumber.of(run.local(edge, 0)) : several(run.width(edge)));
    }

    private void contribution(PlacedEdge placed) {
        Edge edge = placed.edge();
        if (!scene.graph().arrived(edge, scene.step()) || !run.known(edge.from()) || run.sums(edge)) {
            return;
        }
        if (scene.hides(edge.from()) && scene.sent().contains(edge)) {
            number(placed, "?");
            return;
        }
        int rows = run.rows(edge.from());
        boolean same = true;
        for (int row = 1; row < rows; row++) {
            same &= run.contribution(edge, row) == run.contribution(edge, 0);
        }
        number(placed, same ? HuedLine.hue(ShortNumber.of(run.contribution(edge, 0))) : several(rows));
    }

    private String several(int count) {
        return canvas.texts().get("graph.say.numbers", count);
    }

    /** On the edge, with a ground of its own, where it covers nothing else. */
    private void number(PlacedEdge placed, String words) {
        HuedLine line = new HuedLine(words, canvas.mono(SIZE));
        double u = canvas.scale();
        for (double away : new double[] {0, -12, 12}) {
            for (double share : SHARES) {
                Point2D at = placed.at(share);
                double y = at.getY() + away * u;
                Rectangle2D box = new Rectangle2D.Double(at.getX() - line.width() / 2 - 3 * u, y - 8 * u,
                        line.width() + 6 * u, 16 * u);
                if (free(box) && clear(box, placed)) {
                    taken.add(box);
                    if (away == 0) {
                        ground(box);
                    }
                    line.draw(canvas.g(), canvas.theme().text(), canvas.hue(), at.getX() - line.width() / 2,
                            y + 4.6 * u);
                    return;
                }
            }
        }
    }

    /** Whether no other edge runs through a box, by which its number could be taken for that edge's. */
    private boolean clear(Rectangle2D box, PlacedEdge own) {
        return canvas.placed().edges().stream()
                .noneMatch(edge -> edge != own && !edge.hidden() && edge.meets(box));
    }

    private boolean free(Rectangle2D box) {
        return taken.stream().noneMatch(box::intersects);
    }

    private void ground(Rectangle2D box) {
        canvas.g().setColor(canvas.theme().bg());
        canvas.g().fill(box);
    }
}
