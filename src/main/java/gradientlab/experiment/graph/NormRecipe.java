package gradientlab.experiment.graph;

import gradientlab.core.graph.norm.Norm;
import gradientlab.core.graph.norm.Norm.Position;
import gradientlab.experiment.recipe.Notes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A batch of numbers through batch norm and an activation, and back. The loss is L = Σ cᵢ aᵢ.
 *
 * @param points the batch
 * @param activation an id of the catalogue
 * @param position where batch norm stands
 * @param knobs its numbers
 * @param statistics what it normalizes with, and how they come about
 * @param example whose numbers are shown, 1 to m
 * @param at the step of the ledger, 0 to 12
 */
public record NormRecipe(Points points, String activation, Position position, Knobs knobs,
        Statistics statistics, int example, int at, Notes notes) implements GraphRecipe {

    /** Steps of the ledger: five forward, seven backward. */
    public static final int STEPS = 12;
    public static final int FORWARD_STEPS = 5;
    public static final int LEAST_ROWS = 2;
    public static final int MAX_ROWS = 8;

    /**
     * A batch, and what its activations count for in the loss.
     *
     * @param z 2 to 8 numbers, -1e6 to 1e6
     * @param weights c, as many
     * @param scale what every z is multiplied by, 0.1 to 10
     * @param shift what is then added, -6 to 6
     */
    public record Points(List<Double> z, List<Double> weights, double scale, double shift) {

        public Points {
            z = List.copyOf(z);
            weights = List.copyOf(weights);
        }

        public int rows() {
            return z.size();
        }

        /** What batch norm gets: scale · z + shift. */
        public double[] scaled() {
            return z.stream().mapToDouble(each -> scale * each + shift).toArray();
        }

        public Points withScale(double other) {
            return new Points(z, weights, other, shift);
        }

        public Points withShift(double other) {
            return new Points(z, weights, scale, other);
        }

        /** c. */
        public double[] weighed() {
            return weights.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }

    /**
     * @param gamma γ, above 0; sliders reach from 0.1 to 10
     * @param beta β, -6 to 6
     * @param eps ε, 1e-8 to 0.1
     */
    public record Knobs(double gamma, double beta, double eps) {

        public Knobs withGamma(double other) {
            return new Knobs(other, beta, eps);
        }

        public Knobs withBeta(double other) {
            return new Knobs(gamma, other, eps);
        }

        public Knobs withEps(double other) {
            return new Knobs(gamma, beta, other);
        }
    }

    /** Whose mean and variance. */
    public enum Source {
        BATCH("batch"),
        RUNNING("running");

        private final String id;

        Source(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /**
     * @param source training takes the batch's, inference the running ones
     * @param rho what a new batch counts for in the running ones, 1e-3 to 1
     * @param seed of the batches that come next
     * @param batches how many have come so far, the one shown included, 0 to 1000
     * @param drawnFrom mean and variance of the numbers that batches are drawn from, before scale and shift;
     *     empty for those of z, which is how it is until the first one is drawn
     */
    public record Statistics(
            Source source, double rho, long seed, int batches, Optional<Norm.Statistics> drawnFrom) {

        public static final int MAX_BATCHES = 1000;

        public Statistics {
            Objects.requireNonNull(drawnFrom);
        }

        /** Of batches that are drawn from mean and variance of z. */
        public Statistics(Source source, double rho, long seed, int batches) {
            this(source, rho, seed, batches, Optional.empty());
        }

        public Statistics withSource(Source other) {
            return new Statistics(other, rho, seed, batches, drawnFrom);
        }

        public Statistics withRho(double other) {
            return new Statistics(source, other, seed, batches, drawnFrom);
        }
    }

    public NormRecipe {
        Objects.requireNonNull(notes);
    }

    /** A batch with all else at its default. */
    static NormRecipe of(Points points) {
        Draft draft = new Draft();
        draft.points = points;
        return draft.done();
    }

    @Override
    public Mode mode() {
        return Mode.BATCH_NORM;
    }

    @Override
    public NormRecipe withAt(int other) {
        return change(draft -> draft.at = Math.min(STEPS, other));
    }

    public NormRecipe withPoints(Points others) {
        return change(draft -> {
            draft.points = others;
            draft.example = Math.min(example, others.rows());
        });
    }

    public NormRecipe withActivation(String other) {
        return change(draft -> draft.activation = other);
    }

    public NormRecipe withPosition(Position other) {
        return change(draft -> draft.position = other);
    }

    public NormRecipe withKnobs(Knobs others) {
        return change(draft -> draft.knobs = others);
    }

    public NormRecipe withStatistics(Statistics others) {
        return change(draft -> draft.statistics = others);
    }

    public NormRecipe withExample(int other) {
        return change(draft -> draft.example = other);
    }

    @Override
    public NormRecipe withNotes(Notes others) {
        return change(draft -> draft.notes = others);
    }

    private NormRecipe change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one. */
    private static final class Draft {
        Points points;
        String activation = "sigmoid";
        Position position = Position.BEFORE;
        Knobs knobs = new Knobs(
                GraphDials.GAMMA.initial(), GraphDials.BETA.initial(), GraphDials.EPS.initial());
        Statistics statistics = new Statistics(Source.BATCH, GraphDials.RHO.initial(), 1, 0);
        int example = 1;
        int at = STEPS;
        Notes notes = Notes.NONE;

        Draft() {}

        Draft(NormRecipe from) {
            points = from.points;
            activation = from.activation;
            position = from.position;
            knobs = from.knobs;
            statistics = from.statistics;
            example = from.example;
            at = from.at;
            notes = from.notes;
        }

        NormRecipe done() {
            return new NormRecipe(points, activation, position, knobs, statistics, example, at, notes);
        }
    }
}
