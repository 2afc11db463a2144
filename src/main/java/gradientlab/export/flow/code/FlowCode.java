package gradientlab.export.flow.code;

import gradientlab.core.network.Loss;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.export.code.About;
import gradientlab.export.code.CodeKind;
import gradientlab.export.code.Python;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.export.code.training.UpdatesCode;
import gradientlab.export.format.ExportException;
import gradientlab.paint.flow.NetworkWords;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** A training of deep networks as a program: what is told of each layer after each step. */
public final class FlowCode implements CodeKind<FlowRecipe> {

    @Override
    public RecipeKind<FlowRecipe> kind() {
        return FlowKind.KIND;
    }

    @Override
    public Script code(FlowRecipe recipe, Texts texts) throws ExportException {
        try {
            return new Program(recipe, FlowData.of(recipe), texts).script();
        } catch (RecipeException e) {
            throw new ExportException(e);
        }
    }

    /** One recipe's program in the making. */
    private static final class Program {
        private final FlowRecipe recipe;
        private final FlowData data;
        private final Template template;
        private final UpdatesCode updates;
        private final List<String> names;

        Program(FlowRecipe recipe, FlowData data, Texts texts) throws ExportException {
            this.recipe = recipe;
            this.data = data;
            template = new Template(texts);
            NetworkWords words = new NetworkWords(recipe, Texts.of(Language.EN));
            names = IntStream.range(0, recipe.networks().size()).mapToObj(words::name).toList();
            updates = new UpdatesCode(recipe.plan(), recipe.networks().size(), recipe.smoothing());
            if (data.batch() == 1 && normalizes()) {
                throw new ExportException("code.none.norm");
            }
        }

        private boolean normalizes() {
            return recipe.networks().stream().anyMatch(spec -> spec.block().normalizes());
        }

        Script script() throws ExportException {
            Set<String> used = updates.regularizers();
            boolean mini = data.batch() < data.training().rows();
            boolean move = used.contains("shift") || used.contains("rotation");
            boolean smooth = used.contains("label_smoothing") && data.loss() != Loss.MSE;
            template.value("about", About.text(recipe.notes(), String.join(", ", names), template.texts()))
                    .value("seed", recipe.seed()).value("steps", recipe.steps()).value("batch", data.batch())
                    .value("inputs", data.training().features()).value("outputs", data.outputs())
                    .value("smoothing", smooth ? ", label_smoothing=0.0" : "")
                    .value("smoothed", smooth ? ", label_smoothing" : "")
                    .value("accuracy", data.training().classified() ? "number(right)" : "None")
                    .value("weights", "name.endswith(\"weight\") and name.count(\".\") == 1");
            template.flag("mini", mini).flag("shuffle", mini || FlowDataCode.splits(recipe))
                    .flag("classes", data.training().classified())
                    .flag("validation", data.validation().rows() > 0);
            new FlowDataCode(recipe, data, template).put(smooth);
            layers(used.contains("dropout"));
            feeding(used);
            NetworksCode networks = new NetworksCode(recipe, template);
            networks.put();
            updates.put(template);
            template.flag("normal", networks.normal() || used.contains("input_noise")
                    || used.contains("weight_noise"));
            template.value("random", template.parts("derive", "random"))
                    .value("number", template.part("training/number")
                            + (move ? "\n" + template.part("training/move") : ""));
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                lines.add(updates.train(i, "\"network\": " + Python.text(names.get(i)), networks.network(i)));
            }
            return template.value("networks", String.join("\n", lines)).script("flow/training");
        }

        private void layers(boolean dropout) {
            boolean norm = normalizes();
            boolean skip = recipe.networks().stream().anyMatch(spec -> spec.block().skips());
            boolean scale = recipe.networks().stream().anyMatch(NetworksCode::scaled);
            String options = (norm ? ", norm=False" : "") + (skip ? ", branch=None" : "");
            template.flag("norm", norm).flag("skip", skip).flag("scale", scale)
                    .value("layer options", options)
                    .value("network options", options + (scale ? ", scale=1" : ""))
                    .value("made", (norm ? ", norm and hidden" : "")
                            + (skip ? ", branch if hidden and l else None" : ""))
                    .value("u", norm ? "self.u" : "self.z").value("own u", norm ? "u" : "z")
                    .value("own a", skip || dropout ? "a" : "h")
                    .value("kept", norm ? "self.z, self.u, self.h" : "self.z, self.h");
        }

        /** What stands between a batch and the network. */
        private void feeding(Set<String> used) {
            boolean move = used.contains("shift") || used.contains("rotation");
            boolean fed = move || used.contains("input_noise") || used.contains("input_dropout");
            String by = (used.contains("shift") ? ", shift" : ", 0")
                    + (used.contains("rotation") ? ", rotation" : ", 0");
            template.flag("fed", fed).flag("move", move).value("inputs of", fed ? "inputs" : "x[batch]")
                    .value("fed", move ? "move(x[batch], moves" + by + ")" : "x[batch]");
            List<String> streams = new ArrayList<>();
            stream(streams, used, "dropout", "drops = Random(derive(SEED, 5))");
            stream(streams, used, "input_dropout", "input_drops = Random(derive(SEED, 7))");
            stream(streams, used, "input_noise", "input_noises = Random(derive(SEED, 8))");
            stream(streams, used, "weight_noise", "weight_noises = Random(derive(SEED, 9))");
            if (move) {
                streams.add("moves = Random(derive(SEED, 10))");
            }
            template.flag("streams", !streams.isEmpty()).value("streams", String.join("\n    ", streams));
        }

        private static void stream(List<String> streams, Set<String> used, String id, String line) {
            if (used.contains(id)) {
                streams.add(line);
            }
        }
    }
}
