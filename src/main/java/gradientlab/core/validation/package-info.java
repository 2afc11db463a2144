/**
 * Judging a fit on points it has not seen: folds, leave-one-out, copies, bootstrap, bias and variance.
 *
 * <p>Knows families of fits and their errors. Must not know functions, data sets or screens.
 */
package gradientlab.core.validation;
