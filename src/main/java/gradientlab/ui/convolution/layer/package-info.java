/**
 * The modes Forward and Backward of the lab Convolution in the window: the stage with hands on it, the panel,
 * keys, files that are dropped.
 *
 * <p>Must not know how anything is computed or painted, nor the lab's other modes.
 */
package gradientlab.ui.convolution.layer;
