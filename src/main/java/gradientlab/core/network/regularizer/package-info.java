/**
 * What keeps a network from learning its training data by heart: penalties on its weights, noise in what it
 * is fed and in its weights, moved pictures. Each draws from a stream of its own, so that switching one on
 * changes no other number. Knows nothing of recipes or data sets.
 */
package gradientlab.core.network.regularizer;
