/**
 * What the panels and stages of several modes have in common: the points of a curve, rows of numbers, a stage
 * with a chooser in its strip.
 *
 * <p>Must not know what a mode shows.
 */
package gradientlab.ui.generalization.panel;
