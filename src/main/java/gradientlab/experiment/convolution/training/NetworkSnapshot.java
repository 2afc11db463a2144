package gradientlab.experiment.convolution.training;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** One network of a recipe after some updates, once for each seed. @param seeds that of seed 1 first */
public record NetworkSnapshot(List<SeedSnapshot> seeds) {

    public NetworkSnapshot {
        seeds = List.copyOf(seeds);
    }

    /** The mean of something over the seeds that have not stopped; NaN if all have. */
    public double mean(ToDoubleFunction<Evaluation> number) {
        return seeds.stream().filter(seed -> seed.stopped().isEmpty()).map(SeedSnapshot::known)
                .mapToDouble(number).average().orElse(Double.NaN);
    }

    /** Whether no seed is trained any more. */
    public boolean stopped() {
        return seeds.stream().allMatch(seed -> seed.stopped().isPresent());
    }
}
