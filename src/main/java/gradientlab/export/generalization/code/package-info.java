/** Fits, samples, ensembles and networks side by side as programs in Python. */
package gradientlab.export.generalization.code;
