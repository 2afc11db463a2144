package gradientlab.experiment.descent.run;

import gradientlab.core.Settings;
import java.util.Optional;

/**
 * The learning rate from which on steps grow where the surface curves by L, for the rules that have one:
 * gradient descent 2/λ₁, heavy ball 2(1+γ)/λ₁, Nesterov 2(1+γ)/((1+2γ)λ₁), where λ₁ is the largest eigenvalue
 * of the Hessian plus weight decay.
 *
 * @param rate the limit
 * @param formula how it is computed, e.g. {@code 2/λ₁}
 */
public record Stability(double rate, String formula) {

    /** The limit of a rule with these knobs; empty if it has none, or where nothing curves up. */
    public static Optional<Stability> of(String optimizer, Settings knobs, Curvature curvature) {
        return Optional.of(curvature.largest())
                .map(largest -> largest + knobs.get("weight_decay"))
                .filter(steepest -> steepest > 0)
                .flatMap(steepest -> of(optimizer, knobs, steepest));
    }

    private static Optional<Stability> of(String optimizer, Settings knobs, double steepest) {
        return switch (optimizer) {
            case "sgd" -> Optional.of(new Stability(2 / steepest, "2/λ₁"));
            case "momentum" ->
                Optional.of(new Stability(2 * (1 + knobs.get("momentum")) / steepest, "2(1+γ)/λ₁"));
            case "nag" -> {
                double kept = knobs.get("momentum");
                yield Optional.of(new Stability(
                        2 * (1 + kept) / ((1 + 2 * kept) * steepest), "2(1+γ)/((1+2γ)λ₁)"));
            }
            default -> Optional.empty();
        };
    }
}
