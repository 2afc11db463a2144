package gradientlab.core.optimizer.rule;

import gradientlab.core.Settings;
import gradientlab.core.optimizer.Memory;
import gradientlab.core.optimizer.Stepper;
import gradientlab.core.optimizer.Terms;

/** The part of a run that every rule has: its learning rate and its weight decay. */
abstract class RuleStepper implements Stepper {

    /** η, the learning rate of the next step. */
    double lr;

    /** λ, the weight decay. */
    double decay;

    /** Where the step's numbers are written down; null in a run that only wants its path. */
    Terms terms;

    @Override
    public void set(Settings settings) {
        lr = settings.get("lr");
        decay = settings.get("weight_decay");
    }

    @Override
    public final void record(Terms where) {
        terms = where;
        if (where != null) {
            where.scalar("eta", lr).scalar("lambda", decay);
        }
    }

    /** Nothing: a rule with a memory shows it. */
    @Override
    public void remember(Memory.Visitor memory) {}

    /** Writes one coordinate's gradient down, as the rule uses it. */
    final Terms note(int i, double g) {
        return terms.at(i).with("g", g);
    }

    @Override
    public final void rate(double rate) {
        lr = rate;
    }

    /** Multiplies a velocity by the last step's η, or divides it, where η moves into it or out of it. */
    final void reread(double[] velocity, boolean wasInside, boolean isInside) {
        if (wasInside != isInside) {
            for (int i = 0; i < velocity.length; i++) {
                velocity[i] = velocity[i] == 0 ? 0 : isInside ? velocity[i] * lr : velocity[i] / lr;
            }
        }
    }
}
