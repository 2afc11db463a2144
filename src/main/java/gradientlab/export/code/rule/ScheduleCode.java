package gradientlab.export.code.rule;

import gradientlab.core.Settings;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.export.code.Python;
import java.util.Optional;

/** Schedules as Python functions of the step k, from 0 on. */
public final class ScheduleCode {

    private ScheduleCode() {}

    /**
     * The factor on the learning rate; empty where it is always 1.
     *
     * @param steps what the length of the run is called
     */
    public static Optional<String> of(ScheduleChoice choice, String steps) {
        Settings knobs = choice.knobs();
        return switch (choice.kind()) {
            case "constant" -> Optional.empty();
            case "step" -> Optional.of("lambda k: " + knob(knobs, "factor") + " ** (k // "
                    + knob(knobs, "every") + ")");
            case "exponential" -> Optional.of("lambda k: " + knob(knobs, "factor") + " ** k");
            case "cosine" -> Optional.of("lambda k: " + cosine("k / " + steps, knobs));
            case "warmup_cosine" -> {
                String warmup = knob(knobs, "warmup");
                yield Optional.of("lambda k: (k + 1) / " + warmup + " if k < " + warmup + " else "
                        + cosine("(k - " + warmup + ") / (" + steps + " - " + warmup + ")", knobs));
            }
            case "inverse_time" -> Optional.of("lambda k: 1 / (1 + " + knob(knobs, "decay") + " * k)");
            default -> throw new IllegalArgumentException(choice.kind());
        };
    }

    private static String cosine(String progress, Settings knobs) {
        double floor = knobs.get("floor");
        String fall = "(1 + math.cos(math.pi * " + progress + ")) / 2";
        return floor == 0 ? fall
                : Python.number(floor) + " + (1 - " + Python.number(floor) + ") * " + fall;
    }

    private static String knob(Settings knobs, String id) {
        return Python.number(knobs.get(id));
    }
}
