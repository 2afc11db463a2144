package gradientlab.paint.flow;

import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.run.LoggedNetwork;
import gradientlab.experiment.flow.run.LoggedNetworks;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.log.Log;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A log of networks' trainings; its rows belong to a network by number, or by its English name in pictures,
 * which is what the program's own files say.
 *
 * @param unnamed the network of a log that names none
 */
public record FlowLog(Log log, int unnamed) {

    /**
     * A log that is to be compared with a recipe's training.
     *
     * @throws RecipeException if it speaks of a network that the recipe has not
     */
    public static FlowLog of(Log log, FlowRecipe recipe, int unnamed) throws RecipeException {
        LoggedNetwork.check(log, names(recipe));
        return new FlowLog(log, unnamed);
    }

    /** What it says of a recipe's networks, compared with nothing yet. */
    public LoggedNetworks of(FlowRecipe recipe) {
        return new LoggedNetworks(LoggedNetwork.of(log, names(recipe), unnamed));
    }

    private static List<String> names(FlowRecipe recipe) {
        NetworkWords words = new NetworkWords(recipe, Texts.of(Language.EN));
        return IntStream.range(0, recipe.networks().size()).mapToObj(words::name).toList();
    }
}
