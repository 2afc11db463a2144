/**
 * The catalogue of loss surfaces, one a file, and the list that names them.
 *
 * <p>Must not know optimizers, or how a surface is drawn or named on screen.
 */
package gradientlab.core.surface.catalogue;
