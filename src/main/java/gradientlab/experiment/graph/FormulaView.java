package gradientlab.experiment.graph;

import gradientlab.core.graph.analysis.Mistake;
import java.util.Objects;
import java.util.Optional;

/**
 * How a graph is looked at.
 *
 * @param at the step, 0 (nothing is computed) to 2N + 1; {@link #LAST} for the last one
 * @param edges what stands on edges
 * @param nudge the node that is changed a little to see what follows, if one is
 * @param mistake the common mistake that is shown beside the right numbers; empty for none
 */
public record FormulaView(int at, Edges edges, Optional<Nudge> nudge, Optional<Mistake> mistake) {

    /** The last step, whichever it is. */
    public static final int LAST = Integer.MAX_VALUE;
    public static final FormulaView DEFAULT =
            new FormulaView(LAST, Edges.STEP, Optional.empty(), Optional.empty());

    /** What stands on edges. */
    public enum Edges {
        STEP("step"),
        LOCAL("local"),
        CONTRIBUTIONS("contributions"),
        NONE("none");

        private final String id;

        Edges(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /**
     * A node that is changed a little.
     *
     * @param node its name, or its id where it has none
     * @param h by how much, 1e-8 to 1
     */
    public record Nudge(String node, double h) {

        public static final double LEAST = 1e-8;
        public static final double LARGEST = 1;
        public static final double DEFAULT = 0.01;
    }

    public FormulaView {
        Objects.requireNonNull(edges);
    }

    public FormulaView withAt(int other) {
        return new FormulaView(other, edges, nudge, mistake);
    }

    public FormulaView withEdges(Edges other) {
        return new FormulaView(at, other, nudge, mistake);
    }

    public FormulaView withNudge(Optional<Nudge> other) {
        return new FormulaView(at, edges, other, mistake);
    }

    public FormulaView withMistake(Optional<Mistake> other) {
        return new FormulaView(at, edges, nudge, other);
    }
}
