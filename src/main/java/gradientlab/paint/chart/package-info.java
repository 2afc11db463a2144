/** Charts of lines: axes of decades or told ticks, names at lines' ends, callouts. Must not know a lab. */
package gradientlab.paint.chart;
