/**
 * The experiment of the lab Convolution as the window works on it: one recipe for all modes, and where each
 * of them stands.
 *
 * <p>It knows no view.
 */
package gradientlab.ui.convolution.model;
