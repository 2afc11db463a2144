package gradientlab.experiment.flow;

import gradientlab.core.Settings;
import gradientlab.core.data.Generator;
import gradientlab.core.data.Generators;
import gradientlab.core.network.Activation;
import gradientlab.core.network.Activations;
import gradientlab.core.network.Block;
import gradientlab.core.network.Initializer;
import gradientlab.core.network.Initializers;
import gradientlab.core.network.Loss;
import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.data.DataChoice.ShippedData;
import gradientlab.experiment.data.ShippedSets;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.Recipe;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.experiment.training.regularizer.RegularizerField;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OptimizerReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a flow recipe of JSON values, complete and checked; {@link FlowWriter} is its inverse. */
final class FlowReader {

    private static final List<String> FIELDS = List.of(
            "format", "lab", "title", "do", "watch", "networks", "data", "loss", "label_smoothing", "batch",
            "validation", "optimizer", "decay_on", "schedule", "clip", "changes", "steps", "seed");

    private static final List<String> NETWORK_FIELDS = Stream.of(
            List.of("depth", "width", "activation", "block", "init", "std", "weight_scale", "branch_scale",
                    "slope"),
            RegularizerField.names(), List.of("clip", "slot", "shown", "parameters"))
            .flatMap(List::stream).toList();

    private static final OptimizerReader RULES =
            new OptimizerReader(false, FlowRecipe.MAX_STEPS, NetworkSpec.REGULARIZERS);

    private FlowReader() {}

    static FlowRecipe read(JsonField found) throws RecipeException {
        Map<String, JsonField> fields = found.fields(FIELDS);
        List<NetworkSpec> networks = networks(found.need("networks"));
        DataChoice data = data(found.need("data"));
        Optional<Loss> loss =
                fields.containsKey("loss") ? Optional.of(loss(fields.get("loss"))) : Optional.empty();
        if (data instanceof ExplicitData explicit) {
            loss = Optional.of(loss.orElseGet(() -> ExplicitTargets.loss(explicit.targets())));
            ExplicitReader.fit(explicit, loss.get(), found.need("data").need("targets"));
        }
        double validation = data instanceof ExplicitData ? 0
                : fields.containsKey("validation")
                        ? fields.get("validation").number(0, FlowRecipe.MAX_VALIDATION)
                        : FlowRecipe.DEFAULT_VALIDATION;
        FlowRecipe plain = FlowRecipe.of(networks, data);
        OptimizerChange rule = RULES.change(0, fields, plain.plan().first());
        FlowRecipe begun = plain.withLoss(loss)
                .withSmoothing(fields.containsKey("label_smoothing")
                        ? fields.get("label_smoothing").number(0, FlowRecipe.MAX_SMOOTHING)
                        : plain.smoothing())
                .withBatch(batch(fields.get("batch"), data, validation))
                .withValidation(validation)
                .withRule(rule);
        FlowRecipe recipe = new PartialRead<>(begun, fields)
                .set("changes", (it, field) -> it.withChanges(RULES.changes(field, rule, networks.size())))
                .set("steps", (it, field) -> it.withSteps((int) field.whole(1, FlowRecipe.MAX_STEPS)))
                .set("seed", (it, field) -> it.withSeed(field.whole(Long.MIN_VALUE, Long.MAX_VALUE)))
                .read()
                .withNotes(RecipeFields.notes(fields));
        moved(recipe);
        if (!(data instanceof FileData)) {
            // What is at hand is checked at once; a file is read when it is trained on.
            FlowData.of(recipe);
        }
        return recipe;
    }

    /** Refuses augmentation of what is no picture, from the first step on or by a change. */
    private static void moved(FlowRecipe recipe) throws RecipeException {
        for (int i = 0; i < recipe.networks().size(); i++) {
            RegularizerField.check(
                    "networks[" + i + "]", recipe.networks().get(i).regularizers(), recipe.pictures());
            for (OptimizerChange change : recipe.changes()) {
                RegularizerField.check(
                        "changes, step " + change.at() + ", network_regularizers[" + i + "]",
                        change.of(i).regularizers(), recipe.pictures());
            }
        }
    }

    private static List<NetworkSpec> networks(JsonField found) throws RecipeException {
        List<JsonField> items = found.items();
        if (items.isEmpty() || items.size() > FlowRecipe.MAX_NETWORKS) {
            throw new RecipeException("recipe.networks", FlowRecipe.MAX_NETWORKS, items.size());
        }
        List<NetworkSpec> networks = new ArrayList<>();
        for (JsonField item : items) {
            networks.add(network(item, networks.size()));
        }
        return networks;
    }

    private static NetworkSpec network(JsonField found, int index) throws RecipeException {
        Map<String, JsonField> fields = found.fields(NETWORK_FIELDS);
        NetworkSpec plain = NetworkSpec.of(index);
        return new PartialRead<>(plain.withRegularizers(RegularizerField.read(
                fields, plain.regularizers(), NetworkSpec.REGULARIZERS)), fields)
                .set("parameters", (it, field) -> shaped(it, ExplicitReader.parameters(field)))
                .set("activation",
                        (it, field) -> it.withActivation(
                                known(field, "activation", Activations.all().stream().map(Activation::id))))
                .set("depth", (it, field) -> it.withDepth((int) field.whole(1, FlowRecipe.MAX_DEPTH)))
                .set("width", (it, field) -> it.withWidth((int) field.whole(1, FlowRecipe.MAX_WIDTH)))
                .set("block", (it, field) -> it.withBlock(block(field)))
                .set("init",
                        (it, field) -> it.withInit(
                                known(field, "init", Initializers.all().stream().map(Initializer::id))))
                .set("std", (it, field) -> it.withStd(field.positive(FlowRecipe.MAX_STD)))
                .set("weight_scale", (it, field) -> it.withWeightScale(field.positive(FlowRecipe.MAX_SCALE)))
                .set("branch_scale",
                        (it, field) -> it.withBranchScale(
                                field.number(-FlowRecipe.MAX_SCALE, FlowRecipe.MAX_SCALE)))
                .set("slope",
                        (it, field) -> it.withSlope(
                                field.number(-FlowRecipe.MAX_SLOPE, FlowRecipe.MAX_SLOPE)))
                .set("clip", (it, field) -> it.withClip(RULES.ownClip(field)))
                .set("slot", (it, field) -> it.withSlot((int) field.whole(1, Recipe.SLOTS) - 1))
                .set("shown", (it, field) -> it.withShown(field.on()))
                .read();
    }

    /** With given weights, and as deep and wide as they are. */
    private static NetworkSpec shaped(NetworkSpec spec, NetworkSpec.Parameters given) {
        return spec.withDepth(given.weights().size() - 1).withWidth(given.weights().get(0).size())
                .withParameters(Optional.of(given));
    }

    private static Block block(JsonField found) throws RecipeException {
        String id = known(found, "block", Arrays.stream(Block.values()).map(Block::id));
        return Arrays.stream(Block.values()).filter(block -> block.id().equals(id)).findFirst().orElseThrow();
    }

    private static Loss loss(JsonField found) throws RecipeException {
        String id = known(found, "loss", Arrays.stream(Loss.values()).map(Loss::id));
        return Arrays.stream(Loss.values()).filter(loss -> loss.id().equals(id)).findFirst().orElseThrow();
    }

    private static String known(JsonField found, String what, Stream<String> ids) throws RecipeException {
        List<String> allowed = ids.toList();
        if (!allowed.contains(found.text())) {
            throw found.unknown(what, allowed);
        }
        return found.text();
    }

    /**
     * A name, {@code {"id": name, knob: value}}, {@code {"file": path}} or {@code {"inputs":, "targets":}}.
     */
    private static DataChoice data(JsonField found) throws RecipeException {
        if (found.value() instanceof JsonValue.Text) {
            return named(found, found);
        }
        if (!(found.value() instanceof JsonValue.Fields)) {
            throw found.unlike("recipe.data");
        }
        Map<String, JsonField> fields = found.fields();
        if (fields.containsKey("file")) {
            found.fields(List.of("file"));
            return new FileData(fields.get("file").text());
        }
        if (fields.containsKey("inputs") || fields.containsKey("targets")) {
            found.fields(List.of("inputs", "targets"));
            return ExplicitReader.data(found.need("inputs"), found.need("targets"));
        }
        if (!fields.containsKey("id")) {
            throw found.unlike("recipe.data");
        }
        return named(found, fields.get("id"));
    }

    private static DataChoice named(JsonField found, JsonField id) throws RecipeException {
        List<String> allowed = new ArrayList<>(Generators.all().stream().map(Generator::id).toList());
        allowed.addAll(ShippedSets.IDS);
        known(id, "data", allowed.stream());
        boolean plain = found == id;
        if (ShippedSets.IDS.contains(id.text())) {
            if (!plain) {
                found.fields(List.of("id"));
            }
            return new ShippedData(id.text());
        }
        Generator generator = Generators.find(id.text()).orElseThrow();
        Settings knobs = Settings.defaults(generator.knobs());
        if (plain) {
            return new GeneratedData(generator.id(), knobs);
        }
        found.fields(RecipeFields.names(List.of("id"), generator.knobs()));
        return new GeneratedData(generator.id(), knobs.with(found.knobs(generator.knobs())));
    }

    /** Where it is left out, 32, or all there is if that is less. */
    private static int batch(JsonField found, DataChoice data, double validation) throws RecipeException {
        if (data instanceof ExplicitData explicit) {
            return explicit.inputs().size();
        }
        if (found != null) {
            return (int) found.whole(1, FlowRecipe.MAX_BATCH);
        }
        int rows = data instanceof GeneratedData generated ? (int) generated.knobs().get("points")
                : data instanceof ShippedData shipped ? ShippedSets.rows(shipped.id())
                        : FlowRecipe.DEFAULT_BATCH * 10;
        return Math.min(FlowRecipe.DEFAULT_BATCH, rows - FlowData.validationRows(rows, validation));
    }
}
