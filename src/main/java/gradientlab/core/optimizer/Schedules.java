package gradientlab.core.optimizer;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import java.util.List;
import java.util.Optional;

/** The catalogue of learning-rate schedules. */
public final class Schedules {

    /** factor = 1. */
    public static final Schedule CONSTANT = new Schedule() {
        @Override
        public String id() {
            return "constant";
        }

        @Override
        public List<Knob> knobs() {
            return List.of();
        }

        @Override
        public double factor(int step, int steps, Settings settings) {
            return 1;
        }
    };

    private static final List<Schedule> ALL = List.of(CONSTANT);

    private Schedules() {}

    /** All of them, in the order pickers show. */
    public static List<Schedule> all() {
        return ALL;
    }

    /** The schedule of that id, if there is one. */
    public static Optional<Schedule> find(String id) {
        return ALL.stream().filter(schedule -> schedule.id().equals(id)).findFirst();
    }
}
