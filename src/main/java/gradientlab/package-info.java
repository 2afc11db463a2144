/**
 * The entrance: {@link gradientlab.Main} opens the window or runs the command line, and what it checks first;
 * {@link gradientlab.EverySystem} does so in the jar that carries JavaFX for every system.
 *
 * <p>The only package that may use both {@code ui} and {@code cli}; nothing uses it.
 */
package gradientlab;
