/** Pictures, films, numbers and PyTorch code of convolutions. */
package gradientlab.export.convolution;
