package gradientlab.paint.graph.formula.scene;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Fault;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.analysis.Nudge;
import gradientlab.core.graph.analysis.Paths;
import gradientlab.paint.graph.formula.scene.FormulaScene.Before;
import gradientlab.text.Texts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer of a step: the first that holds of what is not finite, the forward pass, the paths of a pinned
 * node, a contribution that is exactly 0, a leaf that almost nothing reaches, what raising a number by 0.01
 * does to the loss. Every number in it is computed now.
 *
 * @param first the answer; {@link HuedLine} signs around gradients
 * @param second what stands below it, sentences in lines of their own; may be empty
 * @param wrong whether it says that a number is not finite
 * @param about the node it speaks of
 */
public record Answer(String first, String second, boolean wrong, int about) {

    /** By how much a number is raised. */
    private static final double RAISE = 0.01;

    /** A leaf that receives less has almost nothing. */
    private static final double TINY = 1e-3;

    /** So many paths are written as a sum. */
    private static final int SUMMED = 6;

    /** The answer at a scene's step. */
    public static Answer of(FormulaScene scene, Texts texts) {
        return new Words(scene, texts).answer();
    }

    private record Words(FormulaScene scene, Texts texts) {

        Answer answer() {
            Optional<Fault> fault = reached();
            if (fault.isPresent()) {
                return new Answer(nan(fault.get()), "", true, fault.get().node().index());
            }
            if (scene.step() == 0) {
                return plain(texts.get("graph.say.start"));
            }
            if (scene.look().before().isPresent() && scene.isForward()) {
                return new Answer(forward(), drag(), false, scene.subject());
            }
            if (scene.isForward()) {
                return plain(forward());
            }
            int about = about();
            return new Answer(backward(about), second(about), false, about);
        }

        private Answer plain(String words) {
            return new Answer(words, "", false, scene.subject());
        }

        private Optional<Fault> reached() {
            return run().faults().stream().filter(fault -> fault.backward()
                    ? scene.step() >= graph().backwardStep(fault.node().index())
                    : scene.hasValue(fault.node().index())).findFirst();
        }

        private String nan(Fault fault) {
            return texts.get("graph.say.nan", ShortNumber.of(fault.value()),
                    NodeWords.called(graph(), fault.node(), texts), fault.place().line(),
                    NodeWords.cause(fault, texts));
        }

        private String forward() {
            Node node = scene.focus() >= 0 && scene.hasValue(scene.focus())
                    ? graph().node(scene.focus())
                    : scene.through().orElseThrow();
            return texts.get("graph.say.forward", NodeWords.spoken(graph(), node, texts),
                    values(node.index()));
        }

        private String values(int node) {
            StringBuilder all = new StringBuilder();
            for (int row = 0; row < run().rows(node); row++) {
                all.append(row == 0 ? "" : ", ").append(ShortNumber.of(run().printedValue(node, row)));
            }
            return run().isBatch(node) ? "(" + all + ")" : all.toString();
        }

        /** What the step computes, at the end a leaf that almost nothing reaches. */
        private int about() {
            Optional<Edge> zero = scene.sent().stream().filter(this::isZero).findFirst();
            if (scene.focus() >= 0 || scene.look().hides()) {
                return scene.subject();
            }
            if (zero.isPresent()) {
                return zero.get().from();
            }
            return scene.isLast() ? tiny().map(Node::index).orElse(scene.subject()) : scene.subject();
        }

        private String backward(int subject) {
            Node node = graph().node(subject);
            if (scene.look().hides() && (scene.hides(subject) || !scene.hasGradient(subject))) {
                // What to guess, the slide asks: a second question beside it would be the louder one.
                return texts.get("graph.say.predict");
            }
            if (scene.focus() >= 0) {
                Optional<String> paths = paths(node);
                if (paths.isPresent()) {
                    return paths.get();
                }
            } else if (scene.step() == graph().seedStep()) {
                return texts.get("graph.say.seed", gradient(node));
            } else {
                Optional<Edge> zero = scene.sent().stream().filter(this::isZero).findFirst();
                if (zero.isPresent()) {
                    return zero(zero.get());
                }
                Optional<Node> tiny = scene.isLast() ? tiny() : Optional.empty();
                if (tiny.isPresent()) {
                    return texts.get("graph.say.vanishes", tiny.get().name(), HuedLine.hue(
                            ShortNumber.of(run().printedGradient(tiny.get().index(), 0), 2)));
                }
            }
            return raise(node);
        }

        private Optional<String> paths(Node node) {
            if (run().isBatch(node.index()) || !scene.hasGradient(node.index())) {
                return Optional.empty();
            }
            Paths paths = Paths.from(run(), node.index());
            if (paths.count().bitLength() < 2) {
                return Optional.empty();
            }
            String whole = HuedLine.hue(ShortNumber.of(run().printedGradient(node.index(), 0)));
            String name = NodeWords.spoken(graph(), node, texts);
            if (paths.count().intValue() > SUMMED || paths.count().bitLength() > 8) {
                return Optional.of(texts.get("graph.say.paths.many", name, paths.count(), whole));
            }
            List<String> terms = new ArrayList<>();
            for (Paths.Path path : paths.inTextOrder()) {
                terms.add(terms.isEmpty() ? ShortNumber.of(path.product().get(0))
                        : ShortNumber.factor(path.product().get(0)));
            }
            return Optional
                    .of(texts.get("graph.say.paths", name, paths.count(), String.join(" + ", terms), whole));
        }

        private boolean isZero(Edge edge) {
            for (int row = 0; row < run().rows(edge.from()); row++) {
                if (run().contribution(edge, row) != 0) {
                    return false;
                }
            }
            return run().known(edge.from());
        }

        private String zero(Edge edge) {
            String name = NodeWords.spoken(graph(), graph().node(edge.from()), texts);
            if (run().width(edge) > 1) {
                return run().isBatch(edge.from())
                        ? texts.get("graph.say.zero.rows", name, run().rows(edge.from()))
                        : texts.get("graph.say.zero.sum", name, run().rows(edge.to()));
            }
            return texts.get("graph.say.zero", name,
                    HuedLine.hue(ShortNumber.of(run().printedGradient(edge.to(), 0))),
                    ShortNumber.factor(run().local(edge, 0)));
        }

        private Optional<Node> tiny() {
            return graph().leaves().stream().filter(leaf -> !run().isBatch(leaf.index())).filter(leaf -> {
                double size = Math.abs(run().printedGradient(leaf.index(), 0));
                return size > 0 && size < TINY;
            }).findFirst();
        }

        private String raise(Node node) {
            int at = node.index();
            boolean batch = run().isBatch(at);
            Nudge nudge = new Nudge(run());
            nudge.nudge(run(), at, Nudge.ALL_ROWS, RAISE);
            double real = nudge.loss();
            String name = NodeWords.spoken(graph(), node, texts);
            if (Double.isNaN(real)) {
                return texts.get("graph.say.raise.lost", name);
            }
            boolean same = Math.abs(real) <= 1e-14 * Math.max(1, Math.abs(run().loss()));
            if (same) {
                return texts.get(batch ? "graph.say.shift" : "graph.say.raise.same", name);
            }
            String key = batch
                    ? real < 0 ? "graph.say.raise.all.falls" : "graph.say.raise.all"
                    : real < 0 ? "graph.say.raise.falls" : "graph.say.raise";
            return texts.get(key, name, rounded(Math.abs(real)));
        }

        private String gradient(Node node) {
            return HuedLine.hue(NodeWords.gradient(graph(), node, texts));
        }

        /** Below the answer: what a drag did, else how the number came about and what it predicts. */
        private String second(int subject) {
            if (scene.look().before().isPresent()) {
                return drag();
            }
            if (scene.look().hides()) {
                return "";
            }
            Optional<Edge> zero = scene.sent().stream().filter(this::isZero).findFirst();
            if (zero.isPresent() && scene.focus() < 0) {
                return whyZero(zero.get());
            }
            if (!scene.hasGradient(subject)) {
                return waiting(subject);
            }
            StringBuilder words = new StringBuilder(product(subject));
            String predicted = raises(subject) ? predicted(subject) : "";
            words.append(words.length() > 0 && !predicted.isEmpty() ? "\n" : "").append(predicted);
            return words.toString();
        }

        /** Of a batch, which of the two factors is 0 in all rows. */
        private String whyZero(Edge edge) {
            int rows = run().rows(edge.to());
            boolean upstream = run().isBatch(edge.to());
            boolean local = run().width(edge) > 1;
            for (int row = 0; row < rows; row++) {
                upstream &= run().gradient(edge.to(), row) == 0;
            }
            for (int i = 0; i < run().width(edge); i++) {
                local &= run().local(edge, i) == 0;
            }
            return upstream ? texts.get("graph.say.zero.upstream", rows)
                    : local ? texts.get("graph.say.zero.local", run().width(edge)) : "";
        }

        private String waiting(int node) {
            int arrived = graph().arrived(node, scene.step());
            return texts.get("graph.say.arrived", arrived, graph().arrivals(node));
        }

        /** ∂L/∂z = upstream × local + ... = result, and p − y where it is that. */
        private String product(int node) {
            if (run().isBatch(node)) {
                return sumOfRows(node);
            }
            StringBuilder words = new StringBuilder();
            int terms = 0;
            for (Edge use : graph().uses(node)) {
                if (!graph().reaches(use.to()) || run().width(use) != 1) {
                    return "";
                }
                words.append(terms++ == 0 ? "" : " + ")
                        .append(HuedLine.hue(ShortNumber.of(run().printedGradient(use.to(), 0))))
                        .append(" × ").append(ShortNumber.factor(run().local(use, 0)));
            }
            if (terms == 0 || terms > 3) {
                return "";
            }
            String result = HuedLine.hue(ShortNumber.of(run().printedGradient(node, 0)));
            String known = Residual.of(scene, node).map(found -> ", " + found.words(texts)).orElse("");
            return gradient(graph().node(node)) + " = " + words + " = " + result + known + ".";
        }

        private String sumOfRows(int node) {
            double sum = 0;
            double size = 0;
            for (int row = 0; row < run().rows(node); row++) {
                sum += run().gradient(node, row);
                size += Math.abs(run().gradient(node, row));
            }
            double shown = Math.abs(sum) < 1e-12 * size ? 0 : sum;
            return texts.get("graph.say.sum", run().rows(node),
                    NodeWords.spoken(graph(), graph().node(node), texts),
                    HuedLine.hue(ShortNumber.of(shown)));
        }

        /** Whether the answer says what raising a node does. */
        private boolean raises(int node) {
            boolean tiny = scene.isLast() && tiny().map(leaf -> leaf.index() == node).orElse(false);
            return scene.step() != graph().seedStep() && (scene.focus() >= 0
                    ? Paths.counts(graph()).get(node).bitLength() == 1 || run().isBatch(node)
                    : !tiny);
        }

        /** Where the change differs from gradient times 0.01, that the curve bends. */
        private String predicted(int node) {
            Nudge nudge = new Nudge(run());
            nudge.nudge(run(), node, Nudge.ALL_ROWS, RAISE);
            int loss = graph().loss().index();
            String real = rounded(Math.abs(nudge.loss()));
            String linear = rounded(Math.abs(nudge.predicted(loss, 0)));
            boolean same = real.equals(linear) || linear.equals("0") || Double.isNaN(nudge.loss());
            return same ? "" : texts.get("graph.say.bends", HuedLine.hue(linear), real);
        }

        /** Three digits, no zeros at their end. */
        private static String rounded(double value) {
            return Double.isFinite(value) && value != 0
                    ? ShortNumber.of(new BigDecimal(value).round(new MathContext(3)).doubleValue())
                    : ShortNumber.of(value);
        }

        private String drag() {
            Before before = scene.look().before().orElseThrow();
            double from = before.run().value(before.leaf(), before.row());
            double to = run().value(before.leaf(), before.row());
            String moved = texts.get("graph.say.drag", graph().node(before.leaf()).name(),
                    ShortNumber.of(from),
                    ShortNumber.of(to), ShortNumber.of(before.run().loss()), ShortNumber.of(run().loss()));
            double old = before.run().printedGradient(before.leaf(), before.row());
            double real = run().loss() - before.run().loss();
            String predicted = ShortNumber.signed(old * (to - from));
            if (!Double.isFinite(old) || predicted.equals(ShortNumber.signed(real)) || from == to) {
                return moved;
            }
            return moved + "\n" + texts.get("graph.say.drag.bends", HuedLine.hue(ShortNumber.of(old)),
                    ShortNumber.factor(tidy(to - from)), HuedLine.hue(ShortNumber.of(old * (to - from))),
                    ShortNumber.of(real));
        }

        private static double tidy(double difference) {
            return Math.rint(difference * 1e9) / 1e9;
        }

        private Graph graph() {
            return scene.graph();
        }

        private GraphRun run() {
            return scene.run();
        }
    }
}
