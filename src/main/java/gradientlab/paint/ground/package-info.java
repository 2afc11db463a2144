/** What lies under paths over a loss surface: heat map, level lines, minima, axes, key. Must know no lab. */
package gradientlab.paint.ground;
