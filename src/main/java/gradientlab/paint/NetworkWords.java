package gradientlab.paint;

import gradientlab.experiment.FlowRecipe;
import gradientlab.experiment.NetworkSpec;
import gradientlab.experiment.Verdict;
import gradientlab.text.Texts;

/** What charts, maps and legends call a recipe's networks, and how they put a verdict. */
public final class NetworkWords {

    private final FlowRecipe recipe;
    private final Texts texts;

    public NetworkWords(FlowRecipe recipe, Texts texts) {
        this.recipe = recipe;
        this.texts = texts;
    }

    /** Short, and different for every network: "Sigmoid", "Batch norm", "ReLU 2". */
    public String name(int network) {
        NetworkSpec spec = recipe.networks().get(network);
        return texts.get("activation." + spec.activation());
    }

    /** What the name leaves out: "plain · Xavier". */
    public String detail(int network) {
        return "";
    }

    /** The verdict's word with its sign: "✕ vanishing". */
    public String verdict(Verdict verdict) {
        return verdict.word(texts);
    }

    /** The verdict's sentence with its numbers. */
    public String sentence(Verdict verdict) {
        return verdict.sentence(texts, NetworkWords::number);
    }

    /** A number with two digits: 4.2, 1.0·10⁻¹². */
    public static String number(double value) {
        return Numbers.shown(value, 2);
    }
}
