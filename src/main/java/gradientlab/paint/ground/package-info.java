<<<<<<< HEAD
/** What lies under paths over a loss surface: heat map, level lines, minima, axes, key. Must know no lab. */
=======
/**
 * What lies under paths over a loss surface: heat map, level lines, minima, axes and key. Must not know a
 * lab.
 */
>>>>>>> 72daca979e68b2a1d0082ee683681436dbbf9b6d
package gradientlab.paint.ground;
