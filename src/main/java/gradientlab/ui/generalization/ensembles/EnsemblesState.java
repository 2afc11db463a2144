package gradientlab.ui.generalization.ensembles;

import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.EnsemblesRecipe;
import gradientlab.experiment.generalization.EnsemblesRecipe.Method;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.PlaneData;
import gradientlab.experiment.generalization.ensemble.EnsembleRun;
import gradientlab.experiment.generalization.ensemble.FreshSamples;
import gradientlab.experiment.worker.Worker;
import gradientlab.paint.generalization.ensemble.EnsembleScene;
import gradientlab.paint.generalization.ensemble.EnsembleScene.Sight;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.generalization.panel.CurveControls;
import gradientlab.ui.lab.LabContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.application.Platform;

/**
 * What is fitted, wherever the step is, and what is looked at. One thread fits the sample, the next as soon
 * as the last is done; another draws fresh samples, the latest that were asked for.
 */
final class EnsemblesState implements AutoCloseable {

    /** So many fresh samples mean errors and variances are taken over. */
    private static final int BOOSTING_SAMPLES = 50;
    private static final int BAGGING_SAMPLES = 200;

    private final GeneralizationModel model;
    private final LabContext context;
    private final Worker<EnsembleRun> fitting;
    private final Worker<FreshSamples> drawing;
    private final Map<Method, Integer> steps = new EnumMap<>(Map.of(
            Method.BOOTSTRAP, 0, Method.BAGGING, 25, Method.BOOSTING, 6, Method.ADABOOST, 50));
    private EnsembleRun run;
    private FreshSamples fresh;
    private FreshSamples.Asked asked;
    private Sight sight = Sight.ALONE;

    /** @param found called on the FX thread when a result is there */
    EnsemblesState(GeneralizationModel model, LabContext context, Runnable found) {
        this.model = model;
        this.context = context;
        fitting = new Worker<>("ensemble", () -> Platform.runLater(found));
        drawing = new Worker<>("fresh-samples", () -> Platform.runLater(found));
    }

    GeneralizationModel model() {
        return model;
    }

    LabContext context() {
        return context;
    }

    boolean shown() {
        return model.mode() == Mode.ENSEMBLES;
    }

    /** The recipe at the step that is looked at. */
    EnsemblesRecipe recipe() {
        return model.looked().ensembles();
    }

    Sight sight() {
        return sight;
    }

    void present(boolean on) {
        sight = sight.withPresented(on);
    }

    /** What is painted now; empty before the first result. */
    Optional<EnsembleScene> scene() {
        EnsemblesRecipe recipe = recipe();
        fitting.poll().filter(outcome -> !outcome.failed()).ifPresent(outcome -> run = outcome.value());
        drawing.poll().filter(outcome -> !outcome.failed()).ifPresent(outcome -> fresh = outcome.value());
        boolean there = run != null && run.answers(recipe);
        if (!there && !fitting.busy()) {
            fitting.submit(signal -> EnsembleRun.of(recipe));
        }
        draw(recipe);
        if (run == null || !there && run.recipe().method() != recipe.method()) {
            return Optional.empty();
        }
        OptionalInt limit = shown() ? model.timeline().limit() : OptionalInt.empty();
        EnsemblesRecipe looked = there ? recipe : run.recipe().withStep(recipe.step());
        return Optional.of(new EnsembleScene(run, drawn(looked), looked, sight.withLimit(limit),
                context.theme().get(), context.words().texts()));
    }

    /** Draws other samples if others are asked for. */
    private void draw(EnsemblesRecipe recipe) {
        Optional<FreshSamples.Asked> wanted = FreshSamples.asked(recipe);
        if (wanted.isPresent() && !wanted.get().equals(asked)) {
            asked = wanted.get();
            FreshSamples.Asked now = asked;
            drawing.submit(signal -> FreshSamples.of(now, signal));
        }
    }

    /** The samples of that method; those before it until the new ones are there. */
    private Optional<FreshSamples> drawn(EnsemblesRecipe recipe) {
        boolean wanted = FreshSamples.asked(recipe).isPresent();
        return Optional.ofNullable(fresh)
                .filter(there -> wanted && there.asked().method() == recipe.method());
    }

    void change(UnaryOperator<EnsemblesRecipe> edit) {
        model.edit(recipe -> recipe.withEnsembles(edit.apply(recipe.ensembles())));
    }

    void changeData(UnaryOperator<CurveData> edit) {
        change(recipe -> recipe.withData(edit.apply(recipe.data())));
    }

    /** Another sample, of points of a plane where AdaBoost learns them. */
    void fresh() {
        if (recipe().method() == Method.ADABOOST) {
            change(recipe -> recipe.plane() instanceof PlaneData.Generated drawn
                    ? recipe.withPlane(drawn.withSeed(drawn.seed() + 1))
                    : recipe);
        } else {
            changeData(CurveControls::fresh);
        }
    }

    /** Goes to a step, drawing more trees or rounds if there are not so many. */
    void go(int step) {
        if (step > model.timeline().steps()) {
            change(recipe -> switch (recipe.method()) {
                case BOOTSTRAP -> recipe;
                case BAGGING -> recipe.withBagging(recipe.bagging().withMembers(step));
                case BOOSTING -> recipe.withBoosting(recipe.boosting().withRounds(step));
                case ADABOOST -> recipe.withAdaboost(
                        new EnsemblesRecipe.AdaBoost(step, recipe.adaboost().depth()));
            });
        }
        model.timeline().seek(Math.min(step, model.timeline().steps()));
    }

    /** Shows another method where it stood when it was seen last. */
    void choose(Method method) {
        EnsemblesRecipe before = recipe();
        if (method == before.method()) {
            return;
        }
        steps.put(before.method(), before.step());
        int samples = method == Method.BOOSTING ? BOOSTING_SAMPLES : BAGGING_SAMPLES;
        change(recipe -> {
            EnsemblesRecipe other = recipe.withMethod(method).withSamples(samples);
            return other.withStep(Math.min(steps.get(method), other.steps()));
        });
        model.timeline().seek(Math.min(steps.get(method), model.timeline().steps()));
    }

    void chooseTree(int tree) {
        sight = sight.withTree(Math.max(0, tree));
    }

    /** The next tree, or the one before. */
    void nextTree(int by) {
        int trees = Math.max(1, recipe().method() == Method.BAGGING ? recipe().step() : recipe().trees());
        chooseTree(Math.floorMod(Math.min(sight.tree(), trees - 1) + by, trees));
    }

    void choosePoint(int point) {
        sight = sight.withPoint(point);
    }

    void shuffle() {
        sight = sight.shuffled();
    }

    /** Leaves a tree out, or takes it back; one at least stays. */
    void leaveOut(int tree) {
        change(recipe -> {
            List<Integer> out = new ArrayList<>(recipe.bagging().leftOut());
            boolean back = out.remove(Integer.valueOf(tree));
            if (!back && out.size() < recipe.trees() - 1) {
                out.add(tree);
            }
            return recipe.withBagging(recipe.bagging().withLeftOut(out));
        });
    }

    @Override
    public void close() {
        fitting.close();
        drawing.close();
    }
}
