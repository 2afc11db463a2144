package gradientlab.experiment.generalization;

import java.util.List;

/** Points of two classes, -1 and 1, that are voted on. */
public sealed interface PlaneData {

    Generated DEFAULT = new Generated("moons", 200, 0.2, 0.2, 2000, 1);

    /**
     * Of a generator with two classes.
     *
     * @param set its id
     * @param n training points, 20 to 1000
     * @param noise of the generator
     * @param wrong share of training labels that are made wrong, 0 to 0.6
     * @param test points with correct labels
     */
    record Generated(String set, int n, double noise, double wrong, int test, long seed)
            implements PlaneData {

        public Generated withSet(String other) {
            return new Generated(other, n, noise, wrong, test, seed);
        }

        public Generated withN(int other) {
            return new Generated(set, other, noise, wrong, test, seed);
        }

        public Generated withNoise(double other) {
            return new Generated(set, n, other, wrong, test, seed);
        }

        public Generated withWrong(double other) {
            return new Generated(set, n, noise, other, test, seed);
        }

        public Generated withTest(int other) {
            return new Generated(set, n, noise, wrong, other, seed);
        }

        public Generated withSeed(long other) {
            return new Generated(set, n, noise, wrong, test, other);
        }
    }

    /**
     * In the recipe itself.
     *
     * @param x [n][features]
     * @param y -1 or 1 each
     * @param testX [m][features], may be empty
     * @param testY -1 or 1 each
     */
    record Given(List<List<Double>> x, List<Integer> y, List<List<Double>> testX, List<Integer> testY)
            implements PlaneData {

        public Given {
            x = x.stream().map(List::copyOf).toList();
            y = List.copyOf(y);
            testX = testX.stream().map(List::copyOf).toList();
            testY = List.copyOf(testY);
        }
    }
}
