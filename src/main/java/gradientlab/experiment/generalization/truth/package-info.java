/** What networks, fits, samples and ensembles have of the questions that slides ask about them. */
package gradientlab.experiment.generalization.truth;
