package gradientlab.core.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.rule.KnobsTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchedulesTest {

    static List<Schedule> all() {
        return Schedules.all();
    }

    @Test
    void theListIsTheSixOfTheContract() {
        assertEquals(
                List.of("constant", "step", "exponential", "cosine", "warmup_cosine", "inverse_time"),
                all().stream().map(Schedule::id).toList());
    }

    @Test
    void constantIsOne() {
        assertEquals(1, factor("constant", Settings.NONE, 0));
        assertEquals(1, factor("constant", Settings.NONE, 99));
    }

    @Test
    void stepDropsEverySoManySteps() {
        Settings knobs = Settings.NONE.with("every", 30).with("factor", 0.1);
        assertEquals(1, factor("step", knobs, 0));
        assertEquals(1, factor("step", knobs, 29));
        assertEquals(0.1, factor("step", knobs, 30), 1e-15);
        assertEquals(0.001, factor("step", knobs, 90), 1e-15);
    }

    @Test
    void exponentialMultipliesAtEveryStep() {
        Settings knobs = Settings.NONE.with("factor", 0.5);
        assertEquals(1, factor("exponential", knobs, 0));
        assertEquals(0.5, factor("exponential", knobs, 1));
        assertEquals(0.125, factor("exponential", knobs, 3));
    }

    @Test
    void cosineFallsFromOneTowardsItsFloor() {
        Settings knobs = Settings.NONE.with("floor", 0.2);
        assertEquals(1, factor("cosine", knobs, 0));
        assertEquals(0.2 + 0.8 * (1 + Math.sqrt(0.5)) / 2, factor("cosine", knobs, 25), 1e-15);
        assertEquals(0.6, factor("cosine", knobs, 50), 1e-15);
        assertEquals(0.2, factor("cosine", knobs, 100), 1e-15);
    }

    @Test
    void warmUpGrowsInAStraightLineAndThenFallsAsACosine() {
        Settings knobs = Settings.NONE.with("warmup", 20).with("floor", 0);
        assertEquals(0.05, factor("warmup_cosine", knobs, 0), 1e-15);
        assertEquals(0.5, factor("warmup_cosine", knobs, 9), 1e-15);
        assertEquals(1, factor("warmup_cosine", knobs, 19));
        assertEquals(1, factor("warmup_cosine", knobs, 20));
        assertEquals(0.5, factor("warmup_cosine", knobs, 60), 1e-15);
        assertEquals(0, factor("warmup_cosine", knobs, 100), 1e-15);
    }

    @Test
    void aWarmUpLongerThanTheRunOnlyGrows() {
        Settings knobs = Settings.NONE.with("warmup", 200).with("floor", 0);
        assertEquals(0.5, factor("warmup_cosine", knobs, 99), 1e-15);
    }

    @Test
    void inverseTimeIsHalfAfterOneOverItsDecay() {
        Settings knobs = Settings.NONE.with("decay", 0.02);
        assertEquals(1, factor("inverse_time", knobs, 0));
        assertEquals(0.5, factor("inverse_time", knobs, 50), 1e-15);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyScheduleStaysWithinZeroAndOneAtItsDefaults(Schedule schedule) {
        for (int steps : new int[] {1, 7, 300}) {
            for (int t = 0; t < steps; t++) {
                double factor = schedule.factor(t, steps, Settings.defaults(schedule.knobs()));
                assertTrue(factor > 0 && factor <= 1,
                        schedule.id() + " at " + t + " of " + steps + ": " + factor);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyKnobIsWithinItsOwnRange(Schedule schedule) {
        for (Knob knob : schedule.knobs()) {
            KnobsTest.check(knob, schedule.id());
        }
    }

    private static double factor(String id, Settings knobs, int t) {
        return Schedules.find(id).orElseThrow().factor(t, 100, knobs);
    }
}
