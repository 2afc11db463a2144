package gradientlab.paint.generalization.regularize;

import gradientlab.experiment.generalization.training.Judged;
import gradientlab.experiment.generalization.training.NetworkState;
import gradientlab.experiment.generalization.training.RegularizeHistory;
import java.util.function.ToDoubleFunction;

/** A number that is known of a network after every epoch. */
enum Measure {
    ACCURACY(judged -> judged.validation().accuracy()),
    TRAINING_ACCURACY(judged -> judged.training().accuracy()),
    LOSS(judged -> judged.validation().loss()),
    TRAINING_LOSS(judged -> judged.training().loss()),
    REPEATED(judged -> judged.answers().repeated()),
    NORM(judged -> judged.weights().norm()),
    ZEROS(judged -> judged.weights().zeros()),
    CONFIDENCE(Judged::confidence),
    GAP(Judged::gap);

    /** Thick lines are the mean of so many epochs, the last of them the present one. */
    private static final int TRAILING = 9;

    private final ToDoubleFunction<Judged> number;

    Measure(ToDoubleFunction<Judged> number) {
        this.number = number;
    }

    /** NaN of a network that can't go on. */
    double of(NetworkState state) {
        return state.broken().isPresent() ? Double.NaN : number.applyAsDouble(state.judged());
    }

    /** The numbers of the first so many epochs, from 0 on. */
    double[] all(RegularizeHistory history, int network, int epochs) {
        return history.rows().stream().limit(epochs).mapToDouble(row -> of(row.networks().get(network)))
                .toArray();
    }

    /**
     * Each number's mean with those of up to eight epochs before; none before early stopping counts for those
     * after it, whose weights are others.
     *
     * @param numbers of a network's first epochs
     */
    static double[] trailing(double[] numbers, RegularizeHistory history, int network) {
        int restored = history.newest().networks().get(network).stopped().orElse(Integer.MAX_VALUE);
        double[] means = new double[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            int first = Math.max(i >= restored ? restored : 0, i - TRAILING + 1);
            double sum = 0;
            for (int j = first; j <= i; j++) {
                sum += numbers[j];
            }
            means[i] = sum / (i - first + 1);
        }
        return means;
    }
}
