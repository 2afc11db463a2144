/** Recurrent networks, one sequence through one of them, and a single unit as programs in Python. */
package gradientlab.export.time.code;
