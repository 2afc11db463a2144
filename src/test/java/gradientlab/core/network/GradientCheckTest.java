package gradientlab.core.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.Lcg;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every gradient against finite differences: each block with each activation, loss, smoothing and dropout.
 */
class GradientCheckTest {

    private static final int BATCH = 7;
    private static final int INPUTS = 3;
    private static final int OUTPUTS = 3;
    private static final int WIDTH = 9;
    private static final double STEP = 1e-5;

    static Stream<Arguments> nets() {
        List<Arguments> all = new ArrayList<>();
        for (Activation act : Activations.all()) {
            for (Block block : Block.values()) {
                for (double dropout : new double[] {0, 0.4}) {
                    Loss loss = Loss.values()[all.size() % 3];
                    double smoothing = all.size() / 3 % 2 == 0 ? 0 : 0.2;
                    all.add(Arguments.of(act.id(), block, loss, smoothing, dropout));
                }
            }
        }
        for (Loss loss : Loss.values()) {
            for (double smoothing : new double[] {0, 0.1}) {
                all.add(Arguments.of("tanh", Block.PLAIN, loss, smoothing, 0.0));
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}, smoothing {3}, dropout {4}")
    @MethodSource("nets")
    void everyParameterHasTheGradientThatFiniteDifferencesShow(
            String act, Block block, Loss loss, double smoothing, double dropout) {
        for (MatrixProduct product : List.of(MatrixProducts.scalar(), MatrixProducts.fastest())) {
            Architecture shape = Architecture
                    .plain(INPUTS, 3, WIDTH, OUTPUTS, Activations.find(act).orElseThrow())
                    .withBlock(block, 0.7)
                    .withSlope(0.2).withDropout(dropout);
            Case at = new Case(shape, loss, smoothing, product);
            Network network = at.network(-1, 0, 0);
            at.loss(network);
            network.backward();
            List<Parameter> parameters = network.parameters();
            for (int p = 0; p < parameters.size(); p++) {
                double[] gradient = parameters.get(p).gradient().data;
                for (int i = 0; i < gradient.length; i += 1 + gradient.length / 12) {
                    double up = at.loss(at.network(p, i, STEP));
                    double down = at.loss(at.network(p, i, -STEP));
                    Parameter parameter = parameters.get(p);
                    assertEquals(
                            (up - down) / (2 * STEP), gradient[i],
                            1e-6 * Math.max(0.1, Math.abs(gradient[i])),
                            parameter.role() + " of layer " + parameter.layer() + ", entry " + i);
                }
            }
        }
    }

    /** One network, made anew for every look, so that dropout drops the same. */
    private record Case(Architecture shape, Loss loss, double smoothing, MatrixProduct product) {

        Network network(int shifted, int entry, double by) {
            Network network = new Network(shape, BATCH, product, 5);
            Lcg random = new Lcg(7);
            List<Parameter> parameters = network.parameters();
            for (int p = 0; p < parameters.size(); p++) {
                double[] values = parameters.get(p).value().data;
                for (int i = 0; i < values.length; i++) {
                    values[i] = switch (parameters.get(p).role()) {
                        case SCALE -> 1 + random.symmetric(0.3);
                        case SLOPE -> 0.25;
                        default -> random.symmetric(0.8);
                    };
                }
                if (p == shifted) {
                    values[entry] += by;
                }
            }
            return network;
        }

        double loss(Network network) {
            Lcg random = new Lcg(11);
            double[] inputs = new double[BATCH * INPUTS];
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = random.normal();
            }
            double[] targets = new double[BATCH * OUTPUTS];
            for (int i = 0; i < targets.length; i++) {
                targets[i] = switch (loss) {
                    case BCE -> random.below(2);
                    case CROSS_ENTROPY -> random.below(OUTPUTS);
                    case MSE -> random.normal();
                };
            }
            network.forward(inputs, BATCH, true);
            return network.loss(loss, targets, smoothing);
        }
    }
}
