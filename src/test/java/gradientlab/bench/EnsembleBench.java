package gradientlab.bench;

import gradientlab.core.Lcg;
import gradientlab.core.ensemble.AdaBoost;
import gradientlab.core.ensemble.Bagging;
import gradientlab.core.ensemble.Boosting;
import gradientlab.core.ensemble.TreeGrower;
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

/** What ensembles on 200 points cost, in milliseconds: 50 full trees, 300 stages, 300 rounds. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class EnsembleBench {

    private static final int N = 200;

    private double[] x;
    private double[] y;
    private int[][] draws;
    private double[][] points;
    private int[] labels;

    @Setup
    public void prepare() {
        Lcg random = new Lcg(1);
        x = IntStream.range(0, N).mapToDouble(i -> random.uniform()).toArray();
        y = IntStream.range(0, N).mapToDouble(i -> Math.sin(2 * Math.PI * x[i]) + 0.3 * random.normal())
                .toArray();
        draws = Bagging.bootstraps(50, N, N, random);
        points = IntStream.range(0, N).mapToObj(i -> new double[] {random.uniform(), random.uniform()})
                .toArray(double[][]::new);
        labels = IntStream.range(0, N).map(i -> random.uniform() < 0.5 ? 1 : -1).toArray();
    }

    @Benchmark
    public Bagging fiftyFullTrees() {
        return Bagging.of(x, y, draws, TreeGrower.FULL);
    }

    @Benchmark
    public Boosting threeHundredStages() {
        return Boosting.of(x, y, 300, 0.3, 1);
    }

    @Benchmark
    public AdaBoost threeHundredRounds() {
        return AdaBoost.of(points, labels, 300, 1);
    }
}
