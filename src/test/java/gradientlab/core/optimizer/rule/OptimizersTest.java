package gradientlab.core.optimizer.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.catalogue.Bowl;
import gradientlab.core.surface.catalogue.Rosenbrock;
import gradientlab.core.surface.catalogue.Surfaces;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OptimizersTest {

    private static final Set<String> DECOUPLED = Set.of("adamw", "lion");

    static List<Optimizer> optimizers() {
        return Optimizers.all();
    }

    static Stream<Arguments> optimizersOnSurfaces() {
        return Optimizers.all().stream()
                .flatMap(optimizer -> Surfaces.all().stream()
                        .map(surface -> Arguments.of(optimizer.id(), surface.id())));
    }

    @Test
    void theListIsTheContracts() {
        assertEquals(
                Set.of("sgd", "momentum", "nag", "adagrad", "adadelta", "rmsprop", "adam", "amsgrad", "adamw",
                        "nadam",
                        "adamax", "radam", "lion", "yogi", "adabelief", "newton", "line_search"),
                Set.copyOf(Optimizers.all().stream().map(Optimizer::id).toList()));
    }

    @Test
    void everyNameIsItsOwnAndTheIdFindsTheRule() {
        assertEquals(Optimizers.all().size(),
                Optimizers.all().stream().map(Optimizer::name).distinct().count());
        for (Optimizer optimizer : Optimizers.all()) {
            assertFalse(optimizer.name().isBlank(), optimizer.id());
            assertSame(optimizer, Optimizers.get(optimizer.id()));
        }
        assertEquals("no optimizer Adam",
                assertThrows(IllegalArgumentException.class, () -> Optimizers.get("Adam")).getMessage());
    }

    @ParameterizedTest(name = "{0} on {1}")
    @MethodSource("optimizersOnSurfaces")
    void everyOptimizerRunsOnEverySurface(String id, String surface) {
        LossSurface loss = Surfaces.find(surface).map(entry -> entry.make(Settings.NONE)).orElseThrow();
        Optimizer optimizer = Optimizers.get(id);
        for (double lr : new double[] {1e-3, optimizer.knobs().get(0).initial(), 10}) {
            Settings settings = Walk.settings(optimizer, "lr", lr);
            List<double[]> path = Walk.of(optimizer, settings, loss, 50, loss.start().x(), loss.start().y());
            assertTrue(path.size() == 51 || !Walk.finite(path.get(path.size() - 1)), "ends early but finite");
            assertTrue(path.size() > 1, "never moved");
            List<double[]> again = Walk.of(optimizer, settings, loss, 50, loss.start().x(), loss.start().y());
            for (int k = 0; k < path.size(); k++) {
                assertArrayEquals(path.get(k), again.get(k), "another path at step " + k);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theDefaultsDescendTheBowlFromItsStart(Optimizer optimizer) {
        LossSurface bowl = new Bowl();
        List<double[]> path = Walk.of(optimizer, Settings.defaults(optimizer.knobs()), bowl, 200, -7, 2);
        assertTrue(bowl.value(path.get(200)) < bowl.value(path.get(0)));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theGradientIsNeverWrittenTo(Optimizer optimizer) {
        Stepper stepper = optimizer.start(2, Walk.settings(optimizer, "weight_decay", 0.1), new Rosenbrock());
        double[] point = {-1.2, 1};
        double[] gradient = {-215.6, -88};
        for (int k = 0; k < 8; k++) {
            stepper.step(point, gradient);
            assertArrayEquals(new double[] {-215.6, -88}, gradient);
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void twoRunsShareNoMemory(Optimizer optimizer) {
        Settings settings = Settings.defaults(optimizer.knobs());
        Objective loss = new Bowl();
        List<double[]> alone = Walk.of(optimizer, settings, loss, 6, -7, 2);
        Stepper one = optimizer.start(2, settings, loss);
        Stepper other = optimizer.start(2, settings, loss);
        double[] point = {-7, 2};
        double[] elsewhere = {3, -1};
        for (int k = 1; k < alone.size(); k++) {
            advance(one, loss, point);
            advance(other, loss, elsewhere);
            assertArrayEquals(alone.get(k), point, "after step " + k);
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void coordinatesCountForThemselvesWhateverTheSize(Optimizer optimizer) {
        Settings settings = Settings.defaults(optimizer.knobs());
        double[] flat = {-7, 2, 5, -7, 2};
        Objective separable = new Objective() {
            @Override
            public double value(double[] point) {
                double sum = 0;
                for (double w : point) {
                    sum += w * w / 2;
                }
                return sum;
            }

            @Override
            public void gradient(double[] gradient, double[] point) {
                System.arraycopy(point, 0, gradient, 0, point.length);
            }

            @Override
            public void hessian(double[] hessian, double[] point) {
                for (int i = 0; i < hessian.length; i++) {
                    hessian[i] = i % (point.length + 1) == 0 ? 1 : 0;
                }
            }
        };
        List<double[]> path = Walk.of(optimizer, settings, separable, 5, flat);
        for (double[] point : path) {
            assertEquals(point[0], point[3]);
            assertEquals(point[1], point[4]);
        }
        assertNotEquals(path.get(0)[2], path.get(5)[2]);
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aScheduledRateIsTheLearningRateOfTheNextStep(Optimizer optimizer) {
        double lr = optimizer.knobs().get(0).initial();
        Stepper knob = optimizer.start(2, Walk.settings(optimizer, "lr", lr / 2), new Bowl());
        Stepper rate = optimizer.start(2, Walk.settings(optimizer, "lr", lr), new Bowl());
        double[] one = {-7, 2};
        double[] other = {-7, 2};
        for (int k = 0; k < 3; k++) {
            rate.rate(lr / 2);
            advance(knob, new Bowl(), one);
            advance(rate, new Bowl(), other);
            assertArrayEquals(one, other);
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void settingTheSameValuesAgainChangesNothing(Optimizer optimizer) {
        Settings settings = Settings.defaults(optimizer.knobs());
        List<double[]> path = Walk.of(optimizer, settings, new Rosenbrock(), 12, -1.2, 1);
        Stepper stepper = optimizer.start(2, settings, new Rosenbrock());
        double[] point = {-1.2, 1};
        for (int k = 1; k < path.size(); k++) {
            stepper.set(settings);
            advance(stepper, new Rosenbrock(), point);
            for (int i = 0; i < 2; i++) {
                double expected = path.get(k)[i];
                assertEquals(expected, point[i], 1e-9 * Math.max(1, Math.abs(expected)), "step " + k);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyKnobChangesThePath(Optimizer optimizer) {
        Settings usual = usual(optimizer);
        double[] before = slowedDown(optimizer, usual);
        for (Knob knob : optimizer.knobs()) {
            boolean felt = DoubleStream.of(0.05, 0.7, 0.99).map(knob::valueAt).anyMatch(value -> {
                double[] after = slowedDown(optimizer, usual.with(knob.id(), value));
                return before[0] != after[0] || before[1] != after[1];
            });
            assertTrue(felt, optimizer.id() + " ignores " + knob.id());
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void weightDecayIsL2OrDecoupled(Optimizer optimizer) {
        double decay = 0.3;
        Objective loss = new Rosenbrock();
        Objective withL2 = withL2(loss, decay);
        Settings plain = Walk.settings(optimizer, "weight_decay", 0);
        Settings decayed = plain.with("weight_decay", decay);
        List<double[]> got = Walk.of(optimizer, decayed, loss, 10, -1.2, 1);
        List<double[]> inTheLoss = Walk.of(optimizer, plain, withL2, 10, -1.2, 1);
        List<double[]> without = Walk.of(optimizer, plain, loss, 10, -1.2, 1);
        double fromL2 = distance(got, inTheLoss);
        assertTrue(distance(got, without) > 1e-6, "no effect");
        if (DECOUPLED.contains(optimizer.id())) {
            assertTrue(fromL2 > 1e-6, "L2, " + fromL2);
        } else {
            assertTrue(fromL2 < 1e-9, "not L2, " + fromL2);
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void decoupledDecayShrinksByTheLearningRateTimesTheWeight(Optimizer optimizer) {
        if (DECOUPLED.contains(optimizer.id())) {
            double[] still = {0, 0};
            double[] point = {-7, 2};
            Settings settings = Walk.settings(optimizer, "lr", 0.1, "weight_decay", 0.3);
            optimizer.start(2, settings, new Bowl()).step(point, still);
            assertArrayEquals(new double[] {-7 * 0.97, 2 * 0.97}, point, 1e-14);
        }
    }

    /** Where 30 steps lead with half the learning rate from the middle on: some knobs are felt only then. */
    private static double[] slowedDown(Optimizer optimizer, Settings settings) {
        Stepper stepper = optimizer.start(2, settings, new Rosenbrock());
        double[] point = {-1.2, 1};
        for (int k = 0; k < 30; k++) {
            if (k == 15) {
                stepper.set(settings.with("lr", settings.get("lr") / 2));
            }
            advance(stepper, new Rosenbrock(), point);
        }
        return point;
    }

    /** Defaults, with epsilons large enough to be felt and a second step that a decay can act on. */
    private static Settings usual(Optimizer optimizer) {
        Settings settings = Settings.defaults(optimizer.knobs()).with("weight_decay", 0.01);
        if (settings.has("eps")) {
            settings = settings.with("eps", 1e-3);
        }
        if (optimizer.id().equals("rmsprop")) {
            settings = settings.with("momentum", 0.8);
        }
        if (optimizer.id().equals("radam")) {
            settings = settings.with("lr", 1e-3);
        }
        return settings;
    }

    private static Objective withL2(Objective loss, double decay) {
        return new Objective() {
            @Override
            public double value(double[] point) {
                return loss.value(point) + decay / 2 * (point[0] * point[0] + point[1] * point[1]);
            }

            @Override
            public void gradient(double[] gradient, double[] point) {
                loss.gradient(gradient, point);
                gradient[0] += decay * point[0];
                gradient[1] += decay * point[1];
            }

            @Override
            public void hessian(double[] hessian, double[] point) {
                loss.hessian(hessian, point);
                hessian[0] += decay;
                hessian[3] += decay;
            }
        };
    }

    private static void advance(Stepper stepper, Objective objective, double[] point) {
        double[] probe = new double[point.length];
        double[] gradient = new double[point.length];
        stepper.probe(probe, point);
        objective.gradient(gradient, probe);
        stepper.step(point, gradient);
    }

    /** The largest distance in a coordinate, relative to its size where that is over 1. */
    private static double distance(List<double[]> one, List<double[]> other) {
        double largest = one.size() == other.size() ? 0 : Double.POSITIVE_INFINITY;
        for (int k = 0; k < Math.min(one.size(), other.size()); k++) {
            for (int i = 0; i < 2; i++) {
                double size = Math.max(1, Math.abs(one.get(k)[i]));
                largest = Math.max(largest, Math.abs(one.get(k)[i] - other.get(k)[i]) / size);
            }
        }
        return largest;
    }
}
