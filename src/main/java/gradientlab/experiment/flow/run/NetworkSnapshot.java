package gradientlab.experiment.flow.run;

import gradientlab.core.network.GradientReport;
import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.experiment.training.Evaluator;
import gradientlab.experiment.training.Score;
import java.util.List;
import java.util.Optional;

/**
 * One network after some updates, in numbers. Layers count from 0 at the input; the output layer is last.
 *
 * <p>The report and {@code loss} belong to the batch the next update will use, as training sees it: raw
 * gradients, before clipping and weight decay. A network that stopped keeps the report of the step it
 * stopped at.
 *
 * @param report gradients and activations by layer
 * @param loss of the present batch
 * @param trainLoss over the training examples (at most {@link Evaluator#EXAMPLES} of them), as evaluation
 *     sees it: batch norm with its running statistics, nothing dropped. NaN, as are the next three, where the
 *     step was not judged
 * @param trainAccuracy share of them that is classified rightly, NaN where targets are no classes
 * @param validationLoss the same over the examples kept apart, NaN if there are none
 * @param validationAccuracy the same
 * @param histograms of the activations of each layer on the present batch
 * @param predicted ||dL/dz|| of each layer by {@link gradientlab.core.network.Theory}; not to be written
 * @param updates ||ΔW|| / ||W|| of each layer in the last update, NaN before the first; not to be written
 * @param gradient the norm of the last update's gradient over all parameters together, before clipping; NaN
 *     before the first update and where the network stopped
 * @param clipped the same after clipping: what the optimizer was given
 * @param stopped where and when a number was not finite any more
 * @param verdict on how the gradient passes through
 */
public record NetworkSnapshot(
        GradientReport report,
        double loss,
        double trainLoss,
        double trainAccuracy,
        double validationLoss,
        double validationAccuracy,
        List<Histogram> histograms,
        double[] predicted,
        double[] updates,
        double gradient,
        double clipped,
        Optional<Stop> stopped,
        Verdict verdict) {

    public NetworkSnapshot {
        histograms = List.copyOf(histograms);
    }

    /** Hidden layers and the output layer. */
    public int layers() {
        return report.layers();
    }

    /** A number of one layer's report. */
    public double get(int layer, Quantity quantity) {
        return report.get(layer, quantity);
    }

    /**
     * By what factor {@link #predicted} is off in the hidden layer where it is off most: 1 or more, infinite
     * where one of prediction and measurement is 0, NaN where one is no number.
     */
    public double predictionError() {
        double worst = 1;
        for (int l = 0; l < layers() - 1; l++) {
            double measured = get(l, Quantity.DZ_L2);
            double off = predicted[l] == measured ? 1 : predicted[l] / measured;
            worst = Math.max(worst, Math.max(off, 1 / off));
        }
        return worst;
    }

    /**
     * A network that can't go on.
     *
     * @param layer the first layer, on the way the numbers took, that gave none
     * @param step how many updates led there
     * @param forward whether that was an activation; otherwise a gradient
     */
    public record Stop(int layer, int step, boolean forward) {}

    /** A snapshot while its numbers are gathered. */
    static final class Draft {
        final GradientReport report;
        final double loss;
        Score training = Score.NONE;
        /** By which the verdict says whether it fits: the last there is, perhaps of an earlier step. */
        Score fit = Score.NONE;
        Score validation = Score.NONE;
        List<Histogram> histograms = List.of();
        double[] predicted;
        double[] updates;
        double began = Double.NaN;
        double gradient = Double.NaN;
        double clipped = Double.NaN;
        Optional<Stop> stopped = Optional.empty();
        private final boolean skips;

        /** @param skips whether the network's blocks have skips */
        Draft(GradientReport report, double loss, boolean skips) {
            this.report = report;
            this.loss = loss;
            this.skips = skips;
        }

        NetworkSnapshot done() {
            return new NetworkSnapshot(
                    report, loss, training.loss(), training.accuracy(), validation.loss(),
                    validation.accuracy(), histograms, predicted, updates,
                    stopped.isEmpty() ? gradient : Double.NaN, stopped.isEmpty() ? clipped : Double.NaN,
                    stopped,
                    Verdict.of(report, skips, updates, began, fit, stopped));
        }
    }
}
