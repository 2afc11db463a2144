package gradientlab.cli.graph;

import gradientlab.cli.option.NamedKnobs;
import gradientlab.cli.option.OptionValues;
import gradientlab.cli.option.Refusal;
import gradientlab.cli.option.Terminal;
import gradientlab.cli.recipe.Overrides;
import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.GraphException.Problem;
import gradientlab.core.graph.Node;
import gradientlab.core.graph.Place;
import gradientlab.core.graph.text.GraphText;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.GraphErrors;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphRecipe;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.experiment.json.RecipeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options that change a recipe of the lab, or complete formulas to one. */
final class GraphOverrides {

    @Option(names = "--set", paramLabel = "NAME=VALUE", descriptionKey = "graph.set")
    private List<String> values = new ArrayList<>();

    @Option(names = "--update", paramLabel = "N", descriptionKey = "graph.update")
    private String updates;

    @Option(names = "--lr", paramLabel = "RATE", descriptionKey = "graph.lr")
    private String rate;

    @Option(names = "--parameters", paramLabel = "NAME,...", descriptionKey = "graph.parameters")
    private String parameters;

    @Option(names = "--sharing", paramLabel = "on|off", descriptionKey = "graph.sharing")
    private String sharing;

    @Option(names = "--fold", paramLabel = "NAME,...", descriptionKey = "graph.fold")
    private String folds;

    @Option(names = "--at", paramLabel = "STEP", descriptionKey = "graph.at")
    private String at;

    @Option(names = "--edges", paramLabel = "step|local|contributions|none", descriptionKey = "graph.edges")
    private String edges;

    @Option(names = "--nudge", paramLabel = "NODE[=H]", descriptionKey = "graph.nudge")
    private String nudge;

    @Option(names = "--mistake", paramLabel = "ID", descriptionKey = "graph.mistake")
    private String mistake;

    /** Formulas with all that was named. */
    GraphRecipe formulas(List<String> lines, Terminal terminal) throws Refusal, RecipeException {
        String text = String.join("\n", lines);
        Overrides named = named(terminal);
        Map<String, String> set = FormulaArguments.values(values, terminal);
        named.json("mode", NamedKnobs.quote(GraphRecipe.Mode.GRAPH.id()));
        named.json("text", NamedKnobs.quote(text));
        check(text, set);
        named.json("values", NamedKnobs.object(set));
        return updating(named.alone(GraphKind.KIND), terminal);
    }

    /** The recipe with all that was named replaced; its sentences speak of the values it came with. */
    GraphRecipe apply(GraphRecipe base, Terminal terminal) throws Refusal, RecipeException {
        Overrides named = named(terminal);
        if (!(base instanceof FormulaRecipe formulas)) {
            FormulaArguments.fields(values, terminal).forEach(named::json);
        } else if (!values.isEmpty()) {
            Map<String, String> set = FormulaArguments.values(values, terminal);
            check(formulas.text(), set);
            Map<String, String> all = new LinkedHashMap<>();
            ((Map<?, ?>) Recipes.tree(base).get("values"))
                    .forEach((leaf, value) -> all.put((String) leaf, JsonWriter.line(value)));
            all.putAll(set);
            named.json("values", NamedKnobs.object(all));
        }
        List<String> dropped = values.isEmpty() ? List.of() : List.of("do", "watch");
        return named.isEmpty() ? base : updating(named.in(base, dropped), terminal);
    }

    private Overrides named(Terminal terminal) throws Refusal {
        Overrides named = new Overrides(terminal);
        named.word("updates", updates);
        named.word("lr", rate);
        named.json("parameters", array(parameters));
        named.json("folds", array(folds));
        named.word("at", at);
        named.word("edges", edges);
        named.word("mistake", mistake);
        if (sharing != null) {
            OptionValues.choice("--sharing", sharing, Stream.of("on", "off"), terminal);
            named.json("sharing", String.valueOf(sharing.equals("on")));
        }
        if (nudge != null) {
            int equals = nudge.indexOf('=');
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("node", NamedKnobs.quote(nudge.substring(0, equals < 0 ? nudge.length() : equals)));
            if (equals >= 0) {
                fields.put("h", NamedKnobs.value(nudge.substring(equals + 1)));
            }
            named.json("nudge", NamedKnobs.object(fields));
        }
        return named;
    }

    private static String array(String names) {
        return names == null ? null
                : FormulaArguments.names(names).stream().map(NamedKnobs::quote)
                        .collect(Collectors.joining(",", "[", "]"));
    }

    /** A name that has a value here is a leaf's: a recipe may keep others, on a command line it is a slip. */
    private static void check(String text, Map<String, String> set) throws RecipeException {
        try {
            Graph graph = GraphText.parse(text, true);
            for (String name : set.keySet()) {
                Node node = graph.find(name).orElse(null);
                if (node == null) {
                    throw new GraphException(Problem.UNUSED, Place.NONE, name);
                }
                if (!node.isLeaf() || !node.name().equals(name)) {
                    Place line = graph.lines().stream().filter(each -> each.name().equals(name))
                            .findFirst().orElseThrow().place();
                    throw new GraphException(Problem.COMPUTED,
                            new Place(line.line(), line.from(), line.from() + name.length()), name,
                            String.valueOf(line.line()));
                }
            }
        } catch (GraphException e) {
            throw GraphErrors.of(e, text);
        }
    }

    /** Updates of nothing change nothing, which nobody asks for. */
    private GraphRecipe updating(GraphRecipe recipe, Terminal terminal) throws Refusal {
        if (updates != null && recipe instanceof FormulaRecipe formulas && formulas.updates() > 0
                && formulas.parameters().isEmpty()) {
            throw Refusal.usage(terminal.text("cli.error.parameters"));
        }
        return recipe;
    }
}
