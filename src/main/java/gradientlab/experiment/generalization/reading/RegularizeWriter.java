package gradientlab.experiment.generalization.reading;

import gradientlab.core.Knob;
import gradientlab.core.data.Generators;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.generalization.LabelledData;
import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizeRecipe.Opened;
import gradientlab.experiment.generalization.RegularizeView;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.TrainingPlan;
import gradientlab.experiment.training.regularizer.RegularizerField;
import gradientlab.experiment.training.update.OptimizerWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns networks side by side into a tree; a network shows what differs from no regularizer. */
final class RegularizeWriter {

    private RegularizeWriter() {}

    static Map<String, Object> write(RegularizeRecipe recipe) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("data", data(recipe.data()));
        tree.put("training", training(recipe.training()));
        tree.put("seed", recipe.seed());
        if (recipe.seeds().size() > 1) {
            tree.put("seeds", recipe.seeds());
        }
        tree.put("networks", recipe.networks().stream().map(RegularizeWriter::network).toList());
        if (!recipe.test().equals(Opened.NEVER)) {
            Map<String, Object> opened = new LinkedHashMap<>();
            opened.put("times", recipe.test().times());
            opened.put("epoch", recipe.test().epoch());
            tree.put("test_opened", opened);
        }
        if (!recipe.view().equals(RegularizeView.DEFAULT)) {
            tree.put("view", view(recipe.view()));
        }
        return tree;
    }

    private static Map<String, Object> data(LabelledData data) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (data.source() instanceof FileData file) {
            tree.put("file", file.path());
        } else if (data.source() instanceof GeneratedData generated) {
            tree.put("set", generated.id());
            for (Knob knob : RegularizeReader.knobs(Generators.find(generated.id()).orElseThrow())) {
                tree.put(knob.id(), generated.knobs().get(knob.id()));
            }
        } else {
            tree.put("set", LabelledData.DIGITS);
        }
        tree.put("n", data.n());
        tree.put("validation", data.validation());
        if (data.source() instanceof GeneratedData) {
            tree.put("test", data.test());
        }
        tree.put("wrong", data.wrong());
        return tree;
    }

    private static Map<String, Object> training(TrainingPlan plan) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("hidden", plan.hidden());
        tree.put("width", plan.width());
        tree.put("activation", plan.activation());
        tree.put("init", plan.init());
        tree.put("optimizer", OptimizerWriter.optimizer(plan.optimizer(), plan.settings()));
        tree.put("batch", batch(plan.batch()));
        tree.put("epochs", plan.epochs());
        return tree;
    }

    private static Object batch(int batch) {
        return batch == TrainingPlan.FULL ? (Object) ModelReader.FULL : batch;
    }

    private static Map<String, Object> network(RegularizedNetwork network) {
        Map<String, Object> tree = settings(network.settings(), NetworkSettings.NONE);
        network.fork().ifPresent(fork -> {
            Map<String, Object> from = new LinkedHashMap<>();
            from.put("network", fork.network());
            from.put("epoch", fork.epoch());
            tree.put("fork", from);
        });
        List<Map<String, Object>> changes = new ArrayList<>();
        NetworkSettings before = network.settings();
        for (RegularizedNetwork.Change change : network.changes()) {
            Map<String, Object> changed = new LinkedHashMap<>();
            changed.put("epoch", change.epoch());
            changed.putAll(settings(change.settings(), before));
            changes.add(changed);
            before = change.settings();
        }
        ModelReader.put(tree, "changes", changes, List.of());
        ModelReader.put(tree, "on", network.on(), true);
        return tree;
    }

    /** What differs from before. */
    private static Map<String, Object> settings(NetworkSettings own, NetworkSettings before) {
        Map<String, Object> tree = new LinkedHashMap<>();
        RegularizerField.write(tree, own.regularizers(), before.regularizers());
        ModelReader.put(tree, "batch_norm", own.batchNorm(), before.batchNorm());
        if (own.patience() != before.patience()) {
            tree.put("early_stopping",
                    own.stopsEarly() ? (Object) Map.of("patience", own.patience()) : false);
        }
        if (!own.batch().equals(before.batch())) {
            tree.put("batch", own.batch().map(RegularizeWriter::batch).orElse(NetworksReader.COMMON));
        }
        if (!own.lr().equals(before.lr())) {
            tree.put("lr", own.lr().<Object>map(rate -> rate).orElse(NetworksReader.COMMON));
        }
        return tree;
    }

    private static Map<String, Object> view(RegularizeView view) {
        RegularizeView plain = RegularizeView.DEFAULT;
        Map<String, Object> tree = new LinkedHashMap<>();
        ModelReader.put(tree, "below", view.below().id(), plain.below().id());
        ModelReader.put(tree, "left", view.left().id(), plain.left().id());
        ModelReader.put(tree, "right", view.right().id(), plain.right().id());
        ModelReader.put(tree, "axis", view.axis().id(), plain.axis().id());
        ModelReader.put(tree, "network", view.network(), plain.network());
        ModelReader.put(tree, "epoch", view.epoch(), plain.epoch());
        return tree;
    }
}
