package gradientlab.ui.time;

import gradientlab.ui.lab.Term;
import java.util.List;

/** The symbols and words of the lab's screens, in the order they are met. */
final class TimeTerms {

    static final List<Term> ALL = List.of(
            new Term("t, T", "time.term.t"),
            new Term("h", "time.term.h"),
            new Term("c", "time.term.c"),
            new Term("time.term.share", "time.term.share.hint"),
            new Term("time.term.reach", "time.term.reach.hint"),
            new Term("ρ", "time.term.rho"),
            new Term("σ₁", "time.term.sigma"),
            new Term("f, i, o, g", "time.term.gates"),
            new Term("z", "time.term.update"),
            new Term("time.term.direct", "time.term.direct.hint"),
            new Term("time.term.half", "time.term.half.hint"),
            new Term("time.term.truncated", "time.term.truncated.hint"),
            new Term("g ×", "time.term.g"),
            new Term("b_f", "time.term.bias"),
            new Term("c ‖∇L‖", "time.term.clip"));

    private TimeTerms() {}
}
