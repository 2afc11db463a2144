package gradientlab.experiment.time.cliff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.optimizer.Clip.Kind;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.run.TimeTraining;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The gradient of a network's tensors before and after clipping, against the training's own. */
class NetworkGradientTest {

    private static final TimeRecipe RECIPE = TimeRecipe.of(
            TaskChoice.of(Task.RECALL, 10),
            List.of(CellSpec.of(Cell.RNN_TANH).withHidden(4), CellSpec.of(Cell.LSTM).withHidden(4)))
            .withBatch(8);

    @Test
    void itIsTheGradientOfTheTrainingAfterAsManySteps() throws RecipeException {
        TimeRecipe later = RECIPE.withUnrolled(RECIPE.unrolled().withNetwork(1).withStep(3));
        NetworkGradient gradient = NetworkGradient.train(later, () -> false);
        TimeTraining training = new TimeTraining(RECIPE);
        training.advance();
        training.advance();
        training.advance();
        double[] expected = training.network(1).parameters().stream()
                .mapToDouble(each -> Math.sqrt(Arrays.stream(each.gradients()).map(g -> g * g).sum()))
                .toArray();
        assertEquals(3, gradient.step());
        assertEquals(NetworkGradient.TENSORS.size(), expected.length);
        assertArrayEquals(expected, gradient.norms(Clip.OFF), 1e-12);
        assertTrue(gradient.of(later));
        assertFalse(gradient.of(RECIPE));
    }

    @Test
    void byNormEveryTensorIsMadeShorterByTheSameFactorAndNothingIsTurned() throws RecipeException {
        NetworkGradient gradient = NetworkGradient.train(RECIPE, () -> false);
        double norm = gradient.norm(Clip.OFF);
        Clip clip = new Clip(Kind.NORM, norm / 4, true);
        assertEquals(norm / 4, gradient.norm(clip), 1e-12 * norm);
        assertEquals(0, gradient.angle(clip), 1e-6);
        double[] before = gradient.norms(Clip.OFF);
        double[] after = gradient.norms(clip);
        for (int i = 0; i < before.length; i++) {
            assertEquals(before[i] / 4, after[i], 1e-12 * norm, NetworkGradient.TENSORS.get(i));
        }
    }

    @Test
    void byValueAndPerTensorTurnItAndHoldTheirLimits() throws RecipeException {
        NetworkGradient gradient = NetworkGradient.train(RECIPE, () -> false);
        double[] before = gradient.norms(Clip.OFF);
        double limit = Arrays.stream(before).max().orElseThrow() / 3;
        double[] tensors = gradient.norms(new Clip(Kind.TENSOR, limit, true));
        for (int i = 0; i < before.length; i++) {
            assertEquals(Math.min(before[i], limit), tensors[i], 1e-12);
        }
        assertTrue(gradient.angle(new Clip(Kind.TENSOR, limit, true)) > 1);
        Clip value = new Clip(Kind.VALUE, limit / 10, false);
        assertTrue(gradient.angle(value) > 1 && gradient.angle(value) < 90);
        assertTrue(gradient.norm(value) < gradient.norm(Clip.OFF));
        Clip wide = new Clip(Kind.VALUE, 1e3, false);
        assertEquals(0, gradient.angle(wide), 1e-6);
    }

    @Test
    void aTrainingThatIsNoLongerWantedGivesNothing() throws RecipeException {
        assertNull(NetworkGradient.train(
                RECIPE.withUnrolled(RECIPE.unrolled().withStep(50)), () -> true));
    }
}
