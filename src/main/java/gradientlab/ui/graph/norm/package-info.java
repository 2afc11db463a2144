/**
 * The mode Batch norm of the lab Backprop in the window: stage with hands on it, the steps, the panel.
 *
 * <p>Must not know how anything is computed or painted, nor the lab's other modes.
 */
package gradientlab.ui.graph.norm;
