package gradientlab.export.graph;

import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.activation.GraphActivations;
import gradientlab.core.graph.activation.NormalInputs;
import gradientlab.core.graph.activation.NormalInputs.Kind;
import gradientlab.experiment.Recipes;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.experiment.json.JsonWriter;
import gradientlab.export.format.Numbers;
import gradientlab.export.format.Progress;
import gradientlab.export.format.TreeNumbers;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The numbers of activations.
 *
 * <p>As JSON {@code {"recipe":{...},"activations":[{"id":"sigmoid","x":1,"value":...,"slope":...,
 * "steepest":...,"rms_slope":...,"factor":...,"layers":10,"power":...,
 * "shares":{"good":...,"saturated":...,"inactive":...},"stretches":[...]}],
 * "curves":{"x":[...],"sigmoid":{"value":[...],"slope":[...]}}}}: factor is the slope that the recipe raises
 * to the power.
 *
 * <p>As CSV the curves, and for n = 1 to 100 the powers.
 */
public record ActivationsNumbers(ActivationsRecipe recipe) implements Numbers {

    private static final double END = 6;
    private static final int SAMPLES = 241;

    private List<Curve> curves() {
        return recipe.activations().stream()
                .map(id -> new Curve(GraphActivations.find(id).orElseThrow(), recipe.shapes().of(id)))
                .toList();
    }

    private NormalInputs inputs() {
        return new NormalInputs(recipe.inputs().mean(), recipe.inputs().deviation());
    }

    /** The slope that is raised to the power n. */
    private double factor(Curve curve) {
        return switch (recipe.slope()) {
            case AT_X -> curve.slope(recipe.x());
            case AT_BEST -> curve.steepest().slope();
            case OVER_INPUTS -> inputs().rmsSlope(curve);
        };
    }

    private static double x(int sample) {
        return END * (2 * sample - SAMPLES + 1) / (SAMPLES - 1);
    }

    @Override
    public void json(Writer out, Progress progress) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("recipe", Recipes.tree(recipe));
        List<Object> all = new ArrayList<>();
        Map<String, Object> curves = new LinkedHashMap<>();
        curves.put("x", TreeNumbers.array(SAMPLES, ActivationsNumbers::x));
        for (Curve curve : curves()) {
            all.add(one(curve));
            Map<String, Object> points = new LinkedHashMap<>();
            points.put("value", TreeNumbers.array(SAMPLES, sample -> curve.value(x(sample))));
            points.put("slope", TreeNumbers.array(SAMPLES, sample -> curve.slope(x(sample))));
            curves.put(curve.id(), points);
        }
        tree.put("activations", all);
        tree.put("curves", curves);
        out.write(JsonWriter.line(tree));
    }

    private Map<String, Object> one(Curve curve) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", curve.id());
        tree.put("x", recipe.x());
        tree.put("value", TreeNumbers.number(curve.value(recipe.x())));
        tree.put("slope", TreeNumbers.number(curve.slope(recipe.x())));
        tree.put("steepest", TreeNumbers.number(curve.steepest().slope()));
        tree.put("rms_slope", TreeNumbers.number(inputs().rmsSlope(curve)));
        tree.put("factor", TreeNumbers.number(factor(curve)));
        tree.put("layers", recipe.layers());
        tree.put("power", TreeNumbers.number(Math.pow(factor(curve), recipe.layers())));
        Map<String, Object> shares = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            shares.put(id(kind), TreeNumbers.number(inputs().share(curve, recipe.threshold(), kind)));
        }
        tree.put("shares", shares);
        tree.put("stretches", inputs().stretches(curve, recipe.threshold()).stream().map(stretch -> {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("kind", id(stretch.kind()));
            each.put("from", TreeNumbers.number(stretch.from()));
            each.put("to", TreeNumbers.number(stretch.to()));
            each.put("share", TreeNumbers.number(stretch.share()));
            return each;
        }).toList());
        return tree;
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String header() {
        return "recipe,kind,activation,x,n,value,slope\n";
    }

    @Override
    public void csv(Writer out, int index, Progress progress) throws IOException {
        for (Curve curve : curves()) {
            for (int sample = 0; sample < SAMPLES; sample++) {
                double x = x(sample);
                out.write(index + ",curve," + curve.id() + "," + TreeNumbers.cell(x) + ",,"
                        + TreeNumbers.cell(curve.value(x)) + "," + TreeNumbers.cell(curve.slope(x)) + "\n");
            }
            double factor = factor(curve);
            for (int n = 1; n <= ActivationsRecipe.MAX_LAYERS; n++) {
                out.write(index + ",power," + curve.id() + ",," + n + ","
                        + TreeNumbers.cell(Math.pow(factor, n)) + "," + TreeNumbers.cell(factor) + "\n");
            }
        }
    }
}
