/**
 * The pictures of recurrent networks in training, whole and in parts: maps, answers, films. Must not know a
 * window.
 */
package gradientlab.paint.time.training;
