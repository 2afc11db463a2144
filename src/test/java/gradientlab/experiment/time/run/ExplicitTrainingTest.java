package gradientlab.experiment.time.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.network.Loss;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.network.Parameter;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.RecurrentNetwork;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.ExplicitSequences;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.worker.Parallel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExplicitTrainingTest {

    private static final CellSpec RNN = CellSpec.of(Cell.RNN_TANH).withHidden(6);
    private static final TimeRecipe ONE =
            TimeRecipe.of(TaskChoice.of(Task.RECALL, 10), List.of(RNN)).withSteps(200);

    private static TimeTraining start(TimeRecipe recipe) throws RecipeException {
        return new TimeTraining(recipe, MatrixProducts::scalar);
    }

    @Test
    void explicitNumbersStandAsTheyAre() throws RecipeException {
        TimeTraining drawn = start(ONE);
        CellSpec.Tensors tensors = tensors(drawn.network(0));
        List<List<List<Double>>> inputs = List.of(
                List.of(List.of(0.5), List.of(-1.0)), List.of(List.of(2.0), List.of(0.25)),
                List.of(List.of(0.0), List.of(1.0)));
        ExplicitSequences data = new ExplicitSequences(
                inputs, List.of(List.of(0.5, -0.5), List.of(1.0, 0.0)), Loss.MSE);
        CellSpec given = RNN.withGain(9).withExplicit(Optional.of(tensors));
        TimeRecipe recipe = ONE.withNetworks(List.of(given)).withData(Optional.of(data));
        TimeTraining training = start(recipe);
        for (int i = 0; i < 6; i++) {
            Parameter a = drawn.network(0).parameters().get(i);
            assertArrayEquals(a.numbers(), training.network(0).parameters().get(i).numbers(), 0);
        }
        assertEquals(3, training.length());
        assertArrayEquals(new double[] {0.5, -1, 2, 0.25, 0, 1}, training.network(0).values().inputs(), 0);
        training.advance(60, Parallel.ALONE);
        assertArrayEquals(new double[] {0.5, -1, 2, 0.25, 0, 1}, training.network(0).values().inputs(), 0);
        assertTrue(training.loss(0) < start(recipe).loss(0));
        assertFalse(training.snapshot(0).test().known());
        assertEquals(-1, training.snapshot(0).solved());
        assertArrayEquals(new double[] {0.5, 2, 0}, training.data().example(), 0);
    }

    private static CellSpec.Tensors tensors(RecurrentNetwork network) {
        List<Parameter> all = network.parameters();
        return new CellSpec.Tensors(
                rows(all.get(0)), rows(all.get(1)), rows(all.get(2)).get(0), rows(all.get(3)).get(0),
                rows(all.get(4)), rows(all.get(5)).get(0));
    }

    private static List<List<Double>> rows(Parameter parameter) {
        int cols = parameter.value().numCols;
        return Stream.iterate(0, at -> at < parameter.size(), at -> at + cols)
                .map(at -> Arrays.stream(parameter.numbers(), at, at + cols).boxed().toList()).toList();
    }
}
