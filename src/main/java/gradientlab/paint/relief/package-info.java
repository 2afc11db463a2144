/** A loss surface in relief: its ground, axes, and what of it is hidden, for every lab that shows one. */
package gradientlab.paint.relief;
