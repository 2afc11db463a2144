/** Trainings of deep networks as programs in Python with PyTorch. */
package gradientlab.export.flow.code;
