/**
 * Curves fitted to points (x, y): polynomials with and without a penalty, nearest neighbours, random
 * features.
 *
 * <p>A {@link gradientlab.core.regression.Family} holds the models of one kind in the order of their
 * capacity; at given places it becomes {@link gradientlab.core.regression.Fits}, which fit all of them to any
 * y and reuse what depends on the places alone. Must not know folds, samples or how a curve is drawn.
 */
package gradientlab.core.regression;
