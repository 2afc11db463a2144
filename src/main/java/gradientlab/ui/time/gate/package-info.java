/**
 * The mode in which a person sets the gates of one unit by hand: its stage with the hands on it, its panel
 * and its keys.
 */
package gradientlab.ui.time.gate;
