/**
 * What can stand under the charts of networks side by side: wrong labels, decision boundaries, what an update
 * is fed, weights.
 */
package gradientlab.paint.generalization.regularize.below;
