package gradientlab.experiment.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.json.RecipeException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasureTest {

    private static DescentRecipe read(String chart) throws RecipeException {
        return (DescentRecipe) Recipes.read("""
                {"format":"gradient-lab/1","lab":"descent","surface":"bowl","chart":"%s",
                 "runners":[{"optimizer":"adam"}]}""".formatted(chart));
    }

    @ParameterizedTest
    @EnumSource(names = "LOSS", mode = EnumSource.Mode.EXCLUDE)
    void aRecipeNamesWhatItsChartShows(Measure measure) throws RecipeException {
        DescentRecipe recipe = read(measure.id());
        assertEquals(Optional.of(measure), recipe.chart());
        assertEquals(recipe, Recipes.read(Recipes.write(recipe)));
        assertFalse(Recipes.write(recipe.withChart(Optional.empty())).contains("chart"));
    }

    @Test
    void anUnknownOneIsRefusedInOneSentence() {
        assertEquals("chart must be one of gradient, distance, update, rate_x, rate_y, got \"speed\"",
                assertThrows(RecipeException.class, () -> read("speed")).getMessage());
    }

    @Test
    void whatIsShownAlreadyIsNotOfferedAndNoDistanceToNoMinimum() {
        assertEquals(List.of(Measure.DISTANCE, Measure.UPDATE, Measure.RATE_X, Measure.RATE_Y),
                Measure.beside(true, List.of(Measure.GRADIENT)));
        assertFalse(Measure.beside(false, List.of()).contains(Measure.DISTANCE));
        assertTrue(Measure.beside(false, List.of()).contains(Measure.GRADIENT));
    }
}
