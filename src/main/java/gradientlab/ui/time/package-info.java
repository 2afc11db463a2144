/**
 * The lab Through time in the window: its four modes under one strip, each over the transport that counts
 * its steps.
 *
 * <p>Must not compute or paint: modes do, each in its package.
 */
package gradientlab.ui.time;
