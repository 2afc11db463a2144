/**
 * What comes of gates that are set by hand, and of those that gradient descent finds, over the sequences of
 * one task. Must not know what is drawn.
 */
package gradientlab.experiment.time.gate;
