/**
 * Update rules on flat arrays of parameters, learning-rate schedules and gradient clipping, and their
 * catalogues.
 *
 * <p>One rule a file, formula first. Must not know surfaces or networks: an optimizer sees a point and a
 * gradient, two numbers of a surface or all weights of a network alike.
 */
package gradientlab.core.optimizer;
