/** How costs grow with their work, as the benchmarks measured it. */
package gradientlab.paint.growth;
