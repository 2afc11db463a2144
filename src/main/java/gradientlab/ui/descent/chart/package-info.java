/** The charts under the stage. */
package gradientlab.ui.descent.chart;
