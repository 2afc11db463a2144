/**
 * The digits that the small networks learn: the split of each seed, its batches, pixels moved or scrambled,
 * and the streams of chance that all of it is drawn from.
 *
 * <p>It knows no network.
 */
package gradientlab.experiment.convolution.training.data;
