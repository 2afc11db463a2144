package gradientlab.ui.graph;

import gradientlab.ui.lab.Term;
import java.util.List;

/** The symbols and words of the lab's screens, in the order they are met. */
final class GraphTerms {

    static final List<Term> ALL = List.of(
            new Term("L", "graph.term.loss"),
            new Term("∂L/∂z", "graph.term.gradient"),
            new Term("graph.term.upstream", "graph.term.upstream.hint"),
            new Term("graph.term.local", "graph.term.local.hint"),
            new Term("graph.term.leaf", "graph.term.leaf.hint"),
            new Term("graph.term.difference", "graph.term.difference.hint"),
            new Term("graph.term.kink", "graph.term.kink.hint"),
            new Term("η", "graph.term.rate"),
            new Term("σ", "graph.term.sigmoid"),
            new Term("τ", "graph.term.threshold"),
            new Term("graph.term.rms", "graph.term.rms.hint"),
            new Term("graph.term.fc", "graph.term.fc.hint"),
            new Term("m", "graph.term.examples"),
            new Term("μ, v, s", "graph.term.statistics"),
            new Term("x̂", "graph.term.normalized"),
            new Term("γ, β", "graph.term.scale"),
            new Term("ε", "graph.term.eps"),
            new Term("ρ", "graph.term.momentum"));

    private GraphTerms() {}
}
