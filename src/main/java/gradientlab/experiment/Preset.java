package gradientlab.experiment;

import gradientlab.experiment.recipe.Recipe;

/**
 * An experiment that ships with the program.
 *
 * @param <R> its lab's kind of recipe
 * @param id its file's name without the ending, e.g. {@code four-valleys}; unique within its lab
 * @param recipe what it runs; its notes hold title, what to do and what to watch in every language
 * @param further whether a menu offers it only to who asks for more; they stand at the end of the ladder
 */
public record Preset<R extends Recipe>(String id, R recipe, boolean further) {}
