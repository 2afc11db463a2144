package gradientlab.core.optimizer.lanes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.catalogue.Rosenbrock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a lane promises: the steps of a stepper of its own, to the last bit, in every form of its rule. */
class LanesTest {

    private static final int LANES = 7;
    private static final int STEPS = 40;

    /** Every rule in every form its choices and switches make. */
    static Stream<Arguments> forms() {
        return Optimizers.all().stream().flatMap(rule -> forms(rule).stream()
                .map(form -> Arguments.of(rule.id(), form)));
    }

    private static List<Settings> forms(Optimizer rule) {
        List<Settings> forms = List.of(Settings.defaults(rule.knobs()));
        for (Knob knob : rule.knobs()) {
            if (chosen(knob)) {
                forms = forms.stream().flatMap(form -> IntStream.rangeClosed(0, (int) knob.max())
                        .mapToObj(value -> form.with(knob.id(), value))).toList();
            }
        }
        return forms;
    }

    private static boolean chosen(Knob knob) {
        return knob.kind() == Knob.Kind.CHOICE || knob.kind() == Knob.Kind.SWITCH;
    }

    /** One form with other numbers in every lane: each knob somewhere on its slider, η small. */
    private static LaneKnobs spread(Optimizer rule, Settings form) {
        Map<String, double[]> values = new HashMap<>();
        for (Knob knob : rule.knobs()) {
            if (!chosen(knob)) {
                values.put(knob.id(), IntStream.range(0, LANES)
                        .mapToDouble(
                                i -> knob.id().equals("lr") ? 1e-4 * (i + 1) : knob.valueAt(0.2 + 0.09 * i))
                        .toArray());
            }
        }
        return new LaneKnobs(LANES, form, values);
    }

    /** The same numbers in every lane, none of them a default. */
    private static LaneKnobs alike(Optimizer rule, Settings form) {
        return new LaneKnobs(LANES, spread(rule, form).of(3), Map.of());
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forms")
    void aLaneTakesItsSteppersStepsWithKnobsOfItsOwn(String id, Settings form) {
        follow(Optimizers.get(id), spread(Optimizers.get(id), form));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("forms")
    void aLaneTakesItsSteppersStepsWithKnobsInCommon(String id, Settings form) {
        follow(Optimizers.get(id), alike(Optimizers.get(id), form));
    }

    @Test
    void onlyRulesThatSeeBothCoordinatesAreNotCoordinatewise() {
        assertEquals(List.of("line_search", "newton"), Optimizers.all().stream()
                .filter(rule -> !rule.coordinatewise()).map(Optimizer::id).sorted().toList());
    }

    /** Walks lanes and steppers over the same ground; two lanes end on the way, and the rate changes. */
    private static void follow(Optimizer rule, LaneKnobs knobs) {
        LossSurface ground = new Rosenbrock();
        Lanes lanes = LaneRules.start(rule, knobs, ground);
        List<Stepper> steppers =
                IntStream.range(0, LANES).mapToObj(i -> rule.start(2, knobs.of(i), ground)).toList();
        double[][] points = new double[LANES][];
        int[] whose = new int[LANES];
        double[] x = new double[LANES];
        double[] y = new double[LANES];
        for (int i = 0; i < LANES; i++) {
            points[i] = new double[] {-1.2 + 0.1 * i, 1 - 0.2 * i};
            whose[i] = i;
            x[i] = points[i][0];
            y[i] = points[i][1];
        }
        for (int step = 0; step < STEPS; step++) {
            if (step == 11 || step == 23) {
                int ended = step == 11 ? 2 : 0;
                lanes.end(ended);
                whose[ended] = whose[lanes.count()];
                x[ended] = x[lanes.count()];
                y[ended] = y[lanes.count()];
            }
            if (step > 5) {
                lanes.factor(1.0 / step);
            }
            double[] probeX = new double[LANES];
            double[] probeY = new double[LANES];
            lanes.probe(probeX, probeY, x, y);
            double[] gradientX = new double[LANES];
            double[] gradientY = new double[LANES];
            for (int i = 0; i < lanes.count(); i++) {
                double[] point = points[whose[i]];
                Stepper stepper = steppers.get(whose[i]);
                String where = rule.id() + " lane " + whose[i] + " step " + step;
                if (step > 5) {
                    stepper.rate(knobs.of(whose[i]).get("lr") * (1.0 / step));
                }
                double[] probe = new double[2];
                stepper.probe(probe, point);
                assertArrayEquals(probe, new double[] {probeX[i], probeY[i]}, where + " looks");
                assertEquals(stepper.looksAhead(), lanes.looksAhead(), where);
                double[] gradient = new double[2];
                ground.gradient(gradient, probe);
                gradientX[i] = gradient[0];
                gradientY[i] = gradient[1];
                stepper.step(point, gradient);
            }
            lanes.step(x, y, gradientX, gradientY);
            for (int i = 0; i < lanes.count(); i++) {
                String where = rule.id() + " lane " + whose[i] + " step " + step;
                assertArrayEquals(points[whose[i]], new double[] {x[i], y[i]}, where);
            }
        }
        assertTrue(Double.isFinite(x[0]) && Double.isFinite(y[0]), "finite to the end");
        assertNotEquals(x[0], x[1], "lanes have points of their own");
    }
}
