package gradientlab.paint.graph.activation;

import gradientlab.core.graph.activation.Curve;
import gradientlab.core.graph.activation.GraphActivations;
import gradientlab.core.graph.activation.NormalInputs;
import gradientlab.experiment.graph.ActivationsRecipe;
import gradientlab.paint.picture.Slot;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * What is computed of a recipe of activations: all in closed form, but for the rms slopes, a fixed sum each.
 * Of two recipes that differ in x, n and the slope asked for alone, only what depends on these is computed
 * again.
 */
public final class ActivationLines {

    /** Beyond what a double holds: 0.0025 to the power 100 is some 10⁻²⁶¹, tanh's slope at 6 10⁻⁴⁶¹. */
    private static final MathContext EXACT = MathContext.DECIMAL64;

    private final ActivationsRecipe recipe;
    private final List<ActivationLine> all;

    private ActivationLines(ActivationsRecipe recipe, List<ActivationLine> all) {
        this.recipe = recipe;
        this.all = all;
    }

    /** @throws java.util.NoSuchElementException for an activation that is not in the catalogue */
    public static ActivationLines of(ActivationsRecipe recipe) {
        NormalInputs inputs = new NormalInputs(recipe.inputs().mean(), recipe.inputs().deviation());
        List<ActivationLine> lines = new ArrayList<>();
        for (String id : recipe.activations()) {
            Slot slot = Slot.of(lines.size());
            lines.add(ActivationLine.of(slot, curve(recipe, id), inputs, recipe.threshold()));
        }
        return new ActivationLines(recipe, List.copyOf(lines));
    }

    /** An activation with the shape it has in a recipe. */
    public static Curve curve(ActivationsRecipe recipe, String id) {
        return new Curve(GraphActivations.find(id).orElseThrow(), recipe.shapes().of(id));
    }

    /** The lines of another recipe, with what stays the same taken from here. */
    public ActivationLines after(ActivationsRecipe other) {
        return still(other) ? new ActivationLines(other, all) : of(other);
    }

    /** Whether another recipe has the same curves, inputs and shares: everything but x, n and the slope. */
    public boolean still(ActivationsRecipe other) {
        return recipe.activations().equals(other.activations()) && recipe.shapes().equals(other.shapes())
                && recipe.inputs().equals(other.inputs()) && recipe.threshold() == other.threshold();
    }

    public ActivationsRecipe recipe() {
        return recipe;
    }

    List<ActivationLine> all() {
        return all;
    }

    /** The one that shading and sentences are about; the first where the recipe names none of them. */
    ActivationLine selected() {
        return all.get(Math.max(0, recipe.activations().indexOf(recipe.selected())));
    }

    /** All, the selected one last: it is painted over the others. */
    List<ActivationLine> fromBelow() {
        List<ActivationLine> order = new ArrayList<>(all);
        order.remove(selected());
        order.add(selected());
        return order;
    }

    /** The slope that is raised to the power n: at x with its sign, the largest, or the rms slope. */
    double slope(ActivationLine line) {
        return switch (recipe.slope()) {
            case AT_X -> line.curve().slope(recipe.x());
            case AT_BEST -> line.steepest().slope();
            case OVER_INPUTS -> line.rms();
        };
    }

    /** A slope to the power n, with 16 digits however small it gets. */
    static BigDecimal power(double slope, int n) {
        return new BigDecimal(slope).pow(n, EXACT);
    }

    /** log₁₀ |slope|ⁿ; −∞ for a slope of 0. */
    static double decades(double slope, int n) {
        return n * Math.log10(Math.abs(slope));
    }
}
