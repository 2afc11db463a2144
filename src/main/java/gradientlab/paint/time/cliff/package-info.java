/**
 * The clipping mode's pictures: paths over the cliff, one gradient before and after clipping, charts of norm
 * and loss, a section, and the tensors of a network. Must not know windows.
 */
package gradientlab.paint.time.cliff;
