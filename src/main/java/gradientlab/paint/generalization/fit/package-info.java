/**
 * Paints a model fitted to the points of a curve: the fit, its errors at every capacity or penalty, and what
 * is below: all capacities, all folds, or all coefficients.
 *
 * <p>Must not know windows or files.
 */
package gradientlab.paint.generalization.fit;
