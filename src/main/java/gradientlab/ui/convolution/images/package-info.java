/**
 * Kernels on pictures in the window: the stage with its hands, the panel, and a thread that computes results.
 */
package gradientlab.ui.convolution.images;
