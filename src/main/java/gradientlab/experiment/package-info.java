/**
 * Experiments as values and what comes of them: recipes (read, checked, written), presets, descents run to
 * trajectories, and networks trained step by step to snapshots and histories.
 * {@link gradientlab.experiment.Runner} is the only class that owns a thread.
 *
 * <p>Knows the mathematics of core and JSON; must not know pictures, files of results, windows or the
 * command line, and takes neither the time nor randomness from outside the recipe.
 */
package gradientlab.experiment;
