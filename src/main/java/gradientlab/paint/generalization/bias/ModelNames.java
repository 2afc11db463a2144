package gradientlab.paint.generalization.bias;

import gradientlab.experiment.generalization.ModelChoice;
import gradientlab.experiment.generalization.ModelChoice.Kind;
import gradientlab.experiment.generalization.model.Capacities;
import gradientlab.text.Texts;

/** What a model is called. */
public final class ModelNames {

    private ModelNames() {}

    /** "Degree 3", "Stump", "50 bagged full trees". */
    public static String of(ModelChoice model, Texts texts) {
        String kind = model.kind().id();
        String suffix = !model.kind().trees() ? ""
                : Capacities.full(model.capacity()) ? ".full"
                        : model.capacity() == 1 ? ".stump" : "";
        String name = texts.get("generalization.bias.name." + kind + suffix, model.capacity(),
                model.members(), model.rate());
        return model.kind() == Kind.POLYNOMIAL && model.l2() > 0
                ? texts.get("generalization.bias.name.ridge", name, model.l2())
                : name;
    }
}
