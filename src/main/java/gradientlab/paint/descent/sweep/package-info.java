/** Sweeps of many runs: cells, axes and key. */
package gradientlab.paint.descent.sweep;
