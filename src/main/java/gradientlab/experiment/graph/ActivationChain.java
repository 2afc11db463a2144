package gradientlab.experiment.graph;

import gradientlab.core.graph.Value;
import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.activation.GraphActivations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An activation put behind itself n times, as formulas: a1 = f(x), a2 = f(a1), ... */
public final class ActivationChain {

    /** What stays readable in a row. */
    public static final int MOST = 12;

    private ActivationChain() {}

    /**
     * The chain of a recipe's selected activation, in the shape it has there, with its x at the beginning.
     *
     * @param n how many, 1 to {@link #MOST}
     */
    public static FormulaRecipe of(ActivationsRecipe recipe, int n) {
        if (n < 1 || n > MOST) {
            throw new IllegalArgumentException("a chain has 1 to " + MOST + " nodes, got " + n);
        }
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        String input = "x";
        for (int k = 1; k <= n; k++) {
            String name = k == n ? "L" : "a" + k;
            text.append(name).append(" = ").append(applied(recipe, input)).append(k == n ? "" : "\n");
            names.add(name);
            input = name;
        }
        boolean own = shaped(recipe);
        return FormulaRecipe.of(text.toString(), Map.of("x", Value.scalar(recipe.x())))
                .withFolds(own ? names : List.of());
    }

    /** Whether the shape is another than that of the word that formulas have for it. */
    private static boolean shaped(ActivationsRecipe recipe) {
        String id = recipe.selected();
        return Curve.of(GraphActivations.find(id).orElseThrow()).shape() != recipe.shapes().of(id);
    }

    private static String applied(ActivationsRecipe recipe, String input) {
        String id = recipe.selected();
        if (!shaped(recipe)) {
            return id + "(" + input + ")";
        }
        double shape = recipe.shapes().of(id);
        String below = "min(" + input + ", 0)";
        return "max(" + input + ", 0) " + (shape < 0 ? "- " : "+ ") + number(Math.abs(shape)) + "*"
                + (id.equals("elu") ? "elu(" + below + ")" : below);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
    }
}
