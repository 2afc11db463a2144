package gradientlab.experiment.convolution;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The kernels and inputs that have names are what their names say. */
class CatalogueTest {

    private static double sum(Tensor kernel) {
        return Arrays.stream(kernel.values()).sum();
    }

    @ParameterizedTest
    @EnumSource
    void aKernelIsKnownByItsWeights(KernelName name) {
        for (int k = 3; k <= ImagesRecipe.MAX_KERNEL; k += 2) {
            assertEquals(Optional.of(name), KernelName.of(name.of(k).grid(0, 0)));
        }
        assertEquals(Optional.empty(), KernelName.of(name.of(3).with(0, 7).grid(0, 0)));
    }

    @Test
    void meansSumToOneAndDifferencesToZero() {
        for (KernelName name : KernelName.values()) {
            boolean difference = name == KernelName.SOBEL_X || name == KernelName.SOBEL_Y
                    || name == KernelName.LAPLACIAN;
            for (int k = 3; k <= ImagesRecipe.MAX_KERNEL; k += 2) {
                assertEquals(difference ? 0 : 1, sum(name.of(k)), 1e-12, name + " " + k);
            }
        }
    }

    @Test
    void theWellKnownThreeByThreeAreAsTheyAreTaught() {
        assertArrayEquals(new double[] {1, 0, -1, 2, 0, -2, 1, 0, -1}, KernelName.SOBEL_X.of(3).values());
        assertArrayEquals(new double[] {1, 2, 1, 0, 0, 0, -1, -2, -1}, KernelName.SOBEL_Y.of(3).values());
        assertArrayEquals(new double[] {0, 1, 0, 1, -4, 1, 0, 1, 0}, KernelName.LAPLACIAN.of(3).values());
        assertArrayEquals(new double[] {0, -1, 0, -1, 5, -1, 0, -1, 0}, KernelName.SHARPEN.of(3).values());
        assertArrayEquals(new double[] {-2, -1, 0, -1, 1, 1, 0, 1, 2}, KernelName.EMBOSS.of(3).values());
        assertArrayEquals(new double[] {1, 2, 1, 2, 4, 2, 1, 2, 1},
                Arrays.stream(KernelName.GAUSS.of(3).values()).map(weight -> weight * 16).toArray());
        assertArrayEquals(new double[] {1, 2, 0, -2, -1},
                Arrays.copyOf(KernelName.SOBEL_X.of(5).values(), 5));
    }

    /** Else an impulse or an edge would look the same whichever way a kernel is read. */
    @Test
    void theLetterIsAnotherWhicheverWayItIsTurned() {
        double[] letter = LayerInput.of(LayerInput.Kind.LETTER, 8).values(1).values();
        double[] turned = letter.clone();
        Arrays.setAll(turned, at -> letter[letter.length - 1 - at]);
        assertFalse(Arrays.equals(letter, turned));
    }

    @ParameterizedTest
    @EnumSource(names = "OWN", mode = EnumSource.Mode.EXCLUDE)
    void anInputHasTheSizeAndChannelsItIsAskedFor(LayerInput.Kind kind) {
        LayerInput input = LayerInput.of(kind, 7);
        assertEquals(kind.sized() ? 7 : kind.size(), input.values(1).width());
        assertEquals("[3]", input.values(3).shown().substring(0, 3));
        assertTrue(Arrays.stream(input.values(3).values()).anyMatch(value -> value != 0));
        assertEquals(input.values(3), input.values(3), "the same each time");
    }
}
