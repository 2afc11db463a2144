package gradientlab.ui.flow;

import gradientlab.ui.lab.Term;
import java.util.List;

/** What gradient flow's screens name by a symbol or a word of their own. */
final class FlowTerms {

    static final List<Term> ALL = List.of(
            new Term("L", "flow.term.loss"),
            new Term("h", "flow.term.h"),
            new Term("z", "flow.term.z"),
            new Term("δ", "flow.term.delta"),
            new Term("∂L/∂h", "flow.term.dh"),
            new Term("‖·‖", "flow.term.norm"),
            new Term("∂L/∂W", "flow.term.weights"),
            new Term("ΔW / W", "flow.term.update"),
            new Term("flow.term.saturated", "flow.term.saturated.hint"),
            new Term("flow.term.inactive", "flow.term.inactive.hint"),
            new Term("flow.term.dead", "flow.term.dead.hint"),
            new Term("‖g‖", "flow.term.gradient"),
            new Term("s", "flow.term.scale"),
            new Term("γ, β", "flow.term.batchnorm"),
            new Term("flow.term.epoch", "flow.term.epoch.hint"));

    private FlowTerms() {}
}
