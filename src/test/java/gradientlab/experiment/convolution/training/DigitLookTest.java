package gradientlab.experiment.convolution.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Lcg;
import gradientlab.core.convolution.network.CnnShape;
import gradientlab.core.convolution.network.ConvolutionNetwork;
import gradientlab.core.network.MatrixProducts;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.DigitChoice;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.training.KernelCheck.Found;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import gradientlab.experiment.worker.Parallel;
import java.util.Arrays;
import java.util.Collections;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DigitLookTest {

    private static final DigitsRecipe RECIPE = DigitsRecipe.DEFAULT.withSeeds(1).withEpochs(2);
    private static DigitsTraining training;

    @BeforeAll
    static void train() {
        training = new DigitsTraining(ConvolutionRecipe.DEFAULT.withTraining(RECIPE));
        training.advance(RECIPE.steps(), Parallel.ALONE);
    }

    private static DigitLook look(DigitsRecipe recipe) {
        return DigitLook.of(recipe, training.snapshot(), training.data());
    }

    private static DigitsRecipe showing(DigitChoice digit) {
        return RECIPE.withView(RECIPE.view().withDigit(digit));
    }

    @Test
    void everyTestDigitGetsTheAnswerThatTheTestCounted() {
        SplitDigits digits = training.data().split(1);
        for (int i = 0; i < 40; i++) {
            DigitLook look = look(showing(DigitChoice.of(digits.rows()[i])));
            assertEquals(OptionalInt.of(i), look.index());
            assertEquals(digits.label(i), look.label().orElseThrow());
            for (int network = 0; network < 2; network++) {
                byte[] answers = training.snapshot().of(network, 1).known().answers();
                assertEquals(answers[i], look.answer(network));
                assertEquals(1, Arrays.stream(look.probabilities().get(network)).sum(), 1e-12);
            }
            assertArrayEquals(
                    look.probabilities().get(0), look.cnn().orElseThrow().activations().probabilities(),
                    1e-12);
        }
    }

    @Test
    void aDrawnDigitHasNoLabelAndIsCheckedByItsOwnAnswer() {
        DigitLook look = look(showing(DigitChoice.drawn(Collections.nCopies(64, 8.0))));
        assertTrue(look.label().isEmpty());
        assertTrue(look.index().isEmpty());
        assertEquals(0.5, look.given()[0]);
        assertTrue(look.cnn().orElseThrow().check().at(0).agrees());
    }

    @Test
    void scrambledNetworksGetTheSamePixelsInTheirOneOrder() {
        DigitLook look = look(showing(DigitChoice.DEFAULT).withScramble(true));
        double[] pixels = DoubleStream.of(look.digit().pixels()).map(p -> p / 16).sorted().toArray();
        assertArrayEquals(pixels, DoubleStream.of(look.given()).sorted().toArray());
        assertNotEquals(look.digit().pixels()[20] / 16, look.given()[20]);
    }

    @Test
    void theBackwardPassAgreesWithCentralDifferencesInEveryKernelWeight() {
        KernelCheck check = look(RECIPE).cnn().orElseThrow().check();
        assertEquals(72, check.size());
        assertTrue(check.all().stream().allMatch(Found::agrees));
        Found found = check.at(10);
        assertFalse(found.kink());
        assertTrue(found.gap() < 1e-8);
    }

    @Test
    void aWeightAtAKinkSaysSo() {
        ConvolutionNetwork network =
                new ConvolutionNetwork(CnnShape.digits(1, 3, 2), 1, MatrixProducts.scalar());
        network.initialize(new Lcg(5));
        Arrays.fill(network.parameters().get(0).numbers(), 0);
        double[] image = new double[64];
        Arrays.fill(image, 1);
        // All sums are 0 there: a little more opens every ReLU, a little less closes it.
        Found found = new KernelCheck(network, image, 3).at(0);
        assertTrue(found.kink());
        assertEquals(0, found.backward());
        assertNotEquals(0, found.central());
        assertEquals(0, network.parameters().get(0).numbers()[0]);
    }
}
