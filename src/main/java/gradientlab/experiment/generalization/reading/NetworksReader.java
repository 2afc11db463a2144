package gradientlab.experiment.generalization.reading;

import gradientlab.experiment.generalization.GeneralizationDials;
import gradientlab.experiment.generalization.LabelledData;
import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.RegularizedNetwork.Change;
import gradientlab.experiment.generalization.RegularizedNetwork.Fork;
import gradientlab.experiment.generalization.TrainingPlan;
import gradientlab.experiment.json.JsonField;
import gradientlab.experiment.json.JsonValue;
import gradientlab.experiment.json.PartialRead;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.training.regularizer.RegularizerField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads networks and their regularizers. */
final class NetworksReader {

    /** In a change: no longer its own. */
    static final String COMMON = "common";
    /** The most changes of one network. */
    private static final int MAX_CHANGES = 1000;
    private static final List<String> SETTINGS = Stream.concat(
            RegularizerField.names().stream(),
            Stream.of("batch_norm", "early_stopping", "batch", "lr")).toList();

    private NetworksReader() {}

    /** @param recipe with its data and training read */
    static List<RegularizedNetwork> read(JsonField found, RegularizeRecipe recipe) throws RecipeException {
        List<JsonField> items = found.items();
        if (items.isEmpty() || items.size() > RegularizeRecipe.MAX_NETWORKS) {
            throw new RecipeException("recipe.networks", RegularizeRecipe.MAX_NETWORKS, items.size());
        }
        List<RegularizedNetwork> networks = new ArrayList<>();
        for (JsonField item : items) {
            networks.add(network(item, recipe));
        }
        for (int i = 0; i < networks.size(); i++) {
            checkFork(networks, i);
        }
        return networks;
    }

    private static RegularizedNetwork network(JsonField found, RegularizeRecipe recipe)
            throws RecipeException {
        Map<String, JsonField> fields = found.fields(
                Stream.concat(SETTINGS.stream(), Stream.of("fork", "changes", "on")).toList());
        NetworkSettings first = settings(found, fields, NetworkSettings.NONE, recipe);
        return new PartialRead<>(RegularizedNetwork.of(first), fields)
                .set("fork", (it, field) -> it.withFork(Optional.of(fork(field, recipe))))
                .set("changes", (it, field) -> it.withChanges(changes(field, it, recipe)))
                .set("on", (it, field) -> it.withOn(field.on()))
                .read();
    }

    /** What is left out stays as before. */
    private static NetworkSettings settings(JsonField found, Map<String, JsonField> fields,
            NetworkSettings before, RegularizeRecipe recipe) throws RecipeException {
        NetworkSettings read = new PartialRead<>(before.withRegularizers(
                RegularizerField.read(fields, before.regularizers(), RegularizerField.ALL)), fields)
                .set("batch_norm", (it, field) -> it.withBatchNorm(field.on()))
                .set("early_stopping", (it, field) -> it.withPatience(patience(field)))
                .set("batch",
                        (it, field) -> it.withBatch(common(field) ? Optional.empty()
                                : Optional.of(RegularizeReader.batch(field))))
                .set("lr",
                        (it, field) -> it.withLr(common(field) ? Optional.empty()
                                : Optional.of(field.of(GeneralizationDials.LR))))
                .read();
        check(found, read, recipe);
        return read;
    }

    private static boolean common(JsonField found) {
        return found.value() instanceof JsonValue.Text text && text.text().equals(COMMON);
    }

    private static void check(JsonField found, NetworkSettings read, RegularizeRecipe recipe)
            throws RecipeException {
        LabelledData data = recipe.data();
        RegularizerField.check(found.path(), read.regularizers(), data.pictures());
        int batch = TrainingPlan.batch(read.batch().orElse(recipe.training().batch()), data.n());
        if (read.batchNorm() && batch < 2) {
            throw new RecipeException("generalization.error.batch.norm", found.path() + ".batch_norm");
        }
    }

    /** {@code {"patience": 20}}, or off. */
    private static int patience(JsonField found) throws RecipeException {
        if (found.value() == JsonValue.Literal.FALSE) {
            return NetworkSettings.NEVER;
        }
        found.fields(List.of("patience"));
        return (int) found.need("patience").of(GeneralizationDials.PATIENCE);
    }

    private static Fork fork(JsonField found, RegularizeRecipe recipe) throws RecipeException {
        found.fields(List.of("network", "epoch"));
        return new Fork((int) found.need("network").whole(0, RegularizeRecipe.MAX_NETWORKS - 1L),
                (int) found.need("epoch").whole(0, recipe.training().epochs()));
    }

    /** A fork goes on from another network, which does not come from it and was there by then. */
    private static void checkFork(List<RegularizedNetwork> networks, int index) throws RecipeException {
        Optional<Fork> fork = networks.get(index).fork();
        Optional<Fork> next = fork;
        int epoch = Integer.MAX_VALUE;
        for (int steps = 0; next.isPresent(); steps++) {
            Fork from = next.get();
            if (from.network() >= networks.size() || from.epoch() > epoch || steps == networks.size()) {
                throw new RecipeException("generalization.error.fork", index, fork.get().network(),
                        fork.get().epoch());
            }
            epoch = from.epoch();
            next = networks.get(from.network()).fork();
        }
    }

    /** In the order of their epochs, those of a fork not before it. @param begun with what it starts with */
    private static List<Change> changes(JsonField found, RegularizedNetwork begun, RegularizeRecipe recipe)
            throws RecipeException {
        List<JsonField> items = found.items();
        if (items.size() > MAX_CHANGES) {
            throw new RecipeException("generalization.error.items", found.path(), 0, MAX_CHANGES,
                    items.size());
        }
        List<Change> changes = new ArrayList<>();
        NetworkSettings before = begun.settings();
        int earliest = begun.fork().map(Fork::epoch).orElse(0);
        for (JsonField item : items) {
            Map<String, JsonField> fields = item.fields(
                    Stream.concat(Stream.of("epoch"), SETTINGS.stream().filter(
                            name -> !name.equals("batch_norm"))).toList());
            int epoch = (int) item.need("epoch").whole(earliest, recipe.training().epochs());
            earliest = epoch;
            before = settings(item, fields, before, recipe);
            changes.add(new Change(epoch, before));
        }
        return changes;
    }
}
