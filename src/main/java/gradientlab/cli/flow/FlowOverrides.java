package gradientlab.cli.flow;

import gradientlab.cli.option.NamedKnobs;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.Overrides;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.RecipeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/**
 * The options that change a flow recipe: each takes the place of a field of its JSON, which is then read
 * anew, so that a wrong value is refused in the same words as in a file.
 */
final class FlowOverrides {

    @Option(names = "--network", paramLabel = "ACTIVATION[:FIELD=VALUE,...]", descriptionKey = "flow.network")
    private List<String> networks = new ArrayList<>();

    @Option(names = "--depth", paramLabel = "N", descriptionKey = "flow.depth")
    private String depth;

    @Option(names = "--width", paramLabel = "N", descriptionKey = "flow.width")
    private String width;

    @Option(names = "--data", paramLabel = "ID[:KNOB=VALUE,...]|CSV", descriptionKey = "flow.data")
    private String data;

    @Option(names = "--validation", paramLabel = "SHARE", descriptionKey = "flow.validation")
    private String validation;

    @Option(names = "--batch", paramLabel = "N", descriptionKey = "flow.batch")
    private String batch;

    @Option(names = "--loss", paramLabel = "ID", descriptionKey = "flow.loss")
    private String loss;

    @Option(names = "--label-smoothing", paramLabel = "SHARE", descriptionKey = "flow.label-smoothing")
    private String smoothing;

    @Option(names = "--optimizer", paramLabel = "ID[:KNOB=VALUE,...]", descriptionKey = "flow.optimizer")
    private String optimizer;

    @Option(names = "--decay-on", paramLabel = "all|weights", descriptionKey = "flow.decay-on")
    private String decayOn;

    @Option(names = "--schedule", paramLabel = "KIND[:KNOB=VALUE,...]", descriptionKey = "flow.schedule")
    private String schedule;

    @Option(names = "--clip-norm", paramLabel = "LIMIT", descriptionKey = "flow.clip-norm")
    private String clipNorm;

    @Option(names = "--clip-exact", descriptionKey = "flow.clip-exact")
    private boolean clipExact;

    @Option(names = "--clip-value", paramLabel = "LIMIT", descriptionKey = "flow.clip-value")
    private String clipValue;

    @Option(names = "--steps", paramLabel = "N", descriptionKey = "flow.steps")
    private String steps;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "flow.seed")
    private String seed;

    /**
     * The recipe with all that was named replaced. Other data bring their own loss; another rule, schedule or
     * clipping ends the changes that were made on the run. The notes of a preset stay with what they speak
     * of.
     *
     * @throws Refusal for an option that is no value at all
     * @throws RecipeException for one that no recipe may have
     */
    FlowRecipe apply(FlowRecipe base, Terminal terminal) throws Refusal, RecipeException {
        Overrides named = named(base, terminal);
        if (named.isEmpty()) {
            return base;
        }
        List<String> dropped = new ArrayList<>();
        if (data != null) {
            dropped.add("loss");
        }
        boolean others = !networks.isEmpty() && base.changes().stream().anyMatch(it -> !it.own().isEmpty());
        if (optimizer != null || decayOn != null || schedule != null || named.has("clip") || others) {
            dropped.add("changes");
        }
        if (!networks.isEmpty() || data != null || optimizer != null) {
            dropped.addAll(List.of("title", "do", "watch"));
        }
        return named.in(base, dropped);
    }

    private Overrides named(FlowRecipe base, Terminal terminal) throws Refusal {
        Overrides named = new Overrides(terminal);
        if (!networks.isEmpty() || depth != null || width != null) {
            named.json("networks", networks(base, terminal));
        }
        named.json("data", data == null ? null : data(terminal));
        named.word("validation", validation);
        named.word("batch", batch);
        named.word("loss", loss);
        named.word("label_smoothing", smoothing);
        named.knobs("optimizer", optimizer, "optimizer");
        named.word("decay_on", decayOn);
        named.knobs("schedule", schedule, "kind");
        named.clip(clipNorm, clipValue, clipExact);
        named.word("steps", steps);
        named.word("seed", seed);
        return named;
    }

    /** The networks named, or else the recipe's, all of the depth and width that are named. */
    private String networks(FlowRecipe base, Terminal terminal) throws Refusal {
        List<Map<String, String>> all = new ArrayList<>();
        for (String network : networks) {
            all.add(Overrides.clipped(
                    NamedKnobs.fields("--network", network, "activation", terminal), "value"));
        }
        if (all.isEmpty()) {
            List<?> present = (List<?>) Recipes.tree(base).get("networks");
            for (Object network : present) {
                Map<String, String> fields = new LinkedHashMap<>();
                ((Map<?, ?>) network)
                        .forEach((field, value) -> fields.put((String) field, JsonWriter.line(value)));
                all.add(fields);
            }
        }
        List<String> json = new ArrayList<>();
        for (Map<String, String> network : all) {
            put(network, "depth", depth);
            put(network, "width", width);
            json.add(NamedKnobs.object(network));
        }
        return json.toString();
    }

    /** A file if it is called like one, else a data set's id with its knobs. */
    private String data(Terminal terminal) throws Refusal {
        if (data.endsWith(".csv") || data.contains("/") || data.contains("\\")) {
            return NamedKnobs.object(Map.of("file", NamedKnobs.quote(data)));
        }
        return data.contains(":") ? NamedKnobs.json("--data", data, "id", terminal)
                : NamedKnobs.quote(data.strip());
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (value != null) {
            fields.put(name, NamedKnobs.value(value));
        }
    }
}
