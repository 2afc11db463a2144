/**
 * The dialogs under "?": keys, what symbols and words mean, who made the program and of what. It knows what a
 * {@link gradientlab.ui.lab.Lab} tells of its keys and terms, and no window.
 */
package gradientlab.ui.help;
