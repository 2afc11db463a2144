package gradientlab.experiment.convolution.training;

import gradientlab.experiment.Recipes;
import gradientlab.experiment.convolution.ConvolutionRecipe;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.training.data.DigitsData;
import gradientlab.experiment.training.StepHistory;
import gradientlab.experiment.training.Trainable;
import gradientlab.experiment.training.TrainingRun;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.worker.Parallel;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * The training of a recipe's networks, of all seeds in lock-step. The same recipe gives the same bits. One
 * thread at a time, but for those that {@link #advance(int, Parallel)} spreads the networks over.
 */
public final class DigitsTraining implements Trainable<ConvolutionRecipe, DigitsTraining> {

    private final DigitsSetup setup;
    private final TrainingRun<DigitModel, SeedSnapshot, DigitsSnapshot> run;
    private ConvolutionRecipe recipe;

    /**
     * Starts at step 0 what the recipe says.
     *
     * @param recipe as {@link Recipes#check} wants it
     */
    public DigitsTraining(ConvolutionRecipe recipe) {
        this(recipe, false);
    }

    /**
     * Starts at step 0.
     *
     * @param twins whether the same networks are trained along on pixels in the other order: scrambled where
     *     the recipe's are in place
     */
    public DigitsTraining(ConvolutionRecipe recipe, boolean twins) {
        this(recipe, new DigitsSetup(recipe.training(), DigitsData.of(recipe.training().seeds()), twins),
                recipe.training().plan());
    }

    /**
     * Starts at step 0 what a picture shows: with the same networks on the pixels in the other order, which
     * tells something where two kinds of network are compared.
     */
    public static DigitsTraining shown(ConvolutionRecipe recipe) {
        boolean compared = recipe.training().networks().size() == 2 && !recipe.training().mirrored();
        return new DigitsTraining(recipe, compared);
    }

    private DigitsTraining(ConvolutionRecipe recipe, DigitsSetup setup, OptimizerPlan plan) {
        this.recipe = recipe;
        this.setup = setup;
        run = new TrainingRun<>(setup, plan);
    }

    /** The recipe, with the changes made so far: run again, it gives the same numbers. */
    public ConvolutionRecipe recipe() {
        return recipe;
    }

    @Override
    public ConvolutionRecipe present() {
        return recipe.present();
    }

    /** The digits of each seed. */
    public DigitsData data() {
        return setup.data();
    }

    @Override
    public int step() {
        return run.step();
    }

    @Override
    public int stepsPerEpoch() {
        return run.stepsPerEpoch();
    }

    @Override
    public boolean finished() {
        return run.finished();
    }

    @Override
    public void advance(int steps, Parallel parallel) {
        run.advance(steps, parallel);
    }

    /** Keeps no history from now on, which is faster where only the present step is asked for. */
    public void forget() {
        run.forget();
    }

    @Override
    public OptionalInt firstStop() {
        return run.firstStop();
    }

    /** The present step; its tests are those of the last epoch that ended. */
    public DigitsSnapshot snapshot() {
        return run.snapshot();
    }

    /** The present step, every network that has not stopped tested now. */
    public DigitsSnapshot tested(Parallel parallel) {
        SeedSnapshot[] models = new SeedSnapshot[run.size()];
        parallel.all(models.length, i -> {
            SeedSnapshot made = run.snapshot(i);
            models[i] = run.stop(i).isPresent() ? made : run.model(i).tested(made);
        });
        return run.row(step(), Arrays.asList(models));
    }

    /** All steps so far, thinned evenly, and the present one. */
    public DigitsHistory history() {
        StepHistory<DigitsSnapshot> kept = run.history();
        return new DigitsHistory(kept.stride(), kept.rows());
    }

    /**
     * Takes another optimizer, other knobs, schedule, clipping or number of epochs from the present step on.
     */
    @Override
    public boolean set(ConvolutionRecipe wanted) {
        ConvolutionRecipe now = wanted.present();
        if (!DigitsContinuation.goesOn(recipe, now, step())) {
            return false;
        }
        DigitsRecipe training = now.training();
        run.change(training.plan().first(), training.steps());
        recipe = now.withTraining(training.withRule(run.plan().first()).withChanges(run.plan().changes()));
        return true;
    }

    @Override
    public DigitsTraining again(int until) {
        OptimizerPlan plan = run.plan().until(until);
        return new DigitsTraining(
                recipe.withTraining(recipe.training().withChanges(plan.changes())), setup, plan);
    }
}
