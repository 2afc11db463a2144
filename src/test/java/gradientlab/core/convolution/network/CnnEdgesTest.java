package gradientlab.core.convolution.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.network.MatrixProducts;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What one picture leaves in each layer, and what is too much or too little. */
class CnnEdgesTest {

    @Test
    void aPictureLeavesItsNumbersInEveryLayer() {
        CnnCase it = new CnnCase(CnnShape.digits(3, 3, 2), 1, MatrixProducts.scalar());
        ConvolutionNetwork network = it.network();
        CnnActivations made = network.activations(it.pictures());
        for (int i = 0; i < made.y().length; i++) {
            assertEquals(made.y()[i] > 0 ? made.y()[i] : 0, made.rectified()[i]);
        }
        for (int p = 0; p < made.pooled().length; p++) {
            assertEquals(made.rectified()[made.winners()[p]], made.pooled()[p]);
        }
        double sum = Arrays.stream(made.logits()).map(Math::exp).sum();
        for (int o = 0; o < 10; o++) {
            assertEquals(Math.exp(made.logits()[o]) / sum, made.probabilities()[o], 1e-14);
        }
    }

    @Test
    void softmaxTakesLogitsOfAnySize() {
        CnnCase it = new CnnCase(CnnShape.digits(1, 3, 2), 1, MatrixProducts.scalar());
        ConvolutionNetwork network = it.network();
        network.parameters().get(3).numbers()[4] = 5000;
        assertEquals(1, network.activations(it.pictures()).probabilities()[4], 1e-12);
    }

    @Test
    void aBatchMayFillTheCapacityAndNotMore() {
        CnnCase it = new CnnCase(CnnShape.digits(2, 3, 2), 3, MatrixProducts.scalar());
        ConvolutionNetwork network = new ConvolutionNetwork(it.shape(), 3, MatrixProducts.scalar());
        network.forward(it.pictures(), 3);
        double[] more = new double[4 * 64];
        assertThrows(IllegalArgumentException.class, () -> network.forward(more, 4));
    }

    @Test
    void aDifferenceLeavesNumbersAndGradientsAsTheyWere() {
        CnnCase it = new CnnCase(CnnShape.digits(2, 3, 2), 4, MatrixProducts.scalar());
        ConvolutionNetwork network = it.network();
        network.forward(it.pictures(), 4);
        double loss = network.loss(it.targets());
        network.backward();
        double[] logits = network.logits().clone();
        double[] numbers = network.parameters().get(0).numbers().clone();
        double[] gradients = network.parameters().get(0).gradients().clone();
        network.difference(network.parameters().get(0), 5, 0.25, it.targets());
        assertArrayEquals(numbers, network.parameters().get(0).numbers());
        assertArrayEquals(logits, network.logits());
        assertEquals(loss, network.loss(it.targets()));
        network.backward();
        assertArrayEquals(gradients, network.parameters().get(0).gradients());
    }

    @Test
    void aShapeCountsItsPlacesWithPaddingToo() {
        CnnShape shape = CnnShape.digits(4, 3, 2).withPadding(1);
        assertEquals(64, shape.inputs());
        assertEquals(4, shape.pooledSide());
        assertEquals(16, shape.places());
        assertEquals(64, shape.features());
        assertEquals(4 * 10 + 10 * 65, shape.parameters());
        assertEquals(shape.features(), shape.pooling().outputSize());
        assertTrue(shape.withFlip(true).flip());
        assertEquals(1, new CnnShape(8, 1, 3, 0, 1, 1, false).outputs());
        assertThrows(IllegalArgumentException.class, () -> new CnnShape(8, 1, 3, 0, 1, 0, false));
        assertThrows(IllegalArgumentException.class, () -> new CnnShape(8, 1, 9, 0, 1, 2, false));
        assertThrows(IllegalArgumentException.class, () -> new CnnShape(8, 1, 3, 0, 7, 2, false));
    }

    @Test
    void weightsBeyondAllBoundsAreNoticed() {
        for (double wild : new double[] {1e151, -1e151, Double.NaN, Double.POSITIVE_INFINITY}) {
            CnnShape shape = CnnShape.digits(2, 3, 2);
            Filters filters = new Filters(shape, 1);
            double[] kernels = new double[18];
            filters.readWeights(kernels, new double[] {0, 1e150});
            assertTrue(filters.bounded());
            filters.readWeights(kernels, new double[] {0, wild});
            assertFalse(filters.bounded());
            kernels[17] = wild;
            filters.readWeights(kernels, new double[2]);
            assertFalse(filters.bounded());
        }
    }

    @Test
    void anotherStartLeavesNothingOfTheBiases() {
        CnnCase it = new CnnCase(CnnShape.digits(2, 3, 2), 1, MatrixProducts.scalar());
        ConvolutionNetwork network = it.network();
        for (int parameter : new int[] {1, 3}) {
            Arrays.fill(network.parameters().get(parameter).numbers(), 7);
        }
        network.initialize(new Lcg(3));
        for (int parameter : new int[] {1, 3}) {
            double[] biases = network.parameters().get(parameter).numbers();
            assertArrayEquals(new double[biases.length], biases);
        }
    }
}
