package gradientlab.paint.generalization.regularize;

import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.experiment.generalization.training.RegularizeFrame.Kept;
import gradientlab.experiment.generalization.training.RegularizeHistory;
import gradientlab.experiment.generalization.training.RegularizeSnapshot;
import gradientlab.experiment.generalization.training.RegularizeTraining;
import gradientlab.experiment.generalization.training.RegularizeVerdict;
import gradientlab.paint.picture.Theme;
import gradientlab.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One moment of a training, to be painted.
 *
 * @param trained what was trained
 * @param looked what of it is looked at
 */
public record RegularizeScene(Trained trained, Looked looked, Theme theme, Texts texts) {

    /**
     * What was trained.
     *
     * @param recipe its view says what is shown
     * @param split what is learned and judged
     * @param history up to the moment, or further: what comes later is faint
     * @param kept what any epoch comes back from, and the test if it is open
     */
    public record Trained(
            RegularizeRecipe recipe, LabelledSplit split, RegularizeHistory history, Kept kept) {

        /** A training as it stands. */
        public static Trained of(RegularizeTraining training) {
            return new Trained(training.recipe().regularize(), training.split(), training.history(),
                    training.kept());
        }
    }

    /**
     * What of it is looked at.
     *
     * @param shown the epoch
     * @param selected the network that is chosen, from 0
     * @param before what was trained until something was changed, for comparison; empty for nothing
     * @param predicting whether a class predicts what comes: nothing later is shown, nor what is concluded
     */
    public record Looked(
            RegularizeSnapshot shown, int selected, Optional<RegularizeHistory> before, boolean predicting) {

        /** An epoch on its own. */
        public static Looked at(RegularizeSnapshot shown, int selected) {
            return new Looked(shown, selected, Optional.empty(), false);
        }
    }

    public RegularizeRecipe recipe() {
        return trained.recipe();
    }

    /** The epoch that is looked at. */
    public int epoch() {
        return looked.shown().step();
    }

    /** The places of the networks that are switched on. */
    public List<Integer> on() {
        return IntStream.range(0, recipe().networks().size()).filter(i -> recipe().networks().get(i).on())
                .boxed().toList();
    }

    /** What a network comes to at the epoch that is looked at. */
    public RegularizeVerdict verdict(int network) {
        return RegularizeVerdict.of(looked.shown(), trained.split(), network);
    }
}
