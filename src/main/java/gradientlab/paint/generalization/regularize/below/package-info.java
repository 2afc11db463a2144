/**
 * What stands under the charts of regularized networks, one class a view: each is made of a moment of a
 * training, away from the window's thread, and painted in the area of each network.
 */
package gradientlab.paint.generalization.regularize.below;
