/**
 * What a run made elsewhere wrote down (a program in PyTorch, say), read from CSV, and from which step on it
 * differs from the run here. Must not know a lab.
 */
package gradientlab.experiment.log;
