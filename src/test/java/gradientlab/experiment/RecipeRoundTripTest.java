package gradientlab.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Schedule;
import gradientlab.core.optimizer.Schedules;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.Camera;
import gradientlab.core.surface.Point;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.experiment.descent.DescentReader;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepKnob;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.text.Texts.Language;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeRoundTripTest {

    static Stream<DescentRecipe> recipes() {
        return Stream.concat(
                Presets.of(DescentKind.KIND).stream().map(Preset::recipe),
                LongStream.range(0, 200).mapToObj(seed -> random(new Lcg(seed))));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void whatIsWrittenReadsBackEqual(DescentRecipe recipe) throws RecipeException {
        String line = Recipes.write(recipe);
        String lines = Recipes.writePretty(recipe);

        assertEquals(recipe, Recipes.read(line));
        assertEquals(recipe, Recipes.read(lines));
        assertEquals(recipe, Recipes.check(recipe));
        assertEquals(line, Recipes.write(Recipes.read(lines)));
        assertFalse(line.contains("\n"));
        assertTrue(lines.endsWith("}\n"));
    }

    @Test
    void theWrittenFormNamesEveryKnobAndLeavesOutWhatIsOff() throws RecipeException {
        Recipe recipe = Recipes
                .read("""
                        {"format":"gradient-lab/1","lab":"descent","surface":"rosenbrock","start":[-1.2,1],"steps":200,
                         "seed":1,"runners":[{"optimizer":"sgd","lr":1e-2},{"optimizer":"nag"}]}""");
        assertEquals(
                "{\"format\":\"gradient-lab/1\",\"lab\":\"descent\",\"surface\":\"rosenbrock\",\"start\":[-1.2,1],"
                        + "\"steps\":200,\"seed\":1,\"runners\":[{\"optimizer\":\"sgd\",\"lr\":0.01,\"weight_decay\":0},"
                        + "{\"optimizer\":\"nag\",\"lr\":0.001,\"momentum\":0.9,\"weight_decay\":0,"
                        + "\"form\":\"lookahead\",\"rate_form\":\"rate_outside\"}]}",
                Recipes.write(recipe));
        assertEquals(
                """
                        {
                          "format": "gradient-lab/1",
                          "lab": "descent",
                          "surface": "rosenbrock",
                          "start": [-1.2,1],
                          "steps": 200,
                          "seed": 1,
                          "runners": [
                            {"optimizer":"sgd","lr":0.01,"weight_decay":0},
                            {"optimizer":"nag","lr":0.001,"momentum":0.9,"weight_decay":0,"form":"lookahead",\
                        "rate_form":"rate_outside"}
                          ]
                        }
                        """,
                Recipes.writePretty(recipe));
    }

    @Test
    void theRecipeOfTheProjectDescriptionIsRead() throws RecipeException {
        DescentRecipe recipe = (DescentRecipe) Recipes
                .read("""
                        {"format":"gradient-lab/1","lab":"descent","surface":"rosenbrock","start":[-1.2,1],"steps":200,
                         "seed":1,"runners":[{"optimizer":"adam","lr":0.1,"beta1":0.9,"beta2":0.999,"eps":1e-8,
                         "weight_decay":0}]}""");
        assertEquals(new Point(-1.2, 1), recipe.start());
        assertEquals(1e-8, recipe.runners().get(0).settings().get("eps"));
    }

    @Test
    void whatARecipeLeavesOutStandsAtItsDefault() throws RecipeException {
        DescentRecipe recipe = (DescentRecipe) Recipes.read("""
                {"format":"gradient-lab/1","lab":"descent","surface":"bowl",
                 "runners":[{"optimizer":"adam"},{"optimizer":"rmsprop","slot":5}]}""");
        assertEquals(
                DescentRecipe.of(
                        SurfaceChoice.of("bowl"),
                        List.of(RunnerSpec.of("adam", 0), RunnerSpec.of("rmsprop", 4))),
                recipe);
    }

    @Test
    void wholeNumbersMayBeWrittenWithAnExponentAndSeedsMayBeAnyLong() throws RecipeException {
        DescentRecipe recipe = (DescentRecipe) Recipes.read("""
                {"format":"gradient-lab/1","lab":"descent","surface":"bowl","steps":2e2,
                 "seed":-9223372036854775808,"runners":[{"optimizer":"sgd"}]}""");
        assertEquals(200, recipe.steps());
        assertEquals(Long.MIN_VALUE, recipe.seed());
    }

    @Test
    void aByteOrderMarkFromAnEditorIsNoMistake(@TempDir Path folder)
            throws IOException, RecipeException {
        DescentRecipe recipe = Presets.first(DescentKind.KIND).recipe();
        Path file = folder.resolve("recipe.json");
        Files.writeString(file, "\uFEFF" + Recipes.writePretty(recipe));
        assertEquals(recipe, Recipes.read(file));
        byte[] bytes = Recipes.write(recipe).getBytes(StandardCharsets.UTF_8);
        assertEquals(recipe, Recipes.read(new ByteArrayInputStream(bytes)));
    }

    @Test
    void checkingNamesWhatAHandMadeRecipeGetsWrong() {
        DescentRecipe good = Presets.first(DescentKind.KIND).recipe();
        RunnerSpec sgd = good.runners().get(0);
        assertWrong("lr must be in (0, 10], got NaN (runners[0].lr)",
                good.withRunner(0, sgd.with(sgd.settings().with("lr", Double.NaN))));
        assertWrong("start[0] must be in [-1000000, 1000000], got Infinity",
                good.withStart(new Point(Double.POSITIVE_INFINITY, 0)));
        assertWrong("steps must be a whole number in [1, 100000], got 0", good.withSteps(0));
        assertWrong("runners must hold 1 to 16 optimizers, got 0", good.withRunners(List.of()));
        assertWrong("slot must be a whole number in [1, 8], got 9 (runners[0].slot)",
                good.withRunner(0, sgd.withSlot(8)));
    }

    @Test
    void noKnobIsCalledLikeAnotherFieldOfItsObject() {
        for (Optimizer optimizer : Optimizers.all()) {
            assertTrue(optimizer.knobs().stream()
                    .noneMatch(knob -> DescentReader.RUNNER_FIELDS.contains(knob.id())));
        }
        for (SurfaceEntry surface : Surfaces.all()) {
            assertTrue(surface.knobs().stream().noneMatch(knob -> knob.id().equals("id")));
        }
        for (Schedule schedule : Schedules.all()) {
            assertTrue(schedule.knobs().stream().noneMatch(knob -> knob.id().equals("kind")));
        }
    }

    private static void assertWrong(String sentence, DescentRecipe recipe) {
        assertEquals(
                sentence, assertThrows(RecipeException.class, () -> Recipes.check(recipe)).getMessage());
    }

    private static DescentRecipe random(Lcg lcg) {
        SurfaceEntry surface = Surfaces.all().get(lcg.below(Surfaces.all().size()));
        List<RunnerSpec> runners = new ArrayList<>();
        int count = 1 + lcg.below(DescentRecipe.MAX_RUNNERS);
        for (int i = 0; i < count; i++) {
            runners.add(runner(lcg));
        }
        List<Intervention> interventions = new ArrayList<>();
        for (int i = lcg.below(4); i > 0; i--) {
            int runner = lcg.below(count);
            Knob knob = Optimizers.get(runners.get(runner).optimizer()).knobs().get(0);
            interventions.add(new Intervention(
                    lcg.below(1000), runner, new Settings(Map.of(knob.id(), value(knob, lcg)))));
        }
        DescentRecipe recipe =
                DescentRecipe.of(new SurfaceChoice(surface.id(), settings(surface.knobs(), lcg)), runners)
                        .withStart(new Point(lcg.symmetric(3), lcg.symmetric(3)))
                        .withSteps(1000 + lcg.below(DescentRecipe.MAX_STEPS / 2))
                        .withSeed(Double.doubleToLongBits(lcg.symmetric(1e300)))
                        .withSchedule(schedule(lcg))
                        .withClip(clip(lcg))
                        .withNoise(lcg.below(2) * lcg.uniform())
                        .withInterventions(interventions)
                        .withGhosts(lcg.below(2) == 0)
                        .withFan(lcg.below(2) + 1)
                        .withBudget(
                                lcg.below(2) == 0 ? Optional.empty()
                                        : Optional.of(1 + lcg.below(DescentRecipe.MAX_BUDGET)))
                        .withTarget(
                                lcg.below(2) == 0 ? Optional.empty() : Optional.of(lcg.symmetric(1e-300)))
                        .withView(lcg.below(2) == 0 ? Optional.empty()
                                : Optional.of(new View(-lcg.uniform() - 1e-9, 1, -1e6, 1e6)))
                        .withRelief(lcg.below(2) == 0 ? Optional.empty()
                                : Optional.of(new Camera(lcg.symmetric(180), 5 + 85 * lcg.uniform())))
                        .withNotes(lcg.below(2) == 0 ? Notes.NONE : notes(lcg));
        return lcg.below(2) == 0 ? recipe : recipe.withSweep(Optional.of(map(recipe, lcg)));
    }

    private static SweepSpec map(DescentRecipe recipe, Lcg lcg) {
        int runner = lcg.below(recipe.runners().size());
        List<SweepKnob> knobs = SweepKnob.of(recipe, runner);
        int x = lcg.below(knobs.size());
        SweepMetric.Kind kind = SweepMetric.Kind.values()[lcg.below(SweepMetric.Kind.values().length)];
        return new SweepSpec(
                runner, axis(knobs.get(x), lcg), axis(knobs.get((x + 1) % knobs.size()), lcg),
                new SweepMetric(kind, kind == SweepMetric.Kind.STEPS_TO ? 1e-12 + lcg.uniform() : 0),
                lcg.below(2) == 0);
    }

    private static SweepAxis axis(SweepKnob knob, Lcg lcg) {
        double to = knob.knob().valueAt(0.5 + lcg.uniform() / 4);
        SweepAxis.Spacing spacing = SweepAxis.Spacing.values()[lcg.below(3)];
        double from = spacing == SweepAxis.Spacing.LOG ? to * (0.1 + 0.5 * lcg.uniform())
                : knob.knob().valueAt(0.1 * lcg.uniform());
        boolean fits =
                spacing == SweepAxis.Spacing.SHARE ? to < 1 : to > 0 || spacing == SweepAxis.Spacing.LINEAR;
        return new SweepAxis(
                knob.id(), from, to, fits ? spacing : SweepAxis.Spacing.LINEAR, 2 + lcg.below(1000));
    }

    private static RunnerSpec runner(Lcg lcg) {
        Optimizer optimizer = Optimizers.all().get(lcg.below(Optimizers.all().size()));
        RunnerSpec spec = RunnerSpec.of(optimizer.id(), lcg.below(Recipe.SLOTS));
        return spec.with(settings(optimizer.knobs(), lcg))
                .withSchedule(lcg.below(3) > 0 ? Optional.empty() : Optional.of(schedule(lcg)))
                .withClip(lcg.below(3) > 0 ? Optional.empty() : Optional.of(clip(lcg)))
                .withNoise(lcg.below(3) > 0 ? Optional.empty() : Optional.of(lcg.below(2) * lcg.uniform()))
                .withShown(lcg.below(4) > 0);
    }

    private static ScheduleChoice schedule(Lcg lcg) {
        Schedule schedule = Schedules.all().get(lcg.below(Schedules.all().size()));
        return new ScheduleChoice(schedule.id(), settings(schedule.knobs(), lcg));
    }

    private static Clip clip(Lcg lcg) {
        Clip.Kind kind = Clip.Kind.values()[lcg.below(3)];
        return new Clip(kind, 1e-3 + lcg.uniform(), lcg.below(2) == 0);
    }

    private static Settings settings(List<Knob> knobs, Lcg lcg) {
        Map<String, Double> values = new LinkedHashMap<>();
        knobs.forEach(knob -> values.put(knob.id(), value(knob, lcg)));
        return new Settings(values);
    }

    private static double value(Knob knob, Lcg lcg) {
        return switch (knob.kind()) {
            case CHOICE -> lcg.below(knob.choices().size());
            case SWITCH -> lcg.below(2);
            case REAL, WHOLE -> knob.valueAt(0.01 + 0.98 * lcg.uniform());
        };
    }

    private static Notes notes(Lcg lcg) {
        String odd = "\"quoted\" \\ \t \u0001 é 골짜기 \uD83D\uDE00 " + lcg.uniform();
        return new Notes(
                Map.of(Language.EN, odd), Map.of(Language.KO, odd),
                Map.of(Language.EN, "", Language.KO, odd));
    }
}
