/**
 * The numbers behind a recipe of generalization, bit for bit of its seeds: points, samples, labels made
 * wrong, splits. It must not know what is fitted to them.
 */
package gradientlab.experiment.generalization.data;
