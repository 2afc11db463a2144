package gradientlab.experiment.generalization;

import java.util.List;
import java.util.function.Consumer;

/**
 * Many weak models. Immutable; a change makes a new one.
 *
 * @param method how they come to be many
 * @param data that curves are fitted to
 * @param plane that AdaBoost votes on
 * @param bagging of bootstrap samples, shared by the first two methods
 * @param boosting stages fitted to residuals
 * @param adaboost rounds on changing weights
 * @param samples fresh ones that spread and mean errors are measured over, 2 to {@link #MAX_SAMPLES}
 * @param step draw, tree, stage or round that is looked at, 0 or more
 * @param grid points at which a typed recipe asks for the prediction, each of as many numbers as a point has
 */
public record EnsemblesRecipe(Method method, CurveData data, PlaneData plane, Bagging bagging,
        Boosting boosting, AdaBoost adaboost, int samples, int step, List<List<Double>> grid) {

    public static final int MAX_MEMBERS = 200;
    /** So many trees are drawn at least, so that what more of them bring is seen. */
    public static final int SHOWN_TREES = 50;
    public static final int MAX_ROUNDS = 300;
    public static final int MAX_SAMPLES = 200;
    public static final int MAX_DEPTH = 8;

    /** Fifty points at random places. */
    public static final CurveData.Generated POINTS =
            new CurveData.Generated(CurveFunction.SINE, 50, 0.3, 200, CurveData.Places.RANDOM, 1);

    public static final EnsemblesRecipe DEFAULT = new Draft().done();

    /** How models come to be many. */
    public enum Method {
        BOOTSTRAP("bootstrap"),
        BAGGING("bagging"),
        BOOSTING("gradient_boosting"),
        ADABOOST("adaboost");

        private final String id;

        Method(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /**
     * Trees, each of its own draws of the points.
     *
     * @param members B, 1 to {@link #MAX_MEMBERS}
     * @param depth of each, 0 to {@link #MAX_DEPTH} or {@link ModelChoice#FULL}
     * @param replacement whether a point may be drawn twice
     * @param draws m of each tree, 0 for as many as there are points
     * @param indices [B][m] the draws themselves, from 0; empty for drawn ones
     * @param leftOut trees that do not count, from 0
     */
    public record Bagging(int members, int depth, boolean replacement, int draws,
            List<List<Integer>> indices, List<Integer> leftOut) {

        public static final Bagging DEFAULT =
                new Bagging(25, ModelChoice.FULL, true, 0, List.of(), List.of());

        public Bagging {
            indices = indices.stream().map(List::copyOf).toList();
            members = indices.isEmpty() ? members : indices.size();
            int trees = trees(members, indices);
            leftOut = leftOut.stream().filter(tree -> tree < trees).distinct().sorted().toList();
        }

        /** How many trees there are to step through. */
        public int trees() {
            return trees(members, indices);
        }

        private static int trees(int members, List<List<Integer>> indices) {
            return indices.isEmpty() ? Math.max(members, SHOWN_TREES) : indices.size();
        }

        /** How many points each tree draws of n. */
        public int drawn(int n) {
            return draws == 0 ? n : draws;
        }

        public Bagging withMembers(int other) {
            return new Bagging(other, depth, replacement, draws, indices, leftOut);
        }

        public Bagging withDepth(int other) {
            return new Bagging(members, other, replacement, draws, indices, leftOut);
        }

        public Bagging withReplacement(boolean other) {
            return new Bagging(members, depth, other, draws, indices, leftOut);
        }

        public Bagging withDraws(int other) {
            return new Bagging(members, depth, replacement, other, indices, leftOut);
        }

        public Bagging withIndices(List<List<Integer>> other) {
            return new Bagging(members, depth, replacement, draws, other, leftOut);
        }

        public Bagging withLeftOut(List<Integer> other) {
            return new Bagging(members, depth, replacement, draws, indices, other);
        }
    }

    /**
     * Trees, each of what those before it left.
     *
     * @param rounds M, 1 to {@link #MAX_ROUNDS}
     * @param depth of each, 1 to {@link #MAX_DEPTH} or {@link ModelChoice#FULL}
     * @param rate η, 0.01 to 1
     * @param atOnce whether all are fitted at once, to the same residuals
     */
    public record Boosting(int rounds, int depth, double rate, boolean atOnce) {

        public static final double MIN_RATE = 0.01;
        public static final Boosting DEFAULT = new Boosting(300, 1, 0.3, false);

        public Boosting withRounds(int other) {
            return new Boosting(other, depth, rate, atOnce);
        }

        public Boosting withDepth(int other) {
            return new Boosting(rounds, other, rate, atOnce);
        }

        public Boosting withRate(double other) {
            return new Boosting(rounds, depth, other, atOnce);
        }

        public Boosting withAtOnce(boolean other) {
            return new Boosting(rounds, depth, rate, other);
        }
    }

    /**
     * Trees on weighted points.
     *
     * @param rounds 1 to {@link #MAX_ROUNDS}
     * @param depth of each, 1 to {@link #MAX_DEPTH}
     */
    public record AdaBoost(int rounds, int depth) {

        public static final AdaBoost DEFAULT = new AdaBoost(300, 1);
    }

    /** Where there are fewer steps than asked for, the last one is looked at. */
    public EnsemblesRecipe {
        grid = grid.stream().map(List::copyOf).toList();
        step = Math.min(step, switch (method) {
            case BOOTSTRAP -> bagging.drawn(data.n());
            case BAGGING -> bagging.trees();
            case BOOSTING -> boosting.rounds();
            case ADABOOST -> adaboost.rounds();
        });
    }

    /** How many steps the method has: draws, trees, stages, rounds. */
    public int steps() {
        return withStep(Integer.MAX_VALUE).step;
    }

    /** How many trees of bootstrap samples there are to step through. */
    public int trees() {
        return bagging.trees();
    }

    public EnsemblesRecipe withMethod(Method other) {
        return change(draft -> draft.method = other);
    }

    public EnsemblesRecipe withData(CurveData other) {
        return change(draft -> draft.data = other);
    }

    public EnsemblesRecipe withPlane(PlaneData other) {
        return change(draft -> draft.plane = other);
    }

    public EnsemblesRecipe withBagging(Bagging other) {
        return change(draft -> draft.bagging = other);
    }

    public EnsemblesRecipe withBoosting(Boosting other) {
        return change(draft -> draft.boosting = other);
    }

    public EnsemblesRecipe withAdaboost(AdaBoost other) {
        return change(draft -> draft.adaboost = other);
    }

    public EnsemblesRecipe withSamples(int other) {
        return change(draft -> draft.samples = other);
    }

    public EnsemblesRecipe withStep(int other) {
        return change(draft -> draft.step = other);
    }

    public EnsemblesRecipe withGrid(List<List<Double>> other) {
        return change(draft -> draft.grid = other);
    }

    private EnsemblesRecipe change(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** All components, to change one; at first the defaults. */
    private static final class Draft {
        Method method = Method.BAGGING;
        CurveData data = POINTS;
        PlaneData plane = PlaneData.DEFAULT;
        Bagging bagging = Bagging.DEFAULT;
        Boosting boosting = Boosting.DEFAULT;
        AdaBoost adaboost = AdaBoost.DEFAULT;
        int samples = 200;
        int step = 25;
        List<List<Double>> grid = List.of();

        Draft() {}

        Draft(EnsemblesRecipe from) {
            method = from.method;
            data = from.data;
            plane = from.plane;
            bagging = from.bagging;
            boosting = from.boosting;
            adaboost = from.adaboost;
            samples = from.samples;
            step = from.step;
            grid = from.grid;
        }

        EnsemblesRecipe done() {
            return new EnsemblesRecipe(method, data, plane, bagging, boosting, adaboost, samples, step, grid);
        }
    }
}
