/** The panel at the right: data, networks, and the knobs of the chosen one. */
package gradientlab.ui.flow.panel;
