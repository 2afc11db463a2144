/**
 * Losses of small models on real data as surfaces of two parameters, with the gradient of any batch.
 *
 * <p>Must not know where examples come from, nor how batches are drawn.
 */
package gradientlab.core.surface.data;
