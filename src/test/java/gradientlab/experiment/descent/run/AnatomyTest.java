package gradientlab.experiment.descent.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Equation;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Part;
import gradientlab.core.optimizer.Part.Role;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.recipe.ScheduleChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnatomyTest {

    private static final int[] STEPS = {0, 1, 4, 5, 6, 17, 39};

    static Stream<Optimizer> optimizers() {
        return Optimizers.all().stream();
    }

    /** Every knob that has several forms in every form, plain and with decay. */
    private static List<Settings> forms(Optimizer optimizer) {
        List<Settings> forms = new ArrayList<>(List.of(Settings.defaults(optimizer.knobs())));
        for (Knob knob : optimizer.knobs()) {
            List<Settings> more = new ArrayList<>();
            for (Settings form : forms) {
                switch (knob.kind()) {
                    case CHOICE -> knob.choices()
                            .forEach(
                                    choice -> more.add(form.with(knob.id(), knob.choices().indexOf(choice))));
                    case SWITCH -> more.addAll(List.of(form.with(knob.id(), 0), form.with(knob.id(), 1)));
                    default -> {
                        more.add(form);
                        if (knob.id().equals("weight_decay")) {
                            more.add(form.with(knob.id(), 0.05));
                            more.add(form.with(knob.id(), 0));
                        }
                        if (knob.id().equals("momentum") && knob.initial() == 0) {
                            more.add(form.with(knob.id(), 0.8));
                        }
                    }
                }
            }
            forms = more;
        }
        return forms;
    }

    private static DescentRecipe recipe(String surface, RunnerSpec... runners) {
        return DescentRecipe.of(SurfaceChoice.of(surface), List.of(runners)).withSteps(40);
    }

    private static List<DescentRecipe> recipes(Optimizer optimizer) {
        List<DescentRecipe> all = new ArrayList<>();
        for (Settings form : forms(optimizer)) {
            RunnerSpec runner = RunnerSpec.of(optimizer.id(), 0).with(form);
            DescentRecipe plain = recipe("himmelblau", runner);
            all.add(plain);
            all.add(recipe("bowl", runner));
            Settings slower = new Settings(Map.of("lr", form.get("lr") / 3));
            all.add(plain.withNoise(0.3).withSchedule(ScheduleChoice.of("cosine"))
                    .withClip(new Clip(Clip.Kind.NORM, 5, false))
                    .withInterventions(List.of(new Intervention(4, 0, slower))));
            all.add(plain.withClip(new Clip(Clip.Kind.VALUE, 2, false)));
            all.add(plain.withClip(new Clip(Clip.Kind.NORM, 3, true)).withNoise(0.1));
        }
        return all;
    }

    private interface Look {
        void at(Trajectories run, Anatomy anatomy, String which);
    }

    private static void everywhere(Optimizer optimizer, Look look) {
        for (DescentRecipe recipe : recipes(optimizer)) {
            Trajectories run = Descent.run(recipe);
            for (int step : STEPS) {
                if (step < run.runners().get(0).rows() - 1) {
                    Anatomy anatomy = Anatomy.of(run, 0, step).orElseThrow();
                    assertEquals(step, anatomy.step());
                    look.at(run, anatomy, optimizer.id() + " " + step + " " + recipe);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void theReplayedPointsAreThePathsBitForBit(Optimizer optimizer) {
        everywhere(optimizer, (run, anatomy, which) -> {
            Trajectory path = run.runners().get(0);
            int k = anatomy.step();
            assertArrayEquals(new double[] {path.x(k), path.y(k)}, anatomy.value("theta"), which);
            assertArrayEquals(new double[] {path.x(k + 1), path.y(k + 1)}, anatomy.value("next"), which);
            if (anatomy.has("nabla")) {
                assertArrayEquals(
                        new double[] {path.gradientX(k), path.gradientY(k)}, anatomy.value("nabla"), which);
            }
        });
    }

    /** Numbers put into a formula give the number the stepper used, to rounding of what went in. */
    @ParameterizedTest
    @MethodSource("optimizers")
    void everyFormulaHoldsForTheNumbersThatWereUsed(Optimizer optimizer) {
        everywhere(optimizer, (run, anatomy, which) -> {
            for (Part part : anatomy.parts()) {
                for (Equation line : part.equations()) {
                    double[] right = line.right().value(anatomy::value);
                    double[] left = anatomy.value(line.left());
                    if (line.condition()) {
                        // A line search that finds nothing better stays.
                        boolean stays = Arrays.equals(anatomy.value("theta"), anatomy.value("next"));
                        assertTrue(stays || left[0] <= right[0], which + " " + line);
                    } else {
                        assertClose(left, right, size(line, anatomy), which + " " + line);
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void pointAndUpdateMakeTheNextPoint(Optimizer optimizer) {
        everywhere(optimizer, (run, anatomy, which) -> {
            double[] theta = anatomy.value("theta");
            double[] update = last(anatomy).equations().stream().filter(line -> line.left().equals("u"))
                    .findFirst().orElseThrow().right().value(anatomy::value);
            double[] next = {theta[0] + update[0], theta[1] + update[1]};
            double size = Math.hypot(theta[0], theta[1]) + Math.hypot(update[0], update[1]);
            assertClose(anatomy.value("next"), next, size, which);
        });
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void everyRuleBeginsWithAGradientAndEndsWithItsUpdate(Optimizer optimizer) {
        everywhere(optimizer, (run, anatomy, which) -> {
            assertTrue(anatomy.parts().stream().anyMatch(part -> part.role() == Role.GRADIENT), which);
            assertEquals(Role.UPDATE, last(anatomy).role(), which);
            for (Part part : anatomy.parts()) {
                assertFalse(part.equations().isEmpty(), which);
                if (!part.shown().isEmpty()) {
                    assertEquals(2, anatomy.value(part.shown()).length, which + " " + part);
                }
            }
        });
    }

    /** Terms that are drawn are the stepper's own wherever the rule computes them at all. */
    @Test
    void theGradientAndTheUpdateAreTheSteppersOwn() {
        for (Optimizer optimizer : Optimizers.all()) {
            Anatomy anatomy = Anatomy.of(Descent.run(recipe("bowl", RunnerSpec.of(optimizer.id(), 0))), 0, 7)
                    .orElseThrow();
            assertTrue(anatomy.recorded("g"), optimizer.id());
            assertTrue(anatomy.recorded("next"), optimizer.id());
        }
    }

    @Test
    void whatAKnobAtZeroAddsIsNotShown() {
        RunnerSpec plain = RunnerSpec.of("rmsprop", 0);
        RunnerSpec gathering = plain.with(plain.settings().with("momentum", 0.5));
        assertEquals(List.of("gradient", "rate", "update"), parts(plain));
        assertEquals(List.of("gradient", "rate", "gathered", "update"), parts(gathering));
    }

    private static List<String> parts(RunnerSpec runner) {
        return Anatomy.of(Descent.run(recipe("bowl", runner)), 0, 3).orElseThrow().parts().stream()
                .map(Part::id).toList();
    }

    @Test
    void aScheduleIsInTheLearningRate() {
        RunnerSpec sgd = RunnerSpec.of("sgd", 0);
        Trajectories run =
                Descent.run(recipe("bowl", sgd).withSchedule(ScheduleChoice.of("cosine")));
        double lr = sgd.settings().get("lr");
        double first = Anatomy.of(run, 0, 0).orElseThrow().value("eta")[0];
        double later = Anatomy.of(run, 0, 30).orElseThrow().value("eta")[0];
        assertEquals(lr, first);
        assertTrue(later < 0.5 * lr);
    }

    @Test
    void atTheLastRowItIsTheUpdateThatLedThere() {
        Trajectories run = Descent.run(recipe("bowl", RunnerSpec.of("adam", 0)));
        assertEquals(39, Anatomy.of(run, 0, 40).orElseThrow().step());
        assertEquals(39, Anatomy.of(run, 0, 39).orElseThrow().step());
    }

    @Test
    void aRunnerThatIsOffHasNoStepToTakeApart() {
        Trajectories run = Descent.run(recipe("bowl", RunnerSpec.of("adam", 0).withShown(false)));
        assertEquals(Optional.empty(), Anatomy.of(run, 0, 3));
    }

    @Test
    void theSecondOfTwoRunnersIsTakenApartWithItsOwnNoiseAndChanges() {
        DescentRecipe recipe = recipe("bowl", RunnerSpec.of("sgd", 0),
                RunnerSpec.of("momentum", 1).withNoise(Optional.of(0.5)))
                .withInterventions(List.of(
                        new Intervention(3, 0, new Settings(Map.of("lr", 0.5))),
                        new Intervention(5, 1, new Settings(Map.of("momentum", 0.1)))));
        Trajectories run = Descent.run(recipe);
        Anatomy before = Anatomy.of(run, 1, 4).orElseThrow();
        Anatomy after = Anatomy.of(run, 1, 5).orElseThrow();
        assertEquals(0.9, before.value("gamma")[0]);
        assertEquals(0.1, after.value("gamma")[0]);
        assertTrue(after.has("xi"));
        assertFalse(Anatomy.of(run, 0, 5).orElseThrow().has("xi"));
    }

    private static Part last(Anatomy anatomy) {
        return anatomy.parts().get(anatomy.parts().size() - 1);
    }

    /** How large the numbers are that go into a line: what rounding is measured by. */
    private static double size(Equation line, Anatomy anatomy) {
        double largest = 0;
        for (double each : line.right().value(name -> sizes(anatomy.value(name)))) {
            largest = Math.max(largest, Math.abs(each));
        }
        for (double each : anatomy.value(line.left())) {
            largest = Math.max(largest, Math.abs(each));
        }
        return Double.isFinite(largest) ? largest : 1;
    }

    private static double[] sizes(double[] value) {
        double[] sizes = value.clone();
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(sizes[i]);
        }
        return sizes;
    }

    private static void assertClose(double[] expected, double[] actual, double size, String which) {
        assertEquals(expected.length, actual.length, which);
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], actual[i], 1e-11 * (size + 1e-3), which);
        }
    }
}
