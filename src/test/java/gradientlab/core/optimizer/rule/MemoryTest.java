package gradientlab.core.optimizer.rule;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Memory;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Stepper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is given another's memory goes on as that one does. */
class MemoryTest {

    private static final int BEFORE = 3;
    private static final int AFTER = 6;

    static List<Optimizer> optimizers() {
        return Optimizers.all().stream().filter(Optimizer::coordinatewise).toList();
    }

    private static void walk(Stepper stepper, double[] point, int from, int steps) {
        for (int t = from; t < from + steps; t++) {
            double[] at = new double[point.length];
            stepper.probe(at, point);
            stepper.step(point, new double[] {at[0] - 1 + 0.1 * t, 4 * at[1] + Math.sin(t)});
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aRunGoesOnFromWhatAnotherRemembers(Optimizer optimizer) {
        Settings settings = Settings.defaults(optimizer.knobs()).with("lr", 0.05);
        Stepper first = optimizer.start(2, settings, null);
        double[] point = {2, -1};
        walk(first, point, 0, BEFORE);
        Memory memory = Memory.of(first::remember);
        double[] other = point.clone();
        walk(first, point, BEFORE, AFTER);
        for (int copies = 0; copies < 2; copies++) {
            double[] copy = other.clone();
            Stepper second = optimizer.start(2, settings, null);
            memory.give(second::remember);
            walk(second, copy, BEFORE, AFTER);
            assertArrayEquals(point, copy, optimizer.id());
        }
    }
}
