/** Many fits in the window: the stage with its hands, the panel, and the thread that fits. */
package gradientlab.ui.generalization.bias;
