package gradientlab.paint.flow;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Presets;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.worker.Parallel;
import gradientlab.paint.Pixels;
import gradientlab.paint.flow.Trainings.Run;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Rectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayerMapTest {

    private static final int WIDTH = 230;
    private static final int HEIGHT = 120;
    private static final LayerMapKey KEY = new LayerMapKey(-14, 2);

    /** Wide: a step has columns; narrow: a column has steps. */
    @ParameterizedTest
    @ValueSource(ints = {WIDTH, 61})
    void paintedStepByStepItIsWhatItIsPaintedAtOnce(int width) {
        Training training = Trainings.training(Trainings.first());
        Texts texts = Texts.of(Language.EN);
        LayerMap grown = new LayerMap(3, width, HEIGHT, Theme.DARK, texts, 1);
        for (int step = 0; step <= 140; step += step < 20 ? 1 : 7) {
            training.advance(step - training.step(), Parallel.ALONE);
            grown.show(training.recipe(), training.history(), FlowQuantity.DELTA, KEY, step);
            LayerMap fresh = new LayerMap(3, width, HEIGHT, Theme.DARK, texts, 1);
            fresh.show(training.recipe(), training.history(), FlowQuantity.DELTA, KEY, step);
            assertArrayEquals(Pixels.of(fresh.image()), Pixels.of(grown.image()), "at step " + step);
        }
    }

    @Test
    void aStepChangesOnlyWhatItSays() {
        Training training = Trainings.training(Trainings.first());
        LayerMap map = map(1, Theme.LIGHT);
        int[] before = Pixels.of(map.image());
        for (int step = 0; step < 45; step++) {
            Rectangle said = map.show(training.recipe(), training.history(), FlowQuantity.DELTA, KEY, step);
            int[] now = Pixels.of(map.image());
            Rectangle changed = Pixels.changed(before, now, WIDTH);
            assertTrue(changed.isEmpty() || said.contains(changed), "step " + step + ": " + changed);
            assertTrue(step == 0 || said.width < WIDTH || said.x > 0 || step < 15,
                    "columns, not all: " + said);
            before = now;
            training.advance();
        }
        Rectangle again = map.show(training.recipe(), training.history(), FlowQuantity.DELTA, KEY, 45);
        assertTrue(!again.isEmpty());
        assertTrue(map.show(training.recipe(), training.history(), FlowQuantity.DELTA, KEY, 45).isEmpty(),
                "the same again changes nothing");
    }

    @ParameterizedTest
    @EnumSource
    void aVanishingGradientFadesIntoThePage(Theme theme) {
        Run run = Trainings.of(Trainings.first(), 50);
        LayerMap map = map(0, theme);
        map.show(run.recipe(), run.history(), FlowQuantity.DELTA, KEY, 50);
        int first = map.image().getRGB(WIDTH / 2, HEIGHT - 26);
        int last = map.image().getRGB(WIDTH / 2, 6);
        int page = theme.ramp(0).getRGB();
        assertTrue(Pixels.distance(first, page) < 30, "the first layer looks like the page");
        assertTrue(Pixels.distance(last, page) > 80, "the last one does not");
    }

    @Test
    void zeroLooksLikeThePageAndWhatIsBeyondTheKeyLikeItsEnd() {
        assertEquals(0, KEY.place(0));
        assertEquals(0, KEY.place(1e-30));
        assertEquals(1, KEY.place(1e9));
        assertEquals(1, KEY.place(Double.POSITIVE_INFINITY));
        assertEquals(0.5, KEY.place(1e-6), 1e-12);
        assertTrue(Double.isNaN(KEY.place(Double.NaN)));
    }

    @Test
    void aClickMeansTheStepOfItsColumn() {
        Run run = Trainings.of(Trainings.first(), 47);
        LayerMap map = map(0, Theme.DARK);
        map.show(run.recipe(), run.history(), FlowQuantity.DELTA, KEY, 47);
        assertEquals(0, map.stepAt(0));
        assertEquals(47, map.stepAt(WIDTH));
        assertEquals(25, map.stepAt(26 + (WIDTH - 29) / 2.0), 1);
    }

    @Test
    void aScrubbedStepIsMarkedAndTheMarkGoesAgain() {
        Run run = Trainings.of(Trainings.first(), 40);
        LayerMap map = map(0, Theme.DARK);
        map.show(run.recipe(), run.history(), FlowQuantity.DELTA, KEY, 40);
        int[] live = Pixels.of(map.image());
        map.show(run.recipe(), run.history(), FlowQuantity.DELTA, KEY, 17);
        assertTrue(Pixels.differing(live, Pixels.of(map.image()), 20) > 0.001);
        map.show(run.recipe(), run.history(), FlowQuantity.DELTA, KEY, 40);
        assertArrayEquals(live, Pixels.of(map.image()));
    }

    @Test
    void anotherRunIsPaintedAnew() {
        LayerMap map = map(1, Theme.DARK);
        Run run = Trainings.of(Trainings.first(), 30);
        map.show(run.recipe(), run.history(), FlowQuantity.DELTA, KEY, 30);
        Run other = Trainings.of(Trainings.first().withSeed(9), 30);
        map.show(other.recipe(), other.history(), FlowQuantity.DELTA, KEY, 30);
        LayerMap fresh = map(1, Theme.DARK);
        fresh.show(other.recipe(), other.history(), FlowQuantity.DELTA, KEY, 30);
        assertArrayEquals(Pixels.of(fresh.image()), Pixels.of(map.image()));
    }

    @Test
    void whereANetworkStoppedIsALineAndThenNothing() {
        FlowRecipe recipe = Presets.find(FlowKind.KIND, "residual").orElseThrow().recipe();
        Run run = Trainings.of(recipe, 50);
        LayerMap map = map(0, Theme.DARK);
        map.show(run.recipe(), run.history(), FlowQuantity.DELTA, KEY, 50);
        int stop = run.snapshot().networks().get(0).stopped().orElseThrow().step();
        int x = 26 + stop * (WIDTH - 29) / 50;
        assertEquals(Theme.DARK.danger().getRGB(), map.image().getRGB(x, 50));
        assertEquals(Theme.DARK.surface().getRGB(), map.image().getRGB(x + 6, 50));
    }

    @Test
    void theKeySpansEnoughForSmallDifferencesToLookSmall() {
        Run run = Trainings.of(Presets.find(FlowKind.KIND, "he-relu").orElseThrow().recipe(), 3);
        FlowHistory history = run.history();
        for (FlowQuantity quantity : FlowQuantity.values()) {
            LayerMapKey key = LayerMapKey.of(run.recipe(), history, quantity, null);
            assertTrue(key.high() - key.low() >= 6, quantity + ": " + key);
        }
    }

    @Test
    void oneThatExplodesDoesNotMakeTheOthersFade() {
        Run run = Trainings.of(Presets.find(FlowKind.KIND, "residual").orElseThrow().recipe(), 40);
        LayerMapKey key = LayerMapKey.of(run.recipe(), run.history(), FlowQuantity.DELTA, null);
        double healthy = run.snapshot().networks().get(1).get(10, FlowQuantity.DELTA.measured());
        assertTrue(key.place(healthy) > 0.2, healthy + " in " + key);
    }

    @Test
    void theKeyRestsWhileItFits() {
        Run run = Trainings.of(Trainings.first(), 5);
        LayerMapKey key = LayerMapKey.of(run.recipe(), run.history(), FlowQuantity.DELTA, null);
        LayerMapKey wide = new LayerMapKey(key.low() - 1, key.high() + 1);
        assertEquals(wide, LayerMapKey.of(run.recipe(), run.history(), FlowQuantity.DELTA, wide));
        LayerMapKey far = new LayerMapKey(-90, 40);
        assertEquals(key, LayerMapKey.of(run.recipe(), run.history(), FlowQuantity.DELTA, far));
        assertNotEquals(0, key.image(FlowQuantity.DELTA, Theme.DARK, Texts.of(Language.KO), 2).getWidth());
    }

    private static LayerMap map(int network, Theme theme) {
        return new LayerMap(network, WIDTH, HEIGHT, theme, Texts.of(Language.EN), 1);
    }
}
