/**
 * The mode Training of the lab Through time in the window: the chart of what reaches each time step, what is
 * known of it over all training steps, and the panel with task, networks and their knobs.
 *
 * <p>Must not compute or paint: the model's frames say what to show, the painters of the mode how.
 */
package gradientlab.ui.time.training;
