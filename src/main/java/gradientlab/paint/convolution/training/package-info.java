/**
 * Pictures of small networks that learn digits: accuracy over the epochs, where a lead comes from, confusion,
 * one digit layer by layer, and what the networks say. Must not know windows or files.
 */
package gradientlab.paint.convolution.training;
