package gradientlab.ui.descent;

import gradientlab.core.Settings;
import gradientlab.core.surface.LossSurface;
import gradientlab.core.surface.Minimum;
import gradientlab.core.surface.Point;
import gradientlab.experiment.DescentRecipe;
import gradientlab.experiment.DescentRecipe.RunnerSpec;
import gradientlab.text.Texts;
import gradientlab.ui.widget.Figures;
import java.util.Comparator;
import java.util.Optional;

/**
 * The learning rate from which on steps grow near a minimum, for the rules that have one:
 * gradient descent 2/L, heavy ball 2(1+γ)/L, Nesterov 2(1+γ)/((1+2γ)L), where L is the largest eigenvalue
 * of the Hessian there plus weight decay.
 *
 * @param rate the limit
 * @param formula how it is computed, e.g. {@code 2/L}
 */
record Stability(double rate, String formula) {

    /** The limit of one runner at the known minimum nearest to the start; empty where there is none. */
    static Optional<Stability> of(LossSurface surface, DescentRecipe recipe, int runner) {
        Point start = recipe.start();
        RunnerSpec spec = recipe.runners().get(runner);
        return surface.minima().stream()
                .min(Comparator.comparingDouble((Minimum m) -> start.distance(m.x(), m.y())))
                .map(minimum -> steepest(surface, minimum))
                .filter(steepest -> steepest > 0)
                .flatMap(steepest -> of(spec.optimizer(), spec.settings(), steepest));
    }

    private static Optional<Stability> of(String optimizer, Settings knobs, double steepest) {
        return switch (optimizer) {
            case "sgd" -> Optional.of(new Stability(2 / (steepest + knobs.get("weight_decay")), "2/L"));
            case "momentum" -> {
                double kept = knobs.get("momentum");
                yield Optional.of(new Stability(
                        2 * (1 + kept) / (steepest + knobs.get("weight_decay")), "2(1+γ)/L"));
            }
            case "nag" -> {
                double kept = knobs.get("momentum");
                yield Optional.of(new Stability(
                        2 * (1 + kept) / ((1 + 2 * kept) * (steepest + knobs.get("weight_decay"))),
                        "2(1+γ)/((1+2γ)L)"));
            }
            default -> Optional.empty();
        };
    }

    /** What it means, in a sentence. */
    String sentence(Texts texts) {
        return texts.get("descent.limit", formula, Figures.brief(rate));
    }

    /** The largest eigenvalue of the symmetric Hessian [a b; b c]. */
    private static double steepest(LossSurface surface, Minimum at) {
        double[] second = new double[3];
        surface.second(second, at.x(), at.y());
        return (second[0] + second[2]) / 2 + Math.hypot((second[0] - second[2]) / 2, second[1]);
    }
}
