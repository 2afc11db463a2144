package gradientlab.experiment.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gradientlab.core.network.GradientReport.Quantity;
import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.regularizer.Regularizers;
import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.data.DataChoice.ExplicitData;
import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.worker.Parallel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an L2 penalty adds to, and what it does not. */
class PenalisedGradientTest {

    private static final Regularizers NONE = Regularizers.NONE;
    private static final NetworkSpec TANH =
            NetworkSpec.of(0).withActivation("tanh").withDepth(2).withWidth(9);
    private static final FlowRecipe XOR = FlowRecipe.of(List.of(TANH), GeneratedData.of("xor"));

    private static Training at(FlowRecipe recipe, int step) throws RecipeException {
        Training training = new Training(recipe, MatrixProducts::scalar);
        training.advance(step, Parallel.ALONE);
        return training;
    }

    /** What is clipped and followed is the gradient with λ W, what layers show is that of the data's loss. */
    @Test
    void thePenalisedGradientIsThatOfFiniteDifferences() throws RecipeException {
        double lambda = 0.2;
        List<List<Double>> examples = List.of(List.of(1.0, -0.5), List.of(0.3, 0.8), List.of(-1.0, 0.2));
        List<List<Double>> first = List.of(List.of(0.5, -0.3), List.of(0.8, 0.1), List.of(-0.6, 0.9));
        List<List<Double>> last = List.of(List.of(0.7, -0.4, 0.5));
        FlowRecipe plain = FlowRecipe.of(List.of(TANH), new ExplicitData(
                examples, List.of(List.of(1.0), List.of(0.0), List.of(1.0)))).withLoss(Optional.of(Loss.BCE));
        double squares = 0;
        double ofFirst = 0;
        double ofData = 0;
        double size = 0;
        for (int layer = 0; layer < 2; layer++) {
            List<List<Double>> w = layer == 0 ? first : last;
            for (int i = 0; i < w.size(); i++) {
                for (int j = 0; j < w.get(i).size(); j++) {
                    double value = w.get(i).get(j);
                    double g = slope(plain, first, last, layer, i, j);
                    double both = g + lambda * value;
                    squares += both * both;
                    ofFirst += layer == 0 ? both * both : 0;
                    ofData += layer == 0 ? g * g : 0;
                    size += layer == 0 ? value * value : 0;
                }
            }
        }
        FlowRecipe one = plain.withNetworks(List.of(given(first, last)));
        FlowRecipe penalised = one.withNetwork(
                0, one.networks().get(0).withRegularizers(NONE.withL2(lambda)));
        NetworkSnapshot before = at(penalised, 0).snapshot().networks().get(0);
        assertEquals(Math.sqrt(ofData), before.get(0, Quantity.DW_L2), 1e-8);
        assertEquals(at(one, 0).loss(0), before.loss());
        NetworkSnapshot after = at(penalised, 1).snapshot().networks().get(0);
        double biases = Math.pow(at(one, 1).snapshot().networks().get(0).gradient(), 2)
                - Math.pow(before.get(0, Quantity.DW_L2), 2) - Math.pow(before.get(1, Quantity.DW_L2), 2);
        assertEquals(Math.sqrt(squares + biases), after.gradient(), 1e-8);
        assertEquals(0.05 * Math.sqrt(ofFirst / size), after.updates()[0], 1e-9);
    }

    private static NetworkSpec given(List<List<Double>> first, List<List<Double>> last) {
        return TANH.withDepth(1).withWidth(3).withParameters(Optional.of(new NetworkSpec.Parameters(
                List.of(first, last), List.of(), List.of(), List.of())));
    }

    private static double slope(
            FlowRecipe plain, List<List<Double>> first, List<List<Double>> last, int layer, int i, int j)
            throws RecipeException {
        double[] losses = new double[2];
        for (int side = 0; side < 2; side++) {
            List<List<Double>> moved = new ArrayList<>(layer == 0 ? first : last);
            List<Double> row = new ArrayList<>(moved.get(i));
            row.set(j, row.get(j) + (side == 0 ? -1e-6 : 1e-6));
            moved.set(i, row);
            NetworkSpec spec = layer == 0 ? given(moved, last) : given(first, moved);
            losses[side] = at(plain.withNetworks(List.of(spec)), 0).loss(0);
        }
        return (losses[1] - losses[0]) / 2e-6;
    }

    @Test
    void clippingTakesThePenaltyWithTheRest() throws RecipeException {
        FlowRecipe strong = XOR.withNetwork(0, TANH.withRegularizers(NONE.withL2(0.3)));
        NetworkSnapshot step = at(
                strong.withClip(new Clip(
                        Clip.Kind.NORM, 0.01, true)),
                1).snapshot().networks().get(0);
        assertEquals(0.01, step.clipped(), 1e-12);
        assertNotEquals(at(XOR, 1).snapshot().networks().get(0).gradient(), step.gradient());
    }
}
