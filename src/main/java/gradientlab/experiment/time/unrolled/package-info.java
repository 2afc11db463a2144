/**
 * One sequence through one network, cell by cell: the training that leads to the network, every value forward
 * and every gradient back, and the ways on which a gradient comes back. Must not know what is drawn.
 */
package gradientlab.experiment.time.unrolled;
