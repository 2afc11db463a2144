/**
 * Gates that are set by hand, as a picture: lanes of bars, how the state is spread over all sequences, what
 * is answered, and how long what is kept lasts; and what of it lies under a pointer.
 *
 * <p>Must not know windows.
 */
package gradientlab.paint.time.gate;
