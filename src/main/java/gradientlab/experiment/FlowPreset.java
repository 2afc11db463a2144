package gradientlab.experiment;

/**
 * A training that ships with the program.
 *
 * @param id its file's name without the ending, e.g. {@code where-it-dies}
 * @param recipe what it trains; its notes hold title, what to do and what to watch in every language
 */
public record FlowPreset(String id, FlowRecipe recipe) {}
