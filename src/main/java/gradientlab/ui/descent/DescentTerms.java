package gradientlab.ui.descent;

import gradientlab.ui.lab.Term;
import java.util.List;

/** What Descent's screens name by a symbol or a word of their own. */
final class DescentTerms {

    static final List<Term> ALL = List.of(
            new Term("f", "descent.term.f"),
            new Term("∇f", "descent.term.gradient"),
            new Term("η", "descent.term.rate"),
            new Term("γ", "descent.term.gamma"),
            new Term("β₁, β₂", "descent.term.betas"),
            new Term("ε", "descent.term.epsilon"),
            new Term("λ₁", "descent.term.lambda1"),
            new Term("κ", "descent.term.kappa"),
            new Term("λ", "descent.term.lambda"),
            new Term("σ", "descent.term.sigma"),
            new Term("θ", "descent.term.theta"),
            new Term("descent.term.minimum", "descent.term.minimum.hint"),
            new Term("descent.term.converged", "descent.term.converged.hint"),
            new Term("descent.term.diverged", "descent.term.diverged.hint"),
            new Term("descent.term.reached", "descent.term.reached.hint"),
            new Term("descent.term.fan", "descent.term.fan.hint"),
            new Term("convention.library.book", "descent.term.book"));

    private DescentTerms() {}
}
