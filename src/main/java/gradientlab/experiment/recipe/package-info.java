/**
 * What the recipes of all labs share: their interface and kind, notes, schedules, clipping, seeds, and how
 * these are read and written. Must not know a lab.
 */
package gradientlab.experiment.recipe;
