package gradientlab.ui.convolution;

import gradientlab.ui.lab.Term;
import java.util.List;

/** The symbols and words of the lab's screens, in the order they are met. */
final class ConvolutionTerms {

    static final List<Term> ALL = List.of(
            new Term("X, K, Y", "convolution.term.xky"),
            new Term("k, s, p, d", "convolution.term.sizes"),
            new Term("C, n", "convolution.term.channels"),
            new Term("convolution.term.kernel", "convolution.term.kernel.hint"),
            new Term("convolution.term.cross", "convolution.term.cross.hint"),
            new Term("dX, dK, dY", "convolution.term.gradients"),
            new Term("convolution.term.scatter", "convolution.term.scatter.hint"),
            new Term("im2col, col2im", "convolution.term.im2col"),
            new Term("⟨ , ⟩", "convolution.term.inner"),
            new Term("convolution.term.central", "convolution.term.central.hint"),
            new Term("convolution.term.kink", "convolution.term.kink.hint"),
            new Term("convolution.term.separable", "convolution.term.separable.hint"),
            new Term("f * g", "convolution.term.integral"),
            new Term("convolution.term.equivariant", "convolution.term.equivariant.hint"),
            new Term("convolution.term.pooling", "convolution.term.pooling.hint"),
            new Term("CNN, MLP", "convolution.term.networks"));

    private ConvolutionTerms() {}
}
