package gradientlab.paint.convolution.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.DigitChoice;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.training.DigitsTraining;
import gradientlab.experiment.worker.Parallel;
import gradientlab.paint.convolution.training.TrainingScene.Sight;
import gradientlab.paint.convolution.training.TrainingSpot.Mistaken;
import gradientlab.paint.convolution.training.TrainingSpot.Pixel;
import gradientlab.paint.convolution.training.TrainingSpot.Step;
import gradientlab.paint.convolution.training.TrainingSpot.Weight;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TrainingStageTest {

    private static final DigitsRecipe SMALL = DigitsRecipe.DEFAULT.withSeeds(2).withEpochs(2);
    private static final DigitNetwork CNN = DigitNetwork.CNN;

    private static TrainingScene scene(DigitsRecipe recipe, int steps, Theme theme, Language language) {
        DigitsTraining training = new DigitsTraining(ConvolutionRecipe.DEFAULT.withTraining(recipe), true);
        training.advance(steps, Parallel.ALONE);
        return new TrainingScene(
                recipe, training.data(), training.history(), training.tested(Parallel.ALONE), theme,
                Texts.of(language));
    }

    private static TrainingScene scene(DigitsRecipe recipe, int steps) {
        return scene(recipe, steps, Theme.DARK, Language.EN);
    }

    private static BufferedImage paint(TrainingStage stage, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        stage.paint(g);
        g.dispose();
        return image;
    }

    private static Set<TrainingSpot> spots(TrainingStage stage, int width, int height) {
        Set<TrainingSpot> found = new HashSet<>();
        for (int y = 1; y < height; y += 2) {
            for (int x = 1; x < width; x += 2) {
                stage.at(x, y).ifPresent(found::add);
            }
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource({"640,480", "960,568", "1280,748", "1600,950"})
    void everyPartIsThereAtEverySize(int width, int height) {
        TrainingScene scene = scene(SMALL, 45);
        for (boolean bare : new boolean[] {false, true}) {
            TrainingStage stage = new TrainingStage(scene, width, height, bare, false);
            BufferedImage image = paint(stage, width, height);
            assertEquals(0xFF, image.getRGB(width - 1, height - 1) >>> 24, "all is painted");
            Set<TrainingSpot> spots = spots(stage, width, height);
            assertEquals(64, spots.stream().filter(Pixel.class::isInstance).count());
            assertEquals(72, spots.stream().filter(Weight.class::isInstance).count());
            assertTrue(spots.stream().anyMatch(Step.class::isInstance));
            assertEquals(stage.crowded(), spots.stream().noneMatch(Mistaken.class::isInstance));
            assertTrue(stage.buttons().getMaxY() <= height || bare);
        }
    }

    @Test
    void whereThereIsLittleRoomTheConfusionTakesThePlaceOfTheAnswers() {
        TrainingStage stage = new TrainingStage(scene(SMALL, 5), 960, 568, false, true);
        paint(stage, 960, 568);
        assertTrue(stage.crowded());
        assertEquals(100, spots(stage, 960, 568).stream().filter(Mistaken.class::isInstance).count());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void oddRecipesArePaintedToo(Language language) {
        List<DigitsRecipe> odd = List.of(
                SMALL.withNetworks(List.of(DigitNetwork.MLP)),
                SMALL.withNetworks(List.of(CNN.withFilters(16).withKernel(5).withPool(1))),
                SMALL.withNetworks(List.of(CNN.withFilters(1).withKernel(1), CNN, DigitNetwork.MLP)),
                SMALL.withSeeds(1).withNetworks(List.of(CNN, CNN.withFlip(true).withTurned(true))),
                SMALL.withScramble(true),
                SMALL.withView(SMALL.view().withDigit(DigitChoice.drawn(Collections.nCopies(64, 3.0)))),
                SMALL.withOptimizer("sgd", SMALL.settings().with("lr", 1e300)));
        for (DigitsRecipe recipe : odd) {
            TrainingScene scene = scene(recipe, 41, Theme.LIGHT, language);
            TrainingStage stage = new TrainingStage(scene, 960, 568, false, false);
            assertNotEquals(0, paint(stage, 960, 568).getRGB(480, 284));
            assertFalse(stage.spoken().contains("{"), stage.spoken());
        }
    }

    @Test
    void whatIsSaidHasTheNumbersOfTheMoment() {
        TrainingScene scene = scene(SMALL, 80);
        TrainingWords words = new TrainingWords(SMALL, scene.texts());
        assertTrue(words.headline(scene.shown()).matches("CNN 0\\.\\d{3}, MLP 0\\.\\d{3}"));
        assertTrue(words.verdict(scene).startsWith("810 against 835 parameters: ahead in 2 of 2 seeds"));
        Curves curves = Curves.of(scene.history(), scene.shown(), SMALL.stepsPerEpoch());
        assertEquals(List.of(0, 40, 80), curves.steps());
        assertTrue(words.first(curves, scene.shown()).startsWith("After one epoch: CNN 0.8"));
        assertEquals("", words.verdict(scene(SMALL, 20)), "nothing is concluded before an epoch");
    }

    @Test
    void aNetworkThatStoppedSaysWhenAndInWhichSeeds() {
        DigitsRecipe wild = SMALL.withOptimizer(
                SMALL.optimizer(), SMALL.settings().with("lr", 1e300));
        TrainingScene scene = scene(wild, 10);
        List<String> said = new TrainingWords(wild, scene.texts()).stopped(scene.shown());
        assertTrue(said.get(0).matches(
                "CNN: NaN at step \\d in seed 1, 2\\. Go back one step and lower the learning rate\\."),
                said.toString());
    }

    @Test
    void theSameKindOfNetworkHasTheSameLookWhereverItStands() {
        DigitsRecipe turned = SMALL.withNetworks(List.of(DigitNetwork.MLP, CNN));
        assertEquals(TrainingWords.slot(SMALL, 0), TrainingWords.slot(turned, 1));
        assertEquals(TrainingWords.slot(SMALL, 1), TrainingWords.slot(turned, 0));
    }

    @Test
    void whatComesLaterIsHiddenFromWhoPredicts() {
        TrainingScene open = scene(SMALL, 80);
        TrainingScene first = new TrainingScene(
                open.recipe(), open.data(), open.history(),
                new Sight(open.history().at(40), open.look(), 0, null, false), Theme.DARK, open.texts());
        TrainingScene hidden = new TrainingScene(
                open.recipe(), open.data(), open.history(),
                new Sight(open.history().at(40), open.look(), 0, null, true), Theme.DARK, open.texts());
        assertTrue(first.concludes());
        assertFalse(hidden.concludes());
        assertFalse(new TrainingStage(hidden, 960, 568, true, false).spoken().contains("ahead"));
    }
}
