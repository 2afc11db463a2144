/** Layers side by side in the window: the stage with its hands, and the panel. */
package gradientlab.ui.convolution.dense;
