/**
 * Pictures and numbers to files: PNG, GIF, PDF, CSV, JSON, and the recipe embedded in pictures.
 *
 * <p>Paints with the same painters as the screen; must not know JavaFX, the window or the command line.
 * Starts no thread: whoever must not wait runs an export on a Runner and listens to its {@link
 * gradientlab.export.Progress}.
 */
package gradientlab.export;
