/**
 * Grids of numbers as the lab Convolution draws them: signed colours and their scale, cells with numbers, a
 * lit window with its factors, hatched and padding cells.
 *
 * <p>Must not know what the numbers mean, windows or files.
 */
package gradientlab.paint.convolution.cell;
