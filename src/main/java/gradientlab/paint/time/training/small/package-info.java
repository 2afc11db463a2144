/** The small charts beside the main one: losses, norms, gates, spectrum, what a cut does. */
package gradientlab.paint.time.training.small;
