/**
 * Networks in training: their recipe, the training in lock-step on the same batches, its snapshots and
 * history, and the worker that trains while a screen watches.
 */
package gradientlab.experiment.flow;
