package gradientlab.core.optimizer.lanes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.catalogue.Surfaces;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which rules may be taken several at once; that lanes have a descent's bits is said by SweepTest. */
class LaneRulesTest {

    @Test
    void everyRuleIsWrittenByLane() {
        for (Optimizer rule : Optimizers.all()) {
            Settings defaults = Settings.defaults(rule.knobs());
            assertTrue(LaneRules.written(rule, lanes(defaults)), rule.id());
        }
    }

    @Test
    void aChoiceThatLanesDoNotKnowTakesAStepperEach() {
        int unknown = 0;
        for (Optimizer rule : Optimizers.all()) {
            for (Knob knob : rule.knobs()) {
                Settings other = Settings.defaults(rule.knobs()).with(knob.id(), 1 - knob.initial());
                boolean known = LaneRules.written(rule, lanes(other));
                if ((knob.kind() == Knob.Kind.CHOICE || knob.kind() == Knob.Kind.SWITCH) && !known) {
                    assertEquals(
                            StepperLanes.class,
                            LaneRules.start(rule, lanes(other), Surfaces.get("bowl")).getClass());
                    unknown++;
                }
            }
        }
        assertEquals(5, unknown,
                "momentum, nag and rmsprop with the rate inside, other maxima of amsgrad, the unscaled decay of adamw");
    }

    @Test
    void theLastLaneTakesThePlaceOfOneThatEnds() {
        for (String id : List.of("adam", "newton")) {
            Optimizer rule = Optimizers.get(id);
            double[] rates = {0.1, 0.2, 0.3};
            Lanes lanes = LaneRules.start(
                    rule, new LaneKnobs(3, Settings.defaults(rule.knobs()), Map.of("lr", rates)),
                    Surfaces.get("bowl"));
            lanes.end(0);
            assertEquals(2, lanes.count());
            double[] x = {1, 1, 1};
            double[] y = {1, 1, 1};
            lanes.step(x, y, new double[] {0.1, 0.1, 0.1}, new double[] {2, 2, 2});
            assertEquals(1 - 0.3, y[0], 1e-6, id);
            assertEquals(1 - 0.2, y[1], 1e-6, id);
            assertEquals(1, y[2]);
        }
    }

    @Test
    void aScheduleMultipliesTheRatesOfTheKnobs() {
        for (String id : List.of("sgd", "newton")) {
            Optimizer rule = Optimizers.get(id);
            Lanes lanes = LaneRules.start(
                    rule, lanes(Settings.defaults(rule.knobs()).with("lr", 0.5)), Surfaces.get("bowl"));
            assertFalse(lanes.looksAhead());
            double[] x = {10};
            double[] y = {1};
            for (double factor : new double[] {0.5, 0}) {
                lanes.factor(factor);
                lanes.step(x, y, new double[] {x[0] / 10}, new double[] {2 * y[0]});
                assertEquals(id.equals("sgd") ? 10 - 0.25 : 7.5, x[0], 1e-12, id);
            }
        }
    }

    private static LaneKnobs lanes(Settings common) {
        return new LaneKnobs(1, common, Map.of());
    }
}
