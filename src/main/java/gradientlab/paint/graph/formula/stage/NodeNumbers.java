package gradientlab.paint.graph.formula.stage;

import gradientlab.core.graph.Fault;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.analysis.GradientCheck.State;
import gradientlab.core.graph.analysis.Mistakes;
import gradientlab.core.graph.analysis.Nudge;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.paint.graph.formula.layout.NodeName;
import gradientlab.paint.graph.formula.layout.PlacedNode;
import gradientlab.paint.graph.formula.scene.FormulaScene;
import gradientlab.paint.graph.formula.scene.FormulaScene.Before;
import gradientlab.paint.graph.formula.scene.NodeWords;
import gradientlab.paint.graph.formula.scene.ShortNumber;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Lettering;
import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Writes names, values and gradients at nodes, with what is to be said of them at the step. */
final class NodeNumbers {

    private static final double NAME = 15;
    private static final double BETWEEN = 8;

    private final Canvas canvas;
    private final FormulaScene scene;
    private final GraphRun run;
    private final Graph graph;
    private final double u;
    private final List<Fault> faults;

    NodeNumbers(Canvas canvas) {
        this.canvas = canvas;
        scene = canvas.scene();
        run = scene.run();
        graph = scene.graph();
        u = canvas.scale();
        faults = run.faults();
    }

    void draw(PlacedNode placed) {
        if (placed.isTable()) {
            table(placed);
        } else if (placed.rows() > 0) {
            stack(placed);
        } else {
            value(placed);
            gradient(placed);
        }
        nudge(placed);
        fault(placed);
    }

    private void value(PlacedNode placed) {
        Node node = placed.node();
        int row = row(placed);
        NodeName name = new NodeName(node.name(), NAME * u);
        if (node.isLeaf()) {
            Rectangle2D mark = placed.mark();
            name.draw(canvas.g(), canvas.theme().text2(), mark.getX() + 12 * u, placed.y() + 5.2 * u);
            Rectangle2D field = placed.value(0);
            Rectangle2D text = new Rectangle2D.Double(field.getX(), field.getY(), field.getWidth() - 6 * u,
                    field.getHeight());
            canvas.toTheRight(ShortNumber.of(run.value(node.index(), row)), canvas.mono(Canvas.NUMBER + 1),
                    canvas.theme().text(), text);
            uses(placed);
            oldValue(placed, row);
            return;
        }
        Rectangle2D box = placed.value(0);
        Font font = canvas.mono(Canvas.NUMBER);
        double free = box.getWidth() - (name.width() > 0 ? name.width() + BETWEEN * u : 0);
        boolean there = scene.hasValue(node.index()) && run.computed(node.index());
        boolean first = scene.hasValue(node.index()) && isSource(node.index());
        String number = there || first ? ShortNumber.of(run.printedValue(node.index(), row)) : "";
        Lettering value = canvas.letters().fitted(number, font, free);
        double wide = number.isEmpty() ? 28 * u : value.width();
        double all = wide + (name.width() > 0 ? name.width() + BETWEEN * u : 0);
        double x = box.getCenterX() - all / 2;
        name.draw(canvas.g(), canvas.theme().text2(), x, Canvas.baseline(box, font));
        x += all - wide;
        if (number.isEmpty()) {
            if (!scene.hasValue(node.index())) {
                Canvas.dashes(canvas.g(), canvas.theme().text3(), x + 13 * u, box.getCenterY(), u);
            }
        } else {
            value.draw(canvas.g(), first ? canvas.theme().danger() : canvas.theme().text(), x,
                    Canvas.baseline(box, font));
        }
        if (there) {
            oldValue(placed, row);
        }
    }

    private int row(PlacedNode placed) {
        return run.isBatch(placed.node().index()) ? Math.min(scene.row(), run.rows(placed.node().index()) - 1)
                : 0;
    }

    private boolean isSource(int node) {
        return !run.computed(node)
                && graph.inputs(node).stream().allMatch(edge -> run.computed(edge.from()));
    }

    /** Above the value, what it was before the drag. */
    private void oldValue(PlacedNode placed, int row) {
        Optional<Before> before = scene.look().before();
        int node = placed.node().index();
        if (before.isEmpty()) {
            return;
        }
        String old = ShortNumber.of(before.get().run().printedValue(node, row));
        if (old.equals(ShortNumber.of(run.printedValue(node, row)))) {
            return;
        }
        Rectangle2D value = placed.value(0);
        double top = placed.node().isLeaf() ? placed.mark().getY() - 14 * u : value.getY() - 12 * u;
        canvas.struck(old, new Rectangle2D.Double(placed.x(), top, 46 * u, 13 * u));
    }

    private void uses(PlacedNode placed) {
        int uses = graph.uses(placed.node().index()).size();
        boolean hidden = canvas.placed().edges().stream()
                .anyMatch(edge -> edge.hidden() && edge.edge().from() == placed.node().index());
        if (hidden && scene.look().hovered() != placed.node().index()) {
            Rectangle2D mark = placed.mark();
            new Lettering(canvas.texts().get("graph.say.used", uses), Fonts.text(12 * u)).draw(canvas.g(),
                    canvas.theme().text2(), mark.getMaxX() + 5 * u, placed.y() + 4.5 * u);
        }
    }

    private void gradient(PlacedNode placed) {
        int node = placed.node().index();
        Rectangle2D box = placed.gradient(0);
        int row = row(placed);
        int arrived = graph.arrived(node, scene.step());
        if (scene.step() < graph.seedStep() || !run.known(node)) {
            if (scene.hasValue(node) && run.computed(node) && !isSource(node)) {
                canvas.dashes(box);
            }
        } else if (scene.hides(node) || scene.look().hides() && !scene.hasGradient(node)) {
            canvas.centred("?", Fonts.bold(16 * u), canvas.theme().text2(), box);
        } else if (scene.hasGradient(node)) {
            whole(placed, box, row);
        } else if (arrived > 0) {
            canvas.centred(ShortNumber.of(run.arrived(node, row, scene.step())) + " + …",
                    canvas.mono(Canvas.NUMBER), canvas.hue(), box);
            canvas.centred(canvas.texts().get("graph.say.arrived", arrived, graph.arrivals(node)),
                    Fonts.text(Canvas.SMALL * u), canvas.theme().text2(), placed.remark());
        } else {
            canvas.dashes(box);
        }
    }

    /** The whole gradient with its check, large where this step brought it. */
    private void whole(PlacedNode placed, Rectangle2D box, int row) {
        int node = placed.node().index();
        double right = run.printedGradient(node, row);
        Optional<Mistakes> wrong = scene.mistakes().filter(mistakes -> mistakes.differs(node));
        if (wrong.isPresent()) {
            number(box, "✕ " + ShortNumber.of(wrong.get().gradient(node, row)), canvas.theme().danger(),
                    State.NONE, false);
            number(placed.remark(), ShortNumber.of(right), canvas.hue(), scene.check().state(node, row),
                    false);
            return;
        }
        boolean result = scene.isResult(node);
        if (node == canvas.about() && (result || scene.isLast())) {
            plate(box);
        }
        number(box, ShortNumber.of(right), canvas.hue(), scene.check().state(node, row), result);
        remark(placed, node, row);
    }

    private void remark(PlacedNode placed, int node, int row) {
        Optional<Before> before = scene.look().before();
        if (before.isPresent()) {
            String old = ShortNumber.of(before.get().run().printedGradient(node, row));
            if (!old.equals(ShortNumber.of(run.printedGradient(node, row)))) {
                Rectangle2D remark = placed.remark();
                canvas.struck(old, new Rectangle2D.Double(remark.getX(), remark.getY(),
                        remark.getWidth() / 2, remark.getHeight()));
            }
        } else if (scene.check().state(node, row) == State.KINK) {
            double left = scene.check().left(node, row);
            double right = scene.check().right(node, row);
            canvas.centred(canvas.texts().get("graph.say.slopes", ShortNumber.of(tidy(Math.min(left, right))),
                    ShortNumber.of(tidy(Math.max(left, right)))), Fonts.text(Canvas.SMALL * u),
                    canvas.theme().text2(), placed.remark());
        }
    }

    /** A slope from a difference: what rounding left of 0 is 0. */
    private static double tidy(double slope) {
        return Math.abs(slope) < 1e-9 ? 0 : rounded(slope);
    }

    /** A difference is known to fewer digits than its terms. */
    private static double rounded(double difference) {
        return Double.isFinite(difference)
                ? new BigDecimal(difference).round(new MathContext(6)).doubleValue()
                : difference;
    }

    /** What the answer speaks of, where the ring is around what the step goes through. */
    private void plate(Rectangle2D box) {
        canvas.g().setColor(canvas.theme().raised());
        canvas.g().fill(new RoundRectangle2D.Double(box.getX() - 3 * u, box.getY() - u,
                box.getWidth() + 6 * u, box.getHeight() + 2 * u, 8 * u, 8 * u));
    }

    private void number(Rectangle2D box, String number, Color color, State check, boolean large) {
        Font font = large ? canvas.mono(Canvas.NUMBER + 2) : canvas.mono(Canvas.NUMBER);
        double sign = check == State.NONE ? 0 : (2 * CheckSign.RADIUS + 6) * u;
        Lettering line = canvas.letters().fitted(number, font, box.getWidth() - sign);
        double x = box.getCenterX() - (line.width() + sign) / 2;
        if (large) {
            line.drawCased(canvas.g(), color, color, 0.3 * u, x, Canvas.baseline(box, font));
        } else {
            line.draw(canvas.g(), color, x, Canvas.baseline(box, font));
        }
        CheckSign.draw(canvas.g(), check, canvas.theme(), x + line.width() + sign - CheckSign.RADIUS * u,
                box.getCenterY(), u);
    }

    private void table(PlacedNode placed) {
        int node = placed.node().index();
        Rectangle2D mark = placed.mark();
        new NodeName(placed.node().name(), NAME * u).draw(canvas.g(), canvas.theme().text2(),
                mark.getX() + 2 * u, mark.getY() - 6 * u);
        uses(placed);
        Font font = canvas.mono(Canvas.NUMBER - 1.5);
        for (int row = 0; row < placed.rows(); row++) {
            canvas.toTheRight(ShortNumber.of(run.value(node, row)), font, canvas.theme().text(),
                    placed.value(row));
            gradientRow(node, row, font, placed.gradient(row));
        }
        if (scene.hasGradient(node) && !scene.hides(node)) {
            CheckSign.draw(canvas.g(), scene.check().state(node), canvas.theme(), mark.getMaxX() - 8 * u,
                    mark.getY() - 10 * u, u);
        }
        scene.look().before().filter(before -> before.leaf() == node).ifPresent(before -> canvas.struck(
                ShortNumber.of(before.run().value(node, before.row())), new Rectangle2D.Double(
                        mark.getX() + 20 * u, mark.getY() - 17 * u, 80 * u, 13 * u)));
    }

    private void gradientRow(int node, int row, Font font, Rectangle2D box) {
        int arrived = graph.arrived(node, scene.step());
        if (scene.step() < graph.seedStep() || !run.known(node)) {
            dashRow(box);
        } else if (scene.look().hides() && (scene.hides(node) || !scene.hasGradient(node))) {
            canvas.toTheRight("?", font, canvas.theme().text2(), box);
        } else if (scene.hasGradient(node)) {
            canvas.toTheRight(ShortNumber.of(run.printedGradient(node, row)), font, canvas.hue(), box);
        } else if (arrived > 0) {
            canvas.toTheRight(ShortNumber.of(run.arrived(node, row, scene.step()), 3) + " + …", font,
                    canvas.hue(), box);
        } else {
            dashRow(box);
        }
    }

    private void dashRow(Rectangle2D box) {
        Canvas.dashes(canvas.g(), canvas.theme().text3(), box.getMaxX() - 14 * u, box.getCenterY(), u);
    }

    /** A batch above and below an operation. */
    private void stack(PlacedNode placed) {
        int node = placed.node().index();
        Font font = canvas.mono(Canvas.NUMBER - 1);
        Rectangle2D top = placed.value(0);
        if (!placed.node().name().isEmpty()) {
            NodeName name = new NodeName(placed.node().name(), NAME * u);
            name.draw(canvas.g(), canvas.theme().text2(), placed.x() - name.width() / 2, top.getY() - 3 * u);
        }
        boolean there = scene.hasValue(node) && (run.computed(node) || isSource(node));
        if (!there) {
            canvas.dashes(placed.value(placed.rows() - 1));
        }
        double values = there ? widest(placed, font, row -> ShortNumber.of(run.printedValue(node, row))) : 0;
        double gradients = widest(placed, font, row -> ShortNumber.of(run.printedGradient(node, row)));
        for (int row = 0; row < placed.rows(); row++) {
            if (there) {
                double value = run.printedValue(node, row);
                canvas.toTheRight(ShortNumber.of(value), font, Double.isFinite(value)
                        ? canvas.theme().text()
                        : canvas.theme().danger(), column(placed.value(row), values));
            }
            stackGradient(placed, row, font, column(placed.gradient(row), gradients));
        }
    }

    private double widest(PlacedNode placed, Font font, IntFunction<String> number) {
        double widest = 0;
        for (int row = 0; row < placed.rows(); row++) {
            widest = Math.max(widest, canvas.letters().of(number.apply(row), font).width());
        }
        return widest;
    }

    /** A column of numbers in the middle of its room. */
    private static Rectangle2D column(Rectangle2D box, double width) {
        double used = Math.min(box.getWidth(), width);
        return new Rectangle2D.Double(box.getCenterX() - used / 2, box.getY(), used, box.getHeight());
    }

    private void stackGradient(PlacedNode placed, int row, Font font, Rectangle2D column) {
        int node = placed.node().index();
        int arrived = graph.arrived(node, scene.step());
        boolean any = scene.step() >= graph.seedStep() && run.known(node);
        if (any && scene.hasGradient(node) && !scene.hides(node)) {
            gradientRow(node, row, font, column);
            if (row == placed.rows() - 1) {
                Rectangle2D box = column;
                CheckSign.draw(canvas.g(), scene.check().state(node), canvas.theme(),
                        box.getMaxX() + (CheckSign.RADIUS + 4) * u, box.getCenterY(), u);
            }
        } else if (any && arrived > 0 && !scene.look().hides()) {
            gradientRow(node, row, font, placed.gradient(row));
        } else if (row == 0) {
            if (any && scene.look().hides()) {
                canvas.centred("?", Fonts.bold(16 * u), canvas.theme().text2(), placed.gradient(0));
            } else {
                canvas.dashes(placed.gradient(0));
            }
        }
    }

    /** What a nudge really changes, above what the gradient predicts. */
    private void nudge(PlacedNode placed) {
        if (scene.look().hides()) {
            return;
        }
        Optional<Nudge> nudge = scene.nudged().map(FormulaRun.Nudged::change);
        int node = placed.node().index();
        int row = row(placed);
        if (nudge.isEmpty() || nudge.get().predicted(node, row) == 0 && nudge.get().real(node, row) == 0) {
            return;
        }
        Rectangle2D whole = placed.whole();
        Rectangle2D line =
                new Rectangle2D.Double(placed.x() - 47 * u, whole.getMaxY() - 30 * u, 94 * u, 14 * u);
        canvas.centred(ShortNumber.signed(rounded(nudge.get().real(node, row))), canvas.mono(12),
                canvas.theme().text(), line);
        line.setRect(line.getX(), line.getY() + 15 * u, line.getWidth(), line.getHeight());
        canvas.centred(ShortNumber.signed(nudge.get().predicted(node, row)), canvas.mono(12), canvas.hue(),
                line);
    }

    private void fault(PlacedNode placed) {
        for (Fault fault : faults) {
            boolean reached = fault.backward() ? scene.step() >= graph.backwardStep(fault.node().index())
                    : scene.hasValue(fault.node().index());
            if (fault.node().index() == placed.node().index() && reached) {
                Rectangle2D box = placed.gradient(0);
                canvas.centred("✕ " + NodeWords.cause(fault, canvas.texts()), Fonts.bold(12 * u),
                        canvas.theme().danger(), box);
                return;
            }
        }
    }
}
