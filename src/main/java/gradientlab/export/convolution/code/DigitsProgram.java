package gradientlab.export.convolution.code;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.convolution.DigitNetwork;
import gradientlab.experiment.convolution.DigitNetwork.Kind;
import gradientlab.experiment.convolution.DigitsRecipe;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.export.code.Python;
import gradientlab.export.code.Script;
import gradientlab.export.code.Template;
import gradientlab.export.code.rule.RuleCode;
import gradientlab.export.code.rule.ScheduleCode;
import gradientlab.export.code.training.PlanCode;
import gradientlab.export.format.ExportException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Small networks that learn the digits, from the same weights, on the same batches. */
final class DigitsProgram {

    private DigitsProgram() {}

    static Script script(DigitsRecipe training, Template template) throws ExportException {
        if (!training.changes().isEmpty()) {
            throw new ExportException("code.none.changes");
        }
        Settings settings = TrainingRules.starting(training.optimizer(), training.settings());
        Optional<String> schedule = ScheduleCode.of(training.schedule(), "(EPOCHS * PER_EPOCH)");
        RuleCode rule = new RuleCode(training.optimizer(), settings, schedule.isPresent());
        boolean clips = training.clip().kind() != Clip.Kind.OFF;
        boolean turned = training.networks().stream().anyMatch(DigitNetwork::turned);
        template.flag("schedule", schedule.isPresent()).flag("rules", rule.part().isPresent())
                .flag("asks", rule.asks()).flag("flip", training.mirrored()).flag("turned", turned)
                .flag("shifts", training.shifts()).flag("scramble", training.scramble())
                .flag("exact", clips && training.clip().exact()).flag("clip", clips)
                .flag("normal", true).flag("shuffle", true);
        template.value("epochs", training.epochs()).value("batch", training.batch())
                .value("seeds", training.seeds()).value("turned", turned ? ", turned" : "")
                .value("networks", IntStream.range(0, training.networks().size())
                        .mapToObj(i -> network(training, i, turned)).collect(Collectors.joining("\n")))
                .value("rule", rule.make("network.parameters()"))
                .value("clip", PlanCode.clip(training.clip()))
                .value("exactly", template.part("training/clip").strip())
                .value("lr", Python.number(settings.get("lr"))).value("schedule", schedule.orElse(""))
                .value("random", template.part("random"));
        rule.part().ifPresent(part -> template.value("rules", template.parts("rule/base", part)));
        return template.script("convolution/train");
    }

    private static String network(DigitsRecipe training, int index, boolean turned) {
        DigitNetwork network = training.networks().get(index);
        String layers;
        if (network.kind() == Kind.MLP) {
            layers = "nn.Flatten(), nn.Linear(64, " + network.hidden() + "), nn.ReLU(), nn.Linear("
                    + network.hidden() + ", 10)";
        } else {
            int features = network.filters() * network.pooledSize() * network.pooledSize();
            layers = (network.flip() ? "Flipped" : "nn.Conv2d") + "(1, " + network.filters() + ", "
                    + network.kernel() + "), nn.ReLU(), "
                    + (network.pool() > 1 ? "nn.MaxPool2d(" + network.pool() + "), " : "")
                    + "nn.Flatten(), nn.Linear(" + features + ", 10)";
        }
        return "    (" + Python.text(training.name(index)) + ", lambda: [" + layers + "]"
                + (turned ? ", " + Python.bool(network.turned()) : "") + "),";
    }
}
