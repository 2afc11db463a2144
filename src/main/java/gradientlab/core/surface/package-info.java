/**
 * What a loss surface of two variables is: exact value, gradient and Hessian, its minima and its view.
 *
 * <p>The surfaces of the catalogue are in {@code catalogue}, typed formulas in {@code expression}, losses
 * of real data in {@code data}. Must not know optimizers, or how a surface is drawn or named on screen.
 */
package gradientlab.core.surface;
