/** Networks in training: the main chart over layers, small charts, maps over layers and steps, verdicts. */
package gradientlab.paint.flow;
