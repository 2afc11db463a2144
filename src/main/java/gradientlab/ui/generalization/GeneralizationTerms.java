package gradientlab.ui.generalization;

import gradientlab.ui.lab.Term;
import java.util.List;

/** The symbols and words of the lab's screens, in the order they are met. */
final class GeneralizationTerms {

    static final List<Term> ALL = List.of(
            new Term("generalization.term.unseen", "generalization.term.unseen.hint"),
            new Term("generalization.term.overfit", "generalization.term.overfit.hint"),
            new Term("generalization.term.regularizer", "generalization.term.regularizer.hint"),
            new Term("L2 λ", "generalization.term.l2"),
            new Term("L1 λ₁", "generalization.term.l1"),
            new Term("generalization.term.dropout", "generalization.term.dropout.hint"),
            new Term("generalization.term.smoothing", "generalization.term.smoothing.hint"),
            new Term("generalization.term.patience", "generalization.term.patience.hint"),
            new Term("z", "generalization.term.z"),
            new Term("η", "generalization.term.eta"),
            new Term("generalization.term.capacity", "generalization.term.capacity.hint"),
            new Term("generalization.term.folds", "generalization.term.folds.hint"),
            new Term("α", "generalization.term.ridge"),
            new Term("generalization.term.bias", "generalization.term.bias.hint"),
            new Term("generalization.term.bootstrap", "generalization.term.bootstrap.hint"),
            new Term("generalization.term.oob", "generalization.term.oob.hint"),
            new Term("generalization.term.stump", "generalization.term.stump.hint"),
            new Term("ρ, s²", "generalization.term.rho"));

    private GeneralizationTerms() {}
}
