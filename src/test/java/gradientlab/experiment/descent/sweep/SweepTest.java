package gradientlab.experiment.descent.sweep;

import static gradientlab.experiment.descent.sweep.SampleSweeps.METRICS;
import static gradientlab.experiment.descent.sweep.SampleSweeps.agrees;
import static gradientlab.experiment.descent.sweep.SampleSweeps.along;
import static gradientlab.experiment.descent.sweep.SampleSweeps.linear;
import static gradientlab.experiment.descent.sweep.SampleSweeps.log;
import static gradientlab.experiment.descent.sweep.SampleSweeps.read;
import static gradientlab.experiment.descent.sweep.SampleSweeps.recipe;

import gradientlab.Thorough;
import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.ScheduleChoice;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A map's cells beside the descents they stand for. */
@Thorough
class SweepTest {

    static Stream<Optimizer> optimizers() {
        return Optimizers.all().stream();
    }

    static Stream<SurfaceEntry> surfaces() {
        return Surfaces.all().stream();
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyCellHasTheBitsOfTheDescentWithItsKnobs(Optimizer optimizer) {
        for (String surface : List.of("rosenbrock", "six_hump", "ackley")) {
            DescentRecipe recipe = recipe(surface, optimizer.id(), 60);
            for (Knob knob : optimizer.knobs()) {
                boolean ranged = knob.kind() == Knob.Kind.REAL && !knob.id().equals("lr");
                if (ranged) {
                    for (SweepMetric metric : METRICS) {
                        agrees(recipe, new SweepSpec(0, log("lr", 1e-3, 9, 9), along(knob, 7), metric));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void startsHaveTheBitsOfTheDescentsFromThere(Optimizer optimizer) {
        for (String surface : List.of("himmelblau", "levy13", "two_valleys")) {
            DescentRecipe recipe = recipe(surface, optimizer.id(), 80);
            for (SweepMetric metric : METRICS) {
                SweepSpec basins = SweepSpec.basins(0, recipe.surface().make().view(), 9, 7);
                agrees(recipe, new SweepSpec(0, basins.x(), basins.y(), metric));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("surfaces")
    void everySurfaceGivesTheSameMapOfAdamAsItsDescents(SurfaceEntry surface) {
        DescentRecipe recipe = recipe(surface.id(), "adam", 50);
        for (SweepMetric metric : METRICS) {
            agrees(recipe, new SweepSpec(0, log("lr", 1e-2, 10, 8), linear("beta1", 0, 0.99, 6), metric));
        }
        for (Knob knob : surface.knobs()) {
            agrees(
                    recipe,
                    new SweepSpec(0, along(knob, 5), linear("beta2", 0.5, 0.999, 4),
                            SweepMetric.stepsTo(0.1)));
        }
    }

    static Stream<Arguments> disturbed() {
        DescentRecipe adam = recipe("rosenbrock", "adam", 60);
        ScheduleChoice cosine = ScheduleChoice.of("cosine");
        return Stream.of(
                Arguments.of("a schedule", adam.withSchedule(cosine)),
                Arguments.of("a schedule of shared lanes", recipe("beale", "nadam", 60).withSchedule(cosine)),
                Arguments.of("clipping by norm", adam.withClip(new Clip(Clip.Kind.NORM, 1, false))),
                Arguments.of("clipping by value", adam.withClip(new Clip(Clip.Kind.VALUE, 1, false))),
                Arguments.of("noise", adam.withNoise(0.5)),
                Arguments.of(
                        "a change on the way",
                        adam.withInterventions(
                                List.of(new Intervention(20, 0, new Settings(Map.of("lr", 0.5)))))),
                Arguments.of(
                        "one of several runners",
                        adam.withRunners(
                                List.of(RunnerSpec.of("sgd", 0), RunnerSpec.of("adamw", 1).withShown(false)))
                                .withInterventions(
                                        List.of(new Intervention(9, 1, new Settings(Map.of("lr", 0.02)))))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("disturbed")
    void whateverElseTheRecipeSaysHoldsInEveryCell(String name, DescentRecipe recipe) {
        int runner = recipe.runners().size() - 1;
        for (SweepMetric metric : METRICS) {
            agrees(recipe, new SweepSpec(runner, log("lr", 1e-3, 9, 6), linear("beta1", 0, 0.99, 5), metric));
            SweepSpec basins = SweepSpec.basins(runner, new View(-2, 2, -1, 3), 5, 6);
            agrees(recipe, new SweepSpec(runner, basins.x(), basins.y(), metric));
            agrees(recipe, new SweepSpec(runner, linear("noise", 0, 2, 4), linear("x", -2, 2, 4), metric));
        }
    }

    @Test
    void eachRunnerSeesItsOwnBatchesInEveryCell() throws RecipeException {
        for (String batch : List.of("\"full\"", "5", "{\"size\":5,\"own\":true}")) {
            DescentRecipe recipe = (DescentRecipe) Recipes.read(
                    "{\"format\":\"gradient-lab/1\",\"lab\":\"descent\",\"surface\":\"linear_regression\","
                            + "\"steps\":30,\"batch\":" + batch
                            + ",\"runners\":[{\"optimizer\":\"sgd\"},{\"optimizer\":\"adam\"}]}");
            for (SweepMetric metric : METRICS) {
                agrees(
                        recipe,
                        new SweepSpec(1, log("lr", 1e-3, 1, 5), linear("beta1", 0, 0.99, 4), metric));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"expression\":\"(a-x)^2+b*(y-x^2)^2\",\"param\":{\"a\":1,\"b\":20}}",
            "{\"expression\":\"a*log(x+2)^2+y^2+b*sin(3*x)\",\"param\":{\"a\":1,\"b\":0.2},\"view\":[-2,3,-2,2]}",
            "{\"expression\":\"abs(x-a)+b/(1+exp(y))+sqrt(x+y+3)\",\"param\":{\"a\":1,\"b\":2}}"})
    void typedFormulasHaveItTooWhateverOfThemIsTurned(String formula) throws RecipeException {
        DescentRecipe recipe = read(formula, "", "adam", "nag", "line_search", "newton");
        for (int runner = 0; runner < recipe.runners().size(); runner++) {
            for (SweepMetric metric : METRICS) {
                agrees(recipe, new SweepSpec(runner, log("lr", 1e-2, 1, 4), linear("b", -1, 3, 3), metric));
                agrees(recipe, new SweepSpec(runner, linear("a", 0, 2, 3), linear("y", -2, 2, 4), metric));
                agrees(recipe, new SweepSpec(runner, linear("a", 0, 2, 3), linear("b", 1, 2, 2), metric));
            }
        }
    }

    @Test
    void lossesOfDataHaveItTooWhateverOfThemIsTurned() throws RecipeException {
        for (String batch : List.of(",\"batch\":\"full\"", ",\"batch\":7",
                ",\"batch\":7,\"clip\":{\"norm\":0.5}")) {
            DescentRecipe line =
                    read("{\"id\":\"linear_regression\",\"data\":\"line\"}", batch, "sgd", "adam");
            DescentRecipe iris = read("\"logistic_regression\"", batch, "momentum", "line_search");
            for (SweepMetric metric : METRICS) {
                // Here the noise is that of the data, not of the gradient.
                agrees(line, new SweepSpec(1, linear("noise", 0, 1, 3), log("lr", 1e-3, 1, 4), metric));
                agrees(line, new SweepSpec(0, log("lr", 1e-3, 1, 3), linear("points", 20, 60, 3), metric));
                agrees(iris, new SweepSpec(0, linear("momentum", 0, 0.9, 3), log("l2", 1e-3, 1, 3), metric));
                agrees(iris, new SweepSpec(1, linear("noise", 0, 1, 3), linear("x", -1, 1, 3), metric));
            }
        }
    }

    @Test
    void aLogisticLossHasTheSameBitsByItsScalarAndItsFastestSums() throws RecipeException {
        for (String batch : List.of("\"full\"", "8", "{\"size\":40,\"own\":true}")) {
            DescentRecipe iris = read(
                    "\"logistic_regression\"", ",\"batch\":" + batch, "sgd", "nag", "adam", "line_search",
                    "newton");
            for (int runner = 0; runner < 5; runner++) {
                for (SweepMetric metric : List.of(SweepMetric.stepsTo(0.2), SweepMetric.FINAL_LOSS)) {
                    SweepSpec spec =
                            new SweepSpec(runner, log("lr", 1e-2, 9, 5), linear("x", -3, 3, 4), metric);
                    agrees(iris, spec);
                    iris.surface().make().warm(() -> false);
                    agrees(iris, spec);
                }
            }
        }
    }

    /** Where margins overflow before weights do, the fastest sums would lose what is no number. */
    @Test
    void runsThatDivergeEndWhereTheirDescentsDo() throws RecipeException {
        DescentRecipe iris = read(
                "{\"id\":\"logistic_regression\",\"l2\":1,\"scale\":false}", ",\"start\":[0,-1e6]", "nag")
                .withSteps(3000);
        iris.surface().make().warm(() -> false);
        for (SweepMetric metric : List.of(SweepMetric.stepsTo(0.2), SweepMetric.DIVERGED)) {
            agrees(iris, new SweepSpec(0, linear("lr", 1.9, 4, 4), linear("x", -1e6, 1e6, 8), metric));
        }
    }

    @Test
    void aBudgetEndsEveryCellWhereItsDescentEnds() throws RecipeException {
        DescentRecipe recipe = read("\"himmelblau\"", ",\"budget\":13", "adam", "line_search");
        for (int runner = 0; runner < 2; runner++) {
            for (SweepMetric metric : METRICS) {
                agrees(
                        recipe,
                        new SweepSpec(runner, log("lr", 1e-3, 1, 5), linear("y", -3, 3, 4), metric));
            }
        }
    }

    @Test
    void choicesMayDifferFromTheDefaultInAllLanes() {
        for (Optimizer optimizer : Optimizers.all()) {
            for (Knob knob : optimizer.knobs()) {
                if (knob.kind() == Knob.Kind.CHOICE || knob.kind() == Knob.Kind.SWITCH) {
                    DescentRecipe recipe = recipe("booth", optimizer.id(), 40);
                    Settings other = recipe.runners().get(0).settings().with(knob.id(), 1);
                    recipe = recipe.withRunner(0, recipe.runners().get(0).with(other));
                    agrees(
                            recipe,
                            new SweepSpec(
                                    0, log("lr", 1e-3, 9, 5), linear("weight_decay", 0, 0.5, 4),
                                    SweepMetric.FINAL_LOSS));
                }
            }
        }
    }
}
