/**
 * What pictures of networks in training share: small charts, maps by step, names and verdicts of networks,
 * films. Must not know a lab.
 */
package gradientlab.paint.training;
