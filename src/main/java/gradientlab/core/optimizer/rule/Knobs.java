package gradientlab.core.optimizer.rule;

import gradientlab.core.Knob;

/** The knobs that several optimizers share, so that each range is written once. */
final class Knobs {

    private Knobs() {}

    /** η in (0, 10], its slider from 0.0001 to 1. */
    static Knob lr(double initial) {
        return Knob.log("lr", "η", 10, 1e-4, 1, initial);
    }

    /** η in (0, 10], its slider up to 10 for rules that divide by all the gradients they ever saw. */
    static Knob longLr(double initial) {
        return Knob.log("lr", "η", 10, 1e-3, 10, initial);
    }

    /** λ in [0, 1], added to the gradient as λw. */
    static Knob decay() {
        return Knob.logFromZero("weight_decay", "λ", 1, 1e-4, 1, 0);
    }

    /** λ in [0, 1], which shrinks the weights themselves. */
    static Knob decoupledDecay(double initial) {
        return decay().initially(initial).text("weight_decay_decoupled");
    }

    /** γ in [0, 1): the share of the velocity that is kept. */
    static Knob momentum() {
        return Knob.share("momentum", "γ", 0.999, 0.9);
    }

    /** β₁ in [0, 1): the memory of the gradient. */
    static Knob beta1() {
        return Knob.share("beta1", "β₁", 0.999, 0.9);
    }

    /** β₂ in [0, 1): the memory of the squared gradient. */
    static Knob beta2(double initial) {
        return Knob.share("beta2", "β₂", 0.9999, initial);
    }

    /** ε in [0, 1]. At 0 a gradient that is exactly 0 gives 0/0, as in PyTorch. */
    static Knob eps(double initial) {
        return Knob.logFromZero("eps", "ε", 1, 1e-16, 1, initial);
    }

    /** Where the accumulator of squares starts, in [0, 10]. */
    static Knob accumulator(double initial) {
        return Knob.logFromZero("initial_accumulator_value", "G₀", 10, 1e-6, 10, initial);
    }

    /** Where Adam's ε stands; see {@link Adam}. */
    static Knob adamEpsForm() {
        return Knob.choice("eps_form", "outside", "epsilon_hat").text("eps_form_adam");
    }

    /** Whether η stands outside the velocity or inside; see {@link Momentum}. */
    static Knob rateForm() {
        return Knob.choice("rate_form", "rate_outside", "rate_inside");
    }

    /** Whether ε stands outside the root or inside; see {@link RmsProp}. */
    static Knob rootEpsForm() {
        return Knob.choice("eps_form", "outside", "inside").text("eps_form_root");
    }
}
