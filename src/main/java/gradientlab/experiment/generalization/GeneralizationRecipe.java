package gradientlab.experiment.generalization;

import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.training.TrainedRecipe;
import java.util.Objects;

/**
 * One recipe for all modes, so that each keeps what was set in it. Immutable; a change makes a new one.
 *
 * @param mode which one is looked at
 * @param regularize networks side by side, each with its regularizers
 * @param fit a model of a curve, its capacity and its folds
 * @param bias many fits of one model to fresh samples
 * @param ensembles bootstrap, bagging, boosting, AdaBoost
 * @param notes title and sentences of a preset
 */
public record GeneralizationRecipe(
        Mode mode,
        RegularizeRecipe regularize,
        FitRecipe fit,
        BiasRecipe bias,
        EnsemblesRecipe ensembles,
        Notes notes)
        implements TrainedRecipe<GeneralizationRecipe> {

    public static final String LAB = "generalization";

    /** All modes at their defaults. */
    public static final GeneralizationRecipe DEFAULT = new GeneralizationRecipe(
            Mode.REGULARIZE, RegularizeRecipe.DEFAULT, FitRecipe.DEFAULT, BiasRecipe.DEFAULT,
            EnsemblesRecipe.DEFAULT, Notes.NONE);

    /** What the lab shows. */
    public enum Mode {
        REGULARIZE("regularize"),
        FIT("fit"),
        BIAS("bias_variance"),
        ENSEMBLES("ensembles");

        private final String id;

        Mode(String id) {
            this.id = id;
        }

        /** Its name in recipes. */
        public String id() {
            return id;
        }
    }

    public GeneralizationRecipe {
        Objects.requireNonNull(mode);
        Objects.requireNonNull(notes);
    }

    @Override
    public String lab() {
        return LAB;
    }

    /** Epochs of the training. */
    @Override
    public int steps() {
        return regularize.training().epochs();
    }

    /** Never: what networks change on the way is part of what was asked for, from the first epoch on. */
    @Override
    public boolean steered() {
        return false;
    }

    @Override
    public GeneralizationRecipe upTo(int epoch) {
        return this;
    }

    @Override
    public GeneralizationRecipe present() {
        return this;
    }

    public GeneralizationRecipe withMode(Mode other) {
        return new GeneralizationRecipe(other, regularize, fit, bias, ensembles, notes);
    }

    public GeneralizationRecipe withRegularize(RegularizeRecipe other) {
        return new GeneralizationRecipe(mode, other, fit, bias, ensembles, notes);
    }

    public GeneralizationRecipe withFit(FitRecipe other) {
        return new GeneralizationRecipe(mode, regularize, other, bias, ensembles, notes);
    }

    public GeneralizationRecipe withBias(BiasRecipe other) {
        return new GeneralizationRecipe(mode, regularize, fit, other, ensembles, notes);
    }

    public GeneralizationRecipe withEnsembles(EnsemblesRecipe other) {
        return new GeneralizationRecipe(mode, regularize, fit, bias, other, notes);
    }

    public GeneralizationRecipe withNotes(Notes other) {
        return new GeneralizationRecipe(mode, regularize, fit, bias, ensembles, other);
    }
}
