/**
 * What a lab with several modes is made of: the switch that chooses one, by hand or by Alt+1, Alt+2, ..., and
 * the layout of strip, stage, transport and panel around the mode that is shown.
 *
 * <p>Must not know what a mode shows: a lab brings the list of its modes.
 */
package gradientlab.ui.lab.modes;
