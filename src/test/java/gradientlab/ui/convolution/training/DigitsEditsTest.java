package gradientlab.ui.convolution.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.convolution.DigitChoice;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitNetwork.Kind;
import gradientlab.experiment.convolution.DigitsRecipe;
import org.junit.jupiter.api.Test;

class DigitsEditsTest {

    @Test
    void anMlpThatHadAsManyParametersAsTheCnnKeepsAsMany() {
        DigitsRecipe recipe = DigitsRecipe.DEFAULT;
        DigitsRecipe wider = DigitsEdits.network(recipe, 0, cnn -> cnn.withFilters(16));
        assertEquals(1610, wider.networks().get(0).parameters());
        assertEquals(1585, wider.networks().get(1).parameters());
        DigitsRecipe own = DigitsEdits.network(recipe, 1, mlp -> mlp.withHidden(30));
        DigitsRecipe kept = DigitsEdits.network(own, 0, cnn -> cnn.withFilters(16));
        assertEquals(30, kept.networks().get(1).hidden());
    }

    @Test
    void lanesThatMirrorEachOtherStayAlike() {
        DigitsRecipe lanes = DigitsEdits.lanes(DigitsRecipe.DEFAULT, true);
        assertTrue(lanes.mirrored());
        for (int lane = 0; lane < 2; lane++) {
            DigitsRecipe changed = DigitsEdits.network(lanes, lane, cnn -> cnn.withKernel(5).withPool(1));
            assertEquals(DigitsEdits.mirror(changed.networks().get(0)), changed.networks().get(1));
            assertEquals(5, changed.networks().get(1 - lane).kernel());
        }
        assertEquals(DigitsRecipe.DEFAULT, DigitsEdits.lanes(lanes, false));
    }

    @Test
    void networksComeAndGoWithinWhatThereMayBe() {
        DigitsRecipe recipe = DigitsRecipe.DEFAULT;
        for (int i = 0; i < 5; i++) {
            recipe = DigitsEdits.add(recipe, DigitNetwork.CNN);
        }
        assertEquals(DigitsRecipe.MAX_NETWORKS, recipe.networks().size());
        for (int i = 0; i < 5; i++) {
            recipe = DigitsEdits.remove(recipe, 0);
        }
        assertEquals(1, recipe.networks().size());
        assertEquals(Kind.CNN, recipe.networks().get(0).kind());
        assertSame(recipe, DigitsEdits.remove(recipe, 0));
    }

    @Test
    void aStrokeIsWhiteWithSoftEdgesAndCanBeCleared() {
        DigitChoice drawn = DigitsEdits.blank().painted(0, 3, false);
        double[] pixels = drawn.pixels();
        assertEquals(16, pixels[3]);
        assertEquals(5, pixels[2]);
        assertEquals(5, pixels[8 + 3]);
        assertEquals(0, pixels[8 + 2]);
        assertEquals(16, drawn.painted(0, 2, false).pixels()[3]);
        assertEquals(0, drawn.painted(0, 3, true).pixels()[3]);
        assertTrue(DigitChoice.DEFAULT.painted(7, 7, false).drawn().isPresent());
    }
}
