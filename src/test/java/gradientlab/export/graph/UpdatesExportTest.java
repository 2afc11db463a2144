package gradientlab.export.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Presets;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.export.format.Exportable;
import gradientlab.paint.Pixels;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpdatesExportTest {

    private static final PictureLook LOOK =
            new PictureLook(640, 480, Theme.DARK, Texts.of(Language.EN), true);

    private static GraphRecipe preset(String id) {
        return Presets.find(GraphKind.KIND, id).orElseThrow().recipe();
    }

    private static final FormulaRecipe NEURON = (FormulaRecipe) preset("neuron");

    private static int[] alone(int updates) {
        Exportable seen = new GraphExportable(NEURON.withUpdates(updates));
        return Pixels.of(seen.frames(LOOK).frame(NEURON.at()));
    }

    @Test
    void aFrameIsThePictureAfterThatManyUpdatesInTheStepThatIsLookedAt() {
        Exportable film = new GraphExportable(NEURON.withUpdates(30)).overUpdates().orElseThrow();
        assertEquals(30, film.steps());
        Exportable.Frames frames = film.frames(LOOK);
        for (int update : List.of(0, 7, 30, 12)) {
            assertArrayEquals(alone(update), Pixels.of(frames.frame(update)), "update " + update);
        }
        assertFalse(Arrays.equals(alone(0), alone(30)));
    }

    @Test
    void withoutUpdatesItGoesOverThoseThatAreDrawnAhead() {
        assertEquals(100, new GraphExportable(NEURON).overUpdates().orElseThrow().steps());
    }

    @Test
    void whatHasNoParametersHasNoSuchFilm() {
        assertTrue(new GraphExportable(NEURON.withParameters(List.of())).overUpdates().isEmpty());
        assertTrue(new GraphExportable(preset("power")).overUpdates().isEmpty());
        assertTrue(new GraphExportable(preset("bn-saves")).overUpdates().isEmpty());
    }
}
