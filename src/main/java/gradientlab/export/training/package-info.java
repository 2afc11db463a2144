/**
 * What replays trainings of several models in lock-step for files, whichever lab's they are. Must not know a
 * lab.
 */
package gradientlab.export.training;
