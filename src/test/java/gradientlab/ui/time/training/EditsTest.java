package gradientlab.ui.time.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.optimizer.Clip;
import gradientlab.core.recurrent.Cell;
import gradientlab.core.recurrent.task.Task;
import gradientlab.experiment.time.CellSpec;
import gradientlab.experiment.time.TaskChoice;
import gradientlab.experiment.time.TimeRecipe;
import gradientlab.experiment.time.TimeRecipe.Mode;
import gradientlab.experiment.time.TimeView.Quantity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditsTest {

    private static final TimeRecipe THREE = TimeRecipe.of(TaskChoice.of(Task.ADDING, 40),
            List.of(CellSpec.of(Cell.RNN_TANH), CellSpec.of(Cell.LSTM), CellSpec.of(Cell.GRU)));

    private static List<Integer> sizes(TimeRecipe recipe) {
        return recipe.networks().stream().map(CellSpec::hidden).toList();
    }

    @Test
    void equalParametersAreThoseOfTheCellsAsNearAsUnitsAllow() {
        TimeRecipe equal = Edits.equal(THREE, true, 1, 2);
        assertEquals(List.of(66, 32, 37), sizes(equal));
        assertEquals(List.of(4620L, 4608L, 4551L),
                equal.networks().stream().map(spec -> spec.cellParameters(2)).toList());
        assertEquals(List.of(32, 32, 32), sizes(Edits.equal(equal, false, 1, 2)));
    }

    @Test
    void aSizeIsOfAllThatAreAlikeAndOfOneWhereTheyWereNot() {
        assertEquals(List.of(8, 8, 8), sizes(Edits.hidden(THREE, 0, 8, 2)));
        TimeRecipe apart = THREE.withNetwork(0, CellSpec.of(Cell.RNN_TANH).withHidden(10));
        assertEquals(List.of(10, 12, 32), sizes(Edits.hidden(apart, 1, 12, 2)));
    }

    @Test
    void anotherCellKeepsItsShareOfParameters() {
        TimeRecipe equal = Edits.equal(THREE, true, 1, 2);
        assertEquals(List.of(66, 32, 66), sizes(Edits.cell(equal, 2, Cell.RNN_RELU, 2)));
    }

    @Test
    void aThresholdIsOfAllThatClipByNorm() {
        Clip three = new Clip(Clip.Kind.NORM, 3, false);
        TimeRecipe own = THREE
                .withNetwork(1, CellSpec.of(Cell.LSTM).withClip(Optional.of(three)))
                .withNetwork(2, CellSpec.of(Cell.GRU).withClip(Optional.of(Clip.OFF)));
        TimeRecipe dragged = Edits.threshold(own, 0.2468);
        assertEquals(0.25, dragged.clipOf(0).limit());
        assertEquals(0.25, dragged.clipOf(1).limit());
        assertEquals(Clip.OFF, dragged.clipOf(2));
        assertEquals(100, Edits.threshold(own, 1e9).clip().limit());
    }

    @Test
    void lengthAndGainStayInTheirRanges() {
        assertEquals(5, Edits.length(THREE, 1).length());
        assertEquals(200, Edits.length(THREE, 999).length());
        assertEquals(10, Edits.gain(THREE, 0, 77).networks().get(0).gain());
        assertEquals(0.1, Edits.gain(THREE, 0, 0).networks().get(0).gain());
    }

    @Test
    void theCutIsBeforeTheTimeStepPointedAt() {
        TimeRecipe cut = Edits.cutAt(THREE, 31);
        assertEquals(Quantity.WEIGHTS, cut.view().quantity());
        assertEquals(10, cut.view().cut());
        assertEquals(1, Edits.cutAt(THREE, 40).view().cut());
        assertEquals(THREE.view().cut(), Edits.cutAt(THREE, 0).view().cut());
    }

    @Test
    void aCellIsOpenedInTheModeUnrolled() {
        TimeRecipe opened = Edits.opened(THREE, 1, 300, 12);
        assertEquals(Mode.UNROLLED, opened.mode());
        assertEquals(1, opened.unrolled().network());
        assertEquals(300, opened.unrolled().step());
        assertEquals(12, opened.unrolled().t());
    }

    @Test
    void fourNetworksAreTheMostAndOneTheLeast() {
        TimeRecipe four = Edits.add(THREE, CellSpec.of(Cell.RNN_RELU));
        assertEquals(4, four.networks().size());
        assertEquals(four, Edits.add(four, CellSpec.of(Cell.RNN_RELU)));
        TimeRecipe one = Edits.remove(Edits.remove(THREE, 0), 0);
        assertEquals(one, Edits.remove(one, 0));
        assertTrue(Edits.standards(THREE, 2).stream().allMatch(spec -> spec.hidden() == 32));
    }
}
