package gradientlab.paint.descent.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.data.DataLoss;
import gradientlab.core.surface.data.Sample;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.BatchPlan;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.json.RecipeException;
import gradientlab.paint.Pixels;
import gradientlab.paint.descent.DescentLayout;
import gradientlab.paint.picture.PrintedNumbers;
import gradientlab.paint.picture.Slot;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples beside the stage with the fits. */
class FitImageTest {

    private static final int WIDTH = 320;
    private static final int HEIGHT = 480;
    private static final Texts EN = Texts.of(Texts.Language.EN);

    private final Trajectories classes = run("'logistic_regression'", "'batch':10,");
    private final Trajectories line = run("'linear_regression'", "'batch':10,");

    private static Trajectories run(String surface, String more) {
        String text = "{'format':'gradient-lab/1','lab':'descent','surface':" + surface + "," + more
                + "'steps':40,'runners':[{'optimizer':'sgd','lr':0.02},{'optimizer':'adam','lr':0.1}]}";
        try {
            return Descent.run((DescentRecipe) Recipes.read(text.replace('\'', '"')));
        } catch (RecipeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static BufferedImage shown(Trajectories run, int step, int selected) {
        FitImage image = new FitImage(WIDTH, HEIGHT, Theme.DARK, EN, 1);
        image.show(run, step, selected);
        return image.image();
    }

    private static long count(BufferedImage image, int color) {
        return Arrays.stream(Pixels.of(image)).filter(pixel -> pixel == color).count();
    }

    private static int color(int runner) {
        return Slot.of(runner).color(Theme.DARK).getRGB();
    }

    @Test
    void everyRunnersFitIsDrawnAndTheChosenOnesBatchIsInItsColour() {
        for (Trajectories run : List.of(classes, line)) {
            long chosen = count(shown(run, 3, 0), color(0));
            long other = count(shown(run, 3, 1), color(0));
            assertTrue(other > 40, "its line: " + other);
            assertTrue(chosen > other + 30, "its line, its batch and its sample: " + chosen + ", " + other);
            assertTrue(count(shown(run, 3, 0), color(1)) > 10);
        }
    }

    @Test
    void aRunnerThatIsSwitchedOffHasNoFit() {
        DescentRecipe recipe = line.recipe();
        DescentRecipe without = recipe.withRunner(1, recipe.runners().get(1).withShown(false));
        assertEquals(0, count(shown(Descent.run(without), 3, 1), color(1)));
        DescentRecipe nobody = without.withRunner(0, recipe.runners().get(0).withShown(false));
        assertEquals(0, count(shown(Descent.run(nobody), 3, 0), color(0)));
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1", "-2, 0.25", "3, -1", "0, 0"})
    void aRegressionsLineGoesThroughWhatTheModelPredicts(double slope, double intercept) {
        Sample sample = ((DataLoss) line.surface()).sample();
        FitAxes axes = FitAxes.of(sample, new Rectangle2D.Double(40, 30, 200, 150));
        Line2D drawn = axes.fit(sample, slope, intercept);
        for (double u : new double[] {1, 3.5, 6}) {
            double predicted = ((DataLoss) line.surface()).predict(slope, intercept, u, 0);
            assertEquals(0, drawn.ptLineDist(axes.px(u), axes.py(predicted)), 1e-4);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.5, 1", "-2, 0.25", "3, -1", "0, 2", "1e-3, -2e-3"})
    void aBoundaryPartsTheExamplesAsTheModelDoesAndTheTintedSideIsTheSecondClasss(double x, double y) {
        DataLoss loss = (DataLoss) classes.surface();
        Sample sample = loss.sample();
        FitAxes axes = FitAxes.of(sample, new Rectangle2D.Double(40, 30, 200, 150));
        for (int i = 0; i < sample.rows(); i++) {
            double likely = loss.predict(x, y, sample.u(i), sample.v(i));
            boolean inside = axes.side(x, y).contains(axes.px(sample.u(i)), axes.py(sample.v(i)));
            assertEquals(likely > 0.5, inside, "example " + i);
            assertEquals(likely > 0.5, axes.fit(sample, x, y)
                    .relativeCCW(axes.px(sample.u(i)), axes.py(sample.v(i))) > 0, "example " + i);
        }
    }

    @Test
    void aModelThatOverflowedIsNotDrawn() {
        Trajectories away = run("'linear_regression'", "'start':[1e5,1e5],");
        DescentRecipe recipe = away.recipe();
        Trajectories gone = Descent.run(recipe.withSteps(3000).withRunner(0,
                recipe.runners().get(0).with(recipe.runners().get(0).settings().with("lr", 9))));
        Trajectory path = gone.runners().get(0);
        assertTrue(path.divergedAt() > 0);
        assertEquals(WIDTH, shown(gone, 3000, 0).getWidth());
    }

    @Test
    void onlyAChangeIsPaintedAndJumpingGivesTheSamePixelsAsPlaying() {
        FitImage played = new FitImage(WIDTH, HEIGHT, Theme.LIGHT, EN, 1);
        for (int step : new int[] {0, 1, 2, 30, 12}) {
            assertFalse(played.show(classes, step, 0).isEmpty());
            assertTrue(played.show(classes, step, 0).isEmpty());
        }
        played.show(line, 5, 1);
        played.show(classes, 20, 1);
        FitImage jumped = new FitImage(WIDTH, HEIGHT, Theme.LIGHT, EN, 1);
        jumped.show(classes, 20, 1);
        assertArrayEquals(Pixels.of(jumped.image()), Pixels.of(played.image()));
    }

    @Test
    void namesComeFromTheTextsOfAShippedSetAndSayWhatWasStandardized() {
        FitNames names = FitNames.of(classes.recipe(), EN);
        assertEquals("u = Petal length, cm, standardized", names.u());
        assertEquals("v = Petal width, cm, standardized", names.v());
        assertEquals(List.of("versicolor", "virginica"), names.classes());
        assertEquals("v = 꽃잎 너비, cm", FitNames.of(line.recipe(), Texts.of(Texts.Language.KO)).v());
        FitNames generated = FitNames.of(run("{'id':'linear_regression','data':'line','scale':true}", "")
                .recipe(), EN);
        assertEquals("u, standardized", generated.u());
        assertEquals("v", generated.v(), "a target is never standardized");
    }

    @Test
    void namesOfAFileStandInItAndLongOnesAreCut(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("trees.csv");
        StringBuilder rows = new StringBuilder("girth," + "height ".repeat(20) + ",kind\n");
        for (int i = 0; i < 12; i++) {
            rows.append(i).append(',').append(i * i % 7).append(i % 2 == 0 ? ",oak\n" : ",ash\n");
        }
        Files.writeString(file, rows);
        String data = "'data':{'file':'" + file + "'}";
        FitNames names =
                FitNames.of(run("{'id':'logistic_regression','scale':false," + data + "}", "").recipe(), EN);
        assertEquals("u = girth", names.u());
        assertEquals(List.of("ash", "oak"), names.classes());
        assertTrue(names.v().startsWith("v = height") && names.v().length() < 36, names.v());
        assertEquals("u = girth",
                FitNames.of(run("{'id':'linear_regression','scale':false," + data + "}", "").recipe(), EN)
                        .u());
    }

    @Test
    void picturesHaveTheExamplesBesideTheStageWhereThereIsRoom() {
        DescentLayout wide = DescentLayout.of(line, 960, 540, Theme.DARK, EN, true);
        assertEquals(960, wide.stageWidth() + wide.fitWidth());
        assertTrue(wide.fitWidth() >= 210 && wide.viewport().width() == wide.stageWidth());
        assertEquals(0, DescentLayout.of(line, 480, 320, Theme.DARK, EN, true).fitWidth());
        Trajectories bowl = run("'bowl'", "");
        assertEquals(0, DescentLayout.of(bowl, 960, 540, Theme.DARK, EN, true).fitWidth());
    }

    @Test
    void theNumbersAreThoseOfTheChosenRunner() {
        Trajectory path = line.runners().get(0);
        assertEquals("v = " + PrintedNumbers.shown(path.x(7), 3) + " u "
                + (path.y(7) < 0 ? "− " : "+ ") + PrintedNumbers.shown(Math.abs(path.y(7)), 3),
                FitNames.model(((DataLoss) line.surface()).sample(), path.x(7), path.y(7)));
        assertEquals("−0.5 u + 2 v = 0",
                FitNames.model(((DataLoss) classes.surface()).sample(), -0.5, 2));
        BatchPlan plan = Descent.batches(line.recipe(), 0).orElseThrow();
        assertEquals(70, plan.samples(7));
    }
}
