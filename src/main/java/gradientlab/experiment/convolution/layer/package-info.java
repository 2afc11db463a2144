/**
 * What comes of one convolutional layer: its numbers forward and back, product by product, the checks on them
 * and what may be said of them.
 *
 * <p>Must not know how anything is drawn.
 */
package gradientlab.experiment.convolution.layer;
