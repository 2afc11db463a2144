/** The panel at the right: surface, runners, and the knobs of the chosen one. */
package gradientlab.ui.descent.panel;
