/**
 * What lies under paths over a loss surface: heat map, level lines, minima, axes and key. Must not know a
 * lab.
 */
package gradientlab.paint.ground;
