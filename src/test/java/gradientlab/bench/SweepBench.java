package gradientlab.bench;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.View;
import gradientlab.core.surface.catalogue.SurfaceEntry;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.SweepAxis;
import gradientlab.experiment.descent.SweepMetric;
import gradientlab.experiment.descent.SweepSpec;
import gradientlab.experiment.descent.sweep.Sweep;
import gradientlab.experiment.descent.sweep.SweepResult;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.WorkerPool;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a map costs: 256 x 256 cells of 500 steps on as many threads as there are processors, in
 * milliseconds. Each value is that of a whole map, in a virtual machine that has made maps of every surface
 * by every rule before. All of them take most of an hour; {@code -p surface=ackley -p rule=adam} picks some.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4)
@Measurement(iterations = 5)
public class SweepBench {

    private static final int CELLS = 256;
    private static final int STEPS = 500;

    /** A surface of the catalogue, a formula, or a loss of data with {@code /batch} behind it. */
    @Param({
            "bowl", "quadratic", "saddle", "rosenbrock", "beale", "himmelblau", "plateau", "two_valleys",
            "monkey_saddle", "booth", "matyas", "mccormick", "three_hump", "six_hump", "styblinski_tang",
            "goldstein_price", "easom", "ackley", "rastrigin", "levy13", "(1-x)^2+100*(y-x^2)^2",
            "sin(3*x)*cos(2*y)", "logistic_regression/full", "logistic_regression/8",
            "linear_regression/full"
    })
    public String surface;

    @Param({
            "sgd", "momentum", "nag", "adagrad", "rmsprop", "adam", "adamw", "nadam", "lion", "line_search",
            "newton"
    })
    public String rule;

    /** Of two knobs, the learning rate and the rule's next one; or of starts. */
    @Param({"steps_to", "final_loss", "basin"})
    public String kind;

    private DescentRecipe recipe;
    private SweepSpec spec;
    private WorkerPool pool;

    @Setup
    public void prepare() throws RecipeException {
        pool = new WorkerPool("sweep-bench", Runtime.getRuntime().availableProcessors() - 1);
        wear();
        recipe = recipe(surface, rule, STEPS);
        spec = spec(recipe, kind, CELLS);
        recipe.surface().make().warm(() -> false);
    }

    @TearDown
    public void close() {
        pool.close();
    }

    @Benchmark
    public SweepResult whole() {
        return Sweep.run(recipe, spec, pool, () -> false, seen -> {});
    }

    /** To the first, coarsest picture. */
    @Benchmark
    public boolean first() {
        AtomicBoolean seen = new AtomicBoolean();
        try {
            Sweep.run(recipe, spec, pool, seen::get, picture -> seen.set(true));
        } catch (CancellationException e) {
            // As a user who turns another knob.
        }
        return seen.get();
    }

    private void wear() throws RecipeException {
        for (SurfaceEntry each : Surfaces.all()) {
            for (Optimizer other : Optimizers.all()) {
                for (String metric : new String[] {"steps_to", "basin"}) {
                    DescentRecipe small = recipe(each.id(), other.id(), 50);
                    Sweep.run(small, spec(small, metric, 12), pool, () -> false, seen -> {});
                }
            }
        }
    }

    static DescentRecipe recipe(String surface, String rule, int steps) throws RecipeException {
        String[] parts = surface.split("/(?=full$|\\d+$)");
        boolean known = parts.length > 1 || Surfaces.find(surface).isPresent();
        String batch = parts.length == 1 ? ""
                : ",\"batch\":" + (parts[1].equals("full") ? "\"full\"" : parts[1]);
        return (DescentRecipe) Recipes.read(
                "{\"format\":\"gradient-lab/1\",\"lab\":\"descent\",\"surface\":"
                        + (known ? "\"" + parts[0] + "\"" : "{\"expression\":\"" + surface + "\"}") + batch
                        + ",\"steps\":" + steps + ",\"runners\":[{\"optimizer\":\"" + rule + "\"}]}");
    }

    static SweepSpec spec(DescentRecipe recipe, String kind, int cells) {
        if (kind.equals(SweepMetric.BASIN.text())) {
            View view = recipe.surface().make().view();
            return SweepSpec.basins(0, view, cells, cells);
        }
        Optimizer rule = Optimizers.get(recipe.runners().get(0).optimizer());
        Knob second = rule.knobs().stream().skip(1).filter(knob -> knob.kind() == Knob.Kind.REAL).findFirst()
                .orElseThrow();
        return new SweepSpec(
                0, along(rule.knobs().get(0), SweepAxis.Spacing.LOG, cells),
                along(second, SweepAxis.Spacing.LINEAR, cells),
                kind.equals(SweepMetric.FINAL_LOSS.text()) ? SweepMetric.FINAL_LOSS
                        : SweepMetric.stepsTo(1e-3));
    }

    /** Over the knob's slider. */
    private static SweepAxis along(Knob knob, SweepAxis.Spacing spacing, int cells) {
        return new SweepAxis(knob.id(), knob.valueAt(0), knob.valueAt(1), spacing, cells);
    }
}
