package gradientlab.experiment.descent;

/**
 * A step that is taken apart into its arrows and numbers instead of being run.
 *
 * @param runner index in the recipe's runners
 * @param step the step it starts from, 0 to the recipe's steps - 1
 */
public record Apart(int runner, int step) {}
