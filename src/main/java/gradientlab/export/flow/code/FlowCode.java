package gradientlab.export.flow.code;

import gradientlab.core.network.Loss;
import gradientlab.experiment.flow.FlowData;
import gradientlab.experiment.flow.FlowKind;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.RecipeKind;
import gradientlab.experiment.recipe.Seeds;
import gradientlab.export.code.About;
import gradientlab.export.code.CodeKind;
import gradientlab.export.code.Detail;
import gradientlab.export.code.Library;
import gradientlab.export.code.Python;
import gradientlab.export.code.RandomCode;
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
    public boolean hasLosses(FlowRecipe recipe) {
        return true;
    }

    @Override
    public Script code(FlowRecipe recipe, Detail detail, Texts texts) throws ExportException {
        try {
            return new Program(recipe, FlowData.of(recipe), new Template(texts, detail)).script(detail);
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

        Program(FlowRecipe recipe, FlowData data, Template template) throws ExportException {
            this.recipe = recipe;
            this.data = data;
            this.template = template;
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

        Script script(Detail detail) throws ExportException {
            Set<String> used = updates.regularizers();
            boolean mini = data.batch() < data.training().rows();
            boolean move = used.contains("shift") || used.contains("rotation");
            boolean smooth = used.contains("label_smoothing") && data.loss() != Loss.MSE;
            template.value("about",
                    About.text(recipe.notes(), String.join(", ", names), detail, template.texts()))
                    .value("steps", recipe.steps()).value("batch", data.batch())
                    .value("rows", data.training().rows())
                    .value("inputs", data.training().features()).value("outputs", data.outputs())
                    .value("weight seed", Seeds.derive(recipe.seed(), Seeds.WEIGHTS))
                    .value("batch seed", Seeds.derive(recipe.seed(), Seeds.SHUFFLE));
            boolean classes = data.training().classified();
            template.flag("mini", mini).flag("shuffle", mini || FlowDataCode.splits(recipe))
                    .flag("classes", classes).flag("judged", classes && data.validation().rows() > 0);
            layers(used.contains("dropout"));
            new FlowDataCode(recipe, data, template).put(feeding(used), smooth);
            NetworksCode networks = new NetworksCode(recipe, template);
            networks.put(data.training().features(), data.outputs());
            updates.indent(1);
            updates.put(template);
            template.flag("normal", networks.normal() || used.contains("input_noise")
                    || used.contains("weight_noise")).value("norm of", template.part("training/norm"))
                    .value("clipped", updates.clips() ? "clipped" : "gradient").flag("move", move)
                    .value("move", move ? template.part("training/move").stripTrailing() : "");
            RandomCode.put(template, Library.TORCH).value("layer", template.part("flow/layer"))
                    .value("report", template.part("flow/report"));
            updates.runs(template, "flow/loop", "code.flow.run",
                    i -> "\"network\": " + Python.text(names.get(i)),
                    networks::network);
            return template.script("flow/training");
        }

        private void layers(boolean dropout) {
            boolean norm = normalizes();
            boolean skip = recipe.networks().stream().anyMatch(spec -> spec.block().skips());
            // Layers of torch.nn do where nothing of each is kept and each is one after the other.
            boolean plain = template.holds("losses") && !norm && !skip && !dropout;
            template.flag("norm", norm).flag("skip", skip).flag("plain", plain)
                    .value("row", template.holds("losses") ? "rows[-1]" : "row")
                    .value("linear", plain ? "net[::2]" : "net")
                    .value("evaluated", plain ? "net" : "net.eval()")
                    .value("weights", "name.endswith(\"weight\") and "
                            + (plain ? "w.dim() == 2" : "name.count(\".\") == 1"))
                    .value("u", norm ? "self.u" : "self.z").value("own u", norm ? "u" : "z")
                    .value("own a", skip || dropout ? "a" : "h")
                    .value("kept", norm ? "self.z, self.u, self.h" : "self.z, self.h");
        }

        /** Puts what stands between a batch and the network. @return what the network gets */
        private String feeding(Set<String> used) {
            boolean move = used.contains("shift") || used.contains("rotation");
            boolean fed = move || used.contains("input_noise") || used.contains("input_dropout");
            String by = (used.contains("shift") ? ", shift" : ", 0")
                    + (used.contains("rotation") ? ", rotation" : ", 0");
            template.flag("fed", fed).value("fed", move ? "move(x[batch], moves" + by + ")" : "x[batch]");
            List<String> streams = new ArrayList<>();
            stream(streams, used.contains("dropout"), "drops", Seeds.DROPOUT);
            stream(streams, used.contains("input_dropout"), "input_drops", Seeds.INPUT_DROPOUT);
            stream(streams, used.contains("input_noise"), "input_noises", Seeds.INPUT_NOISE);
            stream(streams, used.contains("weight_noise"), "weight_noises", Seeds.WEIGHT_NOISE);
            stream(streams, move, "moves", Seeds.AUGMENTATION);
            template.flag("streams", !streams.isEmpty()).value("streams", String.join("\n", streams));
            return fed ? "inputs" : "x[batch]";
        }

        private void stream(List<String> streams, boolean used, String name, int stream) {
            if (used) {
                streams.add(name + " = Random(" + Seeds.derive(recipe.seed(), stream) + ")");
            }
        }
    }
}
