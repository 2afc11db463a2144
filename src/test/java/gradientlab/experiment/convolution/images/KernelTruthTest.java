package gradientlab.experiment.convolution.images;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.ImagesRecipe;
import gradientlab.experiment.convolution.KernelName;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KernelTruthTest {

    private static ImagesRecipe images(KernelName name, int size) {
        return ImagesRecipe.DEFAULT.withKernel(name.of(size));
    }

    private static Question asked(KernelName own) {
        return ConvolutionKind.KIND.questions(ConvolutionRecipe.DEFAULT
                .withMode(ConvolutionRecipe.Mode.IMAGES).withImages(images(own, 3))).get(0);
    }

    /** Gauss, Sobel across, Sobel down and Laplacian are to choose from, in this order. */
    private static double[] truth(ImagesRecipe now) throws Exception {
        return truth(asked(KernelName.SOBEL_X), now);
    }

    private static double[] truth(Question asked, ImagesRecipe now) throws Exception {
        ImagesRun run = ImagesRun.of(now, now.picture().planes(), () -> false);
        return ((Outcome.Ranking) KernelTruth.of(asked, run, () -> false)).values();
    }

    private static void assertOnlyZero(int option, double[] values) {
        assertTrue(IntStream.range(0, values.length).allMatch(i -> i == option == (values[i] == 0)));
    }

    @Test
    void theKernelThatItWasIsAsFarAs0AndNoOtherIs() throws Exception {
        assertOnlyZero(1, truth(images(KernelName.SOBEL_X, 3)));
    }

    @Test
    void aKernelThatWasChangedSinceIsJudgedAmongThoseThatWereToChooseFrom() throws Exception {
        assertOnlyZero(3, truth(images(KernelName.LAPLACIAN, 3)));
        double[] none = {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
        assertArrayEquals(none, truth(images(KernelName.BOX, 3)), "none of them");
    }

    @Test
    void aKernelThatIsNotThereInTheSizeOfTheRunHasNoNumber() throws Exception {
        double[] single = truth(asked(KernelName.IDENTITY), images(KernelName.IDENTITY, 1));
        assertArrayEquals(new double[] {0, 0, Double.NaN, Double.NaN}, single, "identity, Gauss, Sobel");
    }

    @Test
    void whatIsGivenUpIsNoNumber() throws Exception {
        ImagesRecipe now = images(KernelName.SOBEL_X, 3);
        ImagesRun run = ImagesRun.of(now, now.picture().planes(), () -> false);
        Outcome.Ranking given = (Outcome.Ranking) KernelTruth.of(asked(KernelName.SOBEL_X), run, () -> true);
        assertArrayEquals(new double[] {Double.NaN, 0, Double.NaN, Double.NaN}, given.values());
    }
}
