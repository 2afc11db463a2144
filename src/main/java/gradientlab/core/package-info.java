/**
 * Mathematics on plain numbers: objectives, knobs and the settings made with them, seeded randomness.
 *
 * <p>Knows the JDK only: no window, picture, file, text, thread or clock. The same input gives the same bits
 * on every run.
 */
package gradientlab.core;
