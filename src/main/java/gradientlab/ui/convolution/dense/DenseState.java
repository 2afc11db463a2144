package gradientlab.ui.convolution.dense;

import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.DenseRecipe;
import gradientlab.experiment.convolution.dense.DenseRun;
import gradientlab.paint.convolution.dense.DenseScene;
import gradientlab.paint.convolution.dense.DenseScene.Sight;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabContext;
import java.util.function.UnaryOperator;

/** What comes of the layers, computed once for all parts of the window: a millisecond. */
final class DenseState {

    private final ConvolutionModel model;
    private final LabContext context;
    private DenseRun run;
    private boolean presented;

    DenseState(ConvolutionModel model, LabContext context) {
        this.model = model;
        this.context = context;
    }

    ConvolutionModel model() {
        return model;
    }

    LabContext context() {
        return context;
    }

    DenseRecipe recipe() {
        return model.dense();
    }

    void present(boolean on) {
        presented = on;
    }

    /** What is painted now. */
    DenseScene scene() {
        DenseRecipe recipe = recipe();
        if (run == null || !run.recipe().equals(recipe)) {
            run = new DenseRun(recipe);
        }
        boolean guessing = model.mode() == Mode.DENSE && model.timeline().limit().isPresent();
        return new DenseScene(run, new Sight(presented, guessing), context.theme().get(),
                context.words().texts());
    }

    /** Takes a change, unless no window would fit. */
    void change(UnaryOperator<DenseRecipe> edit) {
        model.edit(recipe -> {
            DenseRecipe changed = edit.apply(recipe.dense());
            if (!changed.fits()) {
                context.say(context.words().texts().get("convolution.dense.e.fits", changed.kernelSize(),
                        changed.size() + 2 * changed.padding()));
            }
            return changed.fits() ? recipe.withDense(changed) : recipe;
        });
    }
}
