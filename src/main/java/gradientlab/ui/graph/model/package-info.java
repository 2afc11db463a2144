/**
 * What the lab Backprop is at: its recipe in one of three modes, the step that is looked at, and what a mode
 * is to the lab.
 *
 * <p>Must not know controls of a mode.
 */
package gradientlab.ui.graph.model;
