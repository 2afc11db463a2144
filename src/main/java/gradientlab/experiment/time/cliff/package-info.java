/**
 * What the clipping mode looks at: SGD over the loss of an RNN with one unit, clipped in several ways, and
 * the gradient of a network before and after clipping. It reads recipes, but knows neither how they are
 * written nor what is drawn.
 */
package gradientlab.experiment.time.cliff;
