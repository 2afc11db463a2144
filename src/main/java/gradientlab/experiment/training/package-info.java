/**
 * Training of any model with parameters, whichever lab it belongs to: a
 * {@link gradientlab.experiment.training.TrainingRun} trains several in lock-step, a
 * {@link gradientlab.experiment.training.TrainingWorker} does so while a screen watches. A lab brings its
 * {@link gradientlab.experiment.training.Model} and what is kept of each step.
 */
package gradientlab.experiment.training;
