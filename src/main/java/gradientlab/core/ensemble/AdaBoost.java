package gradientlab.core.ensemble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * AdaBoost for two classes (SAMME): trees in turn, each fitted to weights that grow on the points that the
 * ones before it got wrong; they vote.
 *
 * @param rounds what was fitted, at least one unless the first tree is no better than guessing
 * @param end why there are no more
 */
public record AdaBoost(List<Round> rounds, End end) {

    /** Why the rounds end. */
    public enum End {
        /** As many as were asked for. */
        ASKED,
        /** The last tree is right on everything: its vote weighs 1, as in scikit-learn. */
        RIGHT,
        /** The tree after the last round is no better than guessing; it is left out. */
        GUESSING
    }

    /**
     * One round.
     *
     * @param tree fitted to the weights before it
     * @param error e, the share of those weights that it gets wrong
     * @param vote what its answer weighs: ln((1 - e) / e)
     * @param weights [n], after it; their sum is 1
     */
    public record Round(ClassificationTree tree, double error, double vote, double[] weights) {}

    /**
     * Fits so many rounds, or fewer where they end by themselves.
     *
     * @param points [n][features]
     * @param labels [n], each 1 or -1
     * @param depth of each tree at most, 1 for stumps
     */
    public static AdaBoost of(double[][] points, int[] labels, int rounds, int depth) {
        ClassificationTreeGrower grower = new ClassificationTreeGrower(points, labels);
        double[] weights = new double[points.length];
        Arrays.fill(weights, 1.0 / points.length);
        List<Round> done = new ArrayList<>(rounds);
        while (done.size() < rounds) {
            ClassificationTree tree = grower.grow(weights, depth);
            double error = error(tree, points, labels, weights);
            if (error >= 0.5) {
                return new AdaBoost(done, End.GUESSING);
            }
            if (error <= 0) {
                done.add(new Round(tree, 0, 1, weights));
                return new AdaBoost(done, End.RIGHT);
            }
            double vote = Math.log((1 - error) / error);
            weights = reweighted(tree, points, labels, weights, Math.exp(vote));
            done.add(new Round(tree, error, vote, weights));
        }
        return new AdaBoost(done, End.ASKED);
    }

    private static double error(ClassificationTree tree, double[][] points, int[] labels, double[] weights) {
        double wrong = 0;
        double all = 0;
        for (int i = 0; i < labels.length; i++) {
            all += weights[i];
            wrong += tree.at(points[i]) == labels[i] ? 0 : weights[i];
        }
        return wrong / all;
    }

    private static double[] reweighted(
            ClassificationTree tree, double[][] points, int[] labels, double[] weights, double factor) {
        double[] grown = new double[weights.length];
        double all = 0;
        for (int i = 0; i < grown.length; i++) {
            grown[i] = tree.at(points[i]) == labels[i] ? weights[i] : weights[i] * factor;
            all += grown[i];
        }
        for (int i = 0; i < grown.length; i++) {
            grown[i] /= all;
        }
        return grown;
    }

    /** The sum of the first so many votes on a point; it is 1 where this is above 0, else -1. */
    public double score(double[] point, int upTo) {
        double score = 0;
        for (Round round : rounds.subList(0, upTo)) {
            score += round.vote() * round.tree().at(point);
        }
        return score;
    }

    /** The answer of the first so many rounds to a point, 1 or -1. */
    public int at(double[] point, int upTo) {
        return score(point, upTo) > 0 ? 1 : -1;
    }

    /**
     * The share of points that the vote gets wrong, after each round.
     *
     * @param points [n][features]
     * @param labels [n], each 1 or -1
     * @return [rounds]
     */
    public double[] errors(double[][] points, int[] labels) {
        double[] scores = new double[points.length];
        double[] errors = new double[rounds.size()];
        for (int m = 0; m < errors.length; m++) {
            int wrong = 0;
            for (int i = 0; i < scores.length; i++) {
                scores[i] += rounds.get(m).vote() * rounds.get(m).tree().at(points[i]);
                wrong += (scores[i] > 0 ? 1 : -1) == labels[i] ? 0 : 1;
            }
            errors[m] = (double) wrong / scores.length;
        }
        return errors;
    }
}
