package gradientlab.ui.descent.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.Batching;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.SurfaceReader;
import gradientlab.experiment.json.RecipeException;
import gradientlab.ui.descent.BowlRaces;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditsTest {

    private final DescentRecipe two = BowlRaces.bowl("sgd", "sgd");

    static Stream<SurfaceEntry> surfaces() {
        return Surfaces.all().stream();
    }

    @Test
    void aKnobChangesForOneRunnerOnly() {
        DescentRecipe changed = Edits.knob(two, 1, "lr", 0.5);
        assertEquals(0.5, changed.runners().get(1).settings().get("lr"));
        assertEquals(two.runners().get(0), changed.runners().get(0));
    }

    @Test
    void resettingKnobsBringsTheDefaultsBack() {
        DescentRecipe changed = Edits.knob(two, 1, "lr", 0.5);
        assertEquals(two, Edits.resetKnobs(changed, 1));
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void aNewSurfaceBringsItsOwnStartAndKnobs(SurfaceEntry entry) {
        DescentRecipe away = two.withSurface(new SurfaceChoice("elsewhere", Settings.NONE))
                .withView(Optional.of(new View(0, 1, 0, 1)))
                .withTarget(Optional.of(3.0));
        DescentRecipe there = SurfaceEdits.surface(away, entry.id());
        assertEquals(entry.make(Settings.NONE).start(), there.start());
        assertEquals(Settings.defaults(entry.knobs()), there.surface().knobs());
        assertTrue(there.view().isEmpty());
        assertTrue(there.target().isEmpty());
    }

    @Test
    void choosingTheSameSurfaceAgainKeepsTheStart() {
        DescentRecipe moved = two.withStart(new Point(3, 3));
        assertSame(moved, SurfaceEdits.surface(moved, "bowl"));
    }

    @Test
    void theSameRuleMayRaceTwiceInAnotherLook() {
        DescentRecipe three = Edits.addRunner(two, "sgd");
        assertEquals(3, three.runners().size());
        assertEquals(2, three.runners().get(2).slot());
    }

    @Test
    void aSlotThatWasGivenUpIsTheNextFreeOne() {
        DescentRecipe gap = Edits.removeRunner(Edits.addRunner(two, "sgd"), 0);
        assertEquals(0, Edits.freeSlot(gap));
    }

    @Test
    void noMoreRunnersAreAddedThanARecipeMayHold() {
        DescentRecipe recipe = two;
        for (int i = 0; i < 2 * DescentRecipe.MAX_RUNNERS; i++) {
            recipe = Edits.addRunner(recipe, "sgd");
        }
        assertEquals(DescentRecipe.MAX_RUNNERS, recipe.runners().size());
    }

    @Test
    void removingARunnerTakesItsInterventionsAndMovesTheOthers() {
        Settings faster = new Settings(Map.of("lr", 0.2));
        DescentRecipe planned = Edits.addRunner(two, "sgd")
                .withInterventions(List.of(new Intervention(5, 1, faster), new Intervention(9, 2, faster)));
        assertEquals(
                List.of(new Intervention(9, 1, faster)),
                Edits.removeRunner(planned, 1).interventions());
    }

    @Test
    void theLastRunnerStays() {
        DescentRecipe one = BowlRaces.bowl("sgd");
        assertSame(one, Edits.removeRunner(one, 0));
    }

    @Test
    void takingSomebodysLookSwapsTheTwo() {
        DescentRecipe swapped = Edits.slot(two, 0, 1);
        assertEquals(1, swapped.runners().get(0).slot());
        assertEquals(0, swapped.runners().get(1).slot());
    }

    @Test
    void anotherRuleKeepsTheLookAndStandsAtItsDefaults() {
        String other = Optimizers.all().get(Optimizers.all().size() - 1).id();
        RunnerSpec changed = Edits.optimizer(Edits.slot(two, 0, 6), 0, other).runners().get(0);
        assertEquals(other, changed.optimizer());
        assertEquals(6, changed.slot());
        assertEquals(Settings.defaults(Optimizers.get(other).knobs()), changed.settings());
    }

    @Test
    void clippingForAllDropsOwnClipping() {
        Clip own = new Clip(Clip.Kind.VALUE, 2, false);
        Clip all = new Clip(Clip.Kind.NORM, 1, false);
        DescentRecipe mixed = SharedSetting.CLIP.own(two, 0, own);
        assertEquals(own, SharedSetting.CLIP.of(mixed, 0));
        assertEquals(Clip.OFF, SharedSetting.CLIP.of(mixed, 1));
        DescentRecipe same = SharedSetting.CLIP.ofAll(mixed, all);
        assertEquals(all, SharedSetting.CLIP.of(same, 0));
        assertEquals(all, SharedSetting.CLIP.of(same, 1));
    }

    @Test
    void aDuplicateDiffersOnlyInItsLook() {
        DescentRecipe more = Edits.duplicate(Edits.shown(two, 1, false), 1);
        assertFalse(more.runners().get(1).shown());
        assertEquals(two.runners().get(1).withSlot(2), more.runners().get(2));
    }

    @Test
    void aBatchIsEverybodysOrARunnersOwnAndOneOfAllExamplesIsTheFullOne() {
        DescentRecipe iris = SurfaceEdits.surface(two, "logistic_regression");
        DescentRecipe eight = SurfaceEdits.batching(iris, old -> old.withSize(8));
        DescentRecipe own = SharedSetting.BATCH.own(eight, 1, 3);
        assertEquals(8, SharedSetting.BATCH.of(own, 0));
        assertEquals(3, SharedSetting.BATCH.of(own, 1));
        assertEquals(eight, SharedSetting.BATCH.shared(own, 1));
        DescentRecipe all = SharedSetting.BATCH.ofAll(own, 3);
        assertEquals(3, SharedSetting.BATCH.of(all, 0));
        assertTrue(all.runners().get(1).batch().isEmpty());
        assertEquals(Batching.FULL, SharedSetting.BATCH.of(SharedSetting.BATCH.own(own, 1, 100), 1));
    }

    @Test
    void fewerExamplesLeaveNoBatchThatIsLarger() throws RecipeException {
        DescentRecipe blobs = SurfaceEdits.onto(two, SurfaceReader.read(
                "{\"id\":\"logistic_regression\",\"data\":\"blobs\",\"points\":200}", false));
        DescentRecipe batched = SharedSetting.BATCH.own(
                SurfaceEdits.batching(blobs, old -> old.withSize(90)), 1, 150);
        DescentRecipe fewer = SurfaceEdits.knob(batched, "points", 60);
        assertEquals(Batching.FULL, SharedSetting.BATCH.of(fewer, 0));
        assertEquals(Batching.FULL, SharedSetting.BATCH.of(fewer, 1));
        assertEquals(fewer, Recipes.read(Recipes.write(fewer)));
    }
}
