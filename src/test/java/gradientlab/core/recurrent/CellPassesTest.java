package gradientlab.core.recurrent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import gradientlab.core.Lcg;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProduct;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.recurrent.analysis.AgeSplit;
import gradientlab.core.recurrent.analysis.DirectPath;
import gradientlab.core.recurrent.analysis.TimeReport;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Passes on the Vector API beside those in plain Java, on numbers of units that fill no vector. */
class CellPassesTest {

    private static final int LENGTH = 9;

    static Stream<RecurrentCase> shapes() {
        return Stream.of(Cell.values()).flatMap(cell -> Stream.of(GruForm.values())
                .filter(form -> cell == Cell.GRU || form == GruForm.PYTORCH)
                .flatMap(form -> IntStream.of(1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 37).mapToObj(
                        hidden -> new RecurrentCase(
                                new RecurrentShape(cell, form, 3, hidden, 2, Readout.EVERY), Loss.MSE,
                                LENGTH, 1 + hidden % 7, MatrixProducts.fastest()))));
    }

    private static RecurrentNetwork passed(RecurrentCase at, MatrixProduct product) {
        RecurrentNetwork network = at.network();
        network.use(product);
        network.forward(at.inputs(), LENGTH, at.batch(), at.state(1), at.state(2));
        network.loss(at.loss(), at.targets());
        network.backward(0);
        network.backwardLast(4);
        return network;
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void bothGiveTheSameNumbers(RecurrentCase at) {
        RecurrentNetwork plain = passed(at, MatrixProducts.scalar());
        RecurrentNetwork fast = passed(at, MatrixProducts.fastest());
        close(plain.values().h(), fast.values().h());
        close(plain.values().c(), fast.values().c());
        close(plain.values().gates(), fast.values().gates());
        close(plain.answers(), fast.answers());
        close(plain.training().dh(), fast.training().dh());
        close(plain.training().dc(), fast.training().dc());
        close(plain.training().dzHidden(), fast.training().dzHidden());
        close(plain.last().dh(), fast.last().dh());
        close(plain.last().dz(), fast.last().dz());
        for (int i = 0; i < plain.parameters().size(); i++) {
            close(plain.parameters().get(i).gradients(), fast.parameters().get(i).gradients());
        }
    }

    private static void close(double[] wanted, double[] got) {
        for (int i = 0; i < wanted.length; i++) {
            if (!(Math.abs(wanted[i] - got[i]) <= 1e-13 * Math.max(1, Math.abs(wanted[i])))) {
                assertEquals(wanted[i], got[i], 1e-13, "entry " + i);
            }
        }
    }

    @Test
    void numbersBeyondAllBoundsGoWhereTheyGoInPlainJava() {
        RecurrentShape shape = RecurrentShape.of(Cell.LSTM, 1, 8, 1);
        for (double wild : new double[] {1e5, -1e5, Double.POSITIVE_INFINITY, Double.NaN}) {
            double[] state = new double[8];
            for (MatrixProduct product : new MatrixProduct[] {
                    MatrixProducts.scalar(), MatrixProducts.fastest()}) {
                RecurrentNetwork network = new RecurrentNetwork(shape, 2, 1, product);
                RecurrentDraws.DEFAULT.fill(network, new Lcg(1));
                network.forward(new double[] {wild, wild}, 2, 1);
                double[] h = network.values().h();
                for (int j = 0; j < 8; j++) {
                    if (product.name().equals("scalar")) {
                        state[j] = h[network.values().at(2) + j];
                    } else {
                        assertEquals(state[j], h[network.values().at(2) + j], 1e-13);
                    }
                }
                assertEquals(Double.isNaN(state[0]) ? 1 : 0, network.values().firstNotFinite());
            }
        }
    }

    @Test
    void warmingUpStopsWhenItIsToldTo() {
        int[] asked = {0};
        RecurrentWarming.warm(() -> ++asked[0] > 5);
        assertTrue(asked[0] < 100);
    }

    @ParameterizedTest
    @EnumSource(Cell.class)
    void aStepAllocatesNothing(Cell cell) {
        RecurrentCase at = new RecurrentCase(
                RecurrentShape.of(cell, 2, 9, 2).withReadout(Readout.EVERY), Loss.MSE, LENGTH, 5,
                MatrixProducts.scalar());
        RecurrentNetwork network = at.network();
        TimeReport report = new TimeReport(LENGTH);
        AgeSplit split = new AgeSplit(network, LENGTH);
        DirectPath path = new DirectPath(network, LENGTH);
        double[] inputs = at.inputs();
        double[] targets = at.targets();
        Runnable step = () -> {
            network.forward(inputs, LENGTH, 5);
            network.loss(Loss.MSE, targets);
            network.backward(4);
            network.backwardLast(0);
            report.take(network, network.last());
            report.takeInputs(network, network.last());
            split.take(network, network.last());
            if (cell.hasKeepingGate()) {
                path.take(network, network.last());
            }
        };
        for (int i = 0; i < 50; i++) {
            step.run();
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 50; i++) {
            step.run();
        }
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;
        assertTrue(allocated < 50 * 100, "allocated in 50 steps: " + allocated);
    }
}
