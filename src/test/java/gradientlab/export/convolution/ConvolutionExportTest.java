package gradientlab.export.convolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.Presets;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.Position;
import gradientlab.experiment.convolution.reading.ConvolutionKind;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Film;
import gradientlab.export.format.Progress;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures and films of every mode: they move with its steps, and open again where they were. */
class ConvolutionExportTest {

    private static final ExportOptions OPTIONS =
            ExportOptions.defaults(Texts.of(Language.EN)).withSize(640, 480).withFrames(3);

    private static ConvolutionRecipe preset(String id) {
        return Presets.find(ConvolutionKind.KIND, id).orElseThrow().recipe();
    }

    private static ConvolutionRecipe small() {
        ConvolutionRecipe train = preset("train");
        return train.withTraining(train.training().withSeeds(1).withEpochs(2));
    }

    private static boolean moves(ConvolutionRecipe recipe) throws ExportException {
        Film.Frames film = ConvolutionExportable.of(recipe).reel(OPTIONS, Progress.NONE);
        int[] first = film.pixels(0).clone();
        int[] middle = film.pixels(1).clone();
        int[] last = film.pixels(2).clone();
        return !Arrays.equals(first, middle) && !Arrays.equals(middle, last);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edges", "channels", "backwards", "by-hand", "picture", "integral", "sharing"})
    void aFilmGoesOverTheStepsOfItsMode(String id) throws ExportException {
        assertTrue(moves(preset(id)));
    }

    @Test
    void aFilmOfATrainingGoesOverItsUpdates() throws ExportException {
        assertTrue(moves(small()));
        assertEquals(80, ConvolutionExportable.of(small()).steps());
    }

    @ParameterizedTest
    @ValueSource(strings = {"edges", "integral", "picture"})
    void aPictureOfAnotherStepOpensAtThatStep(String id) {
        ConvolutionExportable export = ConvolutionExportable.of(preset(id));
        assertEquals(preset(id), export.recipe(OPTIONS.withStep(export.step())).orElseThrow());
        assertEquals(3, Position.of((ConvolutionRecipe) export.recipe(OPTIONS.withStep(3)).orElseThrow()));
    }

    @Test
    void aLayerThatHasNotBegunIsSeenWhole() {
        assertEquals(ExportOptions.LAST_STEP,
                ConvolutionExportable.of(Position.set(preset("edges"), 0)).step());
        assertEquals(16, ConvolutionExportable.of(preset("edges")).step());
    }

    @ParameterizedTest
    @ValueSource(strings = {"edges", "by-hand", "picture", "integral", "sharing"})
    void theCaptionStandsBelowInBothThemes(String id) throws ExportException {
        for (Theme theme : Theme.values()) {
            int[] with = pixels(id, OPTIONS.withTheme(theme));
            int[] without = pixels(id, OPTIONS.withTheme(theme).withCaption(false));
            assertFalse(Arrays.equals(with, without));
        }
    }

    private static int[] pixels(String id, ExportOptions options) throws ExportException {
        return ConvolutionExportable.of(preset(id)).pixels(options, Progress.NONE);
    }
}
