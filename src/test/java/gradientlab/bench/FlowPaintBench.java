package gradientlab.bench;

import gradientlab.experiment.Presets;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.Boundary;
import gradientlab.experiment.flow.run.FlowHistory;
import gradientlab.experiment.flow.run.FlowSnapshot;
import gradientlab.experiment.flow.run.Training;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import gradientlab.paint.flow.FlowChart;
import gradientlab.paint.flow.FlowMeasure;
import gradientlab.paint.flow.FlowPicture;
import gradientlab.paint.flow.FlowQuantity;
import gradientlab.paint.flow.FlowSmallChart;
import gradientlab.paint.flow.LayerMap;
import gradientlab.paint.flow.LayerMapKey;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the flow lab's charts cost to paint, 30 times a second each: the first preset after 240 steps. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class FlowPaintBench {

    private static final int STEPS = 240;

    private final Texts texts = Texts.of(Texts.Language.EN);
    private FlowRecipe recipe;
    private FlowSnapshot snapshot;
    private FlowHistory history;
    private List<Boundary> boundaries;
    private LayerMapKey key;
    private FlowChart main;
    private FlowSmallChart loss;
    private FlowSmallChart updates;
    private FlowPicture picture;
    private BufferedImage page;

    @Setup
    public void prepare() throws RecipeException {
        recipe = Presets.first(FlowKind.KIND).recipe();
        Training training = new Training(recipe);
        training.advance(STEPS, Parallel.ALONE);
        snapshot = training.snapshot();
        history = training.history();
        boundaries = IntStream.range(0, recipe.networks().size())
                .mapToObj(i -> training.boundary(i, 48).orElseThrow()).toList();
        key = LayerMapKey.of(recipe, history, FlowQuantity.DELTA, null);
        main = new FlowChart(Theme.DARK, texts, 1);
        loss = new FlowSmallChart(FlowMeasure.LOSS, Theme.DARK, texts, 1);
        updates = new FlowSmallChart(FlowMeasure.UPDATES, Theme.DARK, texts, 1);
        picture =
                new FlowPicture(recipe, training.data(), FlowQuantity.DELTA, 1280, 720, Theme.DARK, texts);
        page = new BufferedImage(1280, 720, BufferedImage.TYPE_INT_ARGB_PRE);
    }

    /** The main chart of the next step. */
    @Benchmark
    public BufferedImage mainChart() {
        main.show(recipe, snapshot, FlowQuantity.DELTA, 0);
        return main.paint(815, 360);
    }

    /** A small chart over the steps. */
    @Benchmark
    public BufferedImage lossChart() {
        loss.show(recipe, snapshot, history, 0);
        return loss.paint(239, 189);
    }

    /** A small chart over the layers. */
    @Benchmark
    public BufferedImage updateChart() {
        updates.show(recipe, snapshot, history, 0);
        return updates.paint(239, 189);
    }

    /** A map anew, as after a change of size; the next step's columns cost less. */
    @Benchmark
    public Rectangle wholeMap() {
        LayerMap map = new LayerMap(0, 290, 190, Theme.DARK, texts, 1);
        return map.show(recipe, history, FlowQuantity.DELTA, key, STEPS);
    }

    /** A frame of a film. */
    @Benchmark
    public BufferedImage wholePicture() {
        Graphics2D g = page.createGraphics();
        picture.paint(g, snapshot, history, boundaries);
        g.dispose();
        return page;
    }
}
