package gradientlab.experiment.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.data.DataChoice;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.training.HistoryRecorder;
import gradientlab.experiment.worker.Parallel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowHistoryTest {

    private static FlowHistory after(int steps, int layers) {
        HistoryRecorder<FlowSnapshot> recorder = new HistoryRecorder<>(FlowHistory.rows(layers));
        for (int step = 0; step <= steps; step++) {
            recorder.add(new FlowSnapshot(step, 0, List.of()));
        }
        return new FlowHistory(recorder.history().stride(), recorder.history().rows());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 12_345, 100_000})
    void itKeepsEvenStepsWithinItsBoundAndNeverLosesTheNewest(int steps) {
        FlowHistory history = after(steps, 80);
        assertEquals(steps, history.newest().step());
        assertTrue(history.size() <= 1000, "rows " + history.size());
        assertTrue(steps < 1000 || history.size() >= 500, "rows " + history.size());
        for (int row = 0; row < history.size() - 1; row++) {
            assertEquals(row * history.stride(), history.rows().get(row).step());
        }
        assertTrue(steps - history.rows().get(Math.max(0, history.size() - 2)).step() <= history.stride());
    }

    @Test
    void nothingIsThinnedWhileThereIsRoom() {
        assertEquals(1, after(999, 80).stride());
        assertEquals(1000, after(999, 80).size());
    }

    @Test
    void deepNetworksKeepFewerRows() {
        assertTrue(after(5000, 404).size() <= 250);
    }

    @Test
    void aStepIsFoundAtOrBeforeWhereItWasKept() {
        FlowHistory history = after(3001, 80);
        assertEquals(4, history.stride());
        assertEquals(0, history.at(-5).step());
        assertEquals(8, history.at(8).step());
        assertEquals(8, history.at(11).step());
        assertEquals(3000, history.at(3000).step());
        assertEquals(3001, history.at(9999).step());
    }

    @Test
    void askingAgainForTheSameStepReplacesIt() {
        HistoryRecorder<FlowSnapshot> recorder = new HistoryRecorder<>(FlowHistory.rows(80));
        recorder.add(new FlowSnapshot(0, 0, List.of()));
        recorder.add(new FlowSnapshot(0, 1, List.of()));
        assertEquals(1, recorder.history().size());
        assertEquals(1, recorder.history().newest().epoch());
    }

    @Test
    void ofStepsThatWereLeftOutTheNextTakesThePlace() {
        HistoryRecorder<FlowSnapshot> recorder = new HistoryRecorder<>(4);
        for (int step : new int[] {0, 3, 5, 6, 11, 13}) {
            recorder.add(new FlowSnapshot(step, 0, List.of()));
        }
        assertEquals(4, recorder.history().stride());
        assertEquals(
                List.of(0, 5, 11, 13),
                recorder.history().rows().stream().map(FlowSnapshot::step).toList());
        recorder.add(new FlowSnapshot(14, 0, List.of()));
        assertEquals(
                List.of(0, 11, 14),
                recorder.history().rows().stream().map(FlowSnapshot::step).toList(),
                "one too many: of 0 and 5, of 11 and 13 the first stays, and the newest");
    }

    @Test
    void aTrainingRecordsTheSameHistoryHoweverItsStepsAreDealtOut() throws RecipeException {
        FlowRecipe recipe = FlowRecipe.of(
                List.of(NetworkSpec.of(0).withDepth(2).withWidth(4)), DataChoice.GeneratedData.of("xor"))
                .withSteps(3000);
        Training one = new Training(recipe);
        for (int k = 0; k < 2500; k++) {
            one.advance();
        }
        Training many = new Training(recipe);
        many.advance(700, Parallel.ALONE);
        many.advance(1800, Parallel.ALONE);
        List<Integer> steps = one.history().rows().stream().map(FlowSnapshot::step).toList();
        assertEquals(steps, many.history().rows().stream().map(FlowSnapshot::step).toList());
        assertEquals(2500, many.history().newest().step());
        for (int row = 0; row < steps.size(); row++) {
            assertEquals(
                    one.history().rows().get(row).networks().get(0).loss(),
                    many.history().rows().get(row).networks().get(0).loss());
        }
    }
}
