/**
 * The pictures of a layer's forward pass: window, products and output; channels and filters; the evidence
 * below.
 *
 * <p>Must not know windows, files or the backward pass.
 */
package gradientlab.paint.convolution.layer.forward;
