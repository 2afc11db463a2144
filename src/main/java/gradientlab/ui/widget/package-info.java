/**
 * Controls every lab is made of: sliders from knobs, exact fields, the transport, painted images.
 * They know texts and knobs; they must not know a lab, a recipe, the window, files or threads.
 */
package gradientlab.ui.widget;
