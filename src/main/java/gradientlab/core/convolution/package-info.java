/**
 * Convolutional layers: their sizes, and forward and backward passes by the ways that the lab shows one by
 * one. Arrays are flat and row-major: X [N][C][H][W], K [n][C][kh][kw] (depthwise: [C][1][kh][kw]), b [n],
 * Y [N][n][OH][OW].
 *
 * <p>Written to be read and followed step by step, not for speed; training has passes of its own. Knows
 * nothing of pictures' files, threads, recipes or screens.
 */
package gradientlab.core.convolution;
