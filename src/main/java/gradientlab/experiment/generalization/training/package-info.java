/**
 * Networks that learn the same data in lock-step, each with its own regularizers: training epoch by epoch,
 * forks, changes on the way, early stopping, and what is known of each after every epoch. Must not know how
 * anything is drawn.
 */
package gradientlab.experiment.generalization.training;
