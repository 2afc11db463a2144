/**
 * A small convolutional network for training: n filters, ReLU, max pooling or none, one fully connected
 * layer. Its passes are made for speed; they hold maps as [place][filter], so that a vector is as many
 * filters.
 *
 * <p>Knows nothing of data sets' files, threads, recipes or pictures.
 */
package gradientlab.core.convolution.network;
