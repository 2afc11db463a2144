package gradientlab.ui.convolution.training;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.convolution.DigitChoice;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitNetwork.Kind;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.DigitsView;
import gradientlab.experiment.convolution.training.data.SplitDigits;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.training.OptimizerEdits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** The changes a person makes to what is trained and looked at, each from the old recipe to the new one. */
final class DigitsEdits {

    private DigitsEdits() {}

    /** Changes the training alone. */
    static void training(ConvolutionModel model, UnaryOperator<DigitsRecipe> change) {
        model.edit(recipe -> recipe.withTraining(change.apply(recipe.training())));
    }

    /** Changes what is looked at. */
    static void view(ConvolutionModel model, UnaryOperator<DigitsView> change) {
        training(model, recipe -> recipe.withView(change.apply(recipe.view())));
    }

    /**
     * One network other than it was. Lanes that mirror each other stay alike, and an MLP that had as many
     * parameters as the first CNN keeps as many, as nearly as can be.
     */
    static DigitsRecipe network(DigitsRecipe recipe, int index, UnaryOperator<DigitNetwork> change) {
        DigitNetwork was = recipe.networks().get(index);
        DigitNetwork is = change.apply(was);
        List<DigitNetwork> changed = new ArrayList<>();
        for (int i = 0; i < recipe.networks().size(); i++) {
            DigitNetwork other = recipe.networks().get(i);
            boolean lane = i != index && was.kind() == Kind.CNN && mirror(was).equals(other);
            boolean alike = was.kind() == Kind.CNN && other.kind() == Kind.MLP
                    && other.hidden() == was.hiddenAlike();
            changed.add(i == index ? is
                    : lane ? mirror(is) : alike ? other.withHidden(is.hiddenAlike()) : other);
        }
        return recipe.withNetworks(changed);
    }

    /** The same CNN as a convolution where it was a cross-correlation, starting with its kernels rotated. */
    static DigitNetwork mirror(DigitNetwork cnn) {
        return cnn.withFlip(!cnn.flip()).withTurned(!cnn.turned());
    }

    /** One network more; does nothing where there are as many as may be. */
    static DigitsRecipe add(DigitsRecipe recipe, DigitNetwork network) {
        if (recipe.networks().size() >= DigitsRecipe.MAX_NETWORKS) {
            return recipe;
        }
        List<DigitNetwork> more = new ArrayList<>(recipe.networks());
        more.add(network);
        return recipe.withNetworks(more);
    }

    /** Takes a network out; does nothing to the last one. */
    static DigitsRecipe remove(DigitsRecipe recipe, int index) {
        if (recipe.networks().size() < 2) {
            return recipe;
        }
        List<DigitNetwork> fewer = new ArrayList<>(recipe.networks());
        fewer.remove(index);
        return recipe.withNetworks(fewer);
    }

    /** The first CNN and its mirror alone, or the first CNN and an MLP again. */
    static DigitsRecipe lanes(DigitsRecipe recipe, boolean mirrored) {
        DigitNetwork cnn = recipe.networks().stream().filter(each -> each.kind() == Kind.CNN).findFirst()
                .orElse(DigitNetwork.CNN);
        return recipe.withNetworks(List.of(
                cnn, mirrored ? mirror(cnn) : DigitNetwork.MLP.withHidden(cnn.hiddenAlike())));
    }

    /** Nothing drawn yet. */
    static DigitChoice blank() {
        return DigitChoice.drawn(Collections.nCopies(SplitDigits.PIXELS, 0.0));
    }

    /** How networks are updated, as the panel changes it. */
    static OptimizerEdits optimizer(ConvolutionModel model) {
        return new OptimizerEdits() {
            @Override
            public void optimizer(String id) {
                training(model, recipe -> recipe.optimizer().equals(id) ? recipe
                        : recipe.withOptimizer(id, TrainingRules.defaults(id)));
            }

            @Override
            public void knob(String knob, double value) {
                training(model, recipe -> recipe.withOptimizer(
                        recipe.optimizer(), recipe.settings().with(knob, value)));
            }

            @Override
            public void clip(Clip clip) {
                training(model, recipe -> recipe.withClip(clip));
            }

            @Override
            public void schedule(ScheduleChoice schedule) {
                training(model, recipe -> recipe.withSchedule(schedule));
            }
        };
    }
}
