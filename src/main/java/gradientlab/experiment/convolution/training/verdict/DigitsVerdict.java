package gradientlab.experiment.convolution.training.verdict;

import gradientlab.experiment.convolution.training.Evaluation;
import gradientlab.experiment.convolution.training.NetworkSnapshot;
import gradientlab.experiment.convolution.training.SeedSnapshot;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether one network is right more often than another on digits that were not trained on, and on what that
 * rests. Seeds where either has stopped do not count.
 *
 * @param kind what is said
 * @param ahead in how many seeds the first one is right more often
 * @param seeds how many there are
 * @param least the smallest difference of accuracies among the seeds, by size
 * @param most the largest
 * @param firstAlone with one seed: how many digits the first one alone is right on
 * @param secondAlone the same of the second one
 */
public record DigitsVerdict(
        Kind kind, int ahead, int seeds, double least, double most, int firstAlone, int secondAlone) {

    /** What can be said of a lead. */
    public enum Kind {
        /** The first one leads in every seed. */
        AHEAD,
        /** The second one leads in every seed. */
        BEHIND,
        /** Neither. */
        MIXED,
        /** One seed, and a difference larger than chance in 19 of 20 cases: |a − b| > 2 √(a + b). */
        ONE_REAL,
        /** One seed, and not that many. */
        ONE_CHANCE;

        /** Whether a difference was shown. */
        public boolean shown() {
            return this != MIXED && this != ONE_CHANCE;
        }
    }

    /** One seed of both networks. */
    private record Pair(Evaluation first, Evaluation second, SplitDigits digits) {

        double difference() {
            return first.test() - second.test();
        }

        /** How many digits one is right on and the other is not. */
        static int alone(Evaluation one, Evaluation other, SplitDigits digits) {
            int alone = 0;
            for (int i = 0; i < one.answers().length; i++) {
                int label = digits.label(i);
                alone += one.answers()[i] == label && other.answers()[i] != label ? 1 : 0;
            }
            return alone;
        }
    }

    /**
     * @param digits of every seed
     * @return empty if there is no seed in which both are trained
     */
    public static Optional<DigitsVerdict> of(
            NetworkSnapshot first, NetworkSnapshot second, List<SplitDigits> digits) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < first.seeds().size(); i++) {
            SeedSnapshot one = first.seeds().get(i);
            SeedSnapshot other = second.seeds().get(i);
            if (one.stopped().isEmpty() && other.stopped().isEmpty()) {
                pairs.add(new Pair(one.known(), other.known(), digits.get(i)));
            }
        }
        return pairs.isEmpty() ? Optional.empty() : Optional.of(of(pairs));
    }

    private static DigitsVerdict of(List<Pair> pairs) {
        Pair only = pairs.get(0);
        boolean one = pairs.size() == 1;
        int a = one ? Pair.alone(only.first(), only.second(), only.digits()) : 0;
        int b = one ? Pair.alone(only.second(), only.first(), only.digits()) : 0;
        int ahead = (int) pairs.stream().filter(pair -> pair.difference() > 0).count();
        int behind = (int) pairs.stream().filter(pair -> pair.difference() < 0).count();
        Kind kind = one ? Math.abs(a - b) > 2 * Math.sqrt(a + b) ? Kind.ONE_REAL : Kind.ONE_CHANCE
                : ahead == pairs.size() ? Kind.AHEAD : behind == pairs.size() ? Kind.BEHIND : Kind.MIXED;
        double[] sizes = pairs.stream().mapToDouble(pair -> Math.abs(pair.difference())).sorted().toArray();
        return new DigitsVerdict(kind, ahead, pairs.size(), sizes[0], sizes[sizes.length - 1], a, b);
    }
}
