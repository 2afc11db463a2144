package gradientlab.core.graph.analysis;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphRun;
import gradientlab.core.graph.Node;
import java.util.Arrays;

/**
 * Compares every gradient with a central difference: the graph is cut at a node, its value moved to either
 * side, and what depends on it computed again.
 *
 * <p>d = (L(v + h) − L(v − h)) / 2h, h = 6e-6 max(1, |v|). Rounding alone makes q = 4e-16 max(1, |L|) / h of
 * it. A miss is tried once more at h / 10. Holds arrays of its own, made once for a graph; not for more
 * threads than one.
 */
public final class GradientCheck {

    /** What a comparison comes to, the worst last. */
    public enum State {
        /** |d − G| ≤ 1e-6 |G| + q. */
        AGREES("agrees"),
        /** 0 < |G| < q: rounding hides it. */
        TOO_SMALL("too_small"),
        /** G lies between the slopes to the left and to the right, as at a kink. */
        KINK("kink"),
        /** None of these. */
        DIFFERS("differs"),
        /** There is no gradient or no loss to compare with. */
        NONE("none");

        private final String id;

        State(String id) {
            this.id = id;
        }

        /** Its name in files. */
        public String id() {
            return id;
        }
    }

    private static final double STEP = 6e-6;
    private static final double ROUNDING = 4e-16;
    private static final double AGREEMENT = 1e-6;

    private final Graph graph;
    private final GraphRun tried;
    private final Later later;
    private final int[] first;
    private final State[] states;
    private final double[] differences;
    private final double[] left;
    private final double[] right;
    private final double[] roundings;
    private GraphRun checked;
    private long budget = Long.MAX_VALUE;

    /** @param run of which graph, with which shapes */
    public GradientCheck(GraphRun run) {
        graph = run.graph();
        tried = run.copy();
        later = new Later(graph);
        first = new int[graph.nodes().size() + 1];
        for (int v = 0; v < graph.nodes().size(); v++) {
            first[v + 1] = first[v] + run.rows(v);
        }
        int n = first[graph.nodes().size()];
        states = new State[n];
        differences = new double[n];
        left = new double[n];
        right = new double[n];
        roundings = new double[n];
    }

    /**
     * Checks a run of the same graph and shapes whose passes are done, each row of a node when it is first
     * asked for; the run must not change until then.
     */
    public void check(GraphRun run) {
        tried.take(run);
        tried.forward();
        checked = run;
        Arrays.fill(states, null);
    }

    /**
     * How much may be spent on rows that were not asked for yet; what is beyond has no state until more may
     * be.
     *
     * @param values that are computed again at most, about; {@link Long#MAX_VALUE} for no limit
     */
    public void spend(long values) {
        budget = values;
    }

    /** Checks a row if it was not yet; false if that is beyond what may be spent. */
    private boolean know(int node, int row) {
        int i = first[node] + row;
        if (states[i] != null) {
            return true;
        }
        if (budget <= 0) {
            return false;
        }
        if (budget != Long.MAX_VALUE) {
            budget -= 3L * (1 + later.after(node).length) * checked.rows(node);
        }
        check(checked, node, row, checked.gradient(node, row));
        return true;
    }

    /**
     * Checks another gradient than the one the run has, as one that a mistake gives.
     *
     * @param run the one that was checked last
     */
    public State against(GraphRun run, int node, int row, double gradient) {
        check(run, node, row, gradient);
        State state = states[first[node] + row];
        check(run, node, row, run.gradient(node, row));
        return state;
    }

    private void check(GraphRun run, int node, int row, double gradient) {
        int i = first[node] + row;
        differences[i] = Double.NaN;
        if (!run.computed(node) || !run.computed(graph.loss().index()) || !Double.isFinite(gradient)) {
            states[i] = State.NONE;
            return;
        }
        double h = STEP * Math.max(1, Math.abs(run.value(node, row)));
        difference(run, node, row, h);
        if (gradient != 0 && Math.abs(gradient) < roundings[i]) {
            states[i] = State.TOO_SMALL;
            return;
        }
        if (!agrees(i, gradient)) {
            difference(run, node, row, h / 10);
        }
        states[i] = agrees(i, gradient) ? State.AGREES : between(i, gradient) ? State.KINK : State.DIFFERS;
    }

    private boolean agrees(int i, double gradient) {
        return Math.abs(differences[i] - gradient) <= AGREEMENT * Math.abs(gradient) + roundings[i];
    }

    /** At the end of what a function is defined on, the slope to that side may be anything. */
    private boolean between(int i, double gradient) {
        boolean noLeft = !Double.isFinite(left[i]);
        boolean noRight = !Double.isFinite(right[i]);
        if (noLeft || noRight) {
            return noLeft != noRight;
        }
        double q = roundings[i];
        if (Math.abs(right[i] - left[i]) <= 4 * q) {
            return false;
        }
        return gradient >= Math.min(left[i], right[i]) - q && gradient <= Math.max(left[i], right[i]) + q;
    }

    private void difference(GraphRun run, int node, int row, double h) {
        double value = run.value(node, row);
        double above = value + h;
        double below = value - h;
        double loss = run.loss();
        double up = later.loss(tried, node, row, above);
        double down = later.loss(tried, node, row, below);
        later.loss(tried, node, row, value);
        int i = first[node] + row;
        // What was added, after rounding: near 1e6 it is not h to the last digit.
        differences[i] = (up - down) / (above - below);
        right[i] = (up - loss) / (above - value);
        left[i] = (loss - down) / (value - below);
        roundings[i] = ROUNDING * Math.max(1, Math.abs(loss)) / h;
    }

    /** What comparing a row came to. */
    public State state(int node, int row) {
        return know(node, row) ? states[first[node] + row] : State.NONE;
    }

    /** The worst of a node's rows. */
    public State state(int node) {
        State worst = state(node, 0);
        for (int row = 1; row < first[node + 1] - first[node]; row++) {
            State state = state(node, row);
            worst = state.compareTo(worst) > 0 ? state : worst;
        }
        return worst;
    }

    /** The central difference; NaN where there is none. */
    public double difference(int node, int row) {
        return know(node, row) ? differences[first[node] + row] : Double.NaN;
    }

    /** The slope to the left of a row's value, from where the last difference was taken. */
    public double left(int node, int row) {
        return know(node, row) ? left[first[node] + row] : Double.NaN;
    }

    /** The slope to the right of a row's value. */
    public double right(int node, int row) {
        return know(node, row) ? right[first[node] + row] : Double.NaN;
    }

    /** What rounding alone makes of the difference. */
    public double rounding(int node, int row) {
        return know(node, row) ? roundings[first[node] + row] : Double.NaN;
    }

    /** How many nodes are of that state. */
    public int count(State state) {
        int count = 0;
        for (Node node : graph.nodes()) {
            count += state(node.index()) == state ? 1 : 0;
        }
        return count;
    }
}
