/** What each mode of convolutions computes as a program in Python with PyTorch. */
package gradientlab.export.convolution.code;
