/**
 * What recurrent networks are taught: sequences and targets drawn from a stream, the loss of an answer that
 * looks at no input, and when a task counts as solved.
 *
 * <p>Knows networks' losses and readouts, and no network. Arrays of sequences lie [T][N][numbers].
 */
package gradientlab.core.recurrent.task;
