package gradientlab.core.optimizer.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Optimizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

public class KnobsTest {

    static List<Optimizer> optimizers() {
        return Optimizers.all();
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyKnobIsWithinItsOwnRange(Optimizer optimizer) {
        Set<String> ids = new HashSet<>();
        for (Knob knob : optimizer.knobs()) {
            check(knob, optimizer.id());
            assertTrue(ids.add(knob.id()), "twice: " + knob.id());
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theLearningRateComesFirstAndMayBeUpToTen(Optimizer optimizer) {
        Knob lr = optimizer.knobs().get(0);
        assertEquals("lr", lr.id());
        assertEquals("(0, 10]", lr.range());
        assertEquals(Knob.Scale.LOG, lr.scale());
        assertFalse(lr.allows(0));
        assertFalse(lr.allows(Double.NaN));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyOptimizerHasAWeightDecay(Optimizer optimizer) {
        Knob decay = optimizer.knobs().stream().filter(knob -> knob.id().equals("weight_decay")).findFirst()
                .orElseThrow();
        assertEquals("[0, 1]", decay.range());
    }

    @ParameterizedTest
    @CsvSource({
            "momentum, momentum, γ · momentum",
            "nag, momentum, γ · momentum",
            "rmsprop, alpha, γ · alpha",
            "adadelta, rho, γ · rho",
            "adam, beta1, β₁",
            "adam, beta2, β₂",
            "sgd, lr, η"
    })
    void theLetterOfTheCoursesStandsBesidePyTorchsName(String optimizer, String knob, String label) {
        assertEquals(label, Optimizers.get(optimizer).knobs().stream().filter(each -> each.id().equals(knob))
                .findFirst().orElseThrow().label());
    }

    @Test
    void theSliderOfABetaResolvesWhatIsLeftOfOne() {
        Knob beta = Knobs.beta2(0.999);
        assertEquals(0, beta.position(0));
        assertEquals(0.25, beta.position(0.9), 1e-12);
        assertEquals(0.5, beta.position(0.99), 1e-12);
        assertEquals(1, beta.position(0.9999), 1e-9);
        assertEquals(1, beta.position(0.99999999));
        assertFalse(beta.allows(1));
    }

    /** Fails unless default and slider lie in the knob's range and the slider runs there and back. */
    public static void check(Knob knob, String owner) {
        String what = owner + " " + knob.id();
        assertTrue(knob.allows(knob.initial()), what + " by default");
        if (knob.kind() == Knob.Kind.REAL || knob.kind() == Knob.Kind.WHOLE) {
            assertEquals(knob.initial() == 0 ? 0 : knob.initial(),
                    knob.valueAt(knob.position(knob.initial())),
                    1e-9 * Math.max(1, knob.initial()), what + " default on its slider");
        }
        double last = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= 1000; i++) {
            double value = knob.valueAt(i / 1000.0);
            assertTrue(knob.allows(value), what + " at " + i + ": " + value);
            assertTrue(value >= last, what + " falls at " + i);
            last = value;
        }
    }
}
