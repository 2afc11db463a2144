/**
 * How the parameters of what trains are updated: optimizer, schedule and clipping, the changes made while it
 * ran, and how recipes name them.
 *
 * <p>It knows no run and no worker.
 */
package gradientlab.experiment.training.update;
