package gradientlab.experiment.descent.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.RaceTable;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.descent.run.Trajectory;
import gradientlab.experiment.worker.Parallel;
import gradientlab.experiment.worker.WorkerPool;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FairRaceTest {

    private static final Parallel ALONE = (count, task) -> {
        for (int i = 0; i < count; i++) {
            task.accept(i);
        }
    };

    static Stream<String> optimizers() {
        return Optimizers.all().stream().map(Optimizer::id);
    }

    @Test
    void theSameRateIsEverybodys() {
        DescentRecipe same = FairRace.sameRate(race("sgd", "adam", "newton"), 0.03);
        for (RunnerSpec runner : same.runners()) {
            assertEquals(0.03, runner.settings().get("lr"));
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void noRateTriedBeatsTheBestOne(String optimizer) {
        DescentRecipe recipe = race(optimizer);
        DescentRecipe best = FairRace.bestRates(recipe, ALONE, () -> false);
        double won = settled(Descent.run(best).runners().get(0), Descent.run(best).target());
        for (int i = 0; i < 40; i++) {
            double rate = 1e-5 * Math.pow(1e6, i / 39.0);
            Trajectories other = Descent.run(FairRace.sameRate(recipe, rate));
            // Between two rates that are tried one may be better, by about what these are apart.
            assertTrue(
                    won <= 1.2 * settled(other.runners().get(0), other.target()) + 3,
                    optimizer + " at " + rate);
        }
    }

    /** How many evaluations it took until the loss came to stay under the target. */
    private static double settled(Trajectory path, double target) {
        int row = path.rows();
        while (row > 0 && path.loss(row - 1) <= target) {
            row--;
        }
        return row == path.rows() ? Double.POSITIVE_INFINITY : path.evaluations(row);
    }

    @Test
    void bestRatesDoNotDependOnWhoTriesThem() {
        DescentRecipe recipe = race("sgd", "momentum", "adam", "rmsprop");
        try (WorkerPool pool = new WorkerPool("race-test", 3)) {
            assertEquals(
                    FairRace.bestRates(recipe, ALONE, () -> false),
                    FairRace.bestRates(recipe, pool, () -> false));
        }
    }

    @Test
    void gradientDescentOnABowlHasTheRateThatTheoryHas() {
        // f = x²/20 + y²: the fastest rate for many steps is 2 / (0.1 + 2).
        DescentRecipe recipe = race("sgd").withTarget(Optional.of(1e-9)).withSteps(2000);
        double best = FairRace.bestRates(recipe, ALONE, () -> false).runners().get(0).settings().get("lr");
        // Two rates that are tried are 9 % apart.
        assertEquals(2 / 2.1, best, 0.09);
    }

    @Test
    void aRunnerThatDivergesWithEveryRateKeepsItsOwn() {
        DescentRecipe recipe =
                DescentRecipe.of(SurfaceChoice.of("saddle"), List.of(RunnerSpec.of("newton", 0)))
                        .withTarget(Optional.of(-1e300)).withStart(new Point(0, 0));
        double before = recipe.runners().get(0).settings().get("lr");
        DescentRecipe after = FairRace.bestRates(recipe, ALONE, () -> false);
        assertTrue(after.runners().get(0).settings().get("lr") > 0);
        assertTrue(before > 0);
    }

    @Test
    void aSearchGivesUpWhenAsked() {
        assertThrows(
                CancellationException.class, () -> FairRace.bestRates(race("adam"), ALONE, () -> true));
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void aBudgetIsNeverOverspentAndLeavesThePathBeforeAsItWas(String optimizer) {
        DescentRecipe free = race(optimizer);
        Trajectory whole = Descent.run(free).runners().get(0);
        for (int budget : new int[] {1, 7, 50, 1000}) {
            Trajectory limited = Descent.run(free.withBudget(Optional.of(budget))).runners().get(0);
            int last = limited.rows() - 1;
            assertTrue(limited.evaluations(last) <= budget);
            assertTrue(limited.spentAt() < 0 || limited.state(last) != Trajectory.State.RUNNING);
            for (int k = 0; k <= last; k++) {
                assertEquals(whole.x(k), limited.x(k));
                assertEquals(whole.y(k), limited.y(k));
            }
            if (last < whole.rows() - 1) {
                assertTrue(whole.evaluations(last + 1) > budget, "another step was free");
                assertEquals(last, limited.spentAt());
            } else {
                assertEquals(-1, limited.spentAt());
            }
        }
    }

    @Test
    void aStepCostsOneEvaluationNewtonsThreeAndALineSearchsWhatItTries() {
        Trajectories run = Descent.run(race("adam", "nag", "newton", "line_search").withSteps(20));
        assertEquals(20, run.runners().get(0).evaluations(20));
        assertEquals(20, run.runners().get(1).evaluations(20));
        assertEquals(60, run.runners().get(2).evaluations(20));
        assertTrue(run.runners().get(3).evaluations(20) >= 60);
    }

    @Test
    void theTableSaysWhatTheTrajectoriesSay() {
        Trajectories run = Descent.run(race("sgd", "adam"));
        RaceTable table = RaceTable.of(run);
        assertEquals(2, table.rows().size());
        for (RaceTable.Row row : table.rows()) {
            Trajectory path = run.runners().get(row.runner());
            int last = path.rows() - 1;
            assertEquals(path.reachedAt(), row.steps());
            assertEquals(path.loss(last), row.loss());
            assertEquals(Math.hypot(path.x(last), path.y(last)), row.distance());
            assertEquals(path.divergedAt(), row.divergedAt());
        }
        Trajectories one = Descent.run(race("sgd", "adam").withRunner(
                0, RunnerSpec.of("sgd", 0).withShown(false)));
        assertEquals(1, RaceTable.of(one).rows().size());
        assertFalse(RaceTable.of(one).rows().get(0).name().equals("SGD"));
    }

    private static DescentRecipe race(String... optimizers) {
        List<RunnerSpec> runners = new ArrayList<>();
        for (String optimizer : optimizers) {
            runners.add(RunnerSpec.of(optimizer, runners.size()));
        }
        return DescentRecipe.of(SurfaceChoice.of("bowl"), runners).withSteps(150);
    }
}
