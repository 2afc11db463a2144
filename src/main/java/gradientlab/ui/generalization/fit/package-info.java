/** A model fitted to points in the window: the stage with its hands, the panel, and the threads that fit. */
package gradientlab.ui.generalization.fit;
