package gradientlab.experiment.descent.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.surface.View;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import gradientlab.experiment.descent.SweepSpec;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SweepWorkerTest {

    private final Semaphore changes = new Semaphore(0);

    @Test
    void theLastPictureIsTheWholeMapAndAlwaysComes() throws InterruptedException {
        try (SweepWorker runner = new SweepWorker(2, changes::release)) {
            DescentRecipe recipe = recipe("himmelblau", 100);
            SweepSpec spec = SweepSpec.basins(0, new View(-5, 5, -5, 5), 70, 60);
            runner.start(recipe, spec);
            SweepResult last = null;
            while (last == null || !last.complete()) {
                await();
                last = runner.poll().orElse(last);
            }
            assertFalse(runner.busy());
            assertEquals(spec, last.spec());
        }
    }

    @Test
    void aNewMapEndsTheOldOneAndNoPictureOfItComesAnyMore() throws InterruptedException {
        try (SweepWorker runner = new SweepWorker(2, changes::release)) {
            SweepSpec slow = SweepSpec.basins(0, new View(-5, 5, -5, 5), 1024, 1024);
            SweepSpec quick = SweepSpec.basins(0, new View(-5, 5, -5, 5), 20, 20);
            runner.start(recipe("ackley", 100_000), slow);
            runner.start(recipe("booth", 50), quick);
            SweepResult last = null;
            while (last == null || !last.complete()) {
                await();
                last = runner.poll().orElse(last);
                assertTrue(last == null || last.spec().equals(quick));
            }
        }
    }

    @Test
    void aCancelledMapIsNoLongerBusyAndShowsNothing() throws InterruptedException {
        try (SweepWorker runner = new SweepWorker(1, changes::release)) {
            runner.start(
                    recipe("ackley", 100_000), SweepSpec.basins(0, new View(-5, 5, -5, 5), 1024, 1024));
            assertTrue(runner.busy());
            runner.cancel();
            assertFalse(runner.busy());
            Thread.sleep(50);
            assertTrue(runner.pollFailure().isEmpty());
        }
    }

    private void await() throws InterruptedException {
        assertTrue(changes.tryAcquire(30, TimeUnit.SECONDS), "no picture came");
    }

    private static DescentRecipe recipe(String surface, int steps) {
        return DescentRecipe.of(SurfaceChoice.of(surface), List.of(RunnerSpec.of("sgd", 0)))
                .withSteps(steps);
    }
}
