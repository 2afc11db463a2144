/**
 * The clipping mode in the window: map, answer, charts and section with the hands on them, and its panel.
 *
 * <p>Must not compute paths, nor paint beyond handing pixels on.
 */
package gradientlab.ui.time.clipping;
