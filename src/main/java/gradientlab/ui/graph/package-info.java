/**
 * The lab Backprop in the window: its three modes under one strip, over one transport.
 *
 * <p>Must not compute or paint: modes do, each in its package.
 */
package gradientlab.ui.graph;
