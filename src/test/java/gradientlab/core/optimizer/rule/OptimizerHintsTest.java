package gradientlab.core.optimizer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.Objective;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.convention.Conventions;
import gradientlab.core.surface.catalogue.Surfaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers that the hints of optimizers and of their forms give, taken from a step of each. */
class OptimizerHintsTest {

    private static final Objective NONE = Surfaces.get("bowl");
    private static final double RATE = 0.25;

    /** In each coordinate, of gradients as different as 5 and -0.03. */
    @ParameterizedTest
    @CsvSource({"amsgrad, paper, 3.2", "rmsprop, keras, 3.2", "rmsprop, pytorch, 10", "adagrad, pytorch, 1"})
    void theFirstStepInRates(String optimizer, String library, double rates) {
        double[] step = firstStep(optimizer, conventional(optimizer, library).with("lr", RATE), 5, -0.03);
        assertEquals(rates, -step[0] / RATE, 0.04);
        assertEquals(rates, step[1] / RATE, 0.04);
    }

    @Test
    void kerassAdagradStepsLessWhereTheGradientIsSmall() {
        double[] step =
                firstStep("adagrad", conventional("adagrad", "keras").with("lr", RATE), 5, -0.03);
        assertTrue(Math.abs(step[1]) < 0.2 * Math.abs(step[0]));
    }

    @Test
    void adadeltasFirstStepFollowsFromEpsilonAndGamma() {
        Settings knobs = Settings.defaults(Optimizers.get("adadelta").knobs());
        double wanted = Math.sqrt(knobs.get("eps") / (1 - knobs.get("rho"))) * knobs.get("lr");
        double[] step = firstStep("adadelta", knobs, 5, -3);
        assertEquals(wanted, -step[0], 0.01 * wanted);
        assertEquals(wanted, step[1], 0.01 * wanted);
    }

    @Test
    void kerassEpsilonWeighs31TimesAsMuchInAdamsFirstStep() {
        Settings keras = conventional("adam", "keras");
        assertEquals(31.6, 1 / Math.sqrt(1 - keras.get("beta2")), 0.05);
        // Where the gradient is as small as that multiple of ε the two are equally long, so the step is half.
        double small = keras.get("eps") / Math.sqrt(1 - keras.get("beta2"));
        assertEquals(0.5, -firstStep("adam", keras.with("lr", RATE), small, small)[0] / RATE, 1e-9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pytorch", "optax"})
    void radamDividesByNothingThroughStepFive(String library) {
        Settings knobs = conventional("radam", library).with("lr", RATE);
        Settings larger = knobs.with("eps", 0.5);
        Stepper one = start("radam", knobs);
        Stepper other = start("radam", larger);
        double[] a = {0};
        double[] b = {0};
        for (int step = 1; step <= 6; step++) {
            one.step(a, new double[] {0.7});
            other.step(b, new double[] {0.7});
            assertEquals(step >= 6, a[0] != b[0], "ε is felt from step 6 on, step " + step);
        }
    }

    @Test
    void adagradsRateFallsInEachCoordinateThoughStepsMayGrow() {
        Stepper adagrad =
                start("adagrad", Settings.defaults(Optimizers.get("adagrad").knobs()).with("lr", RATE));
        Lcg random = new Lcg(5);
        double before = Double.POSITIVE_INFINITY;
        double last = 0;
        boolean grew = false;
        for (int k = 0; k < 200; k++) {
            double gradient = random.normal();
            double[] point = {0};
            adagrad.step(point, new double[] {gradient});
            double rate = -point[0] / gradient;
            assertTrue(rate <= before, "step " + k);
            grew |= Math.abs(point[0]) > last;
            before = rate;
            last = Math.abs(point[0]);
        }
        assertTrue(grew, "a step is no rate");
    }

    @Test
    void lionMovesEachCoordinateByTheRate() {
        double[] step = firstStep(
                "lion", Settings.defaults(Optimizers.get("lion").knobs()).with("lr", RATE), 5, -0.03);
        assertEquals(-RATE, step[0], 1e-12);
        assertEquals(RATE, step[1], 1e-12);
    }

    private static Settings conventional(String optimizer, String library) {
        return Settings.defaults(Optimizers.get(optimizer).knobs())
                .with(Conventions.find(optimizer, library).orElseThrow().knobs());
    }

    private static Stepper start(String optimizer, Settings knobs) {
        return Optimizers.get(optimizer).start(2, knobs, NONE);
    }

    private static double[] firstStep(String optimizer, Settings knobs, double... gradient) {
        double[] point = new double[2];
        start(optimizer, knobs).step(point, gradient);
        return point;
    }
}
