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
 * @param slot the look, colour with dash and marker, of the one thing it belongs to; -1 where that is all
 */
public record Dial<R extends Recipe>(String id, Knob knob, ToDoubleFunction<R> value, Change<R> change,
        int slot) {

    /** Of all, or of what they share. */
    public Dial(String id, Knob knob, ToDoubleFunction<R> value, Change<R> change) {
        this(id, knob, value, change, -1);
    }

    /** Makes a recipe with another number. */
    @FunctionalInterface
    public interface Change<R> {
        R with(R recipe, double value);
    }
}
