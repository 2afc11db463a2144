package gradientlab.bench;

import gradientlab.experiment.descent.Measure;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.paint.descent.chart.MeasureChart;
import gradientlab.paint.descent.stage.StageImage;
import gradientlab.paint.picture.Theme;
import gradientlab.paint.picture.Viewport;
import gradientlab.text.Texts;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
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

/** What a frame costs to paint: a stage of 1600 x 900 with 8 trails of 2,000 steps, and its charts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PaintBench {

    @Param({"rosenbrock", "ackley"})
    public String surface;

    private final StageImage stage = new StageImage(1600, 900, Theme.DARK, Texts.of(Texts.Language.EN), 1);
    private Trajectories run;
    private Trajectories again;
    private Viewport home;
    private MeasureChart chart;
    private int tick;

    @Setup
    public void prepare() {
        run = Descent.run(BenchRecipes.of(surface, 2000, BenchRecipes.EIGHT));
        again = Descent.run(run.recipe());
        home = Viewport.fit(run.surface().view(), 1600, 900);
        chart = new MeasureChart(Measure.GRADIENT, Theme.DARK, Texts.of(Texts.Language.EN), 1);
    }

    /** The next step of a playing stage; once in 2,000 steps it starts over. */
    @Benchmark
    public Rectangle play() {
        return stage.show(run, home, tick++ % 2001, 0);
    }

    /** All trails anew at the last step, as under a hand that drags the start or a rate. */
    @Benchmark
    public Rectangle drag() {
        return stage.show(tick++ % 2 == 0 ? run : again, home, 2000, 0);
    }

    /** Everything anew, as under a hand that pans. */
    @Benchmark
    public Rectangle pan() {
        return stage.show(run, home.panned(tick++ % 7, 0), 2000, 0);
    }

    /** New data in one chart, painted in full strength and faded. */
    @Benchmark
    public BufferedImage chart() {
        chart.show(tick++ % 2 == 0 ? run : again);
        chart.lines().paint(405, 160);
        return chart.lines().paintFaded(405, 160);
    }
}
