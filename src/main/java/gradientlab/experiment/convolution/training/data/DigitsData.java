package gradientlab.experiment.convolution.training.data;

import java.util.List;
import java.util.stream.IntStream;

/** The digits as each seed of a recipe splits them. @param seeds that of seed 1 first */
public record DigitsData(List<SplitDigits> seeds) {

    public DigitsData {
        seeds = List.copyOf(seeds);
    }

    /** @param seeds how many */
    public static DigitsData of(int seeds) {
        return new DigitsData(IntStream.rangeClosed(1, seeds).mapToObj(SplitDigits::of).toList());
    }

    /** @param seed from 1 on */
    public SplitDigits split(long seed) {
        return seeds.get((int) seed - 1);
    }
}
