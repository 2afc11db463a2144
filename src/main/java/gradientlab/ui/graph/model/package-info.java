/**
 * What the lab Backprop is at: its recipe in one of three modes, and the step that is looked at.
 *
 * <p>Must not know controls of a mode.
 */
package gradientlab.ui.graph.model;
