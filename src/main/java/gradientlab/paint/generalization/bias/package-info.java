/**
 * Paints what many fits of one model differ by: the fits themselves, bias², variance and noise at every
 * capacity, and models side by side.
 *
 * <p>Must not know windows or files.
 */
package gradientlab.paint.generalization.bias;
