package gradientlab.experiment.generalization.reading;

import gradientlab.experiment.generalization.CurveData;
import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.experiment.guess.Question;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Dial;
import gradientlab.experiment.recipe.Notes;
import gradientlab.experiment.recipe.RecipeKind;
import java.util.List;
import java.util.Map;

/** How the recipes of generalization are read and written. */
public final class GeneralizationKind implements RecipeKind<GeneralizationRecipe> {

    public static final GeneralizationKind KIND = new GeneralizationKind();

    private GeneralizationKind() {}

    @Override
    public String id() {
        return GeneralizationRecipe.LAB;
    }

    @Override
    public Class<GeneralizationRecipe> type() {
        return GeneralizationRecipe.class;
    }

    @Override
    public GeneralizationRecipe read(JsonField recipe) throws RecipeException {
        return GeneralizationReader.read(recipe);
    }

    @Override
    public Map<String, Object> tree(GeneralizationRecipe recipe) {
        return GeneralizationWriter.tree(recipe);
    }

    /** Epochs, capacities or strengths of a penalty, or members of an ensemble. */
    @Override
    public int steps(GeneralizationRecipe recipe) {
        return Math.max(1, Position.steps(recipe));
    }

    @Override
    public int seenAt(GeneralizationRecipe recipe) {
        return Position.of(recipe);
    }

    @Override
    public String summary(GeneralizationRecipe recipe) {
        return switch (recipe.mode()) {
            case REGULARIZE -> recipe.regularize().networks().size() + " networks, n "
                    + recipe.regularize().data().n();
            case FIT -> summary(recipe.fit().model(), recipe.fit().data());
            case BIAS -> summary(recipe.bias().model(), recipe.bias().data()) + ", R "
                    + recipe.bias().samples();
            case ENSEMBLES -> recipe.ensembles().method().id() + ", " + recipe.ensembles().steps();
        };
    }

    private static String summary(ModelChoice model, CurveData data) {
        return model.kind().id() + " " + ModelReader.depth(model.capacity()) + ", n " + data.n();
    }

    @Override
    public void checkData(GeneralizationRecipe recipe) throws RecipeException {
        if (recipe.mode() == GeneralizationRecipe.Mode.REGULARIZE) {
            LabelledSplit.of(recipe.regularize().data(), recipe.regularize().seed());
        }
    }

    @Override
    public String command() {
        return "generalize";
    }

    @Override
    public List<Question> questions(GeneralizationRecipe recipe) {
        return GeneralizationQuestions.of(recipe);
    }

    @Override
    public List<Dial<GeneralizationRecipe>> dials(GeneralizationRecipe recipe) {
        return GeneralizationDials.of(recipe);
    }

    @Override
    public String opening() {
        return "wrong-labels";
    }

    @Override
    public GeneralizationRecipe withNotes(GeneralizationRecipe recipe, Notes notes) {
        return recipe.withNotes(notes);
    }
}
