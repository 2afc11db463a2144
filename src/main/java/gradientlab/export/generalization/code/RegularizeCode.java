package gradientlab.export.generalization.code;

import gradientlab.experiment.data.DataChoice.FileData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.generalization.LabelledData;
import gradientlab.experiment.generalization.NetworkSettings;
import gradientlab.experiment.generalization.RegularizeRecipe;
import gradientlab.experiment.generalization.TrainingPlan;
import gradientlab.experiment.generalization.data.LabelledSplit;
import gradientlab.experiment.generalization.training.Course;
import gradientlab.experiment.generalization.training.Course.Phase;
import gradientlab.experiment.generalization.training.Setting;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.training.update.OwnRule;
import gradientlab.export.code.Library;
import gradientlab.export.code.Python;
import gradientlab.export.code.RandomCode;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.export.code.training.FileCode;
import gradientlab.export.code.training.PointsCode;
import gradientlab.export.code.training.UpdatesCode;
import gradientlab.export.format.ExportException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Networks side by side, alike but for their regularizers, as a program. */
final class RegularizeCode {

    private final RegularizeRecipe recipe;
    private final Template template;
    private final LabelledSplit split;
    private final List<Course> courses;
    private final UpdatesCode updates;

    RegularizeCode(RegularizeRecipe recipe, Template template) throws RecipeException, ExportException {
        this.recipe = recipe;
        this.template = template;
        split = LabelledSplit.of(recipe.data(), recipe.seed());
        if (recipe.test().times() > 0) {
            split.needTest();
        }
        courses = IntStream.range(0, recipe.networks().size()).mapToObj(i -> Course.of(recipe, i)).toList();
        updates = new UpdatesCode(courses.stream().map(this::plan).toList(), 0);
    }

    /** What makes the rule is common, so a rate of a network's own is a change before its first epoch. */
    private OptimizerPlan plan(Course course) {
        Setting first = course.phases().get(0).setting();
        List<OptimizerChange> changes = course.phases().stream()
                .map(phase -> change(phase.setting().rule().from(phase.from()), phase.setting())).toList();
        return new OptimizerPlan(change(common().rule(), first), changes, recipe.training().epochs());
    }

    private static OptimizerChange change(OptimizerChange rule, Setting setting) {
        return new OptimizerChange(rule.at(), rule.optimizer(), rule.settings(), rule.decaysAll(),
                rule.schedule(), rule.clip(),
                List.of(new OwnRule(Optional.empty(), setting.regularizers())));
    }

    /** What a network has that has nothing of its own. */
    private Setting common() {
        return Setting.of(recipe, NetworkSettings.NONE);
    }

    private boolean stops() {
        return courses.stream().flatMap(course -> course.phases().stream())
                .anyMatch(phase -> phase.setting().patience() != NetworkSettings.NEVER);
    }

    Script script() throws ExportException {
        Set<String> used = updates.regularizers();
        boolean norm = courses.stream().anyMatch(Course::normalizes);
        template.value("until", "EPOCHS");
        turns(norm);
        layers(norm, used);
        feeding(used);
        boolean test = recipe.test().times() > 0;
        boolean stops = stops();
        boolean wakes = stops && updates.changing();
        template.flag("test", test).flag("patience", stops).flag("wakes", wakes)
                .value("opened", recipe.test().epoch()).value("found", test ? ", **test" : "")
                .value("awake", !stops ? ""
                        : wakes ? " and (stopped is None or any(stopped <= at < epoch for at in changes))"
                                : " and stopped is None")
                .value("kept", stops ? "copy.deepcopy(net.state_dict())" : "None")
                .value("epochs", recipe.training().epochs())
                .value("seeds", recipe.seeds())
                .value("n", recipe.data().n()).value("validation", recipe.data().validation())
                .value("batch", common().batch());
        data();
        told();
        updates.put(template);
        template.flag("normal", used.contains("input_noise") || used.contains("weight_noise")
                || !recipe.training().init().endsWith("uniform")).flag("shuffle", true);
        RandomCode.put(template, Library.TORCH,
                recipe.seeds().stream().mapToLong(Number::longValue).toArray());
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
                .value("on",
                        off.isEmpty() ? "runs"
                                : "[run for i, run in enumerate(runs) if i not in " + Python.list(off) + "]")
                .value("skip", off.isEmpty() ? "" : "if i not in " + Python.list(off) + ":\n            ");
        return template.script("generalization/networks");
    }

    /** What beside losses and accuracies is handed on: which labels are wrong, which answers right. */
    private void told() {
        boolean all = !template.holds("losses");
        template.value("sorted", all ? ", sorted(wrong)" : "").value("wrong", all ? ", wrong" : "")
                .value("right", all ? ", right" : "").value("best right", all ? ", best[2]" : "")
                .value("before", all ? "(now, right)" : "now").value("after", all ? "after[0]" : "after")
                .value("_", all ? ", _" : "");
        template.value("compared", all ? template.part("generalization/compared").stripTrailing() : "");
    }

    /** What of a network's settings is neither rate nor regularizer. */
    private void turns(boolean norm) {
        updates.clock("epoch - 1");
        if (recipe.networks().stream().anyMatch(each -> !each.on())) {
            updates.option("epochs=EPOCHS");
            template.value("until", "epochs");
        }
        if (norm) {
            updates.option("norm=False");
        }
        if (stops()) {
            updates.option("patience=0");
            updates.follow("patience");
        }
        updates.follow("batch");
        for (int i = 0; i < courses.size(); i++) {
            if (courses.get(i).normalizes()) {
                updates.argument(i, "norm=True");
            }
            Setting before = common();
            for (Phase phase : courses.get(i).phases()) {
                Setting now = phase.setting();
                turn(i, phase.from(), "batch", before.batch(), now.batch());
                turn(i, phase.from(), "patience", before.patience(), now.patience());
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
                    new GeneratedData(generated.id(), generated.knobs().with("points", rows)), Library.TORCH,
                    "seed", template).replace("\n", "\n    ");
        } else if (data.source() instanceof FileData file) {
            template.flag("file", true).value("file", FileCode.of(file.path(), "POINTS", "LABELS").strip());
            points = "order = Random(seed).shuffle(list(range(len(POINTS))))\n    x, y = POINTS[order], LABELS[order]\n"
                    + "    mean, deviation = x[:TRAINING].mean(0), x[:TRAINING].std(0, correction=0)\n"
                    + "    x = (x - mean) / torch.where(deviation > 0, deviation, 1)";
        } else {
            template.flag("digits", true);
            points = "x, y = load_digits(return_X_y=True)\n"
                    + "    order = Random(seed).shuffle(list(range(len(x))))\n"
                    + "    x, y = torch.tensor(x[order] / 16), torch.tensor(y[order])";
        }
        template.value("points", points).value("wrongs", data.wrongCount())
                .value("others", split.training().classes() - 1);
    }
}
