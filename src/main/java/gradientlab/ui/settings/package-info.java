/** What the window remembers from one session to the next. */
package gradientlab.ui.settings;
