/**
 * The window around the labs: top bar, keys, theme, language, preferences, messages. It knows what a
 * {@link gradientlab.ui.shell.Lab} can do but no lab by name; the list of labs is handed to it.
 */
package gradientlab.ui.shell;
