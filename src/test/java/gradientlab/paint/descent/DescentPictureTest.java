package gradientlab.paint.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.surface.Point;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.Measure;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.Pixels;
import gradientlab.paint.Runs;
import gradientlab.paint.descent.chart.MeasureChart;
import gradientlab.paint.picture.PictureScale;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DescentPictureTest {

    @ParameterizedTest
    @EnumSource
    void everyFrameIsThePictureOfItsStepAlone(Theme theme) {
        Trajectories run = Runs.oneDiverging();
        DescentFrames film = frames(run, theme);
        for (int step : new int[] {0, 1, 12, 13, 40, 60, 3}) {
            assertArrayEquals(Pixels.of(frames(run, theme).frame(step)), Pixels.of(film.frame(step)),
                    "step " + step);
        }
    }

    @Test
    void everythingThatAFrameChangesLiesInItsChangedPart() {
        Trajectories run = Runs.oneDiverging();
        DescentFrames film = frames(run, Theme.DARK);
        int[] before = Pixels.of(film.frame(0));
        assertEquals(new Rectangle(0, 0, 400, 300), film.changed());
        for (int step = 1; step < 20; step++) {
            int[] after = Pixels.of(film.frame(step));
            assertTrue(film.changed().contains(Pixels.changed(before, after, 400)), "step " + step);
            before = after;
        }
        film.frame(19);
        assertTrue(film.changed().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void vectorsAndFramesLookAlike(Theme theme) {
        Trajectories run = Runs.oneDiverging();
        int[] vectors = Pixels.of(painted(picture(run, theme, true), 40));
        int[] frame = Pixels.of(frames(run, theme).frame(40));
        double differing = Pixels.differing(vectors, frame, 48);
        assertTrue(differing < 0.01, 100 * differing + " % differ");
    }

    @Test
    void paintersLeaveTheGraphicsAsTheyFoundIt() {
        Trajectories run = Runs.oneDiverging();
        MeasureChart chart = new MeasureChart(Measure.LOSS, Theme.DARK, Texts.of(Language.EN), 1);
        chart.show(run);
        BufferedImage image = new BufferedImage(500, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.translate(7, 9);
        g.setClip(1, 2, 300, 200);
        g.setColor(Color.MAGENTA);
        g.setBackground(Color.ORANGE);
        g.setStroke(new BasicStroke(3));
        g.setFont(new Font(Font.SERIF, Font.PLAIN, 33));
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
        List<Object> before = state(g);
        picture(run, Theme.LIGHT, true).paint(g, 30);
        assertEquals(before, state(g));
        chart.lines().paint(g, 300, 150);
        assertEquals(before, state(g));
    }

    @Test
    void nothingIsPaintedOutsideThePicture() {
        BufferedImage image = new BufferedImage(500, 400, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        picture(Runs.oneDiverging(), Theme.LIGHT, true).paint(g, 60);
        for (int x = 0; x < 500; x++) {
            for (int y = x < 400 ? 300 : 0; y < 400; y++) {
                assertEquals(0, image.getRGB(x, y) & 0xFFFFFF, "at " + x + ", " + y);
            }
        }
    }

    @Test
    void theCaptionTakesTheStripBelowAndCanBeLeftOut() {
        Trajectories run = Runs.fourValleys();
        int[] with = Pixels.of(painted(picture(run, Theme.DARK, true), 40));
        int[] without = Pixels.of(painted(picture(run, Theme.DARK, false), 40));
        int last = 299 * 400 + 200;
        assertEquals(Theme.DARK.casing().getRGB(), with[last]);
        assertNotEquals(Theme.DARK.casing().getRGB(), without[last]);
    }

    @ParameterizedTest
    @CsvSource({"7680, 4320", "1280, 720", "800, 600", "200, 150", "64, 64", "60, 900", "1, 1"})
    void anySizeLeavesRoomForTheStage(int width, int height) {
        Trajectories run =
                Runs.run("bowl", new Point(-7, 2), 5, "sgd 0.1", "momentum 0.1", "nag 0.1", "adagrad 0.1",
                        "adadelta 0.1", "rmsprop 0.1", "adam 0.1", "amsgrad 0.1", "adamw 0.1", "nadam 0.1",
                        "adamax 0.1",
                        "radam 0.1", "lion 0.1", "yogi 0.1", "adabelief 0.1", "newton 0.1");
        DescentLayout layout = DescentLayout.of(run, width, height, Theme.DARK, Texts.of(Language.EN), true);
        assertTrue(layout.stageHeight() >= height / 2, layout.stageHeight() + " of " + height);
        assertEquals(layout.stageHeight(), layout.viewport().height());
    }

    @Test
    void typeIsTheSameShareOfAnySlide() {
        assertEquals(1, PictureScale.of(800, 600));
        assertEquals(4.0 / 3, PictureScale.of(1280, 720), 1e-12);
        assertEquals(8, PictureScale.of(7680, 4320), 1e-12);
    }

    @Test
    void theCaptionSaysWhatWasRun() {
        DescentRecipe recipe =
                Runs.recipe("himmelblau", new Point(-0.6, -0.6), 150, "momentum 0.0022", "adam 0.18");
        DescentCaption english = new DescentCaption(recipe, Texts.of(Language.EN));
        assertEquals("Himmelblau · start (−0.6, −0.6) · step 75 of 150 · seed 1", english.head(75));
        assertEquals("Momentum η 0.0022 γ 0.9", english.legend(0));
        assertEquals("Adam η 0.18", english.legend(1));
        assertTrue(new DescentCaption(recipe, Texts.of(Language.KO)).head(75).contains("스텝 75 / 150"));
    }

    @Test
    void theCaptionTellsOfKnobsOffTheirDefaultAndOfWhatAllRunnersShare() {
        DescentRecipe recipe = Runs.recipe("quadratic", new Point(1, 1), 9, "adam 0.18")
                .withClip(new Clip(Clip.Kind.NORM, 2, false))
                .withNoise(0.25);
        RunnerSpec other = recipe.runners().get(0).with(
                recipe.runners().get(0).settings().with("beta1", 0.5));
        DescentCaption caption = new DescentCaption(recipe.withRunner(0, other), Texts.of(Language.EN));
        assertEquals("Adam η 0.18 β₁ 0.5", caption.legend(0));
        assertTrue(caption.head(0).contains("|g| clipped at 2"));
        assertTrue(caption.head(0).contains("gradient noise 0.25"));
        assertTrue(caption.head(0).startsWith("Quadratic bowl κ 20"), caption.head(0));
    }

    @Test
    void theCaptionSaysOfWhichRunnerKnobsWereChangedAndWhen() {
        DescentRecipe recipe = Runs.recipe("bowl", new Point(1, 1), 9, "adam 0.2", "adam 0.2");
        Settings set = new Settings(Map.of("lr", 0.03));
        DescentCaption caption = new DescentCaption(
                recipe.withInterventions(List.of(new Intervention(5, 1, set))),
                Texts.of(Language.EN));
        assertEquals("Adam η 0.2", caption.legend(0));
        assertEquals("Adam η 0.2 · η 0.03 from 5", caption.legend(1));
    }

    /** At its default or not: the knob in which two of a rule differ is told of both. */
    @Test
    void twoOfOneRuleBothSayTheKnobInWhichTheyDiffer() throws Exception {
        DescentRecipe recipe = (DescentRecipe) Recipes.read("""
                {"format":"gradient-lab/1","lab":"descent","surface":"bowl","steps":5,"runners":[
                 {"optimizer":"adam","lr":0.1},{"optimizer":"adam","lr":0.1,"beta1":0.5},
                 {"optimizer":"momentum","lr":0.1,"momentum":0.5},{"optimizer":"momentum","lr":0.1}]}""");
        DescentCaption caption = new DescentCaption(recipe, Texts.of(Language.EN));
        assertEquals("Adam η 0.1 β₁ 0.9", caption.legend(0));
        assertEquals("Adam η 0.1 β₁ 0.5", caption.legend(1));
        RunnerWords words = new RunnerWords(recipe.runners(), Texts.of(Language.EN));
        assertEquals("Momentum γ 0.5", words.name(recipe.runners().get(2)));
        assertEquals("Momentum γ 0.9", words.name(recipe.runners().get(3)));
        assertEquals("η 0.1 γ 0.9", words.brief(recipe.runners().get(3)));
        assertEquals("SGD", new RunnerWords(List.of(), Texts.of(Language.EN))
                .name(RunnerSpec.of("sgd", 0)));
    }

    @Test
    void hugeCoordinatesCostVectorsNothingEither() {
        Trajectories run = Runs.run("rosenbrock", new Point(-1.2, 1), 2000, "sgd 10", "momentum 0.5");
        assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> painted(picture(run, Theme.DARK, true), 2000));
    }

    @Test
    void aHiddenRunnerIsNotInTheLegend() {
        DescentRecipe recipe = Runs.recipe("bowl", new Point(-7, 2), 9, "sgd 0.1", "adam 0.3");
        DescentRecipe hidden = recipe.withRunner(1, recipe.runners().get(1).withShown(false));
        DescentRecipe alone = Runs.recipe("bowl", new Point(-7, 2), 9, "sgd 0.1");
        int[] one = Pixels.of(painted(picture(Descent.run(hidden), Theme.DARK, true), 9));
        assertArrayEquals(Pixels.of(painted(picture(Descent.run(alone), Theme.DARK, true), 9)), one);
        assertFalse(
                Arrays.equals(Pixels.of(painted(picture(Descent.run(recipe), Theme.DARK, true), 9)), one));
    }

    private static DescentFrames frames(Trajectories run, Theme theme) {
        return new DescentFrames(run, 400, 300, theme, Texts.of(Language.EN), true);
    }

    private static DescentPicture picture(Trajectories run, Theme theme, boolean caption) {
        return new DescentPicture(run, 400, 300, theme, Texts.of(Language.EN), caption);
    }

    private static BufferedImage painted(DescentPicture picture, int step) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        picture.paint(g, step);
        g.dispose();
        return image;
    }

    private static List<Object> state(Graphics2D g) {
        List<Object> state = new ArrayList<>(List.of(
                new AffineTransform(g.getTransform()),
                g.getClip().getBounds2D(),
                g.getColor(),
                g.getBackground(),
                g.getStroke(),
                g.getFont(),
                g.getComposite()));
        state.add(g.getRenderingHints().clone());
        return state;
    }
}
