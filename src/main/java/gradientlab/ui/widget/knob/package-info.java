/** Controls made from a knob: sliders, choices, switches, and lists of them. */
package gradientlab.ui.widget.knob;
