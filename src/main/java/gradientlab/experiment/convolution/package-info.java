/**
 * The recipe of convolutions: a layer, pictures, functions, layers beside one another, small networks; how it
 * is read, written, checked and turned, with the catalogues of inputs and kernels. It must not know what
 * comes of one; that is in the packages below it.
 */
package gradientlab.experiment.convolution;
