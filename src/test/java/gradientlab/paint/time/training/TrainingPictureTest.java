package gradientlab.paint.time.training;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.time.TimeKind;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeView.Quantity;
import gradientlab.experiment.time.run.CellSnapshot;
import gradientlab.experiment.time.run.TimeTraining;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.paint.Pixels;
import gradientlab.paint.picture.CaptionStrip.Legend;
import gradientlab.paint.picture.Fonts;
import gradientlab.paint.picture.Paragraph;
import gradientlab.paint.picture.PictureLook;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.time.training.chart.CellWords;
import gradientlab.paint.time.training.chart.Moment;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrainingPictureTest {

    private static final Texts ENGLISH = Texts.of(Language.EN);

    private static int[] painted(Moment moment, PictureLook look) {
        BufferedImage image = new BufferedImage(look.width(), look.height(), BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        new TrainingPicture(moment.recipe(), moment.data(), look)
                .paint(g, moment.snapshot(), moment.history());
        g.dispose();
        return Pixels.of(image);
    }

    @ParameterizedTest
    @EnumSource
    void everyTaskIsAPictureAtEverySize(Task task) {
        TimeRecipe recipe = Recurrences.recipe(task);
        TimeTraining training = Recurrences.training(recipe, 6);
        for (Quantity quantity : new Quantity[] {Quantity.STATE, Quantity.WEIGHTS}) {
            TimeRecipe looked = recipe.withView(recipe.view().withQuantity(quantity));
            Moment moment = Recurrences.now(training, looked);
            for (int[] size : new int[][] {{1280, 720}, {640, 480}, {400, 900}, {16, 16}}) {
                for (boolean captioned : new boolean[] {true, false}) {
                    int[] pixels = painted(moment, new PictureLook(
                            size[0], size[1], Theme.LIGHT, Texts.of(Language.KO), captioned));
                    for (int pixel : pixels) {
                        assertEquals(255, pixel >>> 24, "opaque");
                    }
                }
            }
        }
    }

    static List<Preset<TimeRecipe>> presets() {
        return Presets.of(TimeKind.KIND).stream()
                .filter(preset -> preset.recipe().mode() == TimeRecipe.Mode.TRAINING).toList();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void everyPresetIsAPictureWhoseWordsFit(Preset<TimeRecipe> preset) {
        TimeRecipe recipe = preset.recipe();
        Moment moment = Recurrences.of(recipe, 0);
        Font font = Fonts.text(12);
        for (Language language : Language.values()) {
            Texts texts = Texts.of(language);
            for (int pixel : painted(moment, new PictureLook(1280, 720, Theme.DARK, texts, true))) {
                assertEquals(255, pixel >>> 24, "opaque");
            }
            CellWords names = new CellWords(recipe, texts);
            for (CellSnapshot cell : moment.snapshot().networks()) {
                String sentence = names.sentence(cell.verdict());
                assertTrue(new Paragraph(sentence, font, font, 130, 99).lines() <= 6, sentence);
                assertTrue(Double.isNaN(cell.verdict().began()), "step 0 is not compared with itself");
            }
        }
    }

    @Test
    void aNetworkThatStoppedSaysWhereAndItsMapEndsThere() {
        TimeRecipe recipe = Recurrences.first()
                .withOptimizer("sgd", TrainingRules.defaults("sgd").with("lr", 1e9)).withClip(Clip.OFF);
        Moment moment = Recurrences.of(recipe, 30);
        CellSnapshot cell = moment.snapshot().networks().get(1);
        assertTrue(cell.stopped().isPresent(), "the IRNN overflows");
        CellWords names = new CellWords(recipe, ENGLISH);
        assertTrue(names.verdict(cell.verdict()).startsWith("✕ stopped"));
        TimeMap map = new TimeMap(1, 230, 120, Theme.DARK, ENGLISH, 1);
        map.show(recipe, moment.history(), moment.history().newest().step());
        int danger = Theme.DARK.danger().getRGB();
        assertTrue(IntStream.of(Pixels.of(map.image())).anyMatch(pixel -> pixel == danger));
        for (int pixel : painted(moment, new PictureLook(1280, 720, Theme.DARK, ENGLISH, true))) {
            assertEquals(255, pixel >>> 24, "opaque");
        }
    }

    @Test
    void theCaptionNamesTaskOptimizerStepSeedAndEveryNetworkWithItsVerdict() {
        Moment moment = Recurrences.of(Recurrences.first(), 3);
        TrainingCaption caption = new TrainingCaption(moment.recipe(), ENGLISH);
        String head = caption.head(moment.snapshot());
        for (String word : List.of("Add the two marked numbers", "T = 12", "Adam η 0.01", "batch 4",
                "step 3 of 1000", "seed 1")) {
            assertTrue(head.contains(word), word + " in " + head);
        }
        List<Legend> legends = caption.legends(moment.snapshot(), true);
        assertEquals(4, legends.size());
        String first = legends.get(0).words();
        assertTrue(first.startsWith("RNN · tanh · uniform · 5 units · "), first);
        assertTrue(first.contains("h₁ receives ") && first.contains("Test loss 0."), first);
    }

    @ParameterizedTest
    @EnumSource
    void verdictsAreNeverClippedAt1280(Language language) {
        Texts texts = Texts.of(language);
        Font font = Fonts.text(12);
        for (int steps : new int[] {0, 3}) {
            Moment moment = Recurrences.of(Recurrences.first(), steps);
            CellWords names = new CellWords(moment.recipe(), texts);
            moment.snapshot().networks().forEach(cell -> {
                Paragraph said = new Paragraph(names.sentence(cell.verdict()), font, font, 130, 99);
                assertTrue(said.lines() <= 6, names.sentence(cell.verdict()));
            });
        }
    }

    @Test
    void aFilmSaysExactlyWhatEachFrameChanges() {
        TimeTraining training = Recurrences.training(Recurrences.first(), 0);
        TrainingFrames frames = new TrainingFrames(new TrainingPicture(
                training.recipe(), training.data(),
                new PictureLook(640, 480, Theme.DARK, ENGLISH, true)));
        int[] before = null;
        for (int step = 0; step < 4; step++) {
            int[] now = Pixels.of(frames.frame(training.snapshot(), training.history()));
            Rectangle changed = before == null ? new Rectangle(640, 480) : Pixels.changed(before, now, 640);
            assertEquals(changed, frames.changed());
            assertTrue(!changed.isEmpty());
            before = now;
            training.advance();
        }
    }

    @Test
    void aMapPaintedStepByStepIsWhatItIsPaintedAtOnce() {
        TimeTraining training = Recurrences.training(Recurrences.first(), 0);
        TimeMap grown = new TimeMap(0, 230, 120, Theme.DARK, ENGLISH, 1);
        for (int step = 0; step < 20; step++) {
            grown.show(training.recipe(), training.history(), step);
            TimeMap fresh = new TimeMap(0, 230, 120, Theme.DARK, ENGLISH, 1);
            fresh.show(training.recipe(), training.history(), step);
            assertArrayEquals(Pixels.of(fresh.image()), Pixels.of(grown.image()), "at step " + step);
            training.advance();
        }
    }

    @Test
    void rowsOfAMapAreTimeStepsTheFirstAtTheBottom() {
        TimeTraining training = Recurrences.training(Recurrences.first(), 3);
        TimeMap map = new TimeMap(2, 230, 120, Theme.DARK, ENGLISH, 1);
        map.show(training.recipe(), training.history(), 3);
        for (int t = 1; t <= 12; t++) {
            assertEquals(t, map.timeAt(map.row(t).getCenterY()));
        }
        assertTrue(map.row(1).y > map.row(12).y);
    }

    @ParameterizedTest
    @EnumSource
    void answersOfEveryTaskAreDrawnInTheNetworksColourOrTheRamp(Task task) {
        Moment moment = Recurrences.of(Recurrences.recipe(task), 2);
        AnswersPainter painter = new AnswersPainter(task, moment.data(), 2, Theme.DARK, 1);
        assertTrue(painter.draws(moment.snapshot().networks().get(2).test()));
        int[] pixels = Pixels.of(painter.paint(moment.snapshot().networks().get(2).test(), 64));
        int ground = Theme.DARK.bg().getRGB();
        int drawn = 0;
        for (int pixel : pixels) {
            assertEquals(255, pixel >>> 24);
            drawn += pixel != ground ? 1 : 0;
        }
        assertTrue(drawn > 64 * 4 + 40, "more than a frame: " + drawn);
    }
}
