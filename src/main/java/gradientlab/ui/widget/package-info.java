/**
 * Controls every lab is made of: legend, sliders from knobs, schedule and clipping, exact fields, the
 * transport, painted images. They know texts, knobs and what all recipes share; they must not know a lab,
 * its recipe, the window, files or threads.
 */
package gradientlab.ui.widget;
