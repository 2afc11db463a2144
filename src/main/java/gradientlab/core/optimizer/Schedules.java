package gradientlab.core.optimizer;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import java.util.List;
import java.util.Optional;

/**
 * The catalogue of learning-rate schedules: add one here and it is in pickers, recipes and tests.
 *
 * <p>t is the step, from 0 on; T the length of the run. The factors are PyTorch's (StepLR, ExponentialLR,
 * CosineAnnealingLR with T_max = T), stepped once an update. Name and hint are the texts
 * {@code schedule.<id>.name} and {@code schedule.<id>.hint}.
 */
public final class Schedules {

    /** 1. */
    public static final Schedule CONSTANT = new Formula("constant", List.of(), (t, steps, knobs) -> 1);

    /** factor^⌊t / every⌋. */
    private static final Schedule STEP = new Formula(
            "step",
            List.of(
                    whole("every", 50).text("schedule_every"),
                    Knob.linear("factor", "", 0, 1, 0.5).aboveMin().slider(0.05, 1)
                            .text("schedule_step_factor")),
            (t, steps, knobs) -> Math.pow(knobs.get("factor"), Math.floor(t / knobs.get("every"))));

    /** factor^t. */
    private static final Schedule EXPONENTIAL = new Formula(
            "exponential",
            List.of(Knob.linear("factor", "", 0, 1, 0.99).aboveMin().slider(0.9, 1).text("schedule_factor")),
            (t, steps, knobs) -> Math.pow(knobs.get("factor"), t));

    /**
     * floor + (1 - floor) (1 + cos(πt/T)) / 2 (Loshchilov, Hutter 2017, arXiv:1608.03983, without restarts).
     */
    private static final Schedule COSINE = new Formula(
            "cosine", List.of(floor()), (t, steps, knobs) -> cosine((double) t / steps, knobs.get("floor")));

    /**
     * (t + 1) / warmup for t &lt; warmup, then a cosine over what is left of the run. The first step
     * already moves; libraries that start at t / warmup waste it.
     */
    private static final Schedule WARMUP_COSINE = new Formula(
            "warmup_cosine", List.of(whole("warmup", 20).text("schedule_warmup"), floor()),
            (t, steps, knobs) -> {
                double warmup = knobs.get("warmup");
                return t < warmup
                        ? (t + 1) / warmup
                        : cosine((t - warmup) / (steps - warmup), knobs.get("floor"));
            });

    /** 1 / (1 + decay t) (Robbins, Monro 1951: such steps still add up to infinity). */
    private static final Schedule INVERSE_TIME = new Formula(
            "inverse_time",
            List.of(Knob.logFromZero("decay", "", 10, 1e-4, 1, 0.01).text("schedule_decay")),
            (t, steps, knobs) -> 1 / (1 + knobs.get("decay") * t));

    private static final List<Schedule> ALL =
            List.of(CONSTANT, STEP, EXPONENTIAL, COSINE, WARMUP_COSINE, INVERSE_TIME);

    private Schedules() {}

    /** All of them, in the order pickers show. */
    public static List<Schedule> all() {
        return ALL;
    }

    /** The schedule of that id, if there is one. */
    public static Optional<Schedule> find(String id) {
        return ALL.stream().filter(schedule -> schedule.id().equals(id)).findFirst();
    }

    private static double cosine(double progress, double floor) {
        return floor + (1 - floor) * (1 + Math.cos(Math.PI * progress)) / 2;
    }

    private static Knob floor() {
        return Knob.linear("floor", "", 0, 1, 0).text("schedule_floor");
    }

    /** A number of steps, on a slider up to 1000. */
    private static Knob whole(String id, int initial) {
        return Knob.whole(id, "", 1, 100_000, initial).slider(1, 1000);
    }

    private interface Factor {
        double of(int t, int steps, Settings knobs);
    }

    private record Formula(String id, List<Knob> knobs, Factor factor) implements Schedule {
        @Override
        public double factor(int step, int steps, Settings settings) {
            return factor.of(step, steps, settings);
        }
    }
}
