package gradientlab.paint.time.unrolled;

/**
 * A place on the chain.
 *
 * @param t the cell, from 1
 * @param unit whose row it is in, from 1; 0 for none
 */
public record UnrolledSpot(int t, int unit) {}
