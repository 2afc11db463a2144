/**
 * The window around the labs: top bar, keys, theme, language, messages, and the host that puts a lab's model,
 * view, files, exports and clock together. It knows what a {@link gradientlab.ui.lab.Lab} can do but no lab by
 * name; the list of labs is handed to it.
 */
package gradientlab.ui.shell;
