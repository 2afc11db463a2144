/**
 * The mode that shows one sequence cell by cell: the network trained on a thread of its own, the stage with
 * the hands on it, the panel with a cell's numbers, and its keys.
 */
package gradientlab.ui.time.unrolled;
