/** Functions laid over each other in the window: the stage with its hands, and the panel. */
package gradientlab.ui.convolution.functions;
