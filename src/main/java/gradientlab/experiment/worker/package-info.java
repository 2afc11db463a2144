/**
 * Threads: a {@link gradientlab.experiment.worker.Worker} owns one, a
 * {@link gradientlab.experiment.worker.WorkerPool} spreads tasks over several. Nobody else starts any.
 */
package gradientlab.experiment.worker;
