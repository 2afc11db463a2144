package gradientlab.paint.graph.formula.scene;

import gradientlab.core.graph.Edge;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.analysis.GradientCheck;
import gradientlab.core.graph.analysis.Mistakes;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.graph.FormulaView;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * A graph with its numbers at a step, and how it is looked at. Not for more threads than one.
 */
public final class FormulaScene {

    /**
     * What is looked at.
     *
     * @param step 0 to 2N + 1; one beyond for the last
     * @param hovered the node that is pointed at, -1 for none
     * @param pinned the node that was clicked, -1 for none
     * @param before the numbers as they were before the number that is dragged was taken up, if one is
     * @param hides whether gradients not yet reached and the step's result are to be guessed
     */
    public record Look(int step, int hovered, int pinned, Optional<Before> before, boolean hides) {

        /** A step, with nothing pointed at. */
        public static Look at(int step) {
            return new Look(step, -1, -1, Optional.empty(), false);
        }

        /** With another node pointed at, -1 for none. */
        public Look hovering(int node) {
            return new Look(step, node, pinned, before, hides);
        }

        /** With another node pinned, -1 for none. */
        public Look pinning(int node) {
            return new Look(step, hovered, node, before, hides);
        }

        /** With the numbers before a drag. */
        public Look since(Before then) {
            return new Look(step, hovered, pinned, Optional.of(then), hides);
        }

        /** With what comes hidden, or not. */
        public Look hiding(boolean on) {
            return new Look(step, hovered, pinned, before, on);
        }
    }

    /**
     * The numbers before a drag.
     *
     * @param run of the same graph; nobody changes it
     * @param leaf the node that is dragged
     * @param row of its batch, 0 for one number
     */
    public record Before(GraphRun run, int leaf, int row) {}

    /** Values computed for the check in a frame: less than a millisecond. */
    private static final long UNDER_A_HAND = 20_000;

    private final FormulaRun computed;
    private final GraphRun run;
    private final Look look;
    private final int step;
    private BitSet onPaths;

    /** @param computed what comes of the formulas */
    public FormulaScene(FormulaRun computed, Look look) {
        this.computed = computed;
        this.look = look;
        run = computed.passes();
        step = Math.max(0, Math.min(run.graph().steps(), look.step()));
        computed.check().spend(look.before().isPresent() ? UNDER_A_HAND : Long.MAX_VALUE);
    }

    /** What comes of the formulas. */
    public FormulaRun computed() {
        return computed;
    }

    public FormulaRecipe recipe() {
        return computed.recipe();
    }

    public FormulaView view() {
        return computed.recipe().view();
    }

    public GraphRun run() {
        return run;
    }

    public Graph graph() {
        return run.graph();
    }

    /** Under a hand it is limited, so that a large graph follows in time; what it leaves out has no sign. */
    public GradientCheck check() {
        return computed.check();
    }

    public Look look() {
        return look;
    }

    /** 0 to 2N + 1. */
    public int step() {
        return step;
    }

    public boolean isForward() {
        return step < graph().seedStep();
    }

    /** Whether the step goes backward through an operation. */
    public boolean isBackward() {
        return step > graph().seedStep();
    }

    public boolean isLast() {
        return step == graph().steps();
    }

    /** The node a step goes through; none at step 0. */
    public Optional<Node> through() {
        return step == 0 ? Optional.empty() : Optional.of(graph().at(step));
    }

    /** The edges on which the step sends gradients back. */
    public List<Edge> sent() {
        if (!isBackward() || !graph().reaches(graph().at(step).index())) {
            return List.of();
        }
        return graph().inputs(graph().at(step).index());
    }

    /** The node pointed at, else the one pinned, -1 for none. */
    public int focus() {
        return look.hovered() >= 0 ? look.hovered() : look.pinned();
    }

    /**
     * The node that answer and evidence speak of: that in focus, else what the step computes; of more nodes
     * the first whose gradient is complete then.
     */
    public int subject() {
        if (focus() >= 0) {
            return focus();
        }
        List<Edge> sent = sent();
        for (Edge edge : sent) {
            if (graph().gradientStep(edge.from()) == step) {
                return edge.from();
            }
        }
        return sent.isEmpty() ? through().orElse(graph().loss()).index() : sent.get(0).from();
    }

    /** Whether a node has its value at this step. */
    public boolean hasValue(int node) {
        return graph().forwardStep(node) <= step;
    }

    /** Whether a node has its whole gradient at this step. */
    public boolean hasGradient(int node) {
        return graph().gradientStep(node) <= step && run.known(node);
    }

    /** Whether a node's gradient is what this step brings. */
    public boolean isResult(int node) {
        return sent().stream().anyMatch(edge -> edge.from() == node)
                || step == graph().seedStep() && node == graph().loss().index();
    }

    /** Whether a gradient that would be there is to be guessed; that of the loss itself is 1, and said. */
    public boolean hides(int node) {
        return look.hides() && isBackward() && isResult(node);
    }

    /** The row of a batch that is shown where one number has room: the dragged one, else the first. */
    public int row() {
        return look.before().map(Before::row).orElse(0);
    }

    /** The changes that follow a nudge, if one is asked for and its node is there. */
    public Optional<FormulaRun.Nudged> nudged() {
        return computed.nudged();
    }

    /** The gradients that the common mistake gives, if one is switched on. */
    public Optional<Mistakes> mistakes() {
        return computed.mistakes();
    }

    /** Whether an edge stays in full strength: on a path through the node in focus, if there is one. */
    public boolean inFull(Edge edge) {
        if (focus() < 0) {
            return true;
        }
        if (onPaths == null) {
            onPaths = pathsThrough(focus());
        }
        return onPaths.get(edge.index());
    }

    private BitSet pathsThrough(int node) {
        int n = graph().nodes().size();
        boolean[] later = new boolean[n];
        boolean[] earlier = new boolean[n];
        later[node] = true;
        earlier[node] = true;
        BitSet on = new BitSet();
        List<Edge> edges = new ArrayList<>(graph().edges());
        for (Edge edge : edges) {
            if (later[edge.from()] && graph().reaches(edge.to())) {
                later[edge.to()] = true;
                on.set(edge.index());
            }
        }
        for (int i = edges.size() - 1; i >= 0; i--) {
            if (earlier[edges.get(i).to()]) {
                earlier[edges.get(i).from()] = true;
                on.set(edges.get(i).index());
            }
        }
        return on;
    }
}
