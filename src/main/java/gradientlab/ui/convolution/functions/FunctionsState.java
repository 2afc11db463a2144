package gradientlab.ui.convolution.functions;

import gradientlab.experiment.convolution.ConvolutionRecipe.Mode;
import gradientlab.experiment.convolution.FunctionsRecipe;
import gradientlab.experiment.convolution.functions.FunctionsRun;
import gradientlab.experiment.worker.Worker;
import gradientlab.paint.convolution.functions.FunctionsScene;
import gradientlab.paint.convolution.functions.FunctionsScene.Sight;
import gradientlab.ui.convolution.model.ConvolutionModel;
import gradientlab.ui.lab.LabContext;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.Platform;

/**
 * What comes of the functions, wherever t is. A thread of its own computes it, the next as soon as the
 * last is done; t and the spacing change nothing that it makes.
 */
final class FunctionsState implements AutoCloseable {

    private final ConvolutionModel model;
    private final LabContext context;
    private final Worker<FunctionsRun> worker;
    private FunctionsRun run;
    private boolean presented;

    /** @param found called on the FX thread when a result is there */
    FunctionsState(ConvolutionModel model, LabContext context, Runnable found) {
        this.model = model;
        this.context = context;
        worker = new Worker<>("functions", () -> Platform.runLater(found));
    }

    ConvolutionModel model() {
        return model;
    }

    LabContext context() {
        return context;
    }

    FunctionsRecipe recipe() {
        return model.functions();
    }

    void present(boolean on) {
        presented = on;
    }

    /** What is painted now; empty before the first result. */
    Optional<FunctionsScene> scene() {
        worker.poll().filter(outcome -> !outcome.failed()).ifPresent(outcome -> run = outcome.value());
        FunctionsRecipe recipe = recipe();
        boolean there = run != null && run.answers(recipe);
        if (!there && !worker.busy()) {
            worker.submit(signal -> FunctionsRun.of(recipe));
        }
        if (run == null) {
            return Optional.empty();
        }
        FunctionsRecipe shown =
                there ? recipe : run.recipe().withT(recipe.t()).withDelta(recipe.delta());
        boolean guessing = model.mode() == Mode.FUNCTIONS && model.timeline().limit().isPresent();
        return Optional.of(new FunctionsScene(run, shown, new Sight(presented, guessing),
                context.theme().get(), context.words().texts()));
    }

    void change(UnaryOperator<FunctionsRecipe> edit) {
        model.edit(recipe -> recipe.withFunctions(edit.apply(recipe.functions())));
    }

    @Override
    public void close() {
        worker.close();
    }
}
