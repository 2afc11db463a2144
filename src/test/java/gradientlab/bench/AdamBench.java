package gradientlab.bench;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Optimizers;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Surfaces;
import gradientlab.experiment.Descent;
import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.Trajectories;
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
        recipe = Recipes.of("rosenbrock", STEPS, List.of("adam"));
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
        double x = -1.2;
        double y = 1;
        double mx = 0;
        double my = 0;
        double vx = 0;
        double vy = 0;
        double p1 = 1;
        double p2 = 1;
        for (int k = 0; k < STEPS; k++) {
            double b = y - x * x;
            double gx = -2 * (1 - x) - 400 * x * b;
            double gy = 200 * b;
            p1 *= 0.9;
            p2 *= 0.999;
            double rate = 0.1 / (1 - p1);
            double unroot = 1 / Math.sqrt(1 - p2);
            mx = 0.9 * mx + 0.1 * gx;
            my = 0.9 * my + 0.1 * gy;
            vx = 0.999 * vx + 0.001 * gx * gx;
            vy = 0.999 * vy + 0.001 * gy * gy;
            x -= rate * mx / (Math.sqrt(vx) * unroot + 1e-8);
            y -= rate * my / (Math.sqrt(vy) * unroot + 1e-8);
        }
        return x + y;
    }

    /** The same, keeping point, loss and gradient of every row as a trajectory does. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public double[][] bareLoopThatRecords() {
        double[][] rows = new double[5][STEPS + 1];
        double[] xs = rows[0];
        double[] ys = rows[1];
        double[] losses = rows[2];
        double[] gxs = rows[3];
        double[] gys = rows[4];
        double x = -1.2;
        double y = 1;
        double mx = 0;
        double my = 0;
        double vx = 0;
        double vy = 0;
        double p1 = 1;
        double p2 = 1;
        for (int k = 0; k <= STEPS; k++) {
            double a = 1 - x;
            double b = y - x * x;
            double gx = -2 * a - 400 * x * b;
            double gy = 200 * b;
            xs[k] = x;
            ys[k] = y;
            losses[k] = a * a + 100 * b * b;
            gxs[k] = gx;
            gys[k] = gy;
            p1 *= 0.9;
            p2 *= 0.999;
            double rate = 0.1 / (1 - p1);
            double unroot = 1 / Math.sqrt(1 - p2);
            mx = 0.9 * mx + 0.1 * gx;
            my = 0.9 * my + 0.1 * gy;
            vx = 0.999 * vx + 0.001 * gx * gx;
            vy = 0.999 * vy + 0.001 * gy * gy;
            x -= rate * mx / (Math.sqrt(vx) * unroot + 1e-8);
            y -= rate * my / (Math.sqrt(vy) * unroot + 1e-8);
        }
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
