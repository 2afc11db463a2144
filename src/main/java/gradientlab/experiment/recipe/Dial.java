package gradientlab.experiment.recipe;

import gradientlab.core.Knob;
import java.util.function.ToDoubleFunction;

/**
 * A number of a recipe that one control turns, of one thing compared or of all.
 *
 * @param <R> the recipes
 * @param id its place in the recipe: {@code runners[0].lr}; a bare {@code lr} for all that have the same
 * @param knob its range and names
 * @param value reads it
 * @param change makes the recipe with another
 */
public record Dial<R extends Recipe>(String id, Knob knob, ToDoubleFunction<R> value, Change<R> change) {

    /** Makes a recipe with another number. */
    @FunctionalInterface
    public interface Change<R> {
        R with(R recipe, double value);
    }
}
