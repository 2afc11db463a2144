package gradientlab.core.recurrent.task;

/**
 * Some sequences with their targets.
 *
 * @param inputs x, [T][N][I]; nobody writes it afterwards
 * @param targets as {@link gradientlab.core.network.Loss} has them, an answer's after the other
 * @param length T
 * @param sequences N
 */
public record SequenceBatch(double[] inputs, double[] targets, int length, int sequences) {}
