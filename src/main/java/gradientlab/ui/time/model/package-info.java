/**
 * The lab Through time without controls: its recipe, what the worker hands out, and which steps the timeline
 * counts in each mode.
 *
 * <p>Must not know a control, nor paint.
 */
package gradientlab.ui.time.model;
