package gradientlab.bench;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Value;
import gradientlab.core.graph.analysis.GradientCheck;
import gradientlab.core.graph.analysis.Updates;
import gradientlab.core.graph.text.GraphText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Passes of computation graphs, in microseconds: wanted are 100 for both passes, 2000 for the updates. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GraphBench {

    private GraphRun large;
    private GraphRun small;
    private Updates updates;
    private GradientCheck check;
    private List<Node> leaves;
    private final double[] losses = new double[101];
    private String text;

    @Setup
    public void prepare() throws GraphException {
        large = run(60);
        small = run(20);
        updates = new Updates(small);
        check = new GradientCheck(small);
        leaves = small.graph().leaves();
        text = text(60);
    }

    /** That many operations over 8 examples: sums, products, and every third one a function. */
    private static GraphRun run(int operations) throws GraphException {
        Graph graph = GraphText.parse(text(operations), true);
        if (graph.operations().size() != operations) {
            throw new IllegalStateException(operations + " wanted, " + graph.operations().size() + " made");
        }
        Map<String, Value> values = new HashMap<>();
        for (Node leaf : graph.leaves()) {
            values.put(leaf.name(), leaf.name().equals("x")
                    ? Value.batch(-1.5, -1, -0.5, 0, 0.25, 0.75, 1.25, 2)
                    : Value.scalar(0.3));
        }
        return GraphRun.of(graph, values);
    }

    private static String text(int operations) {
        List<String> functions = List.of("sigmoid", "tanh", "gelu_erf", "exp", "silu", "softplus");
        StringBuilder text = new StringBuilder("v0 = w*x\n");
        for (int k = 1; k < operations - 2; k++) {
            String before = "v" + (k - 1);
            text.append("v").append(k).append(" = ").append(switch (k % 3) {
                case 0 -> "w" + "*" + before;
                case 1 -> before + " - b";
                default -> functions.get(k / 3 % functions.size()) + "(" + before + ")";
            }).append('\n');
        }
        return text.append("q = v").append(operations - 3).append("^2\nL = mean(q)").toString();
    }

    /** Forward and backward, 60 operations, 8 examples. */
    @Benchmark
    public double bothPasses() {
        large.run();
        return large.loss();
    }

    /** 100 updates of all leaves of 20 operations with the losses on the way. */
    @Benchmark
    public double hundredUpdates() {
        updates.restart(small);
        updates.go(losses, leaves, 0.01, 100);
        return losses[100];
    }

    /** Every node of 20 operations against its central difference. */
    @Benchmark
    public int check() {
        check.check(small);
        return check.count(GradientCheck.State.AGREES);
    }

    /** Reading 60 lines. */
    @Benchmark
    public Graph parse() throws GraphException {
        return GraphText.parse(text, true);
    }
}
