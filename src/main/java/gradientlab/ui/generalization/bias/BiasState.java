package gradientlab.ui.generalization.bias;

import gradientlab.experiment.generalization.BiasRecipe;
import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.bias.AtPlace;
import gradientlab.experiment.generalization.bias.BiasRun;
import gradientlab.experiment.generalization.bias.BiasSteps;
import gradientlab.experiment.worker.Worker;
import gradientlab.paint.generalization.bias.BiasScene;
import gradientlab.paint.generalization.bias.BiasScene.Sight;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.lab.LabContext;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.Platform;

/**
 * What comes of all samples, whatever the capacity, and what is looked at. What takes a few milliseconds is
 * computed when it is asked for; a thread fits what takes longer, the next as soon as the last is done.
 */
final class BiasState implements AutoCloseable {

    private final GeneralizationModel model;
    private final LabContext context;
    private final Worker<BiasRun> fitting;
    private BiasRun run;
    private AtPlace at;
    private BiasRun atRun;
    private BiasRecipe atRecipe;
    private boolean presented;

    /** @param found called on the FX thread when a result is there */
    BiasState(GeneralizationModel model, LabContext context, Runnable found) {
        this.model = model;
        this.context = context;
        fitting = new Worker<>("bias-variance", () -> Platform.runLater(found));
    }

    GeneralizationModel model() {
        return model;
    }

    LabContext context() {
        return context;
    }

    boolean shown() {
        return model.mode() == Mode.BIAS;
    }

    /** The recipe at the step that is looked at. */
    BiasRecipe recipe() {
        return model.looked().bias();
    }

    void present(boolean on) {
        presented = on;
    }

    /** What is painted now; empty before the first result. */
    Optional<BiasScene> scene() {
        BiasRecipe recipe = recipe();
        fit(recipe);
        if (run == null) {
            return Optional.empty();
        }
        BiasRecipe looked = run.answers(recipe) ? recipe : run.recipe();
        if (run != atRun || !looked.equals(atRecipe)) {
            at = AtPlace.of(run, looked);
            atRun = run;
            atRecipe = looked;
        }
        boolean guessing = shown() && model.timeline().limit().isPresent();
        return Optional
                .of(new BiasScene(run, at, looked,
                        new Sight(true, presented, guessing, !run.answers(recipe)), context.theme().get(),
                        context.words().texts()));
    }

    private void fit(BiasRecipe recipe) {
        fitting.poll().filter(outcome -> !outcome.failed()).ifPresent(outcome -> run = outcome.value());
        if (run != null && run.answers(recipe)) {
            return;
        }
        if (BiasRun.quick(recipe)) {
            run = BiasRun.of(recipe);
        } else if (!fitting.busy()) {
            fitting.submit(signal -> BiasRun.of(recipe));
        }
    }

    /** Changes the recipe at the step that is looked at, and looks where it then stands. */
    void change(UnaryOperator<BiasRecipe> edit) {
        model.edit(recipe -> recipe
                .withBias(edit.apply(BiasSteps.set(recipe.bias(), model.timeline().step()))));
        model.timeline().seek(BiasSteps.of(model.history().value().bias()));
    }

    void changeData(UnaryOperator<CurveData> edit) {
        change(recipe -> {
            CurveData data = edit.apply(recipe.data());
            double x = Math.max(data.from(), Math.min(data.to(), recipe.x()));
            return recipe.withData(data).withModel(recipe.model().fitting(data)).withX(x);
        });
    }

    /** Another model; those side by side stay what they are. */
    void changeModel(UnaryOperator<ModelChoice> edit) {
        change(recipe -> recipe.withModel(edit.apply(recipe.model())));
    }

    /** Another of the models side by side. */
    void choose(int index) {
        ModelChoice chosen = recipe().compare().get(index);
        changeModel(now -> chosen.fitting(recipe().data()));
    }

    /** The next of the models side by side, or the one before; the first if it is none of them. */
    void nextModel(int by) {
        int models = recipe().compare().size();
        int now = recipe().compare().indexOf(recipe().model());
        if (models > 0) {
            choose(now < 0 ? 0 : Math.floorMod(now + by, models));
        }
    }

    /** Looks at another capacity. */
    void go(int step) {
        model.timeline().seek(step);
    }

    @Override
    public void close() {
        fitting.close();
    }
}
