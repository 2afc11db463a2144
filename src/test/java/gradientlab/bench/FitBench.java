package gradientlab.bench;

import gradientlab.core.regression.Interval;
import gradientlab.core.regression.Polynomials;
import gradientlab.core.validation.FoldErrors;
import gradientlab.core.validation.Folds;
import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.data.CurvePoints;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.fit.PenaltyRun;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a drag recomputes, in microseconds: wanted are 10 000 for 50 refits of 16 degrees with their errors,
 * 3000 for 5 folds of 16 degrees, and less than a frame for the rest.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FitBench {

    private static final FitRecipe PENALTIES =
            FitRecipe.DEFAULT.withModel(ModelChoice.polynomial(15).withL2(0.01).withL1(0.003));

    private final CurvePoints points = CurvePoints.of(FitRecipe.DEFAULT.data());

    @Benchmark
    public BiasRun fiftySamples() {
        return BiasRun.of(BiasRecipe.DEFAULT);
    }

    @Benchmark
    public FoldErrors fiveFolds() {
        return FoldErrors.of(new Polynomials(Interval.UNIT, 15, 0), points.x(), points.y(),
                Folds.shuffled(points.n(), 5, 1));
    }

    @Benchmark
    public FitRun everythingOfAFit() {
        return FitRun.of(FitRecipe.DEFAULT);
    }

    @Benchmark
    public PenaltyRun everyStrengthOfBothPenalties() {
        return PenaltyRun.of(PENALTIES);
    }
}
