/**
 * The recipe of generalization: regularized networks, fits of curves, bias and variance, ensembles. It must
 * not know what comes of one; that is in the packages below it.
 */
package gradientlab.experiment.generalization;
