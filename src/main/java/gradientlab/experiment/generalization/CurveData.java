package gradientlab.experiment.generalization;

import gradientlab.core.regression.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Points that a curve is fitted to, one x each. What they are in numbers: {@code data.CurvePoints}. */
public sealed interface CurveData {

    /** The most points of either kind. */
    int MAX_POINTS = 2000;
    /** The fewest points that are given: one is left out, the other is fitted. */
    int MIN_GIVEN = 2;
    int MIN_N = 5;
    int MAX_N = 200;
    int MIN_TEST = 20;
    double MAX_SIGMA = 1;

    /** Twenty points of a sine, σ 0.25. */
    Generated DEFAULT = new Generated(CurveFunction.SINE, 20, 0.25, 200, Places.EVEN, 50001);

    /** Where the points are. */
    enum Places {
        /** One in each of n equal parts, anywhere in it. */
        EVEN("even"),
        /** Anywhere. */
        RANDOM("random");

        private final String id;

        Places(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    /**
     * Drawn from a known function on [0, 1].
     *
     * @param n points, {@link #MIN_N} to {@link #MAX_N}
     * @param noise σ of the noise added to each, 0 to {@link #MAX_SIGMA}
     * @param test points, {@link #MIN_TEST} to {@link #MAX_POINTS}
     * @param places where the training points are
     * @param seed of the points, and of folds, features and bootstrap samples
     */
    record Generated(CurveFunction function, int n, double noise, int test, Places places, long seed)
            implements CurveData {

        @Override
        public int distinct() {
            return n;
        }

        @Override
        public Optional<CurveFunction> truth() {
            return Optional.of(function);
        }

        @Override
        public Interval domain() {
            return Interval.UNIT;
        }

        @Override
        public Optional<Double> sigma() {
            return Optional.of(noise);
        }

        public Generated withFunction(CurveFunction other) {
            return new Generated(other, n, noise, test, places, seed);
        }

        public Generated withN(int other) {
            return new Generated(function, other, noise, test, places, seed);
        }

        public Generated withNoise(double other) {
            return new Generated(function, n, other, test, places, seed);
        }

        public Generated withTest(int other) {
            return new Generated(function, n, noise, other, places, seed);
        }

        public Generated withPlaces(Places other) {
            return new Generated(function, n, noise, test, other, seed);
        }

        public Generated withSeed(long other) {
            return new Generated(function, n, noise, test, places, other);
        }
    }

    /**
     * Points in the recipe itself: typed, of a CSV, or drawn ones of which some were moved.
     *
     * @param training {@link #MIN_GIVEN} to {@link #MAX_POINTS}
     * @param test none if empty
     * @param domain on which the curve is drawn
     * @param sigma of the noise, if it is known
     * @param truth what they were drawn from, if that is known
     * @param drawn what they were before any was moved, to put them back
     * @param seed of folds, features and bootstrap samples
     */
    record Given(Points training, Points test, Interval domain, Optional<Double> sigma,
            Optional<CurveFunction> truth, Optional<Generated> drawn, long seed) implements CurveData {

        @Override
        public int n() {
            return training.size();
        }

        @Override
        public int distinct() {
            return (int) training.x.stream().distinct().count();
        }

        /** The same with other training points. */
        public Given withTraining(Points other) {
            return new Given(other, test, domain, sigma, truth, drawn, seed);
        }

        /** The same with another seed. */
        public Given withSeed(long other) {
            return new Given(training, test, domain, sigma, truth, drawn, other);
        }
    }

    /** Points (x, y), as many x as y. */
    record Points(List<Double> x, List<Double> y) {

        public static final Points NONE = new Points(List.of(), List.of());

        public Points {
            x = List.copyOf(x);
            y = List.copyOf(y);
            if (x.size() != y.size()) {
                throw new IllegalArgumentException(x.size() + " x, " + y.size() + " y");
            }
        }

        public int size() {
            return x.size();
        }

        /** With one of them elsewhere. */
        public Points moved(int index, double toX, double toY) {
            List<Double> xs = new ArrayList<>(x);
            List<Double> ys = new ArrayList<>(y);
            xs.set(index, toX);
            ys.set(index, toY);
            return new Points(xs, ys);
        }

        /** With one more, the last. */
        public Points with(double newX, double newY) {
            List<Double> xs = new ArrayList<>(x);
            List<Double> ys = new ArrayList<>(y);
            xs.add(newX);
            ys.add(newY);
            return new Points(xs, ys);
        }

        /** Without one of them. */
        public Points without(int index) {
            List<Double> xs = new ArrayList<>(x);
            List<Double> ys = new ArrayList<>(y);
            xs.remove(index);
            ys.remove(index);
            return new Points(xs, ys);
        }
    }

    /** How many training points there are. */
    int n();

    /** At how many different x they stand. */
    int distinct();

    /** What they were drawn from, if that is known. */
    Optional<CurveFunction> truth();

    /** Where the curve is drawn. */
    Interval domain();

    /** The left end of the domain. */
    default double from() {
        return domain().from();
    }

    /** The right end of the domain. */
    default double to() {
        return domain().to();
    }

    /** The standard deviation of the noise, if it is known. */
    Optional<Double> sigma();

    /** Of folds, features and bootstrap samples, and of the points if they are drawn. */
    long seed();

    /** What fresh samples are drawn from: what these were drawn from, or were before one was moved. */
    default Optional<Generated> source() {
        return this instanceof Given given ? given.drawn() : Optional.of((Generated) this);
    }
}
