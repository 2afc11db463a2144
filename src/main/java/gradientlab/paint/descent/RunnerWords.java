package gradientlab.paint.descent;

import gradientlab.core.Knob;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.rule.Optimizers;
import gradientlab.experiment.descent.RunnerSpec;
import gradientlab.paint.picture.KnobWords;
import gradientlab.text.Texts;
import java.util.List;

/** What legends and tables call optimizers that race, so that two of one rule are told apart. */
public final class RunnerWords {

    private final List<RunnerSpec> all;
    private final KnobWords words;

    /** @param all who race */
    public RunnerWords(List<RunnerSpec> all, Texts texts) {
        this.all = List.copyOf(all);
        words = new KnobWords(texts);
    }

    /**
     * Its knobs by symbol: learning rate, momentum, those not at their defaults, and those in which another
     * of the same rule differs: "η 0.1 γ 0.9".
     */
    public String knobs(RunnerSpec runner) {
        Optimizer rule = Optimizers.get(runner.optimizer());
        return words.knobs(rule.knobs(), runner.settings(), knob -> differs(knob, runner)).strip();
    }

    /** The same without what is chosen from words where all chose alike: short, for a room's legend. */
    public String brief(RunnerSpec runner) {
        List<Knob> knobs = Optimizers.get(runner.optimizer()).knobs().stream()
                .filter(knob -> knob.kind() != Knob.Kind.CHOICE || differs(knob, runner)).toList();
        return words.knobs(knobs, runner.settings(), knob -> differs(knob, runner)).strip();
    }

    /**
     * The rule's name, with the knobs in which another of the same rule differs, but for the learning rate:
     * "Momentum γ 0.5".
     */
    public String name(RunnerSpec runner) {
        Optimizer rule = Optimizers.get(runner.optimizer());
        StringBuilder name = new StringBuilder(rule.name());
        for (Knob knob : rule.knobs()) {
            if (!knob.id().equals("lr") && differs(knob, runner)) {
                name.append(' ').append(words.knob(knob, KnobWords.value(knob, runner.settings())));
            }
        }
        return name.toString();
    }

    private boolean differs(Knob knob, RunnerSpec runner) {
        double own = KnobWords.value(knob, runner.settings());
        return all.stream().filter(other -> other.optimizer().equals(runner.optimizer()))
                .anyMatch(other -> KnobWords.value(knob, other.settings()) != own);
    }
}
