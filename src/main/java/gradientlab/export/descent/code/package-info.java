/** Races as programs in Python with PyTorch. */
package gradientlab.export.descent.code;
