/**
 * What a recipe of recurrent networks computes. The training in lock-step on the same sequences, its
 * snapshots, history and frames, the verdict on them, and the worker that trains while a screen watches.
 * It reads recipes, but knows neither how they are written nor what is drawn.
 */
package gradientlab.experiment.time.run;
