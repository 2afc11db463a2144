package gradientlab.experiment.generalization.training;

import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.experiment.generalization.training.Judged.Score;
import java.util.Locale;

/**
 * Whether a network learned something that holds for data it has not seen: against network 1 by the paired
 * differences on the same validation data.
 *
 * @param kind what it comes to
 * @param difference mean of right minus right, network 1's subtracted; 0 for network 1
 * @param error the standard error of that mean
 */
public record RegularizeVerdict(Kind kind, double difference, double error) {

    /** So many standard errors make a difference. */
    public static final double CLEAR = 2;
    /** So much less training accuracy than network 1's is less learned. */
    public static final double LESS = 0.05;

    /** What a verdict can be. */
    public enum Kind {
        /** A number is not finite any more. */
        BROKEN,
        /** Right no more often than guessing, two standard errors allowed. */
        NOTHING,
        /** Network 1 repeats at least half of the wrong labels. */
        MEMORIZES,
        /** Network 1, with which the others are compared. */
        REFERENCE,
        BETTER,
        WORSE,
        /** No clear difference, but less of the training data is learned. */
        LESS,
        SAME;

        /** The name in texts. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether it is to be marked as bad. */
        public boolean bad() {
            return this == BROKEN || this == MEMORIZES || this == WORSE;
        }
    }

    /** @param network which of the snapshot's, from 0 */
    public static RegularizeVerdict of(RegularizeSnapshot snapshot, LabelledSplit split, int network) {
        NetworkState state = snapshot.networks().get(network);
        NetworkState first = snapshot.networks().get(0);
        if (state.broken().isPresent()) {
            return alone(Kind.BROKEN);
        }
        if (nothing(state.judged().validation(), split)) {
            return alone(Kind.NOTHING);
        }
        if (network == 0 || first.broken().isPresent()) {
            int wrong = split.labels().wrong().length;
            boolean memorizes = wrong > 0 && 2 * state.judged().answers().repeated() >= wrong;
            return alone(memorizes ? Kind.MEMORIZES : Kind.REFERENCE);
        }
        return against(first.judged(), state.judged(), split.validation().labels());
    }

    private static RegularizeVerdict alone(Kind kind) {
        return new RegularizeVerdict(kind, 0, 0);
    }

    private static boolean nothing(Score validation, LabelledSplit split) {
        double guessing = 1.0 / split.validation().classes();
        double error = Math.sqrt(guessing * (1 - guessing) / split.validation().rows());
        return validation.accuracy() <= guessing + CLEAR * error;
    }

    private static RegularizeVerdict against(Judged first, Judged other, int[] labels) {
        int n = labels.length;
        byte[] firsts = first.answers().unseen();
        byte[] others = other.answers().unseen();
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            int d = (others[i] == labels[i] ? 1 : 0) - (firsts[i] == labels[i] ? 1 : 0);
            sum += d;
            squares += d * d;
        }
        double mean = sum / n;
        double error = Math.sqrt((squares - sum * mean) / (n - 1) / n);
        boolean less = other.training().accuracy() <= first.training().accuracy() - LESS;
        Kind rest = less ? Kind.LESS : Kind.SAME;
        Kind kind = mean > 0 && mean >= CLEAR * error ? Kind.BETTER
                : mean < 0 && -mean >= CLEAR * error ? Kind.WORSE : rest;
        return new RegularizeVerdict(kind, mean, error);
    }
}
