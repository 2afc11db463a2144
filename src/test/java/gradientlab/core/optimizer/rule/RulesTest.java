package gradientlab.core.optimizer.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.catalogue.Bowl;
import gradientlab.core.surface.catalogue.Rosenbrock;
import gradientlab.core.surface.catalogue.Surfaces;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What single rules promise beyond the reference paths. */
class RulesTest {

    @Test
    void newtonReachesTheMinimumOfABowlInOneStep() {
        assertArrayEquals(new double[] {0, 0}, walk("newton", new Bowl(), 1, -7, 2).get(1), 1e-15);
    }

    @Test
    void newtonSolvesRosenbrockInAFewSteps() {
        assertArrayEquals(new double[] {1, 1}, walk("newton", new Rosenbrock(), 8, -1.2, 1).get(8), 1e-12);
    }

    @Test
    void newtonWalksToTheSaddle() {
        assertArrayEquals(new double[] {0, 0}, walk("newton", Surfaces.get("saddle"), 1, -1.5, 0.001).get(1),
                1e-15);
    }

    @Test
    void newtonDivergesWhereTheHessianIsSingular() {
        Objective line = quadratic(1, 1, 1, 1);
        List<double[]> path = walk("newton", line, 5, 1, 2);
        assertEquals(2, path.size());
        assertFalse(Walk.finite(path.get(1)));
    }

    @Test
    void newtonStaysWhereTheGradientIsExactlyZero() {
        assertArrayEquals(new double[] {3, 4}, walk("newton", quadratic(0, 0, 0, 0), 3, 3, 4).get(3));
    }

    @Test
    void newtonTakesRowsWithAZeroPivotInAnotherOrder() {
        assertArrayEquals(new double[] {0, 0}, walk("newton", quadratic(0, 1, 1, 0), 1, 3, 4).get(1), 1e-15);
        assertArrayEquals(new double[] {0, 0, 0},
                walk("newton", quadratic(0, 2, 1, 2, 0, 0, 1, 0, 5), 1, 3, 4, 5)
                        .get(1),
                1e-14);
    }

    @Test
    void newtonReachesTheStationaryPointOfAnyQuadraticInOneStep() {
        // Entries of -1, 0 and 1: most of these Hessians are indefinite and meet a pivot of 0 on the way.
        Lcg random = new Lcg(5);
        int solved = 0;
        for (int round = 0; round < 300; round++) {
            int size = 2 + round % 4;
            double[] hessian = new double[size * size];
            double[] start = new double[size];
            for (int i = 0; i < size; i++) {
                start[i] = random.symmetric(3);
                for (int j = 0; j <= i; j++) {
                    hessian[i * size + j] = random.below(3) - 1;
                    hessian[j * size + i] = hessian[i * size + j];
                }
            }
            // The determinant is a whole number.
            if (Math.abs(CommonOps_DDRM.det(DMatrixRMaj.wrap(size, size, hessian.clone()))) > 0.5) {
                double[] end = walk("newton", quadratic(hessian), 1, start).get(1);
                assertArrayEquals(new double[size], end, 1e-12, Arrays.toString(hessian));
                solved++;
            }
        }
        assertTrue(solved > 100, solved + " solved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bowl", "rosenbrock", "himmelblau", "rastrigin", "ackley", "goldstein_price"})
    void lineSearchNeverClimbs(String surface) {
        LossSurface loss = Surfaces.get(surface);
        List<double[]> path = walk("line_search", loss, 100, loss.start().x(), loss.start().y());
        for (int k = 1; k < path.size(); k++) {
            assertTrue(loss.value(path.get(k)) <= loss.value(path.get(k - 1)), "climbs at step " + k);
        }
        assertTrue(loss.value(path.get(100)) < loss.value(path.get(0)));
    }

    @Test
    void lineSearchTakesTheFirstTrialThatLowersTheLossEnough() {
        // f = x²/2 from 1: the step s gives (1-s)²/2, enough where that is under 1/2 - c s: s < 2 (1 - c).
        Optimizer optimizer = Optimizers.get("line_search");
        Settings settings = Walk.settings(optimizer, "lr", 8, "shrink", 0.5, "armijo", 0.25);
        assertEquals(0, Walk.of(optimizer, settings, quadratic(1), 1, 1).get(1)[0], 1e-15);
        assertEquals(-0.4, Walk.of(optimizer, settings.with("lr", 1.4), quadratic(1), 1, 1).get(1)[0], 1e-15);
        assertEquals(0.2, Walk.of(optimizer, settings.with("lr", 1.6), quadratic(1), 1, 1).get(1)[0], 1e-15);
    }

    @Test
    void lineSearchDescendsTheLossWithItsDecay() {
        // F = x²/2 + x²/2 = x² from 2, where g = 4: the step s ends at 2 (1-2s), enough where
        // 4 (1-2s)² ≤ 4 - s 16/4, so for s ≤ 3/4, and there to the last bit.
        Optimizer optimizer = Optimizers.get("line_search");
        Settings settings =
                Walk.settings(optimizer, "shrink", 0.5, "armijo", 0.25, "weight_decay", 1, "lr", 0.75);
        assertEquals(-1, Walk.of(optimizer, settings, quadratic(1), 1, 2).get(1)[0]);
        assertEquals(0.4, Walk.of(optimizer, settings.with("lr", 0.8), quadratic(1), 1, 2).get(1)[0], 1e-15);
    }

    @Test
    void lineSearchEndsWhereTheLossIsNoNumber() {
        Optimizer optimizer = Optimizers.get("line_search");
        double[] point = {1};
        Objective nothing = new Objective() {
            @Override
            public double value(double[] at) {
                return Double.NaN;
            }

            @Override
            public void gradient(double[] gradient, double[] at) {
                gradient[0] = 1;
            }
        };
        Stepper stepper = optimizer.start(1, Settings.defaults(optimizer.knobs()), nothing);
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> stepper.step(point, new double[] {1}));
        assertEquals(1, point[0]);
    }

    @Test
    void lineSearchStaysWhereNothingHelps() {
        Optimizer optimizer = Optimizers.get("line_search");
        double[] point = {1};
        optimizer.start(1, Settings.defaults(optimizer.knobs()), quadratic(1)).step(point, new double[] {-1});
        assertEquals(1, point[0]);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void aGradientThatIsNotFiniteNeverLeavesThePointFinite(double gradient) {
        for (Optimizer optimizer : Optimizers.all()) {
            Stepper stepper = optimizer.start(1, Settings.defaults(optimizer.knobs()), quadratic(1));
            double[] point = {1};
            stepper.step(point, new double[] {gradient});
            boolean lion = optimizer.id().equals("lion") && gradient == Double.POSITIVE_INFINITY;
            // Lion looks at the sign alone: infinity is just a sign to it.
            assertEquals(lion, Double.isFinite(point[0]), optimizer.id());
        }
    }

    @Test
    void thePyTorchFormOfNagIsTheLookAheadPointOfTheOther() {
        Optimizer nag = Optimizers.get("nag");
        Settings lookahead = Walk.settings(nag, "lr", 0.1, "momentum", 0.8, "weight_decay", 0.1);
        Stepper ahead = nag.start(2, lookahead, new Bowl());
        List<double[]> other = Walk.of(nag, lookahead.with("form", 1), new Bowl(), 40, -7, 2);
        double[] point = {-7, 2};
        double[] probe = new double[2];
        double[] gradient = new double[2];
        for (int k = 0; k < 40; k++) {
            ahead.probe(probe, point);
            assertArrayEquals(other.get(k), probe, 1e-13, "step " + k);
            new Bowl().gradient(gradient, probe);
            ahead.step(point, gradient);
        }
    }

    @Test
    void onlyTheLookAheadFormOfNagWantsItsGradientElsewhere() {
        for (Optimizer optimizer : Optimizers.all()) {
            Stepper stepper = optimizer.start(2, Settings.defaults(optimizer.knobs()), new Bowl());
            assertEquals(optimizer.id().equals("nag"), stepper.looksAhead(), optimizer.id());
        }
        Optimizer nag = Optimizers.get("nag");
        assertFalse(nag.start(2, Walk.settings(nag, "form", 1), new Bowl()).looksAhead());
    }

    @Test
    void loweringTheRateSlowsTheOldVelocityAsInPyTorch() {
        Optimizer momentum = Optimizers.get("momentum");
        Stepper stepper = momentum.start(1, Walk.settings(momentum, "lr", 1, "momentum", 0.5), quadratic(1));
        double[] point = {10};
        stepper.step(point, new double[] {4});
        assertEquals(6, point[0]);
        stepper.rate(0.1);
        stepper.step(point, new double[] {0});
        assertEquals(6 - 0.1 * 2, point[0], 1e-15);
    }

    @Test
    void aBetaChangedDuringARunCountsFromTheFirstStepInTheBiasCorrectionAsInPyTorch() {
        BiasCorrection correction = new BiasCorrection();
        correction.beta(0.9);
        for (int t = 1; t <= 3; t++) {
            assertEquals(1 - Math.pow(0.9, t), correction.next(), 1e-15);
        }
        correction.beta(0.5);
        assertEquals(1 - Math.pow(0.5, 4), correction.next());
    }

    @Test
    void theRunningProductOfABetaAgreesWithItsPowerAndEndsAtOne() {
        BiasCorrection correction = new BiasCorrection();
        correction.beta(0.999);
        for (int t = 1; t <= 100_000; t++) {
            double got = correction.next();
            if (t % 1000 == 0) {
                assertEquals(1 - Math.pow(0.999, t), got, 1e-13);
            }
        }
        assertEquals(1, correction.next());
        assertEquals(0, correction.power());
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void rmspropsFirstStepAtASmallGradientIsTheLibrarys(Shape shape) {
        Optimizer rmsprop = Optimizers.get("rmsprop");
        Settings settings = Walk.settings(
                rmsprop, "lr", 1, "alpha", shape.alpha, "eps", shape.eps, "eps_form",
                shape == Shape.TORCH ? 0 : 1);
        double[] point = {0};
        rmsprop.start(1, settings, quadratic(1)).step(point, new double[] {1e-4});
        assertEquals(shape.step, -point[0], 0.005);
    }

    private enum Shape {
        TORCH(0.99, 1e-8, 9.99),
        KERAS(0.9, 1e-7, 0.31),
        OPTAX(0.9, 1e-8, 0.95);

        private final double alpha;
        private final double eps;
        private final double step;

        Shape(double alpha, double eps, double step) {
            this.alpha = alpha;
            this.eps = eps;
            this.step = step;
        }
    }

    @Test
    void yogisAverageFallsWhereTheGradientIsSmallerByAShareOfThatGradientAlone() {
        // From v = 1/4 with g = 1/10, β₁ = 0 and β₂ = 1/2: v = 1/4 - 1/2 · 1/100 = 0.245 (Adam's would be
        // 0.13), v̂ = 0.245 / (1/2) = 0.49, and the step is η · 0.1 / 0.7.
        Optimizer yogi = Optimizers.get("yogi");
        Settings settings = Walk.settings(
                yogi, "lr", 1, "beta1", 0, "beta2", 0.5, "eps", 0, "initial_accumulator_value", 0.25);
        double[] point = {0};
        yogi.start(1, settings, quadratic(1)).step(point, new double[] {0.1});
        assertEquals(-0.1 / 0.7, point[0], 1e-15);
    }

    @Test
    void yogisAverageStaysWhereItIsTheSquareOfTheGradient() {
        // v = 1/4 and g = 1/2: v̂ = 1/4 / (1/2), and the step is η · 1/2 / √(1/2).
        Optimizer yogi = Optimizers.get("yogi");
        Settings settings = Walk.settings(
                yogi, "lr", 1, "beta1", 0, "beta2", 0.5, "eps", 0, "initial_accumulator_value", 0.25);
        double[] point = {0};
        yogi.start(1, settings, quadratic(1)).step(point, new double[] {0.5});
        assertEquals(-Math.sqrt(0.5), point[0], 1e-15);
    }

    private static List<double[]> walk(String id, Objective objective, int steps, double... start) {
        Optimizer optimizer = Optimizers.get(id);
        return Walk.of(optimizer, Settings.defaults(optimizer.knobs()), objective, steps, start);
    }

    /** f = wᵀAw / 2 for a symmetric A, row by row. */
    private static Objective quadratic(double... a) {
        return new Objective() {
            @Override
            public double value(double[] point) {
                double[] gradient = new double[point.length];
                gradient(gradient, point);
                double sum = 0;
                for (int i = 0; i < point.length; i++) {
                    sum += point[i] * gradient[i] / 2;
                }
                return sum;
            }

            @Override
            public void gradient(double[] gradient, double[] point) {
                for (int i = 0; i < point.length; i++) {
                    gradient[i] = 0;
                    for (int j = 0; j < point.length; j++) {
                        gradient[i] += a[i * point.length + j] * point[j];
                    }
                }
            }

            @Override
            public void hessian(double[] hessian, double[] point) {
                System.arraycopy(a, 0, hessian, 0, a.length);
            }
        };
    }
}
