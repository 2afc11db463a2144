/**
 * The pictures of ensembles: draws, bagged trees, stages, rounds, each with what it does to the error.
 *
 * <p>Must not know windows or files.
 */
package gradientlab.paint.generalization.ensemble;
