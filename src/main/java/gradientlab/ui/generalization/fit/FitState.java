package gradientlab.ui.generalization.fit;

import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.FitRecipe;
import gradientlab.experiment.generalization.FitRecipe.View;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.fit.FeatureDraws;
import gradientlab.experiment.generalization.fit.FitRun;
import gradientlab.experiment.generalization.fit.FitSteps;
import gradientlab.experiment.generalization.fit.PenaltyRun;
import gradientlab.experiment.worker.Worker;
import gradientlab.paint.generalization.fit.FitScene;
import gradientlab.paint.generalization.fit.FitScene.Sight;
import gradientlab.ui.generalization.model.GeneralizationModel;
import gradientlab.ui.lab.LabContext;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import javafx.application.Platform;

/**
 * What is fitted, whatever the capacity, and what is looked at. What takes a few milliseconds is computed
 * when it is asked for; one thread fits what takes longer, the next as soon as the last is done, another
 * draws random features.
 */
final class FitState implements AutoCloseable {

    private final GeneralizationModel model;
    private final LabContext context;
    private final Worker<FitRun> fitting;
    private final Worker<FeatureDraws> drawing;
    private FitRun run;
    private PenaltyRun penalties;
    private FeatureDraws draws;
    private FitRecipe asked;
    /** Where a question was first asked that is not answered yet. */
    private OptionalInt asking = OptionalInt.empty();
    private Sight sight = Sight.ALONE;

    /** @param found called on the FX thread when a result is there */
    FitState(GeneralizationModel model, LabContext context, Runnable found) {
        this.model = model;
        this.context = context;
        fitting = new Worker<>("fit", () -> Platform.runLater(found));
        drawing = new Worker<>("feature-draws", () -> Platform.runLater(found));
        model.timeline().limitProperty().addListener((of, was, now) -> chosen(now.isPresent()));
        model.recipeProperty().addListener(o -> sight = sight.withChoice(OptionalInt.empty()));
    }

    /** A class has chosen a capacity if it went to another one while it was asked. */
    private void chosen(boolean hidden) {
        if (!hidden) {
            int step = model.timeline().step();
            boolean moved = shown() && asking.isPresent() && asking.getAsInt() != step;
            sight = sight.withChoice(moved ? OptionalInt.of(step) : OptionalInt.empty());
            asking = OptionalInt.empty();
        }
    }

    GeneralizationModel model() {
        return model;
    }

    LabContext context() {
        return context;
    }

    boolean shown() {
        return model.mode() == Mode.FIT;
    }

    /** The recipe at the step that is looked at. */
    FitRecipe recipe() {
        return model.looked().fit();
    }

    void present(boolean on) {
        sight = sight.withPresented(on);
    }

    int point() {
        return sight.point();
    }

    void choosePoint(int point) {
        sight = sight.withPoint(point);
    }

    /** Chooses a fold, or none if it was chosen. */
    void chooseFold(int fold) {
        boolean same = sight.fold().isPresent() && sight.fold().getAsInt() == fold;
        sight = sight.withFold(same ? OptionalInt.empty() : OptionalInt.of(fold));
    }

    /** Chooses the next fold, or the one before. */
    void nextFold(int by) {
        int folds = recipe().validation().folds();
        int next = sight.fold().isPresent() ? sight.fold().getAsInt() + by : by > 0 ? 0 : folds - 1;
        sight = sight.withFold(OptionalInt.of(Math.floorMod(next, folds)));
    }

    /** What is painted now; empty before the first result. */
    Optional<FitScene> scene() {
        FitRecipe recipe = recipe();
        fit(recipe);
        draw(recipe);
        if (run == null) {
            return Optional.empty();
        }
        FitRecipe looked = run.answers(recipe) ? recipe : run.recipe().withView(recipe.view());
        if (penalties == null || !penalties.answers(looked)) {
            penalties = PenaltyRun.in(looked).orElse(null);
        }
        Optional<PenaltyRun> penalty =
                Optional.ofNullable(penalties).filter(there -> looked.view() == View.PENALTY);
        Optional<FeatureDraws> drawn = Optional.ofNullable(draws).filter(there -> there.answers(looked));
        return Optional.of(new FitScene(run, drawn, penalty, looked, guessing(run),
                context.theme().get(), context.words().texts()));
    }

    private Sight guessing(FitRun shown) {
        boolean guessing = shown() && model.timeline().limit().isPresent();
        OptionalInt fold = sight.fold().isPresent() && sight.fold().getAsInt() < shown.folds().count()
                ? sight.fold()
                : OptionalInt.empty();
        if (guessing && asking.isEmpty()) {
            asking = OptionalInt.of(model.timeline().step());
            sight = sight.withChoice(OptionalInt.empty());
        }
        return new Sight(true, sight.presented(), guessing, !shown.answers(recipe()), fold, sight.point(),
                sight.choice());
    }

    private void fit(FitRecipe recipe) {
        fitting.poll().filter(outcome -> !outcome.failed()).ifPresent(outcome -> run = outcome.value());
        if (run != null && run.answers(recipe)) {
            return;
        }
        if (FitRun.quick(recipe)) {
            run = FitRun.of(recipe);
        } else if (!fitting.busy()) {
            fitting.submit(signal -> FitRun.of(recipe));
        }
    }

    /** Draws random features, again if others are asked for. */
    private void draw(FitRecipe recipe) {
        drawing.poll().filter(outcome -> !outcome.failed()).ifPresent(outcome -> draws = outcome.value());
        boolean there = draws != null && draws.answers(recipe) || asked != null && asked.equals(recipe);
        if (recipe.model().kind() == Kind.RANDOM_FEATURES && recipe.model().draws() > 1 && !there) {
            asked = recipe;
            drawing.submit(signal -> FeatureDraws.of(recipe, signal::cancelled));
        }
    }

    /**
     * Changes the recipe at the step that is looked at, and looks where it then stands. What comes while
     * another mode is shown, as points that were read, changes it where it was left: the timeline is that
     * mode's.
     */
    void change(UnaryOperator<FitRecipe> edit) {
        if (!shown()) {
            model.edit(recipe -> recipe.withFit(edit.apply(recipe.fit())));
            return;
        }
        model.edit(recipe -> recipe.withFit(edit.apply(FitSteps.set(recipe.fit(), model.timeline().step()))));
        model.timeline().seek(FitSteps.of(model.history().value().fit()));
    }

    void changeData(UnaryOperator<CurveData> edit) {
        change(recipe -> {
            CurveData data = edit.apply(recipe.data());
            return recipe.withData(data).withModel(recipe.model().fitting(data))
                    .withValidation(recipe.validation().fitting(data));
        });
    }

    /** Looks at another capacity. */
    void go(int step) {
        if (run != null && recipe().view() != View.PENALTY) {
            model.timeline().seek(step);
        } else if (run != null) {
            change(recipe -> recipe.withModel(recipe.model().withCapacity(run.capacities().at(step))));
        }
    }

    /** Shows something else below; penalties are those of polynomials. */
    void choose(View view) {
        boolean there = view != View.PENALTY || recipe().model().kind() == Kind.POLYNOMIAL;
        if (there && view != recipe().view()) {
            change(recipe -> recipe.withView(view));
        }
    }

    @Override
    public void close() {
        fitting.close();
        drawing.close();
    }
}
