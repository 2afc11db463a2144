package gradientlab.experiment.descent.run;

/**
 * The path a runner would have taken without an intervention and those made after it: what was on
 * stage before that change of a knob.
 *
 * @param runner index into the recipe's runners
 * @param intervention index into the recipe's interventions
 * @param from the row of {@code path} from which on it goes its own way
 * @param path the whole path, from the start on
 */
public record Ghost(int runner, int intervention, int from, Trajectory path) {}
