package gradientlab.experiment.convolution.dense;

import gradientlab.core.convolution.dense.LayerKind;
import gradientlab.core.convolution.dense.ShiftTest;
import gradientlab.experiment.guess.Outcome;
import gradientlab.experiment.guess.Question;
import java.util.List;
import java.util.Optional;

/** What layers side by side have of a question about them. */
public final class ShiftTruth {

    private ShiftTruth() {}

    /** A number of weights, or how much a shift changes each layer's output, as a share of its size. */
    public static Optional<Outcome> of(Question question, DenseRun run) {
        return switch (question.of()) {
            case "full" -> Outcome.number(run.weights(LayerKind.FULL));
            case "shared" -> Outcome.number(run.weights(LayerKind.SHARED));
            default -> Outcome.ranking(question, List.of(LayerKind.values()),
                    kind -> changed(run.test(kind)), false);
        };
    }

    /** What is rounding alone is no difference. */
    private static double changed(ShiftTest test) {
        return test.equivariant() ? 0 : test.ratio();
    }
}
