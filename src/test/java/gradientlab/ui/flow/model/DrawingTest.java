package gradientlab.ui.flow.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.Loss;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.Examples;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.json.RecipeException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrawingTest {

    private static final FlowRecipe CIRCLES =
            FlowRecipe.of(List.of(NetworkSpec.of(0).withDepth(3)), GeneratedData.of("circles"));

    private static Examples examples(FlowRecipe recipe) throws RecipeException {
        return FlowData.of(recipe).training();
    }

    private static ExplicitData given(FlowRecipe recipe) {
        return (ExplicitData) recipe.data();
    }

    @Test
    void theFirstPointTakesOverWhatWasThere() throws RecipeException {
        Examples before = examples(CIRCLES);
        FlowRecipe drawn = Drawing.with(CIRCLES, before, 0.25, -0.12345, 1);
        assertTrue(before.rows() <= Drawing.TAKEN_OVER);
        Examples now = examples(drawn);
        assertEquals(before.rows() + 1, now.rows());
        assertEquals(before.inputs()[0], now.inputs()[0], 0.0005);
        assertEquals(before.labels()[7], now.labels()[7]);
        assertEquals(List.of(0.25, -0.123), given(drawn).inputs().get(before.rows()));
        assertEquals(1, now.labels()[before.rows()]);
    }

    @Test
    void whatIsDrawnIsARecipeThatIsReadAgainAsItWasWritten() throws RecipeException {
        FlowRecipe drawn = Drawing.with(CIRCLES, examples(CIRCLES), 1, 1, 0);
        assertEquals(drawn, Recipes.read(Recipes.write(drawn)));
        FlowRecipe anew = Drawing.anew(CIRCLES);
        assertEquals(anew, Recipes.read(Recipes.write(anew)));
        FlowRecipe three = Drawing.with(anew, examples(anew), 0, 1, 2);
        assertEquals(Optional.of(Loss.CROSS_ENTROPY), three.loss());
        assertEquals(three, Recipes.read(Recipes.write(three)));
        assertEquals(3, FlowData.of(three).classes());
    }

    @Test
    void pointsOfTheRecipeCountNotThoseThatAreStillSeen() throws RecipeException {
        Examples stale = examples(CIRCLES);
        FlowRecipe two = Drawing.with(Drawing.with(Drawing.anew(CIRCLES), stale, 0, 1, 0), stale, 0, 2, 1);
        assertEquals(4, given(two).inputs().size());
    }

    @Test
    void theNearestPointIsTakenAwayAndTwoAlwaysStay() throws RecipeException {
        FlowRecipe three = Drawing.with(Drawing.anew(CIRCLES), examples(CIRCLES), 0, 1, 0);
        assertSame(three, Drawing.without(three, examples(CIRCLES), 0.5, 0.9, 0.2), "none is near");
        FlowRecipe fewer = Drawing.without(three, examples(CIRCLES), -0.9, 0, 0.2);
        assertEquals(List.of(List.of(1.0, 0.0), List.of(0.0, 1.0)), given(fewer).inputs());
        assertSame(fewer, Drawing.without(fewer, examples(CIRCLES), 0, 1, 0.2));
    }

    @Test
    void thereAreNeverMorePointsThanArePainted() throws RecipeException {
        FlowRecipe full = Drawing.anew(CIRCLES);
        Examples seen = examples(full);
        for (int i = 0; i < Drawing.MOST; i++) {
            full = Drawing.with(full, seen, i / 1000.0, 0, i % 2);
        }
        assertEquals(Drawing.MOST, given(full).inputs().size());
    }
}
