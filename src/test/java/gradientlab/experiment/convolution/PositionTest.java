package gradientlab.experiment.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PositionTest {

    @ParameterizedTest
    @EnumSource(Mode.class)
    void everyModeIsSetToAStepAndStandsThere(Mode mode) {
        ConvolutionRecipe recipe = ConvolutionRecipe.DEFAULT.withMode(mode);
        for (int step : new int[] {0, 1, 3, 4}) {
            assertEquals(step, Position.of(Position.set(recipe, step)));
        }
    }

    @Test
    void theLastPlaceIsTheLastT() {
        ConvolutionRecipe recipe = ConvolutionRecipe.DEFAULT.withMode(Mode.FUNCTIONS);
        assertEquals(FunctionsRecipe.LAST, Position.set(recipe, Position.PLACES).functions().t(), 1e-12);
        assertEquals(FunctionsRecipe.FIRST, Position.set(recipe, 0).functions().t(), 1e-12);
    }

    @Test
    void tStaysAsItIsBetweenTwoPlaces() {
        ConvolutionRecipe recipe = ConvolutionRecipe.DEFAULT.withMode(Mode.FUNCTIONS);
        ConvolutionRecipe between = recipe.withFunctions(recipe.functions().withT(1.41));
        assertSame(between, Position.set(between, Position.of(between)));
        assertTrue(Position.moved(recipe, between), "though both are at the same place");
        assertEquals(Position.of(recipe), Position.of(between));
    }

    @Test
    void aChangeOfAWeightMovesNothing() {
        ConvolutionRecipe recipe = ConvolutionRecipe.DEFAULT;
        assertFalse(Position.moved(
                recipe, recipe.withLayer(recipe.layer().withKernels(KernelName.BOX.of(3)))));
    }
}
