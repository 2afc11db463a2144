package gradientlab.paint.graph.formula.band;

import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.analysis.LossAlong;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.paint.graph.formula.scene.FormulaScene.Before;
import gradientlab.paint.graph.formula.scene.HuedLine;
import gradientlab.paint.graph.formula.scene.NodeWords;
import gradientlab.paint.graph.formula.scene.ShortNumber;
import gradientlab.paint.picture.Brush;
import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Optional;

/** The loss: of past updates and the next hundred, or along one value with the tangent at it. */
final class LossCell {

    private static final int SAMPLES = 121;
    /** While a hand drags: each is a whole forward pass. */
    private static final int UNDER_A_HAND = 61;
    private static final double TOP = 34;

    private final Cell cell;
    private final GraphRun run;

    LossCell(Cell cell) {
        this.cell = cell;
        run = cell.scene().run();
    }

    void paint(int node) {
        boolean along = run.graph().node(node).isLeaf() && cell.scene().focus() >= 0
                || cell.scene().computed().parameters().isEmpty();
        if (along && !run.computed(run.graph().loss().index())) {
            return;
        }
        if (along) {
            along(node);
        } else {
            updates();
        }
    }

    private Rectangle2D chart() {
        return new Rectangle2D.Double(cell.area().getX() + 8 * cell.scale(), cell.y(TOP),
                cell.area().getWidth() - 14 * cell.scale(),
                cell.area().getHeight() - (TOP + 4) * cell.scale());
    }

    private void updates() {
        FormulaRun computed = cell.scene().computed();
        String rate = ShortNumber.of(cell.scene().recipe().lr());
        int diverges = computed.divergedAt() > 0 ? computed.divergedAt() : computed.divergesAt();
        cell.title(cell.texts().get("graph.band.loss"), diverges > 0
                ? cell.texts().get("graph.band.diverges", diverges)
                : cell.texts().get("graph.band.next", rate), true);
        double[] past = computed.past();
        double[] next = computed.next();
        int made = past.length - 1;
        int from = Math.max(0, made - FormulaRun.AHEAD);
        CurvePlot plot = new CurvePlot(cell, chart());
        plot.curve(numbers(made, made + FormulaRun.AHEAD), next, Brush.faint(cell.theme().text(), 0.45));
        double[] shown = Arrays.copyOfRange(past, from, made + 1);
        plot.curve(numbers(from, made), shown, cell.theme().text());
        if (plot.isEmpty()) {
            return;
        }
        plot.include(0);
        plot.draw(from, made + FormulaRun.AHEAD);
        if (Double.isFinite(run.loss())) {
            cell.g().setColor(cell.theme().text());
            cell.g().setStroke(new BasicStroke((float) cell.scale()));
            double x = plot.xOf(made);
            cell.g().draw(new Line2D.Double(x, plot.inside().getY(), x, plot.inside().getMaxY()));
            plot.dot(made, run.loss(), false);
        }
    }

    private static double[] numbers(int from, int to) {
        double[] numbers = new double[to - from + 1];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = from + i;
        }
        return numbers;
    }

    private void along(int node) {
        int row = run.isBatch(node) ? Math.min(cell.scene().row(), run.rows(node) - 1) : 0;
        Node at = run.graph().node(node);
        String name = NodeWords.called(run.graph(), at, cell.texts());
        boolean known = cell.scene().hasGradient(node) && !cell.scene().look().hides();
        double slope = run.printedGradient(node, row);
        cell.title(run.isBatch(node) ? cell.texts().get("graph.band.along.row", name, row + 1)
                : cell.texts().get("graph.band.along", name),
                known
                        ? cell.texts().get("graph.band.tangent", HuedLine.hue(ShortNumber.of(slope)))
                        : "",
                true);
        double value = run.value(node, row);
        Optional<Before> before =
                cell.scene().look().before().filter(then -> then.leaf() == node && then.row() == row);
        double old = before.map(then -> then.run().value(node, row)).orElse(value);
        double reach = Math.max(Math.max(2, Math.abs(value)), 1.25 * Math.abs(old - value));
        int samples = cell.scene().look().before().isPresent() ? UNDER_A_HAND : SAMPLES;
        double[] x = new double[samples];
        double[] y = new double[samples];
        for (int i = 0; i < samples; i++) {
            x[i] = value - reach + 2 * reach * i / (samples - 1);
        }
        new LossAlong(run).compute(y, run, node, row, x);
        CurvePlot plot = new CurvePlot(cell, chart());
        plot.curve(x, y, cell.theme().text3());
        if (plot.isEmpty()) {
            return;
        }
        plot.draw(x[0], x[samples - 1]);
        if (known) {
            plot.tangent(value, run.loss(), slope, cell.hue(), 0.45);
        }
        if (before.isPresent()) {
            plot.dot(old, before.get().run().loss(), true);
        }
        plot.dot(value, run.loss(), false);
    }
}
