/**
 * Loss surfaces of two variables with exact value, gradient and Hessian, and their catalogue.
 *
 * <p>One surface a file. Must not know optimizers, or how a surface is drawn or named on screen.
 */
package gradientlab.core.surface;
