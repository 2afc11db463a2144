package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.Lcg;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutTest {

    private static final int BATCH = 32;
    private static final int WIDTH = 20;

    private final double[] inputs = new double[2 * BATCH];

    DropoutTest() {
        Lcg random = new Lcg(2);
        Arrays.setAll(inputs, i -> random.normal());
    }

    private static Network network(double dropout) {
        Network network = new Network(
                Architecture.plain(2, 5, WIDTH, 1, Activations.SIGMOID).withDropout(dropout), BATCH,
                MatrixProducts.fastest(), 3);
        Initializer he = Initializers.find("he_normal").orElseThrow();
        network.initialize(he, 0, 1, he, new Lcg(1));
        return network;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.25, 0.5})
    void trainingDropsAShareAndEnlargesTheRest(double dropout) {
        Network network = network(dropout);
        network.forward(inputs, BATCH, true);
        Layer layer = network.layer(0);
        int n = BATCH * WIDTH;
        int dropped = 0;
        for (int i = 0; i < n; i++) {
            if (layer.h[i] == 0) {
                dropped++;
            } else {
                assertEquals(layer.a[i] / (1 - dropout), layer.h[i], 1e-15);
            }
        }
        // Within four deviations of a count of independent draws.
        assertEquals(n * dropout, dropped, 4 * Math.sqrt(n * dropout * (1 - dropout)));
    }

    @Test
    void evaluationHandsOnWhatTheActivationGave() {
        Network network = network(0.5);
        network.forward(inputs, BATCH, false);
        assertArrayEquals(network.layer(0).a, network.activations(0));
    }

    @Test
    void onAverageTrainingHandsOnWhatEvaluationDoes() {
        Network network = network(0.5);
        network.forward(inputs, BATCH, false);
        double[] whole = network.activations(0).clone();
        double[] mean = new double[whole.length];
        int rounds = 2000;
        for (int k = 0; k < rounds; k++) {
            network.forward(inputs, BATCH, true);
            for (int i = 0; i < mean.length; i++) {
                mean[i] += network.activations(0)[i] / rounds;
            }
        }
        for (int i = 0; i < mean.length; i++) {
            assertEquals(whole[i], mean[i], 5 * whole[i] / Math.sqrt(rounds));
        }
    }
}
