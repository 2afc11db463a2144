/**
 * The lab's experiment as the window holds it: one recipe, one timeline, and a training that rests while it
 * is not looked at.
 *
 * <p>Knows no node of the window.
 */
package gradientlab.ui.generalization.model;
