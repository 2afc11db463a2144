package gradientlab.experiment;

/**
 * An experiment that ships with the program.
 *
 * @param id its file's name without the ending, e.g. {@code four-valleys}
 * @param recipe what it runs; its notes hold title, what to do and what to watch in every language
 */
public record Preset(String id, DescentRecipe recipe) {}
