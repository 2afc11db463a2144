/**
 * The mode Training: small networks that learn digits, a digit on its way through them, and the panel with
 * networks, seeds and how they are updated. Must not know the other modes.
 */
package gradientlab.ui.convolution.training;
