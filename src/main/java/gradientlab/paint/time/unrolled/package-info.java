/**
 * One sequence through one network, cell by cell, as a picture: the chain of cells, one of them opened with
 * its numbers, and the paths on which the gradient comes back; and what of it lies under a pointer.
 *
 * <p>Must not know windows.
 */
package gradientlab.paint.time.unrolled;
