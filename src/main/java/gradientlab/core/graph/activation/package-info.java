/**
 * What the slopes of activations leave of a gradient: the network's catalogue with softplus and step, the
 * largest slope and its place, the rms slope and the shares of normally distributed inputs.
 *
 * <p>Softplus and step stand here and not in {@code core.network}: a step function has no gradient to train
 * with, and networks offer neither. Must not know graphs, recipes or windows.
 */
package gradientlab.core.graph.activation;
