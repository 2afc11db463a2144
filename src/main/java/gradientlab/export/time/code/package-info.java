/** Trainings of recurrent networks, and one sequence through one of them, as programs in Python. */
package gradientlab.export.time.code;
