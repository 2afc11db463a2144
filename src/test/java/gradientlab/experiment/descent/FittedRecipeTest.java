package gradientlab.experiment.descent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.data.DataLoss;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.data.BatchPlan;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Fan;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.json.RecipeException;
import gradientlab.text.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Surfaces from data in recipes, and the batches their runners see. */
class FittedRecipeTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"'linear_regression'", "'logistic_regression'",
            "{'id':'linear_regression','data':'line','points':80,'noise':0.1,'data_seed':7}",
            "{'id':'linear_regression','data':'iris','columns':[1,2],'scale':true}",
            "{'id':'logistic_regression','data':'iris','columns':[1,4],'classes':[1,3],'l2':0.1}",
            "{'id':'logistic_regression','data':'moons'}"})
    void whatIsWrittenReadsBackEqual(String surface) throws RecipeException {
        for (String batch : List.of("", ",'batch':'full'", ",'batch':'single'", ",'batch':16",
                ",'batch':{'size':16,'own':true}", ",'batch':{'size':'full','own':true}",
                ",'cost':'samples'", ",'cost':'samples','batch':{'size':16,'own':true}")) {
            DescentRecipe recipe = read(surface, batch, "'sgd','batch':4");
            assertEquals(recipe, Recipes.read(Recipes.write(recipe)));
            assertEquals(recipe, Recipes.read(Recipes.writePretty(recipe)));
            assertEquals(1, recipe.surface().make().minima().size());
        }
    }

    @Test
    void theLineOfIrisIsTheOneOfLeastSquares() throws RecipeException {
        // numpy.polyfit(petal_length, petal_width, 1) = [0.41575542, -0.36307552], mean residual² 0.04206713
        DataLoss loss = (DataLoss) read("'linear_regression'", "", "'sgd'").surface().make();
        assertEquals(0.41575542, loss.minima().get(0).x(), 1e-8);
        assertEquals(-0.36307552, loss.minima().get(0).y(), 1e-8);
        assertEquals(0.0420671, loss.minima().get(0).value(), 1e-6);
        assertEquals(150, loss.sample().rows());
    }

    @Test
    void anEpochSeesEveryExampleOnceAndTheNextInAnotherOrder() {
        BatchPlan plan = new BatchPlan(10, 4, 3);
        assertEquals(3, plan.perEpoch());
        int[] first = plan.order(0).clone();
        assertArrayEquals(IntStream.range(0, 10).toArray(), Arrays.stream(first).sorted().toArray());
        assertEquals(List.of(0, 4, 4, 8, 8, 10), List.of(
                plan.from(0), plan.to(0), plan.from(1), plan.to(1), plan.from(2), plan.to(2)));
        int[] second = plan.order(3).clone();
        assertFalse(Arrays.equals(first, second));
        assertArrayEquals(first, plan.order(2), "whatever was asked for in between");
        assertEquals(0, plan.samples(0));
        assertEquals(8, plan.samples(2));
        assertEquals(10, plan.samples(3));
        assertEquals(24, plan.samples(7));
    }

    @Test
    void anUpdateUsesTheGradientOfItsBatchAndTheRowShowsTheTrueOne() throws RecipeException {
        DescentRecipe recipe = read("'linear_regression'", ",'batch':7", "'sgd','lr':0.01");
        Trajectory path = Descent.run(recipe).runners().get(0);
        DataLoss loss = (DataLoss) recipe.surface().make();
        BatchPlan plan = Descent.batches(recipe, 0).orElseThrow();
        double[] g = new double[2];
        for (int k = 0; k < 50; k++) {
            loss.gradient(g, path.x(k), path.y(k), plan.order(k), plan.from(k), plan.to(k));
            assertEquals(path.x(k) - 0.01 * g[0], path.x(k + 1), 1e-15);
            assertEquals(path.y(k) - 0.01 * g[1], path.y(k + 1), 1e-15);
            loss.gradient(g, path.x(k), path.y(k));
            assertEquals(g[0], path.gradientX(k));
        }
    }

    @Test
    void runnersShareTheirBatchesUnlessTheyHaveTheirOwn() throws RecipeException {
        String two = "'sgd'},{'optimizer':'sgd'";
        Trajectories shared = Descent.run(read("'logistic_regression'", ",'batch':5", two));
        assertEquals(shared.runners().get(0).x(20), shared.runners().get(1).x(20));
        Trajectories own =
                Descent.run(read("'logistic_regression'", ",'batch':{'size':5,'own':true}", two));
        assertNotEquals(own.runners().get(0).x(20), own.runners().get(1).x(20));
        Trajectories again =
                Descent.run(read("'logistic_regression'", ",'batch':{'size':5,'own':true}", two));
        assertEquals(own.runners().get(1).x(20), again.runners().get(1).x(20));
        Trajectories seeded = Descent.run(read("'logistic_regression'", ",'batch':5,'seed':2", two));
        assertNotEquals(shared.runners().get(0).x(20), seeded.runners().get(0).x(20));
    }

    @Test
    void aRunnersBatchOverridesTheRecipes() throws RecipeException {
        DescentRecipe recipe = read("'linear_regression'", ",'batch':'single'",
                "'sgd','batch':'full'},{'optimizer':'sgd'},{'optimizer':'sgd','batch':150");
        assertTrue(Descent.batches(recipe, 0).isEmpty());
        assertEquals(1, Descent.batches(recipe, 1).orElseThrow().size());
        assertTrue(Descent.batches(recipe, 2).isEmpty(), "all of them are all of them");
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "{'size':5,'own':true}"})
    void everySeedOfAFanShufflesAnewAndIsTheRunOfThatSeedAlone(String batch) throws RecipeException {
        DescentRecipe recipe = read("'logistic_regression'", ",'batch':" + batch + ",'fan':6",
                "'adam','batch':9},{'optimizer':'sgd'},{'optimizer':'sgd','batch':'full'");
        Trajectories run = Descent.run(recipe);
        assertEquals(List.of(0, 1), run.fans().stream().map(Fan::runner).toList());
        for (Fan fan : run.fans()) {
            assertEquals(6, fan.paths().stream().map(path -> path.x(40)).distinct().count());
            for (int path = 0; path < 6; path++) {
                DescentRecipe alone = recipe.withFan(1).withSeed(Fan.seed(recipe.seed(), path));
                Trajectory other = Descent.run(alone).runners().get(fan.runner());
                for (int row = 0; row < other.rows(); row++) {
                    assertEquals(other.x(row), fan.paths().get(path).x(row));
                    assertEquals(other.y(row), fan.paths().get(path).y(row));
                }
            }
        }
        assertTrue(Descent.run(read("'logistic_regression'", ",'fan':6", "'sgd'")).fans().isEmpty());
    }

    @Test
    void aFileOfOnesOwnIsRead() throws IOException, RecipeException {
        Path file = folder.resolve("own.csv");
        StringBuilder rows = new StringBuilder("name,hours,points\n");
        for (int i = 0; i < 1500; i++) {
            rows.append("n").append(i).append(',').append(i * 0.01).append(',').append(3 + i * 0.02)
                    .append('\n');
        }
        Files.writeString(file, rows);
        String path = file.toString().replace("\\", "\\\\");
        DescentRecipe recipe = read(
                "{'id':'linear_regression','data':{'file':'" + path + "'},'columns':[2,3]}", "", "'sgd'");
        DataLoss loss = (DataLoss) recipe.surface().make();
        assertEquals(2, loss.minima().get(0).x(), 1e-9);
        assertEquals(3, loss.minima().get(0).y(), 1e-9);
        assertEquals(Fitted.MAX_ROWS, loss.sample().rows());
        assertEquals(recipe, Recipes.read(Recipes.write(recipe)));
        RecipeException wrong = assertThrows(RecipeException.class, () -> read(
                "{'id':'linear_regression','data':{'file':'" + path + "'},'columns':[1,3]}", "", "'sgd'"));
        assertTrue(wrong.getMessage().contains("line 2, column 1: there must be a number, got n0"),
                wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "'bowl'|,'batch':4|'sgd'|batch needs a surface made from data",
            "'bowl'||'sgd','batch':4|batch needs a surface made from data",
            "'bowl'|,'cost':'samples'|'sgd'|cost \"samples\" needs a surface made from data",
            "'linear_regression'|,'cost':'time'|'sgd'|cost must be one of",
            "'linear_regression'|,'batch':151|'sgd'|batch must be a whole number in [1, 150], got 151",
            "'linear_regression'|,'batch':'half'|'sgd'|batch must be \"full\", \"single\" or a whole number",
            "'linear_regression'|,'batch':{'own':true}|'sgd'|size is missing",
            "'linear_regression'||'sgd','batch':0|batch must be a whole number in [1, 150], got 0",
            "{'id':'linear_regression','data':'moons'}||'sgd'|unknown data set moons",
            "{'id':'linear_regression','data':'no.csv'}||'sgd'|no.csv does not exist",
            "{'id':'linear_regression','columns':[3,9]}||'sgd'|columns names column 9, the data have 4",
            "{'id':'linear_regression','columns':[3]}||'sgd'|columns must be two whole numbers",
            "{'id':'logistic_regression','classes':[1,7]}||'sgd'|classes names class 7, the data have 3",
            "{'id':'logistic_regression','classes':[1,1]}||'sgd'|iris must hold examples of both classes",
            "{'id':'logistic_regression','depth':7}||'sgd'|unknown field depth",
    })
    void whatIsWrongIsNamed(String surface, String batch, String runner, String words) {
        RecipeException wrong = assertThrows(
                RecipeException.class, () -> read(surface, batch == null ? "" : batch, runner));
        assertTrue(wrong.getMessage().startsWith(words), wrong.getMessage());
        assertFalse(wrong.in(Texts.of(Texts.Language.KO)).isBlank());
    }

    private static DescentRecipe read(String surface, String rest, String runner) throws RecipeException {
        String text = "{'format':'gradient-lab/1','lab':'descent','surface':" + surface + rest
                + ",'steps':60,'runners':[{'optimizer':" + runner + "}]}";
        return (DescentRecipe) Recipes.read(text.replace('\'', '"'));
    }
}
