package gradientlab.ui.graph.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Presets;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.NormRecipe;
import gradientlab.experiment.graph.NormRun;
import gradientlab.experiment.json.RecipeException;
import org.junit.jupiter.api.Test;

class NormEditsTest {

    private static final NormRecipe SAVES =
            (NormRecipe) Presets.find(GraphKind.KIND, "bn-saves").orElseThrow().recipe();

    @Test
    void aPointIsMovedToWhereScaleAndShiftBringItUnderTheHand() {
        NormRecipe doubled = SAVES.withPoints(SAVES.points().withScale(2).withShift(1));
        NormRecipe moved = NormEdits.moved(doubled, 2, 8.2, 11);
        assertEquals(3.6, moved.points().z().get(2), 0.01);
        assertEquals(8.2, moved.points().scaled()[2], 0.02);
        assertEquals(doubled.points().weights(), moved.points().weights());
    }

    @Test
    void aDragGivesNumbersWithAsManyDecimalsAsItTellsApart() {
        assertEquals(3.46, NormEdits.moved(SAVES, 2, 3.4567, 11).points().z().get(2), 0);
    }

    @Test
    void anExampleIsAddedChosenAndTakenAwayBetweenTwoAndEight() {
        assertSame(SAVES, NormEdits.added(SAVES, 1, 11), "eight are there");
        NormRecipe seven = NormEdits.removed(SAVES);
        assertEquals(7, seven.points().rows());
        assertEquals(3.7, seven.points().z().get(2), 0, "the clicked third one is gone");
        NormRecipe eight = NormEdits.added(seven, -1.5, 11);
        assertEquals(-1.5, eight.points().z().get(7), 0);
        assertEquals(NormEdits.WEIGHT, eight.points().weights().get(7), 0);
        assertEquals(8, eight.example());
        NormRecipe few = SAVES;
        for (int i = 0; i < 10; i++) {
            few = NormEdits.removed(few);
        }
        assertEquals(2, few.points().rows());
        assertTrue(few.example() <= 2);
    }

    @Test
    void aWeightThatIsNoNumberChangesNothing() {
        assertSame(SAVES, NormEdits.weighed(SAVES, 2, Double.POSITIVE_INFINITY));
        assertSame(SAVES, NormEdits.weighed(SAVES, 2, Double.NaN));
        assertEquals(-0.125, NormEdits.weighed(SAVES, 2, -0.1251).points().weights().get(2), 0);
    }

    @Test
    void theNextBatchIsTheNextOfOneStreamAndReadsBack() throws RecipeException {
        NormRun first = new NormRun(SAVES);
        NormRecipe one = NormEdits.next(first);
        NormRecipe two = NormEdits.next(new NormRun(one));
        assertEquals(1, one.statistics().batches());
        assertEquals(2, two.statistics().batches());
        assertEquals(first.drawnFrom(), two.statistics().drawnFrom().orElseThrow());
        assertEquals(first.batch(2)[0], two.points().z().get(0), 0);
        assertNotEquals(one.points().z(), two.points().z());
        assertEquals(8, two.points().rows());
        assertEquals(two, Recipes.read(Recipes.write(two)));
    }

    @Test
    void afterATouchOnTheBatchTheRunningStatisticsStay() {
        NormRun run = new NormRun(NormEdits.next(new NormRun(SAVES)));
        NormRun moved = new NormRun(NormEdits.moved(run.recipe(), 0, 9, 11));
        assertEquals(run.runningNow(), moved.runningNow());
    }
}
