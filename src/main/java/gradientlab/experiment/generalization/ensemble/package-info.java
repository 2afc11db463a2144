/**
 * What comes of a recipe of ensembles: trees, stages and rounds of one sample, and what many fresh samples
 * say of them. Must not know how it is painted.
 */
package gradientlab.experiment.generalization.ensemble;
