/** Trainings as files: replayed from their recipe. */
package gradientlab.export.flow;
