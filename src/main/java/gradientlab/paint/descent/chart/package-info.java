/** Losses and other measures of the runners against the step. */
package gradientlab.paint.descent.chart;
