package gradientlab.export.generalization.code;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.generalization.LabelledData;
import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.RegularizedNetwork;
import gradientlab.experiment.generalization.TrainingPlan;
import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.training.update.OwnRule;
import gradientlab.export.code.Python;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.export.code.training.FileCode;
import gradientlab.export.code.training.PointsCode;
import gradientlab.export.code.training.UpdatesCode;
import gradientlab.export.format.ExportException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Networks side by side, alike but for their regularizers, as a program. */
final class NetworksCode {

    private final RegularizeRecipe recipe;
    private final Template template;
    private final LabelledSplit split;
    private final List<Map<Integer, NetworkSettings>> courses = new ArrayList<>();
    private final UpdatesCode updates;

    NetworksCode(RegularizeRecipe recipe, Template template) throws RecipeException, ExportException {
        this.recipe = recipe;
        this.template = template;
        split = LabelledSplit.of(recipe.data(), recipe.seed());
        for (int i = 0; i < recipe.networks().size(); i++) {
            courses.add(course(i));
        }
        updates = new UpdatesCode(courses.stream().map(this::plan).toList(), 0);
    }

    /** The settings by the epoch they begin after; a fork's are those of its parent before. */
    private Map<Integer, NetworkSettings> course(int network) {
        RegularizedNetwork spec = recipe.networks().get(network);
        Map<Integer, NetworkSettings> course = new TreeMap<>();
        int begins = 0;
        if (spec.fork().isPresent()) {
            begins = spec.fork().get().epoch();
            int forked = begins;
            course(spec.fork().get().network()).forEach((from, settings) -> {
                if (from < forked) {
                    course.put(from, settings);
                }
            });
        }
        course.put(begins, spec.settings());
        spec.changes().forEach(change -> course.put(change.epoch(), change.settings()));
        return course;
    }

    /** What makes the rule is common, so a rate of a network's own is a change before its first epoch. */
    private OptimizerPlan plan(Map<Integer, NetworkSettings> course) {
        OptimizerChange first = null;
        List<OptimizerChange> changes = new ArrayList<>();
        for (Map.Entry<Integer, NetworkSettings> each : course.entrySet()) {
            OptimizerChange change = change(each.getKey(), each.getValue());
            if (first == null) {
                first = change(0, each.getValue().withLr(Optional.empty()));
            }
            changes.add(change);
        }
        return new OptimizerPlan(first, changes, recipe.training().epochs());
    }

    private OptimizerChange change(int epoch, NetworkSettings own) {
        TrainingPlan common = recipe.training();
        return new OptimizerChange(epoch, common.optimizer(),
                common.settings().with("lr", own.lr().orElse(common.rate())), false, ScheduleChoice.CONSTANT,
                Clip.OFF, List.of(new OwnRule(Optional.empty(), own.regularizers())));
    }

    private boolean normalizes(int network) {
        RegularizedNetwork spec = recipe.networks().get(network);
        return spec.fork().isPresent() ? normalizes(spec.fork().get().network())
                : spec.settings().batchNorm();
    }

    private int batch(NetworkSettings settings) {
        return TrainingPlan.batch(settings.batch().orElse(recipe.training().batch()), recipe.data().n());
    }

    Script script() throws ExportException {
        Set<String> used = updates.regularizers();
        boolean norm = false;
        for (int i = 0; i < courses.size(); i++) {
            norm |= normalizes(i);
        }
        template.value("until", "EPOCHS");
        turns(norm);
        layers(norm, used);
        feeding(used);
        boolean test = recipe.test().times() > 0;
        boolean stops = courses.stream().anyMatch(
                course -> course.values().stream().anyMatch(NetworkSettings::stopsEarly));
        boolean wakes = stops && courses.stream().anyMatch(course -> course.size() > 1);
        template.flag("test", test).flag("patience", stops).flag("wakes", wakes)
                .value("opened", recipe.test().epoch()).value("found", test ? ", **test" : "")
                .value("awake", !stops ? ""
                        : wakes ? " and (stopped is None or any(stopped <= at < epoch for at in changes))"
                                : " and stopped is None")
                .value("kept", stops ? "copy.deepcopy(net.state_dict())" : "None")
                .value("epochs", recipe.training().epochs())
                .value("seeds", recipe.seeds())
                .value("n", recipe.data().n()).value("validation", recipe.data().validation())
                .value("batch", batch(NetworkSettings.NONE));
        data();
        updates.put(template);
        template.flag("normal", used.contains("input_noise") || used.contains("weight_noise")
                || !recipe.training().init().endsWith("uniform")).flag("shuffle", true);
        template.value("random", template.part("random"));
        List<String> lines = new ArrayList<>();
        List<String> off = new ArrayList<>();
        for (int i = 0; i < courses.size(); i++) {
            if (!recipe.networks().get(i).on()) {
                updates.argument(i, "epochs=0");
                off.add(String.valueOf(i));
            }
            lines.add(updates.knobs(i));
        }
        template.value("networks", String.join("\n", lines))
                .value("skip", off.isEmpty() ? "" : "if i not in " + Python.list(off) + ":\n            ");
        return template.script("generalization/networks");
    }

    /** What of a network's settings is neither rate nor regularizer. */
    private void turns(boolean norm) {
        updates.clock("epoch - 1");
        boolean stops = courses.stream().anyMatch(
                course -> course.values().stream().anyMatch(NetworkSettings::stopsEarly));
        if (recipe.networks().stream().anyMatch(each -> !each.on())) {
            updates.option("epochs=EPOCHS");
            template.value("until", "epochs");
        }
        if (norm) {
            updates.option("norm=False");
        }
        if (stops) {
            updates.option("patience=0");
            updates.follow("patience");
        }
        updates.follow("batch");
        for (int i = 0; i < courses.size(); i++) {
            if (normalizes(i)) {
                updates.argument(i, "norm=True");
            }
            NetworkSettings before = NetworkSettings.NONE;
            for (Map.Entry<Integer, NetworkSettings> each : courses.get(i).entrySet()) {
                NetworkSettings now = each.getValue();
                turn(i, each.getKey(), "batch", batch(before), batch(now));
                turn(i, each.getKey(), "patience", before.patience(), now.patience());
                before = now;
            }
        }
    }

    private void turn(int network, int epoch, String name, int before, int now) {
        if (before != now && epoch == 0) {
            updates.argument(network, name + "=" + now);
        } else if (before != now) {
            updates.change(network, epoch, name, String.valueOf(now));
        }
    }

    private void layers(boolean norm, Set<String> used) {
        TrainingPlan common = recipe.training();
        boolean dropout = used.contains("dropout");
        String act = switch (common.activation()) {
            case "sigmoid" -> "nn.Sigmoid()";
            case "tanh" -> "nn.Tanh()";
            case "relu" -> "nn.ReLU()";
            case "leaky_relu" -> "nn.LeakyReLU(0.0)";
            case "prelu" -> "nn.PReLU(init=0.0)";
            case "elu" -> "nn.ELU()";
            case "silu" -> "nn.SiLU()";
            case "gelu_erf" -> "nn.GELU()";
            case "gelu_tanh" -> "nn.GELU(\"tanh\")";
            case "identity" -> "nn.Identity()";
            default -> throw new IllegalArgumentException(common.activation());
        };
        String normal = " * random.normal(units, inputs)";
        String uniform = " * (2 * random.uniform(units, inputs) - 1)";
        template.flag("norm", norm).flag("orthogonal", common.init().equals("orthogonal"))
                .value("orthogonal", template.part("training/orthogonal").stripTrailing())
                .value("width", common.width()).value("hidden", common.hidden())
                .value("classes", split.training().classes())
                .value("network options", norm ? ", norm" : "").value("network norm", norm ? ", norm" : "")
                .value("between", (norm ? "*norms, " : "") + act + (dropout ? ", Dropout()" : ""))
                .value("behind", norm ? "(" + (dropout ? 2 : 1) + " + len(norms))" : dropout ? "2" : "1")
                .value("normalizes", norm ? " and norm" : "")
                .value("weights", "name.endswith(\"weight\") and w.dim() == 2")
                .value("draw", switch (common.init()) {
                    case "xavier_uniform" -> "math.sqrt(6 / (units + inputs))" + uniform;
                    case "xavier_normal" -> "math.sqrt(2 / (units + inputs))" + normal;
                    case "he_uniform" -> "math.sqrt(6 / inputs)" + uniform;
                    case "he_normal" -> "math.sqrt(2 / inputs)" + normal;
                    case "lecun_normal" -> "math.sqrt(1 / inputs)" + normal;
                    case "orthogonal" -> "orthogonal(random, units, inputs)";
                    default -> throw new IllegalArgumentException(common.init());
                });
    }

    private void feeding(Set<String> used) {
        boolean move = used.contains("shift") || used.contains("rotation");
        boolean fed = move || used.contains("input_noise") || used.contains("input_dropout");
        String by = (used.contains("shift") ? ", shift" : ", 0")
                + (used.contains("rotation") ? ", rotation" : ", 0");
        boolean streams = fed || used.contains("dropout") || used.contains("weight_noise");
        template.flag("fed", fed).flag("move", move).flag("streams", streams)
                .value("move", move ? template.part("training/move").stripTrailing() : "")
                .value("inputs of", fed ? "inputs" : "x[some]")
                .value("fed", move ? "move(x[some], random[\"augmentation\"]" + by + ")" : "x[some]")
                .value("smoothed", used.contains("label_smoothing") ? ", label_smoothing=label_smoothing"
                        : "");
    }

    private void data() throws ExportException {
        LabelledData data = recipe.data();
        String points;
        if (data.source() instanceof GeneratedData generated) {
            int rows = data.n() + data.validation() + data.test();
            points = PointsCode.of(
                    new GeneratedData(generated.id(), generated.knobs().with("points", rows)), "seed",
                    template).replace("\n", "\n    ") + "\n    x, order = torch.tensor(x), range(len(x))";
        } else if (data.source() instanceof FileData file) {
            template.flag("file", true).value("file", FileCode.of(file.path(), "POINTS", "LABELS").strip());
            points = "x, y = POINTS, LABELS\n    order = Random(seed).shuffle(list(range(len(x))))\n"
                    + "    x = x[order]\n    deviation = x[:TRAINING].std(0)\n    x -= x[:TRAINING].mean(0)\n"
                    + "    x = torch.tensor(x / np.where(deviation > 0, deviation, 1))";
        } else {
            template.flag("digits", true);
            points = "x, y = load_digits(return_X_y=True)\n"
                    + "    order = Random(seed).shuffle(list(range(len(x))))\n"
                    + "    x = torch.tensor(x[order] / 16)";
        }
        template.value("points", points).value("wrong", data.wrongCount())
                .value("others", split.training().classes() - 1);
    }
}
