package gradientlab.core.recurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Parameter;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every derivative of every cell, readout and loss against finite differences. */
class RecurrentGradientTest {

    private static final double STEP = 1e-5;
    private static final int LENGTH = 6;
    private static final int BATCH = 3;

    static Stream<RecurrentCase> cases() {
        return Stream.of(Cell.values()).flatMap(cell -> Stream.of(GruForm.values())
                .filter(form -> cell == Cell.GRU || form == GruForm.PYTORCH)
                .flatMap(form -> Stream.of(Readout.values()).flatMap(readout -> Stream.of(Loss.values())
                        .flatMap(loss -> Stream.of(MatrixProducts.scalar(), MatrixProducts.fastest())
                                .map(product -> of(cell, form, readout, loss, product))))));
    }

    private static RecurrentCase of(
            Cell cell, GruForm form, Readout readout, Loss loss, MatrixProduct product) {
        // Units that fill one vector of any width but the widest, and one over.
        RecurrentShape shape = new RecurrentShape(cell, form, 2, 5, 3, readout);
        return new RecurrentCase(shape, loss, LENGTH, BATCH, product);
    }

    private static double run(RecurrentCase at, RecurrentNetwork network, double[] inputs, double[] h0,
            double[] c0) {
        network.forward(inputs, LENGTH, BATCH, h0, c0);
        return network.loss(at.loss(), at.targets());
    }

    private static void differences(double[] values, double[] gradients, int from, int n,
            ToDoubleFunction<double[]> loss, String what) {
        for (int i = 0; i < n; i++) {
            double kept = values[i];
            values[i] = kept + STEP;
            double up = loss.applyAsDouble(values);
            values[i] = kept - STEP;
            double down = loss.applyAsDouble(values);
            values[i] = kept;
            double got = gradients[from + i];
            assertEquals(
                    (up - down) / (2 * STEP), got, 1e-6 * Math.max(0.1, Math.abs(got)), what + " " + i);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void parametersOfTheTrainingLoss(RecurrentCase at) {
        RecurrentNetwork network = at.network();
        run(at, network, at.inputs(), null, null);
        network.backward(0);
        List<Parameter> parameters = network.parameters();
        for (int p = 0; p < parameters.size(); p++) {
            double[] gradients = parameters.get(p).gradients().clone();
            differences(
                    parameters.get(p).numbers(), gradients, 0, gradients.length,
                    values -> run(at, network, at.inputs(), null, null), RecurrentNetwork.TENSORS.get(p));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inputsAndTheFirstStateOfTheTrainingLoss(RecurrentCase at) {
        RecurrentNetwork network = at.network();
        double[] inputs = at.inputs();
        double[] h0 = at.state(8);
        double[] c0 = at.state(9);
        run(at, network, inputs, h0, c0);
        network.backward(0);
        double[] dx = network.inputGradients(network.training()).clone();
        double[] dh = network.training().dh().clone();
        double[] dc = network.training().dc().clone();
        ToDoubleFunction<double[]> loss = values -> run(at, network, inputs, h0, c0);
        differences(inputs, dx, 0, inputs.length, loss, "x");
        differences(h0, dh, 0, h0.length, loss, "h0");
        if (at.shape().cell().hasCellState()) {
            differences(c0, dc, 0, c0.length, loss, "c0");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theLossOfTheLastTimeStepAlone(RecurrentCase at) {
        RecurrentNetwork network = at.network();
        double[] inputs = at.inputs();
        double[] h0 = at.state(8);
        run(at, network, inputs, h0, null);
        network.backward(0);
        network.backwardLast(0);
        double[] dx = network.inputGradients(network.last()).clone();
        double[] dh = network.last().dh().clone();
        ToDoubleFunction<double[]> loss = values -> {
            run(at, network, inputs, h0, null);
            return network.lastLoss();
        };
        differences(inputs, dx, 0, inputs.length, loss, "x");
        differences(h0, dh, 0, h0.length, loss, "h0");
    }
}
