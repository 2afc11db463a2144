package gradientlab.paint.convolution.training;

import gradientlab.experiment.convolution.training.DigitsHistory;
import gradientlab.experiment.convolution.training.DigitsSnapshot;
import gradientlab.experiment.convolution.training.Evaluation;
import gradientlab.experiment.convolution.training.NetworkSnapshot;
import gradientlab.experiment.convolution.training.SeedSnapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Accuracies on test digits over the epochs: at the end of each, and at the newest step. Seeds that stopped
 * end there; means are over the others.
 *
 * @param steps at which networks were tested, ascending
 * @param points what was known then
 * @param perEpoch steps an epoch
 */
public record Curves(List<Integer> steps, List<List<NetworkSnapshot>> points, int perEpoch) {

    /** @param shown the moment that is looked at, perhaps newer than the last epoch's end */
    public static Curves of(DigitsHistory history, DigitsSnapshot shown, int perEpoch) {
        List<Integer> steps = new ArrayList<>();
        List<List<NetworkSnapshot>> points = new ArrayList<>();
        int last = -1;
        for (DigitsSnapshot row : history.rows()) {
            int at = tested(row);
            if (at > last) {
                last = at;
                steps.add(at);
                points.add(row.networks());
            }
        }
        if (tested(shown) > last) {
            steps.add(tested(shown));
            points.add(shown.networks());
        }
        return new Curves(steps, points, perEpoch);
    }

    /** The step of the newest test in a row. */
    private static int tested(DigitsSnapshot row) {
        return row.networks().stream().flatMap(network -> network.seeds().stream())
                .mapToInt(seed -> seed.known().step()).max().orElse(0);
    }

    public int networks() {
        return points.get(0).size();
    }

    public int seeds() {
        return points.get(0).get(0).seeds().size();
    }

    /** How many points lie at or before a step. */
    public int upTo(int step) {
        int count = 0;
        while (count < steps.size() && steps.get(count) <= step) {
            count++;
        }
        return count;
    }

    /** The mean of a network at a point; NaN once all seeds stopped. */
    public double mean(int network, int point) {
        return points.get(point).get(network).mean(Evaluation::test);
    }

    /** One seed of a network at a point; NaN once it stopped. @param seed from 0 */
    public double of(int network, int seed, int point) {
        SeedSnapshot at = points.get(point).get(network).seeds().get(seed);
        return at.stopped().isPresent() ? Double.NaN : at.known().test();
    }
}
