package gradientlab.core.optimizer.convention;

import gradientlab.core.Knob;
import gradientlab.core.Settings;
import gradientlab.core.optimizer.rule.AdaDelta;
import gradientlab.core.optimizer.rule.Newton;
import gradientlab.core.optimizer.rule.Optimizers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The catalogue of conventions: which form of a rule, and which defaults, PyTorch 2.13, Keras 3.15 and optax
 * 0.2.8 have, the paper each rule cites, and the book "Deep Learning from Scratch" (common/optimizer.py).
 *
 * <p>Learning rates are left alone, since the libraries' are meant for networks; only AdaDelta's is part
 * of its convention, because the paper has none and Keras's makes it look frozen. A library that lacks a
 * rule has no entry; nor has the book's Nesterov, which is none.
 */
public final class Conventions {

    /** Whose forms there are, in the order they are shown. */
    public static final List<String> LIBRARIES = List.of("pytorch", "keras", "optax", "paper", "book");

    private static final List<Convention> ALL = List.of(
            entry("sgd", "pytorch", ""),
            entry("sgd", "keras", ""),
            entry("sgd", "optax", ""),
            entry("sgd", "book", ""),
            entry("momentum", "pytorch", "rate_form rate_outside"),
            entry("momentum", "keras", "rate_form rate_inside"),
            entry("momentum", "optax", "rate_form rate_outside"),
            entry("momentum", "paper", "rate_form rate_inside"),
            entry("momentum", "book", "rate_form rate_inside"),
            entry("nag", "pytorch", "form pytorch, rate_form rate_outside"),
            entry("nag", "keras", "form pytorch, rate_form rate_inside"),
            entry("nag", "optax", "form pytorch, rate_form rate_outside"),
            entry("nag", "paper", "form lookahead, rate_form rate_inside"),
            entry("adagrad", "pytorch", "eps 1e-10, eps_form outside, initial_accumulator_value 0.0"),
            entry("adagrad", "keras", "eps 1e-7, eps_form inside, initial_accumulator_value 0.1"),
            entry("adagrad", "optax", "eps 1e-7, eps_form inside, initial_accumulator_value 0.1"),
            entry("adagrad", "paper", "eps 1e-10, eps_form outside, initial_accumulator_value 0.0"),
            entry("adagrad", "book", "eps 1e-7, eps_form outside, initial_accumulator_value 0.0"),
            entry("adadelta", "pytorch", "lr 1.0, rho 0.9, eps 1e-6"),
            entry("adadelta", "keras", "lr 0.001, rho 0.95, eps 1e-7"),
            entry("adadelta", "optax", "lr 1.0, rho 0.9, eps 1e-6"),
            entry("adadelta", "paper", "lr 1.0, rho 0.95, eps 1e-6"),
            entry("rmsprop", "pytorch", "alpha 0.99, eps 1e-8, eps_form outside, rate_form rate_outside"),
            entry("rmsprop", "keras", "alpha 0.9, eps 1e-7, eps_form inside, rate_form rate_inside"),
            entry("rmsprop", "optax", "alpha 0.9, eps 1e-8, eps_form inside, rate_form rate_inside"),
            entry("rmsprop", "paper", "alpha 0.9, eps 0.0, eps_form outside, rate_form rate_outside"),
            entry("rmsprop", "book", "alpha 0.99, eps 1e-7, eps_form outside, rate_form rate_outside"),
            entry("adam", "pytorch", "eps 1e-8, eps_form outside"),
            entry("adam", "keras", "eps 1e-7, eps_form epsilon_hat"),
            entry("adam", "optax", "eps 1e-8, eps_form outside"),
            entry("adam", "paper", "eps 1e-8, eps_form outside"),
            entry("adam", "book", "eps 1e-7, eps_form epsilon_hat"),
            entry("amsgrad", "pytorch", "eps 1e-8, eps_form outside, max_form uncorrected"),
            entry("amsgrad", "keras", "eps 1e-7, eps_form epsilon_hat, max_form uncorrected"),
            entry("amsgrad", "optax", "eps 1e-8, eps_form outside, max_form corrected"),
            entry("amsgrad", "paper", "eps 0.0, eps_form outside, max_form without"),
            entry("adamw", "pytorch", "eps 1e-8, eps_form outside, weight_decay 0.01, decay_form scaled"),
            entry("adamw", "keras", "eps 1e-7, eps_form epsilon_hat, weight_decay 0.004, decay_form scaled"),
            entry("adamw", "optax", "eps 1e-8, eps_form outside, weight_decay 1e-4, decay_form scaled"),
            entry("adamw", "paper", "eps 1e-8, eps_form outside, weight_decay 0.001, decay_form unscaled"),
            entry("nadam", "pytorch", "eps 1e-8, momentum_decay 0.004, momentum_form warming"),
            entry("nadam", "keras", "eps 1e-7, momentum_decay 1.0, momentum_form warming"),
            entry("nadam", "optax", "eps 1e-8, momentum_decay 0.004, momentum_form constant"),
            entry("nadam", "paper", "eps 1e-8, momentum_decay 0.004, momentum_form warming"),
            entry("adamax", "pytorch", "eps 1e-8, eps_form inside"),
            entry("adamax", "keras", "eps 1e-7, eps_form outside"),
            entry("adamax", "optax", "eps 1e-8, eps_form inside"),
            entry("adamax", "paper", "eps 0.0, eps_form outside"),
            entry("radam", "pytorch", "eps 1e-8, eps_form epsilon_hat"),
            entry("radam", "optax", "eps 1e-8, eps_form outside"),
            entry("lion", "keras", "weight_decay 0.0"),
            entry("lion", "optax", "weight_decay 1e-3"),
            entry("yogi", "optax", ""),
            entry("adabelief", "optax", ""));

    private Conventions() {}

    /** The conventions of a rule, in the order of {@link #LIBRARIES}; none for Newton and line search. */
    public static List<Convention> of(String optimizer) {
        return ALL.stream().filter(convention -> convention.optimizer().equals(optimizer)).toList();
    }

    /** How a library writes a rule, if it has that rule. */
    public static Optional<Convention> find(String optimizer, String library) {
        return of(optimizer).stream().filter(convention -> convention.library().equals(library)).findFirst();
    }

    /** Whether a rule is written in more than one way. */
    public static boolean differ(String optimizer) {
        return of(optimizer).stream().map(Convention::knobs).distinct().count() > 1;
    }

    /** The conventions that settings follow to the letter; none if a knob stands as no library has it. */
    public static List<Convention> followed(String optimizer, Settings settings) {
        return of(optimizer).stream().filter(convention -> convention.followedBy(settings)).toList();
    }

    /** @param knobs "id value, id value, ..."; a choice by its name */
    private static Convention entry(String optimizer, String library, String knobs) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String each : knobs.isEmpty() ? new String[0] : knobs.split(", ")) {
            String[] parts = each.split(" ");
            Knob knob = Optimizers.get(optimizer).knobs().stream().filter(of -> of.id().equals(parts[0]))
                    .findFirst().orElseThrow();
            double value = knob.kind() == Knob.Kind.CHOICE ? knob.choices().indexOf(parts[1])
                    : Double.parseDouble(parts[1]);
            if (!knob.allows(value)) {
                throw new IllegalArgumentException(optimizer + "." + each);
            }
            values.put(knob.id(), value);
        }
        return new Convention(optimizer, library, new Settings(values));
    }
}
