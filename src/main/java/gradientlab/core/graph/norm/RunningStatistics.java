package gradientlab.core.graph.norm;

import gradientlab.core.Lcg;
import gradientlab.core.graph.norm.Norm.Statistics;
import java.util.ArrayList;
import java.util.List;

/**
 * r ← (1 − ρ) r + ρ · a batch's statistic, from mean 0 and variance 1, the variance divided by m − 1, as
 * PyTorch has it.
 */
public final class RunningStatistics {

    private RunningStatistics() {}

    /** One batch more. */
    public static Statistics next(Statistics running, double rho, double... batch) {
        Statistics of = Statistics.of(batch);
        double unbiased = of.variance() * batch.length / (batch.length - 1);
        return new Statistics((1 - rho) * running.mean() + rho * of.mean(),
                (1 - rho) * running.variance() + rho * unbiased);
    }

    /**
     * Those over batches of eight numbers drawn from N(mean, variance), one stream for all.
     *
     * @param of mean and variance of the numbers
     * @param batches how many
     * @return one more than batches: the first is 0 and 1
     */
    public static List<Statistics> over(Statistics of, double rho, long seed, int batches) {
        Lcg random = new Lcg(seed);
        double deviation = Math.sqrt(of.variance());
        double[] batch = new double[NormPasses.MAX_ROWS];
        List<Statistics> history = new ArrayList<>();
        history.add(new Statistics(0, 1));
        for (int k = 0; k < batches; k++) {
            for (int i = 0; i < batch.length; i++) {
                batch[i] = of.mean() + deviation * random.normal();
            }
            history.add(next(history.get(k), rho, batch));
        }
        return history;
    }
}
