package gradientlab.core.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.graph.analysis.GradientCheck;
import gradientlab.core.graph.analysis.GradientCheck.State;
import gradientlab.core.graph.analysis.Nudge;
import gradientlab.core.graph.analysis.Paths;
import gradientlab.core.graph.fold.Expansions;
import gradientlab.core.graph.fold.Fold;
import gradientlab.core.graph.fold.Folds;
import gradientlab.core.graph.text.GraphText;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** What holds for every graph: 500 of them, drawn with a seed, of up to 40 operations. */
class RandomGraphsTest {

    private static final int GRAPHS = 500;

    /** Each keeps values within a few units, so that nothing overflows; {@code a} and {@code b} are nodes. */
    private static final List<String> PARTS = List.of(
            "a + b", "a - b", "-a + 0.5", "1 - a", "a + b - 2*a", "a*b", "3*a", "-a", "a/(1.5 + b^2)",
            "a/2", "1/(2 + a^2)", "tanh(a)^3", "2^tanh(a)", "(1.5 + sin(a))^tanh(b)", "min(a, b)",
            "max(a, b)",
            "max(a, 0.1)", "sin(a)", "cos(a)", "tan(0.5*tanh(a))", "asin(0.9*tanh(a))", "acos(0.9*sin(a))",
            "atan(a)", "sinh(tanh(a))", "cosh(sin(a))", "tanh(a)", "exp(sin(a))", "log(1 + a^2)",
            "sqrt(1 + a^2)", "abs(a)", "square(tanh(a))", "sigmoid(a)", "relu(a)", "leaky_relu(a)",
            "prelu(a)",
            "elu(a)", "silu(a)", "gelu_erf(a)", "gelu_tanh(a)", "identity(a)", "softplus(a)", "step(a)*b",
            "pow(1.2 + sin(a), b)", "mean(a) + b", "sum(a)/8 - b", "a - mean(a)");

    private record Drawn(String text, Map<String, Value> values) {
        GraphRun run(boolean sharing) throws GraphException {
            return GraphRun.of(GraphText.parse(text, sharing), values);
        }
    }

    private static Drawn draw(Lcg random) {
        int leaves = 2 + random.below(4);
        int rows = 1 + random.below(8);
        Map<String, Value> values = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int k = 0; k < leaves; k++) {
            double[] entries = new double[random.below(2) == 0 ? 1 : rows];
            for (int i = 0; i < entries.length; i++) {
                entries[i] = random.symmetric(2);
            }
            names.add("x" + k);
            values.put("x" + k, random.below(2) == 0 && entries.length == 1 && rows != 1
                    ? Value.scalar(entries[0])
                    : entries.length == rows ? Value.batch(entries) : Value.scalar(entries[0]));
        }
        StringBuilder text = new StringBuilder();
        int lines = 1 + random.below(11);
        Set<String> used = new TreeSet<>();
        for (int k = 0; k < lines; k++) {
            String a = names.get(random.below(names.size()));
            String b = names.get(random.below(names.size()));
            used.addAll(List.of(a, b));
            String part = PARTS.get(random.below(PARTS.size()));
            text.append("v").append(k).append(" = ")
                    .append(part.replaceAll("\\bb\\b", b).replaceAll("\\ba\\b", a)).append('\n');
            names.add("v" + k);
        }
        text.append("L = mean(tanh(v").append(lines - 1).append("/4)) + 0.1*mean(")
                .append(names.get(random.below(names.size()))).append(")");
        values.keySet().retainAll(leavesOf(text.toString()));
        return new Drawn(text.toString(), values);
    }

    private static Set<String> leavesOf(String text) {
        Set<String> leaves = new TreeSet<>();
        for (String word : text.split("[^a-z0-9_]+")) {
            if (word.matches("x\\d")) {
                leaves.add(word);
            }
        }
        return leaves;
    }

    private static void forEach(BiConsumer<String, GraphRun> check) throws GraphException {
        Lcg random = new Lcg(17);
        for (int k = 0; k < GRAPHS; k++) {
            Drawn drawn = draw(random);
            check.accept(drawn.text(), drawn.run(true));
        }
    }

    @Test
    void everyGradientAgreesWithItsCentralDifference() throws GraphException {
        int[] states = new int[State.values().length];
        Set<String> seen = new TreeSet<>();
        forEach((text, run) -> {
            GradientCheck check = new GradientCheck(run);
            check.check(run);
            for (Node node : run.graph().nodes()) {
                State state = check.state(node.index());
                states[state.ordinal()]++;
                assertNotEquals(State.DIFFERS, state, () -> text + "\n" + node + run.gradient(node.index(), 0)
                        + " " + check.difference(node.index(), 0));
                if (!node.isLeaf()) {
                    seen.add(node.operation().id());
                }
            }
        });
        int all = states[0] + states[1] + states[2];
        assertTrue(states[State.AGREES.ordinal()] > 0.97 * all, () -> java.util.Arrays.toString(states));
        assertEquals(0, states[State.NONE.ordinal()]);
        Set<String> wanted = new TreeSet<>(Rules.words());
        wanted.remove("pow");
        wanted.addAll(List.of("+", "-", "*", "/", "^", "mean", "sum"));
        assertEquals(wanted, seen);
    }

    @Test
    void foldedLinesGiveTheSameValuesAndGradients() throws GraphException {
        forEach((text, run) -> {
            for (Line line : run.graph().lines()) {
                compareFolded(text, run, List.of(new Fold.OfLine(line.name())));
            }
            List<Fold> all = new ArrayList<>();
            run.graph().lines().forEach(line -> all.add(new Fold.OfLine(line.name())));
            compareFolded(text, run, all);
        });
    }

    private static void compareFolded(String text, GraphRun run, List<Fold> folds) {
        List<Fold> possible = folds.stream().filter(fold -> Folds.isPossible(run.graph(), fold)).toList();
        try {
            compare(text, run, GraphRun.of(Folds.fold(run.graph(), possible), values(run)));
        } catch (GraphException e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    void expandedFunctionsGiveTheSameValuesAndGradients() throws GraphException {
        forEach((text, run) -> {
            List<String> ids =
                    run.graph().nodes().stream().filter(Expansions::isPossible).map(Node::id).toList();
            try {
                Graph expanded = Expansions.expand(run.graph(), ids);
                compare(text, run, GraphRun.of(expanded, values(run)));
            } catch (GraphException e) {
                assertEquals(GraphException.Problem.OPERATIONS, e.problem());
            }
        });
    }

    @Test
    void withoutSharingTheGradientsOfNamesAreTheSame() throws GraphException {
        Lcg random = new Lcg(23);
        for (int k = 0; k < GRAPHS; k++) {
            Drawn drawn = draw(random);
            GraphRun shared = drawn.run(true);
            GraphRun apart = drawn.run(false);
            assertTrue(shared.graph().operations().size() <= apart.graph().operations().size());
            for (Node leaf : shared.graph().leaves()) {
                for (int row = 0; row < shared.rows(leaf.index()); row++) {
                    double wanted = shared.gradient(leaf.index(), row);
                    assertEquals(wanted, apart.gradient(Presets.node(apart, leaf.name()), row),
                            1e-12 * Math.max(1, Math.abs(wanted)), drawn.text());
                }
            }
        }
    }

    @Test
    void thePathsOfALeafAddUpToItsGradientAndAreTheLargest() throws GraphException {
        forEach((text, run) -> {
            List<BigInteger> counts = Paths.counts(run.graph());
            for (Node leaf : run.graph().leaves()) {
                Paths paths = Paths.from(run, leaf.index());
                List<List<Edge>> all = new ArrayList<>();
                if (counts.get(leaf.index()).intValueExact() > 3000) {
                    continue;
                }
                walk(all, run.graph(), leaf.index(), List.of());
                assertEquals(paths.count().intValueExact(), all.size());
                List<Double> sizes =
                        all.stream().map(path -> size(run, path)).sorted((a, b) -> Double.compare(b, a))
                                .toList();
                assertEquals(Math.min(all.size(), Paths.LISTED), paths.largest().size(), text);
                assertTrue(paths.exact());
                for (int k = 0; k < paths.largest().size(); k++) {
                    assertEquals(sizes.get(k), paths.largest().get(k).size(),
                            1e-12 * Math.max(1, sizes.get(0)),
                            text);
                }
                if (all.size() <= Paths.LISTED) {
                    double sum = paths.largest().stream().mapToDouble(path -> path.product().get(0)).sum();
                    assertEquals(run.gradient(leaf.index(), 0), sum, 1e-12 * Math.max(1, Math.abs(sum)),
                            text);
                }
            }
        });
    }

    private static void walk(List<List<Edge>> all, Graph graph, int node, List<Edge> so) {
        if (node == graph.loss().index()) {
            all.add(so);
            return;
        }
        for (Edge use : graph.uses(node)) {
            if (graph.reaches(use.to())) {
                List<Edge> on = new ArrayList<>(so);
                on.add(use);
                walk(all, graph, use.to(), on);
            }
        }
    }

    private static double size(GraphRun run, List<Edge> path) {
        double[] gradient = {1};
        for (int k = path.size() - 1; k >= 0; k--) {
            Edge edge = path.get(k);
            double[] back = new double[run.rows(edge.from())];
            for (int i = 0; i < run.width(edge); i++) {
                back[run.rowBy(edge, i)] += gradient[run.rowOf(edge, i)] * run.local(edge, i);
            }
            gradient = back;
        }
        double squares = 0;
        for (double row : gradient) {
            squares += row * row;
        }
        return Math.sqrt(squares);
    }

    @Test
    void aSmallNudgeChangesTheLossByItsPrediction() throws GraphException {
        forEach((text, run) -> {
            Nudge nudge = new Nudge(run);
            int loss = run.graph().loss().index();
            for (Node node : run.graph().nodes()) {
                nudge.nudge(run, node.index(), 0, 1e-3);
                double wanted = 1e-3 * run.gradient(node.index(), 0);
                assertEquals(wanted, nudge.predicted(loss, 0), 1e-12 * Math.max(1, Math.abs(wanted)), text);
            }
        });
    }

    private static void compare(String text, GraphRun run, GraphRun other) {
        for (Node node : other.graph().nodes()) {
            Node same = run.graph().nodes().stream().filter(n -> n.id().equals(node.id())).findFirst()
                    .orElse(null);
            if (same == null) {
                continue;
            }
            for (int row = 0; row < run.rows(same.index()); row++) {
                double value = run.value(same.index(), row);
                double gradient = run.gradient(same.index(), row);
                assertEquals(value, other.value(node.index(), row), 1e-12 * Math.max(1, Math.abs(value)),
                        text);
                assertEquals(gradient, other.gradient(node.index(), row),
                        1e-12 * Math.max(1, Math.abs(gradient)), () -> text + node);
            }
        }
    }

    private static Map<String, Value> values(GraphRun run) {
        Map<String, Value> values = new HashMap<>();
        for (Node leaf : run.graph().leaves()) {
            double[] rows = new double[run.rows(leaf.index())];
            for (int row = 0; row < rows.length; row++) {
                rows[row] = run.value(leaf.index(), row);
            }
            values.put(leaf.name(), run.isBatch(leaf.index()) ? Value.batch(rows) : Value.scalar(rows[0]));
        }
        return values;
    }
}
