package gradientlab.export.generalization.code;

import gradientlab.experiment.generalization.GeneralizationRecipe;
import gradientlab.experiment.generalization.GeneralizationRecipe.Mode;
import gradientlab.experiment.generalization.reading.GeneralizationKind;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.code.About;
import gradientlab.export.code.CodeKind;
import gradientlab.export.code.Detail;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.export.format.ExportException;
import gradientlab.text.Texts;

/** A recipe of generalization as a program, by its mode. */
public final class GeneralizationCode implements CodeKind<GeneralizationRecipe> {

    @Override
    public RecipeKind<GeneralizationRecipe> kind() {
        return GeneralizationKind.KIND;
    }

    @Override
    public boolean hasLosses(GeneralizationRecipe recipe) {
        return recipe.mode() == Mode.REGULARIZE;
    }

    @Override
    public Script code(GeneralizationRecipe recipe, Detail detail, Texts texts) throws ExportException {
        Template template = new Template(texts, detail);
        template.value("about", About.text(recipe.notes(), recipe.mode().id(), detail, texts));
        try {
            return switch (recipe.mode()) {
                case REGULARIZE -> new RegularizeCode(recipe.regularize(), template).script();
                case FIT -> new FitCode(recipe.fit(), template).script();
                case BIAS -> new BiasCode(recipe.bias(), template).script();
                case ENSEMBLES -> new EnsemblesCode(recipe.ensembles(), template).script();
            };
        } catch (RecipeException e) {
            throw new ExportException(e);
        }
    }
}
