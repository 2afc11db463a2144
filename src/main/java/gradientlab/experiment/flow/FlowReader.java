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
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Optimizer;
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
import gradientlab.experiment.training.OptimizerChange;
import gradientlab.experiment.training.TrainingRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a flow recipe of JSON values, complete and checked; {@link FlowWriter} is its inverse. */
final class FlowReader {

    private static final List<String> FIELDS = List.of(
            "format", "lab", "title", "do", "watch", "networks", "data", "loss", "label_smoothing", "batch",
            "validation", "optimizer", "decay_on", "schedule", "clip", "changes", "steps", "seed");

    private static final List<String> NETWORK_FIELDS = List.of(
            "depth", "width", "activation", "block", "init", "std", "weight_scale", "branch_scale", "slope",
            "dropout", "clip", "slot", "shown", "parameters");

    /** In the place of a network's own clipping: that of the recipe. */
    static final String COMMON = "common";
    /** In a change: the own clipping of all networks. */
    static final String OWN_CLIPS = "network_clips";

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
        OptimizerChange rule = change(0, fields, plain.plan().first());
        FlowRecipe begun = plain.withLoss(loss)
                .withSmoothing(fields.containsKey("label_smoothing")
                        ? fields.get("label_smoothing").number(0, FlowRecipe.MAX_SMOOTHING)
                        : plain.smoothing())
                .withBatch(batch(fields.get("batch"), data, validation))
                .withValidation(validation)
                .withRule(rule);
        FlowRecipe recipe = new PartialRead<>(begun, fields)
                .set("changes", (it, field) -> it.withChanges(changes(field, rule, networks.size())))
                .set("steps", (it, field) -> it.withSteps((int) field.whole(1, FlowRecipe.MAX_STEPS)))
                .set("seed", (it, field) -> it.withSeed(field.whole(Long.MIN_VALUE, Long.MAX_VALUE)))
                .read()
                .withNotes(RecipeFields.notes(fields));
        if (!(data instanceof FileData)) {
            // What is at hand is checked at once; a file is read when it is trained on.
            FlowData.of(recipe);
        }
        return recipe;
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
        return new PartialRead<>(NetworkSpec.of(index), found.fields(NETWORK_FIELDS))
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
                .set("dropout", (it, field) -> it.withDropout(field.number(0, NetworkSpec.MAX_DROPOUT)))
                .set("clip", (it, field) -> it.withClip(ownClip(field)))
                .set("slot", (it, field) -> it.withSlot((int) field.whole(1, Recipe.SLOTS) - 1))
                .set("shown", (it, field) -> it.withShown(field.on()))
                .read();
    }

    /** As {@link RecipeFields#clip}, or {@code "common"}. */
    private static Optional<Clip> ownClip(JsonField found) throws RecipeException {
        if (found.value() instanceof JsonValue.Fields) {
            return Optional.of(RecipeFields.clip(found));
        }
        String word = found.value() instanceof JsonValue.Text text ? text.text() : "";
        return switch (word) {
            case COMMON -> Optional.empty();
            case "off" -> Optional.of(Clip.OFF);
            default -> throw found.unlike("recipe.clip.own");
        };
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

    /** The optimizer and what goes with it, as far as it is named; the rest as before. */
    private static OptimizerChange change(int at, Map<String, JsonField> fields, OptimizerChange before)
            throws RecipeException {
        String optimizer = before.optimizer();
        Settings settings = before.settings();
        if (fields.containsKey("optimizer")) {
            JsonField found = fields.get("optimizer");
            boolean plain = found.value() instanceof JsonValue.Text;
            JsonField id = plain ? found : found.need("optimizer");
            optimizer = known(id, "optimizer", TrainingRules.optimizers().stream().map(Optimizer::id));
            settings = TrainingRules.defaults(optimizer);
            if (!plain) {
                Optimizer rule = rule(optimizer);
                found.fields(RecipeFields.names(List.of("optimizer"), TrainingRules.knobs(rule)));
                settings = settings.with(found.knobs(TrainingRules.knobs(rule)));
            }
        }
        return new OptimizerChange(
                at,
                optimizer,
                settings,
                fields.containsKey("decay_on") ? decaysAll(fields.get("decay_on")) : before.decaysAll(),
                fields.containsKey("schedule") ? RecipeFields.schedule(fields.get("schedule"))
                        : before.schedule(),
                fields.containsKey("clip") ? RecipeFields.clip(fields.get("clip")) : before.clip(),
                fields.containsKey(OWN_CLIPS) ? ownClips(fields.get(OWN_CLIPS)) : before.own());
    }

    /** One for each network. */
    private static List<Optional<Clip>> ownClips(JsonField found) throws RecipeException {
        List<Optional<Clip>> own = new ArrayList<>();
        for (JsonField item : found.items()) {
            own.add(ownClip(item));
        }
        return own;
    }

    private static Optimizer rule(String id) {
        return TrainingRules.optimizers().stream().filter(rule -> rule.id().equals(id)).findFirst()
                .orElseThrow();
    }

    private static boolean decaysAll(JsonField found) throws RecipeException {
        List<String> allowed = List.of("all", "weights");
        if (!(found.value() instanceof JsonValue.Text text) || !allowed.contains(text.text())) {
            throw found.outside("recipe.choice", String.join(", ", allowed));
        }
        return text.text().equals("all");
    }

    private static List<OptimizerChange> changes(JsonField found, OptimizerChange first, int networks)
            throws RecipeException {
        List<JsonField> items = found.items();
        if (items.size() > FlowRecipe.MAX_CHANGES) {
            throw new RecipeException("recipe.changes", FlowRecipe.MAX_CHANGES, items.size());
        }
        List<Dated> sorted = new ArrayList<>();
        for (JsonField item : items) {
            Map<String, JsonField> fields =
                    item.fields(List.of("at", "optimizer", "decay_on", "schedule", "clip", OWN_CLIPS));
            if (fields.containsKey(OWN_CLIPS) && fields.get(OWN_CLIPS).items().size() != networks) {
                throw new RecipeException(
                        "recipe.each.network", fields.get(OWN_CLIPS).path(), networks,
                        fields.get(OWN_CLIPS).items().size());
            }
            sorted.add(new Dated((int) item.need("at").whole(0, FlowRecipe.MAX_STEPS), item));
        }
        sorted.sort(Comparator.comparingInt(Dated::at));
        List<OptimizerChange> changes = new ArrayList<>();
        OptimizerChange before = first;
        for (Dated dated : sorted) {
            before = change(dated.at, dated.found.fields(), before);
            changes.add(before);
        }
        return changes;
    }

    /** A change that is not read yet, and its step. */
    private record Dated(int at, JsonField found) {}
}
