/**
 * What a task over time looks like: one sequence as a small picture, and what it is to be answered by in
 * words.
 * Must not know a window, nor what is trained.
 */
package gradientlab.paint.time.task;
