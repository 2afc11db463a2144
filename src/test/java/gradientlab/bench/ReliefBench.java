package gradientlab.bench;

import gradientlab.core.surface.Camera;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.descent.relief.ReliefImage;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Rectangle;
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

/** What a frame of the relief costs to paint: 1280 x 720 with 160 x 160 patches and 8 trails of 300 steps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReliefBench {

    @Param({"rosenbrock", "himmelblau"})
    public String surface;

    private final ReliefImage stage = new ReliefImage(1280, 720, Theme.DARK, Texts.of(Texts.Language.EN), 1);
    private Trajectories run;
    private int tick;

    @Setup
    public void prepare() {
        run = Descent.run(BenchRecipes.of(surface, 300, BenchRecipes.EIGHT));
    }

    /** All anew from another side, as under a hand that turns it and in a turning film. */
    @Benchmark
    public Rectangle turn() {
        Camera camera = Camera.HOME.moved(tick++ * 0.7, 0);
        return stage.show(run, run.surface().view(), camera, 300, 0);
    }

    /** The next step of a playing relief; once in 300 steps it starts over. */
    @Benchmark
    public Rectangle play() {
        return stage.show(run, run.surface().view(), Camera.HOME, tick++ % 301, 0);
    }
}
