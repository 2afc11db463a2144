package gradientlab.experiment.descent.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.experiment.descent.SurfaceChoice;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many seeds: each path is that of its seed alone, and mean and spread are those of the paths. */
class FanTest {

    private final DescentRecipe noisy = DescentRecipe
            .of(SurfaceChoice.of("bowl"), List.of(RunnerSpec.of("sgd", 0),
                    RunnerSpec.of("adam", 1), RunnerSpec.of("sgd", 2).withNoise(Optional.of(0.0))))
            .withSteps(50)
            .withNoise(1);

    @Test
    void eachPathIsTheRunOfItsSeedBitForBit() {
        Trajectories run = Descent.run(noisy.withFan(6));
        assertEquals(2, run.fans().size(), "the third has no noise");
        for (int runner = 0; runner < 2; runner++) {
            Fan fan = run.fan(runner).orElseThrow();
            assertEquals(6, fan.paths().size());
            for (int i = 0; i < 6; i++) {
                Trajectory alone =
                        Descent.run(noisy.withSeed(Fan.seed(noisy.seed(), i))).runners().get(runner);
                for (int row = 0; row <= 50; row++) {
                    assertEquals(alone.x(row), fan.paths().get(i).x(row));
                    assertEquals(alone.y(row), fan.paths().get(i).y(row));
                }
            }
            assertEquals(run.runners().get(runner), fan.paths().get(0), "the first is the one that is shown");
        }
        assertEquals(Optional.empty(), run.fan(2));
    }

    @Test
    void seedsAreAllDifferentAndWithoutNoiseThereIsNoFan() {
        Set<Long> seeds = new HashSet<>();
        for (int i = 0; i < DescentRecipe.MAX_FAN; i++) {
            seeds.add(Fan.seed(7, i));
        }
        assertEquals(DescentRecipe.MAX_FAN, seeds.size());
        assertEquals(7, Fan.seed(7, 0));
        assertEquals(List.of(), Descent.run(noisy.withNoise(0).withFan(6)).fans());
        assertEquals(List.of(), Descent.run(noisy).fans());
    }

    @Test
    void meanAndSpreadAreThoseOfThePaths() {
        Fan fan = Descent.run(noisy.withFan(50)).fan(0).orElseThrow();
        double x = 0;
        double f = 0;
        for (Trajectory path : fan.paths()) {
            x += path.x(40) / 50;
            f += path.loss(40) / 50;
        }
        double xx = 0;
        double xy = 0;
        double ff = 0;
        for (Trajectory path : fan.paths()) {
            xx += (path.x(40) - x) * (path.x(40) - x) / 49;
            xy += (path.x(40) - x) * (path.y(40) - fan.cloud(40).y()) / 49;
            ff += (path.loss(40) - f) * (path.loss(40) - f) / 49;
        }
        assertEquals(x, fan.cloud(40).x(), 1e-12);
        assertEquals(xx, fan.cloud(40).xx(), 1e-12);
        assertEquals(xy, fan.cloud(40).xy(), 1e-12);
        assertEquals(f, fan.loss(40).mean(), 1e-12);
        assertEquals(Math.sqrt(ff), fan.loss(40).deviation(), 1e-12);
        assertEquals(0, fan.cloud(0).xx());
        assertNotEquals(0, fan.cloud(1).xx());
    }

    /** Theory: sgd on the bowl, x' = (1 - 0.1 lr) x - lr n, is an AR(1) process with a known variance. */
    @Test
    void theSpreadIsWhatTheNoiseMakesIt() {
        Fan fan = Descent.run(noisy.withFan(50).withSteps(200)).fan(0).orElseThrow();
        double lr = fan.paths().get(0).runner().settings().get("lr");
        double keep = 1 - 0.1 * lr;
        double expected = lr * lr * (1 - Math.pow(keep, 400)) / (1 - keep * keep);
        double got = fan.cloud(200).xx();
        // The variance of 50 samples is off by 20 % (one standard deviation).
        assertTrue(got > 0.4 * expected && got < 1.8 * expected, got + " where " + expected + " is expected");
    }

    @Test
    void whoOverflowedCountsNoLonger() {
        RunnerSpec wild = RunnerSpec.of("sgd", 0);
        wild = wild.with(wild.settings().with("lr", 0.0021));
        DescentRecipe recipe =
                DescentRecipe.of(SurfaceChoice.of("rosenbrock"), List.of(wild)).withSteps(400).withFan(40);
        Fan fan = IntStream.rangeClosed(1, 20)
                .mapToObj(i -> Descent.run(recipe.withNoise(50 * i)).fan(0).orElseThrow())
                .filter(each -> each.diverged() > 0 && each.diverged() < 40)
                .findFirst().orElseThrow(() -> new AssertionError("all or none overflowed"));
        assertEquals(40 - fan.diverged(), fan.cloud(400).count());
        assertTrue(Double.isFinite(fan.cloud(400).x()));
    }

    @Test
    void thereIsRoomForFewerWhereRunnersAndStepsAreMany() {
        assertEquals(50, noisy.fanRoom());
        assertEquals(6, noisy.withSteps(100_000).fanRoom());
        assertTrue(noisy.withRunners(List.of(noisy.runners().get(0))).withSteps(100_000).fanRoom() < 20);
    }
}
