/**
<<<<<<< HEAD
 * What stands under the charts of regularized networks, one class a view: each is made of a moment of a
 * training, away from the window's thread, and painted in the area of each network.
=======
 * What can stand under the charts of networks side by side: wrong labels, decision boundaries, what an update
 * is fed, weights.
>>>>>>> fa8204d3d30364ee9e98d631f22e681d56193696
 */
package gradientlab.paint.generalization.regularize.below;
