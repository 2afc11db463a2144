package gradientlab.core.network;

import gradientlab.core.Settings;
import gradientlab.core.network.Parameter.Role;
import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Memory;
import gradientlab.core.optimizer.Optimizer;
import gradientlab.core.optimizer.Stepper;
import java.util.ArrayList;
import java.util.List;

/** Updates parameters from their gradients: clips, by norm over all of them, then steps each. */
public final class Learner {

    private static final String DECAY = "weight_decay";

    private final List<Parameter> parameters;
    private final List<Stepper> steppers = new ArrayList<>();
    private final boolean decaysAll;
    private Clip clip;

    /**
     * @param parameters all that are trained, which clipping by norm takes together
     * @param decaysAll whether weight decay acts on all parameters, as PyTorch's optimizers have it, or on
     *     the weights W alone
     */
    public Learner(
            List<Parameter> parameters,
            Optimizer optimizer,
            Settings settings,
            Clip clip,
            boolean decaysAll) {
        this.decaysAll = decaysAll;
        this.clip = clip;
        this.parameters = List.copyOf(parameters);
        for (Parameter parameter : parameters) {
            steppers.add(optimizer.start(parameter.size(), settings(parameter, settings), null));
        }
    }

    /** New knobs from the next step on; what the steppers remember stays. */
    public void set(Settings settings) {
        for (int i = 0; i < steppers.size(); i++) {
            steppers.get(i).set(settings(parameters.get(i), settings));
        }
    }

    /** The learning rate of the next step. */
    public void rate(double rate) {
        for (int i = 0; i < steppers.size(); i++) {
            steppers.get(i).rate(rate);
        }
    }

    /** What its steppers remember, to go on from. */
    public Memory memory() {
        return Memory.of(this::remember);
    }

    /** From the next step on it remembers this. @param other of a learner of the same parameters and rule */
    public void remember(Memory other) {
        other.give(this::remember);
    }

    private void remember(Memory.Visitor visitor) {
        steppers.forEach(stepper -> stepper.remember(visitor));
    }

    /** New clipping from the next step on. */
    public void clip(Clip other) {
        clip = other;
    }

    /** One update. Clipping changes the gradients, so whoever reports them raw does so before. */
    public void step() {
        clipGradients();
        for (int i = 0; i < steppers.size(); i++) {
            Parameter parameter = parameters.get(i);
            steppers.get(i).step(parameter.value().data, parameter.gradient().data);
        }
    }

    private void clipGradients() {
        switch (clip.kind()) {
            case OFF -> {}
            case VALUE, TENSOR -> {
                for (int p = 0; p < parameters.size(); p++) {
                    clip.apply(parameters.get(p).gradient().data);
                }
            }
            case NORM -> {
                double factor = clip.factor(norm(parameters));
                for (int p = 0; factor < 1 && p < parameters.size(); p++) {
                    double[] g = parameters.get(p).gradient().data;
                    for (int i = 0; i < g.length; i++) {
                        g[i] *= factor;
                    }
                }
            }
        }
    }

    /** The norm of the gradient over all of these parameters together, which clipping by norm limits. */
    public static double norm(List<Parameter> parameters) {
        double squares = 0;
        // By index: an iterator is an object, and whether the compiler does without it is its own choice.
        for (int p = 0; p < parameters.size(); p++) {
            for (double g : parameters.get(p).gradient().data) {
                squares += g * g;
            }
        }
        return Math.sqrt(squares);
    }

    private Settings settings(Parameter parameter, Settings settings) {
        boolean decays = decaysAll || parameter.role() == Role.WEIGHT;
        return decays || !settings.has(DECAY) ? settings : settings.with(DECAY, 0);
    }
}
