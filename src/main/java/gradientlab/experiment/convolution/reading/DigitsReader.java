package gradientlab.experiment.convolution.reading;

import gradientlab.experiment.convolution.ConvolutionDials;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitNetwork.Kind;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.convolution.DigitsView;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.training.update.OptimizerReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the training of small networks. */
final class DigitsReader {

    static final List<String> FIELDS = List.of("networks", "optimizer", "schedule", "clip", "changes",
            "batch", "epochs", "seeds", "scramble", "shifts", "view");

    private static final OptimizerReader RULES =
            new OptimizerReader(false, DigitsRecipe.TRAINED * DigitsRecipe.MAX_EPOCHS);

    private DigitsReader() {}

    static DigitsRecipe training(Map<String, JsonField> fields) throws RecipeException {
        DigitsRecipe named = new PartialRead<>(DigitsRecipe.DEFAULT, fields)
                .set("networks", (it, field) -> it.withNetworks(networks(field)))
                .read();
        DigitsRecipe ruled = named.withRule(RULES.change(0, fields, named.plan().first()));
        return new PartialRead<>(ruled, fields)
                .set("batch", (it, field) -> it.withBatch((int) field.of(ConvolutionDials.BATCH)))
                .set("epochs", (it, field) -> it.withEpochs((int) field.of(ConvolutionDials.EPOCHS)))
                .set("seeds", (it, field) -> it.withSeeds((int) field.of(ConvolutionDials.SEEDS)))
                .set("changes",
                        (it, field) -> it.withChanges(
                                RULES.changes(field, it.plan().first(), it.networks().size())))
                .set("scramble", (it, field) -> it.withScramble(field.on()))
                .set("shifts", (it, field) -> it.withShifts(field.on()))
                .set("view", (it, field) -> it.withView(view(field, it)))
                .read();
    }

    private static List<DigitNetwork> networks(JsonField found) throws RecipeException {
        List<JsonField> items = found.items();
        if (items.isEmpty() || items.size() > DigitsRecipe.MAX_NETWORKS) {
            throw new RecipeException("recipe.networks", DigitsRecipe.MAX_NETWORKS, items.size());
        }
        List<DigitNetwork> networks = new ArrayList<>();
        for (JsonField item : items) {
            networks.add(network(item));
        }
        return networks;
    }

    private static DigitNetwork network(JsonField found) throws RecipeException {
        Kind kind = found.need("kind").choice(Kind.values(), Kind::id);
        if (kind == Kind.MLP) {
            return new PartialRead<>(DigitNetwork.MLP, found.fields(List.of("kind", "hidden")))
                    .set("hidden", (it, field) -> it.withHidden((int) field.of(ConvolutionDials.HIDDEN)))
                    .read();
        }
        Map<String, JsonField> fields =
                found.fields(List.of("kind", "filters", "kernel", "pool", "flip", "turned"));
        return new PartialRead<>(DigitNetwork.CNN, fields)
                .set("filters", (it, field) -> it.withFilters((int) field.of(ConvolutionDials.FILTERS)))
                .set("kernel", (it, field) -> it.withKernel((int) field.of(ConvolutionDials.KERNEL)))
                .set("pool", (it, field) -> it.withPool((int) field.whole(1, DigitNetwork.MAX_POOL)))
                .set("flip", (it, field) -> it.withFlip(field.on()))
                .set("turned", (it, field) -> it.withTurned(field.on()))
                .read();
    }

    private static DigitsView view(JsonField found, DigitsRecipe recipe) throws RecipeException {
        DigitNetwork first = recipe.firstCnn();
        return new PartialRead<>(recipe.view(), found.fields(List.of("seed", "digit", "weight", "at")))
                .set("seed", (it, field) -> it.withSeed((int) field.whole(1, recipe.seeds())))
                .set("digit", (it, field) -> it.withDigit(GridReader.digit(field)))
                .set("weight", (it, field) -> {
                    List<Integer> at =
                            LayerReader.indices(field, first.filters(), first.kernel(), first.kernel());
                    return it.withWeight(at.get(0), at.get(1), at.get(2));
                })
                .set("at", (it, field) -> it.withAt((int) field.whole(0, recipe.steps())))
                .read();
    }
}
