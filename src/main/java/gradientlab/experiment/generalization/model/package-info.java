/**
 * The models of curves that a recipe names, as families of fits over their capacities.
 *
 * <p>Must not know what is made of the fits.
 */
package gradientlab.experiment.generalization.model;
