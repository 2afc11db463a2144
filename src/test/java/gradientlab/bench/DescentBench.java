package gradientlab.bench;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Schedules;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.experiment.recipe.ScheduleChoice;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a slider's drag costs: eight different optimizers, 2,000 steps, all recomputed. Before measuring,
 * every optimizer has run on every surface, so that no call site knows just one of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class DescentBench {

    @Param({"rosenbrock", "ackley"})
    public String surface;

    private DescentRecipe plain;
    private DescentRecipe everything;

    @Setup
    public void prepare() {
        plain = BenchRecipes.of(surface, 2000, BenchRecipes.EIGHT);
        ScheduleChoice cosine = new ScheduleChoice(
                "cosine", Settings.defaults(Schedules.find("cosine").orElseThrow().knobs()));
        everything = plain.withSchedule(cosine).withClip(new Clip(Clip.Kind.NORM, 10, false)).withNoise(0.1);
        Worn.wear();
    }

    /** Eight runners, nothing else. */
    @Benchmark
    public Trajectories recompute() {
        return Descent.run(plain);
    }

    /** With a cosine schedule, clipping by norm and noise. */
    @Benchmark
    public Trajectories recomputeWithEverything() {
        return Descent.run(everything);
    }
}
