package gradientlab.paint.graph.formula;

import gradientlab.core.graph.Graph;
import gradientlab.core.graph.GraphException;
import gradientlab.core.graph.Value;
import gradientlab.core.graph.text.GraphText;
import gradientlab.experiment.Preset;
import gradientlab.experiment.Presets;
import gradientlab.experiment.graph.FormulaRecipe;
import gradientlab.experiment.graph.FormulaRun;
import gradientlab.experiment.graph.GraphKind;
import gradientlab.experiment.graph.GraphRecipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Graphs to draw: the presets, ones of a text, and random ones. */
public final class Graphs {

    private Graphs() {}

    /** The presets of the mode, in order. */
    public static List<Preset<GraphRecipe>> presets() {
        return Presets.of(GraphKind.KIND).stream()
                .filter(preset -> preset.recipe() instanceof FormulaRecipe).toList();
    }

    /** The ids of the presets. */
    public static Stream<String> ids() {
        return presets().stream().map(Preset::id);
    }

    public static FormulaRecipe preset(String id) {
        return (FormulaRecipe) Presets.find(GraphKind.KIND, id).orElseThrow().recipe();
    }

    /** What comes of a recipe that is fine. */
    public static FormulaRun run(FormulaRecipe recipe) {
        try {
            return FormulaRun.of(recipe);
        } catch (GraphException e) {
            throw new IllegalStateException(recipe.text(), e);
        }
    }

    /** What comes of a text; all leaves that are not told are 0.5. */
    public static FormulaRun run(String text, Object... leaves) {
        return run(recipe(text, leaves));
    }

    /** A recipe of a text: name, then a number or an array of them, in turn. */
    public static FormulaRecipe recipe(String text, Object... leaves) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < leaves.length; i += 2) {
            values.put((String) leaves[i], leaves[i + 1] instanceof double[] rows
                    ? Value.batch(rows)
                    : Value.scalar(((Number) leaves[i + 1]).doubleValue()));
        }
        try {
            GraphText.parse(text, true).leaves()
                    .forEach(leaf -> values.putIfAbsent(leaf.name(), Value.scalar(0.5)));
        } catch (GraphException e) {
            throw new IllegalStateException(text, e);
        }
        return FormulaRecipe.of(text, values);
    }

    /** The text of a graph of up to so many operations, each of one or two earlier lines or leaves. */
    public static String random(int operations, Random random) {
        List<String> names = new ArrayList<>(List.of("x", "y", "w1", "w2", "bias"));
        StringBuilder text = new StringBuilder();
        for (int k = 1; k <= operations; k++) {
            String a = names.get(Math.max(0, names.size() - 1 - random.nextInt(7)));
            String b = names.get(Math.max(0, names.size() - 1 - random.nextInt(12)));
            String leaf = random.nextInt(4) == 0 ? "u" + k : b;
            String name = k == operations ? "L" : "v" + k;
            text.append(name).append(" = ").append(switch (random.nextInt(5)) {
                case 0 -> "tanh(" + a + ")";
                case 1 -> a + "*" + leaf;
                case 2 -> a + " - " + leaf;
                case 3 -> a + " + " + leaf + " + 0.5";
                default -> "sigmoid(" + a + ")";
            }).append('\n');
            names.add(name);
        }
        return text.toString();
    }

    /** A graph of a text that is one. */
    public static Graph graph(String text) {
        try {
            return GraphText.parse(text, true);
        } catch (GraphException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
