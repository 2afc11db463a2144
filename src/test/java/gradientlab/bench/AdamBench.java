package gradientlab.bench;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.catalogue.Surfaces;
import gradientlab.experiment.descent.DescentRecipe;
import gradientlab.experiment.descent.run.Descent;
import gradientlab.experiment.descent.run.Trajectories;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One step of Adam on Rosenbrock: a bare loop written out by hand, beside ours, in nanoseconds a step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class AdamBench {

    private static final int STEPS = 2000;

    /** Whether every optimizer and surface ran before, as in use; or Adam on Rosenbrock alone. */
    @Param({"false", "true"})
    public boolean worn;

    private DescentRecipe recipe;
    private Optimizer adam;
    private LossSurface rosenbrock;
    private Settings settings;

    @Setup
    public void prepare() {
        recipe = BenchRecipes.of("rosenbrock", STEPS, List.of("adam"));
        adam = Optimizers.get("adam");
        rosenbrock = Surfaces.get("rosenbrock");
        settings = Settings.defaults(adam.knobs());
        if (worn) {
            Worn.wear();
        }
    }

    /** The least it can cost: no memory of the path. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double bareLoop() {
        return BareLoop.adam(STEPS, null);
    }

    /** The same, keeping point, loss and gradient of every row as a trajectory does. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double[][] bareLoopThatRecords() {
        double[][] rows = BareLoop.rows(STEPS);
        BareLoop.adam(STEPS, rows);
        return rows;
    }

    /** Stepper and surface behind their interfaces, no memory of the path. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double stepper() {
        Stepper stepper = adam.start(2, settings, rosenbrock);
        double[] point = {-1.2, 1};
        double[] gradient = new double[2];
        for (int k = 0; k < STEPS; k++) {
            rosenbrock.gradient(gradient, point[0], point[1]);
            stepper.step(point, gradient);
        }
        return point[0] + point[1];
    }

    /** A recipe of one runner, all told. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public Trajectories descent() {
        return Descent.run(recipe);
    }
}
