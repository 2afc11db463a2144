/**
 * The mode Regularize in the window: networks side by side, each with its regularizers, the charts of what
 * they come to and a panel with every knob. Knows of what is painted only where hands act on it.
 */
package gradientlab.ui.generalization.regularize;
