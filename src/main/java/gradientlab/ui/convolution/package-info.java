/**
 * The lab Convolution in the window: its six modes over one model.
 *
 * <p>A mode's stage and panel have a package of their own. It knows no other lab.
 */
package gradientlab.ui.convolution;
