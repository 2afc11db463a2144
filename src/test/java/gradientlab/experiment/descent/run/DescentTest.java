package gradientlab.experiment.descent.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gradientlab.Reference;
import gradientlab.core.Lcg;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.Presets;
import gradientlab.experiment.descent.DescentKind;
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
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DescentTest {

    static Stream<Arguments> optimizersAndSurfaces() {
        return Optimizers.all().stream().flatMap(optimizer -> Surfaces.all().stream()
                .map(surface -> Arguments.of(optimizer.id(), surface.id())));
    }

    @ParameterizedTest
    @MethodSource("optimizersAndSurfaces")
    void everyRowHoldsThePointAndWhatTheSurfaceSaysThere(String optimizer, String surface) {
        DescentRecipe recipe = recipe(surface, RunnerSpec.of(optimizer, 0)).withSteps(60);
        Trajectory path = Descent.run(recipe).runners().get(0);
        LossSurface hill = Surfaces.get(surface);
        double[] gradient = new double[2];

        assertEquals(recipe.start().x(), path.x(0));
        assertEquals(recipe.start().y(), path.y(0));
        boolean overflowed = !Double.isFinite(path.x(path.rows() - 1) + path.y(path.rows() - 1));
        assertTrue(overflowed || path.rows() == 61);
        assertTrue(!overflowed || path.divergedAt() >= 0);
        for (int k = 0; k < path.rows(); k++) {
            boolean finite = Double.isFinite(path.x(k)) && Double.isFinite(path.y(k));
            assertEquals(!overflowed || k < path.rows() - 1, finite, "row " + k);
            hill.gradient(gradient, path.x(k), path.y(k));
            assertEquals(hill.value(path.x(k), path.y(k)), path.loss(k));
            assertEquals(gradient[0], path.gradientX(k));
            assertEquals(gradient[1], path.gradientY(k));
        }
    }

    @ParameterizedTest
    @MethodSource("optimizersAndSurfaces")
    void withNoiseScheduleAndClippingTheSameRecipeGivesTheSameBits(String optimizer,
            String surface) {
        DescentRecipe recipe = recipe(surface, RunnerSpec.of(optimizer, 0), RunnerSpec.of("sgd", 1))
                .withSteps(40)
                .withNoise(0.3)
                .withClip(new Clip(Clip.Kind.NORM, 2, false))
                .withSchedule(ScheduleChoice.of("cosine"));
        Trajectories once = Descent.run(recipe);
        Trajectories again = Descent.run(recipe);
        for (int i = 0; i < 2; i++) {
            assertArrayEquals(bits(once.runners().get(i)), bits(again.runners().get(i)));
        }
    }

    @Test
    void theBooksBowlTakesThePathsOfTheBooksOwnCode() {
        JsonNode book = Reference.read("peers.json").get("book_figure_6");
        for (Trajectory path : Descent
                .run(Presets.find(DescentKind.KIND, "books-bowl").orElseThrow().recipe()).runners()) {
            JsonNode rows = book.get(path.runner().optimizer()).get("path30");
            assertEquals(rows.size(), path.rows());
            for (int k = 0; k < path.rows(); k++) {
                assertEquals(rows.get(k).get(0).doubleValue(), path.x(k), 1e-12, path.runner().optimizer());
                assertEquals(rows.get(k).get(1).doubleValue(), path.y(k), 1e-12, path.runner().optimizer());
            }
        }
    }

    @Test
    void everyRunnerSeesTheSameNoiseScaledByItsOwnDeviation() {
        DescentRecipe recipe = recipe("bowl", sgd(0.1), sgd(0.05), sgd(0.1).withNoise(Optional.of(3.0)))
                .withSteps(50)
                .withSeed(-7)
                .withNoise(0.5);
        List<Trajectory> paths = Descent.run(recipe).runners();
        Lcg lcg = new Lcg(-7);
        for (int k = 0; k < 50; k++) {
            double x = lcg.normal();
            double y = lcg.normal();
            for (Trajectory path : paths) {
                double deviation = path.runner().noise().orElse(0.5);
                double lr = path.runner().settings().get("lr");
                assertEquals(deviation * x, -path.updateX(k) / lr - path.gradientX(k), 1e-11);
                assertEquals(deviation * y, -path.updateY(k) / lr - path.gradientY(k), 1e-11);
            }
        }
    }

    @Test
    void anotherSeedIsAnotherNoiseAndNoNoiseNeedsNoSeed() {
        DescentRecipe noisy = recipe("bowl", sgd(0.1)).withNoise(1);
        assertFalse(same(noisy, noisy.withSeed(2)));
        assertTrue(same(noisy.withNoise(0), noisy.withNoise(0).withSeed(2)));
        RunnerSpec quiet = sgd(0.1).withNoise(Optional.of(0.0));
        assertTrue(same(noisy.withRunner(0, quiet), noisy.withNoise(0)));
    }

    @Test
    void aScheduleMultipliesTheLearningRateAndARunnerMayHaveItsOwn() {
        ScheduleChoice halving =
                new ScheduleChoice("step",
                        ScheduleChoice.of("step").knobs().with("every", 10).with("factor", 0.5));
        DescentRecipe recipe = recipe(
                "bowl", sgd(0.1), sgd(0.1).withSchedule(Optional.of(ScheduleChoice.CONSTANT)))
                .withSteps(40)
                .withSchedule(halving);
        List<Trajectory> paths = Descent.run(recipe).runners();
        for (int k = 0; k < 40; k++) {
            double rate = 0.1 * Math.pow(0.5, k / 10);
            assertEquals(-rate * paths.get(0).gradientX(k), paths.get(0).updateX(k), 1e-14, "step " + k);
            assertEquals(-0.1 * paths.get(1).gradientX(k), paths.get(1).updateX(k), 1e-14, "step " + k);
        }
    }

    @Test
    void anInterventionActsFromItsStepOnKeepsTheMemoryAndTheScheduleGoesOn() {
        DescentRecipe recipe = recipe("bowl", RunnerSpec.of("momentum", 0), sgd(0.1))
                .withSteps(30)
                .withSchedule(ScheduleChoice.of("cosine"))
                .withInterventions(List.of(
                        new Intervention(20, 1, new Settings(Map.of("lr", 0.3))),
                        new Intervention(10, 1, new Settings(Map.of("lr", 0.2)))));
        List<Trajectory> paths = Descent.run(recipe).runners();
        for (int k = 0; k < 30; k++) {
            double lr = k < 10 ? 0.1 : k < 20 ? 0.2 : 0.3;
            double rate = lr * (1 + Math.cos(Math.PI * k / 30)) / 2;
            assertEquals(-rate * paths.get(1).gradientX(k), paths.get(1).updateX(k), 1e-14, "step " + k);
        }
        DescentRecipe alone = recipe.withInterventions(List.of());
        assertArrayEquals(bits(Descent.run(alone).runners().get(0)), bits(paths.get(0)),
                "the other one is left alone");

        DescentRecipe stopped = recipe("bowl", RunnerSpec.of("momentum", 0))
                .withSteps(30)
                .withInterventions(List.of(new Intervention(10, 0, new Settings(Map.of("momentum", 0.5)))));
        Trajectory path = Descent.run(stopped).runners().get(0);
        double lr = path.runner().settings().get("lr");
        assertEquals(
                0.5 * path.updateX(9) - lr * path.gradientX(10), path.updateX(10), 1e-15,
                "velocity survives");
    }

    @Test
    void aRunnerThatDivergesEndsAlone() {
        RunnerSpec wild = sgd(5);
        DescentRecipe recipe = recipe("rosenbrock", sgd(0.001), wild, RunnerSpec.of("adam", 2));
        List<Trajectory> paths = Descent.run(recipe).runners();
        Trajectory diverged = paths.get(1);
        assertTrue(diverged.divergedAt() > 0 && diverged.divergedAt() < 200);
        assertTrue(diverged.divergedAt() <= diverged.rows() - 1);
        assertFalse(Double.isFinite(diverged.x(diverged.rows() - 1) + diverged.y(diverged.rows() - 1)));
        assertEquals(Trajectory.State.RUNNING, diverged.state(diverged.divergedAt() - 1));
        assertEquals(Trajectory.State.DIVERGED, diverged.state(diverged.divergedAt()));
        assertEquals(Trajectory.State.DIVERGED, diverged.state(200));
        assertEquals(diverged.rows() - 1, diverged.row(200));
        assertEquals(-1, diverged.convergedAt());
        assertTrue(Double.isFinite(diverged.loss(diverged.bestAt())));

        List<Trajectory> calm = Descent.run(recipe.withRunner(1, sgd(0.001))).runners();
        assertArrayEquals(bits(calm.get(0)), bits(paths.get(0)));
        assertArrayEquals(bits(calm.get(2)), bits(paths.get(2)));
    }

    @Test
    void whoGoesAThousandTimesAsFarOutAsTheViewHasDivergedThoughItsNumbersAreFinite() {
        DescentRecipe recipe = recipe("bowl", sgd(1.2)).withSteps(150);
        Trajectory path = Descent.run(recipe).runners().get(0);
        assertEquals(151, path.rows());
        double last = path.loss(150);
        assertTrue(last > 1e9 && Double.isFinite(last), "loss " + last);
        double bound = Divergence.bound(Surfaces.get("bowl"), recipe.start().x(), recipe.start().y());
        int at = path.divergedAt();
        assertTrue(Math.abs(path.x(at)) > bound || Math.abs(path.y(at)) > bound);
        assertTrue(Math.abs(path.x(at - 1)) <= bound && Math.abs(path.y(at - 1)) <= bound);
        assertEquals(Trajectory.State.DIVERGED, path.state(at));
        assertEquals(Trajectory.State.RUNNING, path.state(at - 1));
        assertEquals(at, Descent.run(recipe.withSteps(at)).runners().get(0).divergedAt(),
                "however long it runs");
    }

    @Test
    void whoComesBackHasNotDiverged() {
        double[] x = {0, 5000, 5000, 1, 5000, Double.NaN};
        double[] y = new double[6];
        assertEquals(4, Divergence.since(x, y, 6, 1000));
        assertEquals(4, Divergence.since(x, y, 4, 1000));
    }

    @Test
    void aRunnerThatIsNotShownStaysAtTheStartAndLeavesTheOthersAlone() {
        DescentRecipe recipe = recipe("bowl", sgd(0.1), sgd(0.2));
        List<Trajectory> paths = Descent.run(recipe.withRunner(0, sgd(0.1).withShown(false))).runners();
        assertEquals(1, paths.get(0).rows());
        assertEquals(recipe.start().x(), paths.get(0).x(0));
        assertEquals(-1, paths.get(0).divergedAt());
        assertArrayEquals(bits(Descent.run(recipe).runners().get(1)), bits(paths.get(1)));
    }

    @Test
    void clippingActsOnTheNoisyGradientAndRowsKeepTheTrueOne() {
        Clip clip = new Clip(Clip.Kind.VALUE, 0.25, false);
        DescentRecipe recipe = recipe("bowl", sgd(0.1), sgd(0.1).withClip(Optional.of(Clip.OFF)))
                .withSteps(20)
                .withNoise(4)
                .withClip(clip);
        List<Trajectory> paths = Descent.run(recipe).runners();
        Trajectory clipped = paths.get(0);
        boolean longer = false;
        for (int k = 0; k < 20; k++) {
            assertTrue(Math.abs(clipped.updateX(k)) <= 0.025 + 1e-15);
            assertEquals(clipped.x(k) / 10, clipped.gradientX(k));
            longer |= Math.abs(paths.get(1).updateX(k)) > 0.1;
        }
        assertTrue(longer, "the runner with clipping off is free");
    }

    @Test
    void aRuleThatLooksAheadGetsItsGradientThere() {
        RunnerSpec nag = RunnerSpec.of("nag", 0);
        Trajectory path = Descent.run(recipe("rosenbrock", nag).withSteps(30)).runners().get(0);
        LossSurface surface = Surfaces.get("rosenbrock");
        Stepper stepper = Optimizers.get("nag").start(2, nag.settings(), surface);
        assertTrue(stepper.looksAhead());
        double[] point = {surface.start().x(), surface.start().y()};
        double[] probe = new double[2];
        double[] gradient = new double[2];
        for (int k = 0; k < 30; k++) {
            stepper.probe(probe, point);
            surface.gradient(gradient, probe);
            stepper.step(point, gradient);
            assertEquals(point[0], path.x(k + 1));
            assertEquals(point[1], path.y(k + 1));
        }
    }

    @Test
    void reachedIsTheFirstRowAtOrUnderTheTarget() {
        DescentRecipe recipe = recipe("bowl", sgd(0.3)).withTarget(Optional.of(0.5));
        Trajectory path = Descent.run(recipe).runners().get(0);
        assertTrue(path.reachedAt() > 0);
        assertTrue(path.loss(path.reachedAt()) <= 0.5 && path.loss(path.reachedAt() - 1) > 0.5);
        assertEquals(-1, first(recipe.withTarget(Optional.of(-1.0))).reachedAt());
        assertEquals(0, first(recipe.withTarget(Optional.of(1e9))).reachedAt());

        Trajectory byDefault = first(recipe.withTarget(Optional.empty()));
        assertTrue(byDefault.loss(byDefault.reachedAt()) <= 1e-3);
        assertTrue(byDefault.loss(byDefault.reachedAt() - 1) > 1e-3);
        assertEquals(-1, first(recipe("saddle", sgd(0.1))).reachedAt(), "no minimum is known there");
    }

    @Test
    void bestIsTheRowWithTheLeastLossNotTheLast() {
        Trajectory path = first(recipe("bowl", RunnerSpec.of("momentum", 0).with(
                RunnerSpec.of("momentum", 0).settings().with("lr", 0.1)))
                .withSteps(30));
        assertTrue(path.bestAt() < 30);
        for (int k = 0; k <= 30; k++) {
            assertTrue(path.loss(path.bestAt()) <= path.loss(k));
        }
    }

    @Test
    void everyOptimizerHasALearningRateForSchedulesToTurn() {
        for (Optimizer optimizer : Optimizers.all()) {
            assertEquals("lr", optimizer.knobs().get(0).id(), optimizer.id());
        }
        for (SurfaceEntry entry : Surfaces.all()) {
            assertTrue(entry.knobs().stream().noneMatch(knob -> knob.id().equals("id")), entry.id());
        }
    }

    private static RunnerSpec sgd(double lr) {
        RunnerSpec sgd = RunnerSpec.of("sgd", 0);
        return sgd.with(sgd.settings().with("lr", lr));
    }

    private static DescentRecipe recipe(String surface, RunnerSpec... runners) {
        return DescentRecipe.of(SurfaceChoice.of(surface), List.of(runners));
    }

    private static Trajectory first(DescentRecipe recipe) {
        return Descent.run(recipe).runners().get(0);
    }

    private static boolean same(DescentRecipe one, DescentRecipe other) {
        return Arrays.equals(bits(first(one)), bits(first(other)));
    }

    private static long[] bits(Trajectory path) {
        List<Double> numbers = new ArrayList<>();
        for (int k = 0; k < path.rows(); k++) {
            numbers.addAll(List.of(path.x(k), path.y(k), path.loss(k), path.gradientX(k), path.gradientY(k)));
        }
        return numbers.stream().mapToLong(Double::doubleToLongBits).toArray();
    }

    @Test
    void aRunThatIsNoLongerWantedIsGivenUpBeforeItsNextPath() {
        DescentRecipe recipe = recipe("quadratic", RunnerSpec.of("sgd", 0), RunnerSpec.of("sgd", 1));
        int[] asked = {0};
        assertThrows(CancellationException.class, () -> Descent.run(recipe, () -> asked[0]++ == 1));
        assertEquals(2, asked[0]);
    }
}
