package gradientlab.experiment.descent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.Settings;
import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.Intervention;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvergenceTest {

    @Test
    void fromTheStepItConvergedAtGradientAndUpdateStayShortAndNotBefore() {
        Trajectory path = run("himmelblau", "sgd", 0.01, new Point(-0.6, -0.6));
        int at = path.convergedAt();
        assertTrue(at > 0 && at < path.rows() - 1);
        for (int k = at; k < path.rows(); k++) {
            assertTrue(path.gradientNorm(k) <= 1e-6);
            assertTrue(Math.hypot(path.updateX(k), path.updateY(k)) <= 1e-6);
        }
        assertTrue(path.gradientNorm(at - 1) > 1e-6
                || Math.hypot(path.updateX(at - 1), path.updateY(at - 1)) > 1e-6);
        assertEquals(Trajectory.State.RUNNING, path.state(at - 1));
        assertEquals(Trajectory.State.CONVERGED, path.state(at));
        assertEquals(Trajectory.State.CONVERGED, path.state(10_000));
    }

    @Test
    void aStartAtAMinimumHasConvergedFromTheFirstRowOn() {
        assertEquals(0, run("bowl", "sgd", 0.1, new Point(0, 0)).convergedAt());
        assertEquals(0, run("ackley", "sgd", 0.1, new Point(0, 0)).convergedAt(),
                "no Hessian there, but known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"saddle", "monkey_saddle"})
    void aRunnerThatRestsOnASaddleHasNotConverged(String saddle) {
        Trajectory path = run(saddle, "sgd", 0.1, new Point(0, 0));
        assertEquals(0, path.gradientNorm(path.rows() - 1));
        assertEquals(-1, path.convergedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plateau", "easom"})
    void aRunnerThatRestsOnAFlatPlainHasNotConverged(String plain) {
        for (Point far : List.of(new Point(-5, -60), new Point(-4, -24), new Point(-5, -30))) {
            Trajectory path = run(plain, "sgd", 0.01, far);
            assertTrue(path.gradientNorm(path.rows() - 1) < 1e-6, "flat there");
            assertEquals(-1, path.convergedAt(), far.toString());
        }
    }

    @Test
    void aRunnerThatHoversHasNotConverged() {
        assertEquals(-1, run("bowl", "lion", 0.1, new Point(-7, 2)).convergedAt());
    }

    @Test
    void aRunnerThatIsMovedOnAfterItCameToRestHadNotConvergedYet() {
        RunnerSpec spec = RunnerSpec.of("adam", 0);
        DescentRecipe still =
                DescentRecipe.of(SurfaceChoice.of("himmelblau"), List.of(spec)).withSteps(600);
        Trajectory resting = Descent.run(still).runners().get(0);
        assertTrue(resting.convergedAt() > 0 && resting.convergedAt() < 500, "at " + resting.convergedAt());
        DescentRecipe pushed = still.withInterventions(
                List.of(new Intervention(550, 0, new Settings(Map.of("weight_decay", 1.0)))));
        assertEquals(-1, Descent.run(pushed).runners().get(0).convergedAt());
    }

    private static Trajectory run(String surface, String optimizer, double lr, Point start) {
        RunnerSpec spec = RunnerSpec.of(optimizer, 0);
        return Descent.run(DescentRecipe.of(
                SurfaceChoice.of(surface), List.of(spec.with(spec.settings().with("lr", lr))))
                .withStart(start))
                .runners()
                .get(0);
    }
}
