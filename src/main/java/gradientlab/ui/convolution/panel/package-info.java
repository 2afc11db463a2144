/** What the panels of the lab's modes have in common. Knows no mode. */
package gradientlab.ui.convolution.panel;
