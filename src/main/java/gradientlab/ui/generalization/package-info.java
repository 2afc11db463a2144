/**
 * The lab Generalization in the window: its four modes over one model.
 *
 * <p>A mode's stage and panel have a package of their own. It knows no other lab.
 */
package gradientlab.ui.generalization;
