/**
 * Painters: a Graphics2D, an area and a snapshot become pixels. The same painters serve the screen,
 * PNG, GIF and PDF, so that what is exported is what was seen.
 *
 * <p>Knows core, experiment and java.awt; must not know windows, files or threads.
 */
package gradientlab.paint;
