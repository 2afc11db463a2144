package gradientlab.paint.graph.formula.band;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Operation.Elementwise;
import gradientlab.core.graph.Rule;
import gradientlab.paint.formula.Typeset;
import gradientlab.paint.graph.formula.scene.HuedLine;
import gradientlab.paint.graph.formula.scene.NodeWords;
import gradientlab.paint.graph.formula.scene.ShortNumber;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the step does, as a formula with symbols and with numbers, and the curve of its function. */
final class StepCell {

    private static final double TEX = 18;
    private static final double SMALLEST = 0.55;
    private static final double NUMBERS = 14;
    private static final double CURVE = 250;
    private static final int SAMPLES = 161;
    private static final int MOST_LINES = 3;

    private final Cell cell;
    private final GraphRun run;
    private final Graph graph;
    private final NodeTex tex;
    private double room;

    /** A formula, and the numbers behind or below it. */
    private record Line(String symbols, String numbers, String row) {
        Line(String symbols, String numbers) {
            this(symbols, numbers, "");
        }
    }

    StepCell(Cell cell) {
        this.cell = cell;
        run = cell.scene().run();
        graph = run.graph();
        tex = new NodeTex(run, cell.hue());
    }

    void paint(boolean curve) {
        Optional<Edge> function = curve ? function() : Optional.empty();
        room = cell.width() - (function.isPresent() ? CURVE * cell.scale() : 0);
        title();
        lines(lines());
        function.ifPresent(this::curve);
    }

    private void title() {
        int focus = cell.scene().focus();
        if (focus >= 0) {
            Node node = graph.node(focus);
            int uses = graph.uses(focus).size();
            String key = node.isLeaf() ? "graph.band.leaf" : "graph.band.node";
            cell.title(NodeWords.called(graph, node, cell.texts()), cell.texts().get(key, uses), false);
            return;
        }
        String about = "";
        if (cell.scene().step() == graph.seedStep()) {
            about = cell.texts().get("graph.band.seed");
        } else if (cell.scene().through().isPresent()) {
            Node node = cell.scene().through().get();
            String through = NodeWords.spoken(graph, node, cell.texts());
            about = cell.texts().get(cell.scene().isForward() ? "graph.band.forward" : "graph.band.backward",
                    through);
        }
        cell.title(cell.texts().get("graph.band.step"), about, false);
    }

    /** The one edge of a function of one number whose curve can be drawn. */
    private Optional<Edge> function() {
        int focus = cell.scene().focus();
        Optional<Node> node = focus >= 0 ? Optional.of(graph.node(focus)) : cell.scene().through();
        return node.filter(at -> at.operation() instanceof Elementwise && at.inputs().size() == 1)
                .filter(at -> run.computed(at.index()) && cell.scene().hasValue(at.index()))
                .map(at -> graph.inputs(at.index()).get(0));
    }

    private List<Line> lines() {
        int focus = cell.scene().focus();
        if (cell.scene().isForward() || cell.scene().step() == 0) {
            Optional<Node> node = focus >= 0 ? Optional.of(graph.node(focus)) : cell.scene().through();
            return node.filter(at -> !at.isLeaf()).map(this::forward).map(List::of).orElse(List.of());
        }
        if (focus >= 0) {
            return List.of(whole(graph.node(focus)));
        }
        List<Line> lines = new ArrayList<>();
        if (cell.scene().step() == graph.seedStep()) {
            return List.of(new Line(tex.gradient(graph.loss()) + " = 1", ""));
        }
        for (Edge edge : cell.scene().sent()) {
            if (lines.size() < MOST_LINES) {
                lines.add(sent(edge));
            }
        }
        if (cell.scene().sent().size() == 1 && !tex.slopeByValue(cell.scene().sent().get(0)).isEmpty()) {
            Edge edge = cell.scene().sent().get(0);
            int row = Math.min(cell.scene().row(), run.width(edge) - 1);
            lines.add(new Line(tex.slopeByValue(edge), tex.slopeByNumbers(edge, row)));
        }
        return lines;
    }

    private Line forward(Node node) {
        boolean named = !node.name().isEmpty();
        String symbols = (named ? tex.node(node) + " = " : "") + tex.expression(node);
        int row = run.isBatch(node.index()) ? Math.min(cell.scene().row(), run.rows(node.index()) - 1) : 0;
        String value = "= " + ShortNumber.of(run.printedValue(node.index(), row));
        return new Line(symbols, value, row(run.isBatch(node.index()), row));
    }

    private String row(boolean batch, int row) {
        return batch ? cell.texts().get("graph.band.row", row + 1) : "";
    }

    /** What goes back on one edge. */
    private Line sent(Edge edge) {
        String part = graph.arrivals(edge.from()) > 1 ? " \\mathrel{+}= " : " = ";
        String symbols = tex.gradient(graph.node(edge.from())) + part + tex.gradient(graph.node(edge.to()))
                + " \\cdot " + tex.local(edge);
        if (!run.known(edge.from())) {
            return new Line(symbols, "");
        }
        boolean hides = cell.scene().hides(edge.from());
        if (run.sums(edge)) {
            String sum = "\\Sigma_{i}\\, ";
            symbols = tex.gradient(graph.node(edge.from())) + part + sum + tex.gradient(graph.node(edge.to()))
                    + " \\cdot " + tex.local(edge);
            return new Line(symbols, "= " + (hides ? "?" : hue(run.contribution(edge, 0))));
        }
        int i = Math.min(cell.scene().row(), run.width(edge) - 1);
        String numbers = "= " + hue(run.printedGradient(edge.to(), run.rowOf(edge, i))) + " × "
                + ShortNumber.factor(run.local(edge, i)) + " = " + (hides ? "?" : hue(run.product(edge, i)));
        return new Line(symbols, numbers, row(run.width(edge) > 1, i));
    }

    /** All that comes back to a node. */
    private Line whole(Node node) {
        StringBuilder symbols = new StringBuilder(tex.gradient(node)).append(" = ");
        StringBuilder numbers = new StringBuilder("= ");
        int row = run.isBatch(node.index()) ? Math.min(cell.scene().row(), run.rows(node.index()) - 1) : 0;
        int count = 0;
        for (Edge use : graph.uses(node.index())) {
            if (!graph.reaches(use.to()) || !run.known(node.index())) {
                continue;
            }
            if (count == 4) {
                symbols.append(" + \\dots");
                numbers.append(" + …");
                break;
            }
            symbols.append(count == 0 ? "" : " + ").append(tex.gradient(graph.node(use.to())))
                    .append(" \\cdot ").append(tex.local(use));
            boolean one = run.width(use) == 1;
            numbers.append(count++ == 0 ? "" : " + ").append(one
                    ? hue(run.printedGradient(use.to(), 0)) + " × " + ShortNumber.factor(run.local(use, 0))
                    : hue(run.contribution(use, row)));
        }
        // Numbers of what the step has not reached would be told before their time.
        if (count > 0 && !cell.scene().hasGradient(node.index())) {
            return new Line(symbols.toString(), "");
        }
        if (count == 0) {
            return new Line(tex.gradient(node) + " = " + (node == graph.loss() ? "1" : "0"), "");
        }
        String result = cell.scene().hasGradient(node.index()) && !cell.scene().look().hides()
                ? " = " + hue(run.printedGradient(node.index(), row))
                : cell.scene().look().hides() ? " = ?" : "";
        return new Line(symbols.toString(), numbers + result, row(run.isBatch(node.index()), row));
    }

    private String hue(double gradient) {
        return HuedLine.hue(ShortNumber.of(gradient));
    }

    private void lines(List<Line> lines) {
        double down = 54;
        boolean wide = lines.size() > 1;
        for (Line line : lines) {
            double size = TEX;
            Typeset set = new Typeset(line.symbols(), size * cell.scale(), cell.theme().text());
            HuedLine numbers = new HuedLine(line.numbers(), cell.mono(NUMBERS - 1));
            Lettering row = new Lettering(line.row(), cell.text(12));
            double after = line.row().isEmpty() ? 0 : row.width() + 14 * cell.scale();
            boolean behind = set.width() + numbers.width() + after + 14 * cell.scale() <= room;
            double least = Math.max(SMALLEST, Math.min(1, room / Math.max(1, set.width())));
            set.paint(cell.g(), cell.left(), cell.y(down), Math.min(1, least));
            if (line.numbers().isEmpty()) {
                down += 30;
            } else if (behind) {
                numbers.draw(cell.g(), cell.theme().text(), cell.hue(),
                        cell.left() + set.width() + 10 * cell.scale(), cell.y(down));
                row.draw(cell.g(), cell.theme().text2(), cell.left() + set.width() + numbers.width()
                        + 24 * cell.scale(), cell.y(down));
                down += 32;
            } else {
                double deep = Math.max(0, set.descent() / cell.scale() - 6);
                HuedLine below = HuedLine.fitted(line.numbers(), cell.mono(NUMBERS - 1),
                        room - after - 20 * cell.scale());
                below.draw(cell.g(), cell.theme().text(), cell.hue(), cell.left() + 20 * cell.scale(),
                        cell.y(down + 24 + deep));
                row.draw(cell.g(), cell.theme().text2(), cell.left() + below.width() + 34 * cell.scale(),
                        cell.y(down + 24 + deep));
                down += wide ? 48 : 56;
            }
            if (down > 150) {
                break;
            }
        }
        if (!cell.scene().isForward() && !lines.isEmpty() && down < 158
                && cell.scene().step() != graph.seedStep()) {
            rule();
        }
    }

    /** upstream × local derivative = contribution, each in the colour of its numbers. */
    private void rule() {
        String words = HuedLine.hue(cell.texts().get("graph.band.upstream")) + " × "
                + cell.texts().get("graph.band.local") + " = "
                + HuedLine.hue(cell.texts().get("graph.band.contribution"));
        HuedLine.fitted(words, Fonts.bold(11.5 * cell.scale()), room).draw(cell.g(), cell.theme().text(),
                cell.hue(), cell.left(), cell.y(168));
    }

    private void curve(Edge edge) {
        Node node = graph.node(edge.to());
        Elementwise operation = (Elementwise) node.operation();
        int row = Math.min(cell.scene().row(), run.rows(edge.from()) - 1);
        double at = run.value(edge.from(), row);
        double reach = Math.max(6, 1.3 * Math.abs(at));
        double[] x = new double[SAMPLES];
        double[] y = new double[SAMPLES];
        double from = operation.rule().id().equals("log") || operation.rule().id().equals("sqrt")
                ? 0
                : -reach;
        double to = from == 0 ? Math.max(2, 2 * at)
                : operation.rule().id().equals("exp") ? Math.max(2, at + 1)
                        : reach;
        for (int i = 0; i < SAMPLES; i++) {
            x[i] = from + (to - from) * i / (SAMPLES - 1);
            y[i] = value(operation, x[i]);
        }
        Rectangle2D area = new Rectangle2D.Double(cell.right() - (CURVE - 14) * cell.scale(), cell.y(30),
                (CURVE - 14) * cell.scale(), cell.area().getHeight() - 34 * cell.scale());
        CurvePlot plot = new CurvePlot(cell, area);
        plot.curve(x, y, cell.theme().text3());
        plot.draw(from, to);
        double slope = run.local(edge, Math.min(row, run.width(edge) - 1));
        double value = run.value(edge.to(), Math.min(row, run.rows(edge.to()) - 1));
        plot.tangent(at, value, slope, cell.theme().text(), 0.5);
        plot.dot(at, value, false);
        String words = cell.texts().get("graph.band.slope", ShortNumber.of(slope),
                NodeWords.called(graph, graph.node(edge.from()), cell.texts()), ShortNumber.of(at));
        Lettering line = Lettering.fitted(words, cell.text(11), plot.inside().getWidth());
        line.drawCased(cell.g(), cell.theme().text2(), cell.theme().surface(), 3 * cell.scale(),
                plot.inside().getMaxX() - line.width(), cell.y(Cell.TITLE));
    }

    private static double value(Elementwise operation, double x) {
        Rule rule = operation.rule();
        return switch (operation.fixed()) {
            case FIRST -> rule.value(operation.constant(), x);
            case SECOND -> rule.value(x, operation.constant());
            case NONE -> rule.value(x, 0);
        };
    }
}
