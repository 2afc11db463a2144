/** The benchmarks' growth of costs as files. */
package gradientlab.export.growth;
