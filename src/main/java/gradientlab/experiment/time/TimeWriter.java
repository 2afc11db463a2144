package gradientlab.experiment.time;

import gradientlab.core.recurrent.GruForm;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.recipe.RecipeFields;
import gradientlab.experiment.training.update.OptimizerWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Turns a recipe into a tree for {@link JsonWriter}; much of what is at its default is left out. */
final class TimeWriter {

    private TimeWriter() {}

    static Map<String, Object> tree(TimeRecipe recipe) {
        Map<String, Object> tree = RecipeFields.head(recipe);
        tree.put("mode", recipe.mode().id());
        Optional<ExplicitSequences> data = recipe.data();
        if (data.isEmpty() || !isStandard(recipe)) {
            tree.put("task", task(recipe.task()));
        }
        tree.put("networks", recipe.networks().stream().map(TimeWriter::network).toList());
        data.ifPresent(given -> {
            tree.put("loss", given.loss().id());
            tree.put("data", data(given));
        });
        tree.put("batch", recipe.batch());
        tree.put("optimizer", OptimizerWriter.optimizer(recipe.optimizer(), recipe.settings()));
        if (!recipe.schedule().constant()) {
            tree.put("schedule", RecipeFields.schedule(recipe.schedule()));
        }
        tree.put("clip", RecipeFields.clip(recipe.clip()));
        if (!recipe.changes().isEmpty()) {
            tree.put("changes", OptimizerWriter.changes(recipe.plan(), recipe.networks().size()));
        }
        if (!recipe.edits().isEmpty()) {
            tree.put("edits", recipe.edits().stream().map(edit -> edit(edit, recipe.networks())).toList());
        }
        tree.put("steps", recipe.steps());
        tree.put("seed", recipe.seed());
        if (recipe.equalParameters()) {
            tree.put("equal", "parameters");
        }
        looks(tree, recipe);
        return tree;
    }

    /** Whether the task is the one that is read where none is named. */
    private static boolean isStandard(TimeRecipe recipe) {
        return recipe.task().equals(TimeRecipe.standard().task());
    }

    private static Map<String, Object> task(TaskChoice task) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", task.task().id());
        tree.put("length", task.length());
        task.text().ifPresent(file -> tree.put("text", file));
        return tree;
    }

    private static Map<String, Object> network(CellSpec spec) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("cell", spec.cell().id());
        if (spec.form() != GruForm.PYTORCH) {
            tree.put("form", spec.form().id());
        }
        tree.put("hidden", spec.hidden());
        tree.put("init", spec.init().id());
        turned(tree, Edit.Turned.of(spec), spec);
        spec.clip().ifPresent(clip -> tree.put("clip", RecipeFields.clip(clip)));
        if (!spec.shown()) {
            tree.put("shown", false);
        }
        spec.explicit().ifPresent(given -> tree.put("parameters", tensors(given)));
        return tree;
    }

    private static void turned(Map<String, Object> tree, Edit.Turned turned, CellSpec spec) {
        tree.put("gain", turned.gain());
        if (spec.cell().hasKeepingGate()) {
            tree.put("forget_bias", turned.forgetBias());
        }
        if (turned.stepsBack() != CellSpec.ALL_STEPS) {
            tree.put("steps_back", turned.stepsBack());
        }
    }

    private static Map<String, Object> tensors(CellSpec.Tensors given) {
        Map<String, Object> tree = new LinkedHashMap<>();
        List<Object> all = List.of(
                given.wIh(), given.wHh(), given.bIh(), given.bHh(), given.wOut(), given.bOut());
        for (int i = 0; i < all.size(); i++) {
            tree.put(RecurrentNetwork.TENSORS.get(i), all.get(i));
        }
        return tree;
    }

    private static Map<String, Object> data(ExplicitSequences data) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("inputs", data.inputs());
        tree.put("targets", data.targets());
        return tree;
    }

    private static Map<String, Object> edit(Edit edit, List<CellSpec> networks) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("at", edit.at());
        tree.put("length", edit.length());
        tree.put("networks", IntStream.range(0, networks.size()).mapToObj(i -> {
            Map<String, Object> turned = new LinkedHashMap<>();
            turned(turned, edit.networks().get(i), networks.get(i));
            turned.putIfAbsent("steps_back", NetworkReader.ALL);
            return turned;
        }).toList());
        return tree;
    }

    /** What each mode looks at, if that is not what it begins with. */
    private static void looks(Map<String, Object> tree, TimeRecipe recipe) {
        TimeRecipe plain = TimeRecipe.of(recipe.task(), recipe.networks()).withBatch(recipe.batch())
                .withData(recipe.data());
        if (!recipe.view().equals(plain.view())) {
            tree.put("view", view(recipe.view()));
        }
        if (!recipe.unrolled().equals(plain.unrolled())) {
            tree.put("unrolled", unrolled(recipe.unrolled()));
        }
        if (!recipe.gates().equals(plain.gates())) {
            Map<String, Object> gates = new LinkedHashMap<>();
            gates.put("i", gate(recipe.gates().input()));
            gates.put("f", gate(recipe.gates().forget()));
            gates.put("o", gate(recipe.gates().output()));
            tree.put("gates", gates);
        }
        if (!recipe.cliff().equals(plain.cliff())) {
            tree.put("cliff", cliff(recipe.cliff()));
        }
        recipe.relief().ifPresent(camera -> tree.put("relief", RecipeFields.camera(camera)));
    }

    private static Map<String, Object> view(TimeView view) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("quantity", view.quantity().id());
        tree.put("cut", view.cut());
        tree.put("at", view.at());
        tree.put("norms", view.norms());
        return tree;
    }

    private static Map<String, Object> unrolled(UnrolledView view) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("network", view.network() + 1);
        tree.put("step", view.step());
        tree.put("sequence", view.sequence());
        tree.put("position", view.position());
        tree.put("t", view.t());
        tree.put("unit", view.unit());
        tree.put("cut_h", view.cutH());
        return tree;
    }

    /** One number where all are the same. */
    private static Object gate(List<Double> gate) {
        return gate.stream().distinct().count() == 1 ? gate.get(0) : gate;
    }

    private static Map<String, Object> cliff(Cliff cliff) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("w", cliff.w());
        tree.put("b", cliff.b());
        tree.put("length", cliff.length());
        tree.put("lr", cliff.lr());
        tree.put("steps", cliff.steps());
        boolean three = cliff.clips().equals(Cliff.runners(cliff.limit()));
        tree.put("clip", three ? cliff.limit() : cliff.clips().stream().map(RecipeFields::clip).toList());
        tree.put("of", cliff.subject().id());
        return tree;
    }
}
