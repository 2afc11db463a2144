package gradientlab.experiment.training.update;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The optimizers that can train on batches, with defaults that suit networks. */
public final class TrainingRules {

    /**
     * Where learning rates start for networks, which take smaller steps than a point on a surface; else
     * 0.001.
     */
    private static final Map<String, Double> RATES = Map.of(
            "sgd", 0.05, "momentum", 0.01, "nag", 0.01, "adagrad", 0.01, "adadelta", 1.0, "lion", 0.0001);

    private static final double RATE = 0.001;

    /** A choice between two drawings of the same run makes no sense where thousands of weights move. */
    private static final String NAG_FORM = "form";

    /** These two ask for the loss itself at other points, which a batch doesn't give them. */
    private static final Set<String> ASKING = Set.of("line_search", "newton");

    private TrainingRules() {}

    /** The rules that can train a network, in the order pickers show. */
    public static List<Optimizer> optimizers() {
        return Optimizers.all().stream().filter(rule -> !ASKING.contains(rule.id())).toList();
    }

    /** The knobs of a rule as far as they mean something for a network, with defaults that suit one. */
    public static List<Knob> knobs(Optimizer rule) {
        double rate = RATES.getOrDefault(rule.id(), RATE);
        return rule.knobs().stream().filter(knob -> !knob.id().equals(NAG_FORM))
                .map(knob -> knob.id().equals("lr") ? knob.initially(rate) : knob).toList();
    }

    /** Every knob of a rule at its default. */
    public static Settings defaults(String optimizer) {
        return Settings.defaults(knobs(Optimizers.get(optimizer)));
    }

    /** The settings a rule starts with: NAG's gradient is taken where the weights are, as in PyTorch. */
    public static Settings starting(String optimizer, Settings settings) {
        return Optimizers.get(optimizer).knobs().stream().anyMatch(knob -> knob.id().equals(NAG_FORM))
                ? settings.with(NAG_FORM, 1)
                : settings;
    }
}
