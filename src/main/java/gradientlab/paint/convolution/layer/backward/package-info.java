/**
 * The pictures of a layer's backward pass: cell by cell in three readings, as one matrix, by im2col, and the
 * evidence beside them.
 *
 * <p>Must not know windows, files or the forward pass's pictures.
 */
package gradientlab.paint.convolution.layer.backward;
