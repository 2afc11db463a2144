package gradientlab.core.recurrent.task;

/**
 * Where what must be remembered stands.
 *
 * @param first the first time step it may stand at, from 1
 * @param last the last one, inclusive
 */
public record Clue(int first, int last) {}
