package gradientlab.experiment.descent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.run.Motion.Kind;
import gradientlab.paint.Runs;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MotionTest {

    private static Trajectories run(String surface, Point start, int steps, String runner) {
        return Runs.run(surface, start, steps, runner);
    }

    private static Optional<Motion> motion(Trajectories run, int step) {
        return Motion.of(run.runners().get(0), run.surface(), run.target(), step);
    }

    @Test
    void aRateOverTheLimitGrows() {
        // The bowl x²/20 + y² is stable for SGD below a rate of 1: y is multiplied by 1 − 2·1.2 at each step.
        Trajectories run = run("bowl", new Point(-7, 2), 100, "sgd 1.2");
        int at = run.runners().get(0).divergedAt();
        Motion motion = motion(run, at).orElseThrow();
        assertEquals(Kind.GROWS, motion.kind());
        assertEquals(Math.pow(1.4, motion.to() - motion.from()), motion.second() / motion.first(),
                0.05 * motion.second() / motion.first());
    }

    @Test
    void justUnderTheLimitItOscillates() {
        Trajectories run = run("bowl", new Point(-0.01, 2), 60, "sgd 0.97");
        Motion motion = motion(run, 30).orElseThrow();
        assertEquals(new Motion(Kind.OSCILLATES, 10, 30, 20, 0), motion);
    }

    @Test
    void aTinyRateIsSlow() {
        Motion motion = motion(run("bowl", new Point(-7, 2), 60, "sgd 1e-4"), 60).orElseThrow();
        assertEquals(Kind.CRAWLS, motion.kind());
        assertEquals(Math.hypot(7, 2), motion.second(), 0.05);
        assertTrue(motion.first() < 0.02 && motion.first() > 0.005, "" + motion);
    }

    @Test
    void momentumOvershoots() {
        Trajectories run = run("bowl", new Point(-7, 0), 60, "momentum 0.3");
        Trajectory path = run.runners().get(0);
        int farthest = 0;
        for (int k = 0; k < 60; k++) {
            farthest = path.x(k) > path.x(farthest) ? k : farthest;
        }
        assertTrue(path.x(farthest) > 1, "it goes past");
        Motion motion = motion(run, farthest).orElseThrow();
        assertEquals(Kind.OVERSHOOTS, motion.kind());
        assertEquals(path.x(farthest), motion.second(), 1e-9);
        assertTrue(motion.from() < farthest && motion.first() < 0.5);
    }

    @Test
    void rmspropHovers() {
        Trajectories run = run("bowl", new Point(-7, 2), 300, "rmsprop 0.3");
        Motion motion = motion(run, 300).orElseThrow();
        assertTrue(motion.kind() == Kind.HOVERS || motion.kind() == Kind.OSCILLATES, "" + motion);
    }

    @Test
    void nothingIsSaidOfOneThatFallsOrRests() {
        Trajectories run = run("bowl", new Point(-7, 2), 2000, "sgd 0.3");
        assertEquals(Optional.empty(), motion(run, 10), "too early");
        assertEquals(Optional.empty(), motion(run, 40), "it falls");
        assertEquals(Optional.empty(), motion(run, 2000), "it has converged");
    }
}
