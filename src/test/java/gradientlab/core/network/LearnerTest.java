package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** One update by gradient descent of a network with four parameters: W₁ = 1, b₁ = 2, W₂ = -1, b₂ = 0. */
class LearnerTest {

    private static final Optimizer SGD = Optimizers.get("sgd");
    private static final Settings TENTH = Settings.defaults(SGD.knobs()).with("lr", 0.1);

    private final Network network = new Network(
            Architecture.plain(1, 1, 1, 1, Activations.IDENTITY), 1,
            MatrixProducts.scalar(), 1);

    LearnerTest() {
        values(1, 2, -1, 0);
    }

    private void values(double... values) {
        for (int i = 0; i < 4; i++) {
            network.parameters().get(i).numbers()[0] = values[i];
        }
    }

    private void gradients(double... gradients) {
        for (int i = 0; i < 4; i++) {
            network.parameters().get(i).gradient().data[0] = gradients[i];
        }
    }

    private double[] now() {
        return network.parameters().stream().mapToDouble(parameter -> parameter.numbers()[0]).toArray();
    }

    private Learner learner(Settings settings, Clip clip, boolean decaysAll) {
        return new Learner(network.parameters(), SGD, settings, clip, decaysAll);
    }

    private void assertNow(double... wanted) {
        assertArrayEquals(wanted, now(), 1e-15, () -> Arrays.toString(now()));
    }

    @Test
    void everyParameterTakesTheStepOfItsGradient() {
        gradients(1, 10, -1, -10);
        learner(TENTH, Clip.OFF, true).step();
        assertNow(0.9, 1, -0.9, 1);
    }

    @Test
    void eachTensorIsClippedByItsOwnNormAlone() {
        gradients(1, 10, -1, -10);
        learner(TENTH, new Clip(Clip.Kind.TENSOR, 2, true), true).step();
        assertNow(0.9, 1.8, -0.9, 0.2);
    }

    @Test
    void decayPullsAtAllParametersOrAtTheWeightsAlone() {
        Settings decay = TENTH.with("weight_decay", 0.5);
        gradients(0, 0, 0, 0);
        learner(decay, Clip.OFF, true).step();
        assertNow(0.95, 1.9, -0.95, 0);
        values(1, 2, -1, 0);
        learner(decay, Clip.OFF, false).step();
        assertNow(0.95, 2, -0.95, 0);
    }

    @Test
    void valuesAreClippedOneByOne() {
        gradients(1, 10, -1, -10);
        learner(TENTH, new Clip(Clip.Kind.VALUE, 2, false), true).step();
        assertNow(0.9, 1.8, -0.9, 0.2);
    }

    @Test
    void theNormThatIsClippedIsThatOfAllParametersTogether() {
        // |(1, 5, -5, 7)| = 10, cut to 1.
        gradients(1, 5, -5, 7);
        learner(TENTH, new Clip(Clip.Kind.NORM, 1, true), true).step();
        assertNow(0.99, 1.95, -0.95, -0.07);
    }

    @Test
    void aGradientWithinTheNormIsLeftAlone() {
        gradients(1, 5, -5, 7);
        learner(TENTH, new Clip(Clip.Kind.NORM, 11, true), true).step();
        assertNow(0.9, 1.5, -0.5, -0.7);
    }

    @Test
    void newKnobsRateAndClippingHoldFromTheNextStepOn() {
        Learner learner = learner(TENTH, Clip.OFF, false);
        gradients(1, 0, 0, 0);
        learner.rate(0.2);
        learner.step();
        assertNow(0.8, 2, -1, 0);
        learner.set(TENTH.with("lr", 0.5).with("weight_decay", 0.5));
        learner.step();
        assertNow(0.8 - 0.5 * (1 + 0.4), 2, -0.75, 0);
        learner.clip(new Clip(Clip.Kind.VALUE, 0.1, false));
        learner.set(TENTH.with("lr", 1));
        learner.step();
        assertEquals(0.1 - 0.1, now()[0], 1e-15);
    }

    @Test
    void whatTheSteppersRememberOutlivesNewKnobs() {
        Optimizer momentum = Optimizers.get("momentum");
        Settings usual = Settings.defaults(momentum.knobs()).with("lr", 0.1).with("momentum", 0.5);
        Learner learner = new Learner(network.parameters(), momentum, usual, Clip.OFF, true);
        gradients(1, 0, 0, 0);
        learner.step();
        learner.set(usual.with("lr", 0.2));
        gradients(0, 0, 0, 0);
        learner.step();
        assertNow(1 - 0.1 - 0.2 * 0.5, 2, -1, 0);
    }
}
