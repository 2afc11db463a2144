package gradientlab.experiment.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.core.optimizer.Clip;
import gradientlab.experiment.recipe.ScheduleChoice;
import gradientlab.experiment.training.Line.Fit;
import gradientlab.experiment.training.Line.Row;
import gradientlab.experiment.training.Line.Setup;
import gradientlab.experiment.training.update.OptimizerChange;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.training.update.TrainingRules;
import gradientlab.experiment.worker.Parallel;
import gradientlab.experiment.worker.WorkerPool;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine trains what is no network: lines fitted to points. */
class TrainingRunTest {

    private static final int STEPS = 400;
    /** A line that converges, and one whose error is multiplied by -1999 a step. */
    private static final List<Double> CALM_AND_WILD = List.of(1.0, 100.0);

    private static TrainingRun<Line, Fit, Row> run(Setup setup, OptimizerPlan plan) {
        return new TrainingRun<>(setup, plan);
    }

    private static TrainingRun<Line, Fit, Row> at(Setup setup, OptimizerPlan plan, int step) {
        TrainingRun<Line, Fit, Row> run = run(setup, plan);
        run.advance(step, Parallel.ALONE);
        return run;
    }

    private static Setup batches(List<Double> scales) {
        return new Setup(Line.FIVE, 2, scales);
    }

    @Test
    void gradientDescentGoesAsComputedByHand() {
        Setup setup = new Setup(Line.TWO, 2, List.of(1.0));
        TrainingRun<Line, Fit, Row> run = run(setup, Line.plan("sgd", 0.1, STEPS));
        assertEquals(new Fit(0, 0, 13, false), run.snapshot(0), "(1 + 25) / 2");
        for (int k = 1; k <= 30; k++) {
            run.advance(1, Parallel.ALONE);
            double left = Math.pow(0.8, k);
            assertEquals(2 * (1 - left), run.snapshot(0).w(), 1e-14, "w after " + k);
            assertEquals(3 * (1 - left), run.snapshot(0).b(), 1e-14, "b after " + k);
            assertEquals(13 * left * left, run.loss(0), 1e-13, "loss after " + k);
        }
    }

    @Test
    void momentumConvergesOnBatchesToTheLine() {
        Fit end = at(batches(List.of(1.0)), Line.plan("momentum", 0.05, STEPS), STEPS).snapshot(0);
        assertEquals(2, end.w(), 1e-5);
        assertEquals(3, end.b(), 1e-5);
    }

    @Test
    void whatIsNotFiniteStopsAloneAndNamesItsStep() {
        TrainingRun<Line, Fit, Row> run =
                at(new Setup(Line.TWO, 2, CALM_AND_WILD), Line.plan("sgd", 0.1, STEPS), 200);
        int stop = run.stop(1).orElseThrow();
        assertTrue(stop > 10 && stop < 100, "stopped at " + stop);
        assertEquals(OptionalInt.of(stop), run.firstStop());
        assertEquals(OptionalInt.empty(), run.stop(0));
        assertTrue(run.snapshot(1).stopped());
        assertFalse(Double.isFinite(run.snapshot(1).loss()));
        assertEquals(2, run.snapshot(0).w(), 1e-12, "the other goes on");
        assertFalse(run.finished());
        TrainingRun<Line, Fit, Row> before = run.again(stop);
        before.advance(stop - 1, Parallel.ALONE);
        assertTrue(Double.isFinite(before.loss(1)));
    }

    @Test
    void itEndsWithTheLastStepOrTheLastModel() {
        assertEquals(5, at(batches(List.of(1.0)), Line.plan("sgd", 0.1, 5), 99).step());
        TrainingRun<Line, Fit, Row> wild =
                at(new Setup(Line.TWO, 2, List.of(100.0)), Line.plan("sgd", 0.1, STEPS), 200);
        assertTrue(wild.finished());
        wild.advance(10, Parallel.ALONE);
        assertEquals(200, wild.step(), "nothing is left to do");
    }

    @Test
    void changesMadeOnTheWayReplayBitForBit() {
        Setup setup = batches(List.of(1.0, 0.5));
        TrainingRun<Line, Fit, Row> run = at(setup, Line.plan("sgd", 0.1, STEPS), 10);
        run.change(Line.rule("adam", 0.01), STEPS);
        run.advance(7, Parallel.ALONE);
        OptimizerChange clipped = new OptimizerChange(
                0, "adam", TrainingRules.defaults("adam").with("lr", 0.02), true,
                ScheduleChoice.of("cosine"), new Clip(Clip.Kind.NORM, 0.1, false));
        run.change(clipped, STEPS);
        run.advance(13, Parallel.ALONE);
        assertEquals(List.of(10, 17), run.plan().changes().stream().map(OptimizerChange::at).toList());
        Row again = at(setup, run.plan(), 30).snapshot();
        assertEquals(run.snapshot(), again);
        assertNotEquals(at(setup, Line.plan("sgd", 0.1, STEPS), 30).snapshot(), again);
        Row middle = at(setup, run.plan(), 12).snapshot();
        TrainingRun<Line, Fit, Row> back = run.again(12);
        back.advance(12, Parallel.ALONE);
        assertEquals(middle, back.snapshot());
        assertEquals(List.of(10), back.plan().changes().stream().map(OptimizerChange::at).toList());
    }

    @Test
    void aChangeTakenBackBeforeTheNextStepLeavesNoTrace() {
        OptimizerPlan plan = Line.plan("sgd", 0.1, STEPS);
        TrainingRun<Line, Fit, Row> run = at(batches(List.of(1.0)), plan, 10);
        run.change(Line.rule("adam", 0.01), STEPS);
        run.change(plan.first(), STEPS);
        assertEquals(plan, run.plan());
        TrainingRun<Line, Fit, Row> begun = run(batches(List.of(1.0)), plan);
        begun.change(Line.rule("adam", 0.01), 50);
        assertEquals(Line.plan("adam", 0.01, 50), begun.plan(), "as if it had started so");
        begun.advance(50, Parallel.ALONE);
        assertEquals(at(batches(List.of(1.0)), Line.plan("adam", 0.01, 50), 50).snapshot(), begun.snapshot());
    }

    @Test
    void modelsInLockStepSeeTheSameBatchesWhoeverRunsThem() {
        OptimizerPlan plan = Line.plan("sgd", 0.05, STEPS);
        Row alone = at(batches(List.of(1.0, 1.0, 0.5)), plan, 57).snapshot();
        assertEquals(alone.lines().get(0), alone.lines().get(1), "two alike stay alike");
        TrainingRun<Line, Fit, Row> together = run(batches(List.of(1.0, 1.0, 0.5)), plan);
        try (WorkerPool pool = new WorkerPool("test-lines", 2)) {
            together.advance(20, pool);
            together.advance(37, pool);
        }
        assertEquals(alone, together.snapshot());
        assertEquals(alone.lines().get(2), at(batches(List.of(0.5)), plan, 57).snapshot(0));
    }

    @Test
    void theHistoryIsThinnedAndKeepsTheNewestStep() {
        TrainingRun<Line, Fit, Row> run = at(batches(List.of(1.0)), Line.plan("sgd", 0.05, STEPS), 101);
        StepHistory<Row> history = run.history();
        assertEquals(8, history.stride());
        assertEquals(101, history.newest().step());
        assertEquals(50.5, history.newest().epoch(), "two batches of two fill an epoch of five");
        assertEquals(96, history.at(100).step());
        for (int row = 0; row < history.size() - 1; row++) {
            Row kept = history.rows().get(row);
            assertEquals(at(batches(List.of(1.0)), run.plan(), kept.step()).snapshot(), kept);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whereSpeedCountsTheUpdatesAreTheSameAndTheHistoryIsThinner(int threads) {
        Setup setup = batches(List.of(1.0, 100.0, 0.5));
        OptimizerPlan plan = Line.plan("sgd", 0.01, STEPS);
        TrainingRun<Line, Fit, Row> all = at(setup, plan, STEPS);
        TrainingRun<Line, Fit, Row> fast = run(setup, plan);
        long[] clock = {0};
        RefreshPace everyThird = new RefreshPace(() -> clock[0], 3, 0);
        int judged = 0;
        try (WorkerPool pool = new WorkerPool("fast", threads - 1)) {
            while (!fast.finished()) {
                clock[0]++;
                fast.advanceFast(7, pool, () -> false);
                fast.judge(pool, everyThird);
                judged += fast.recorded().newest().step() == fast.step() ? 1 : 0;
            }
        }
        assertEquals(20, judged, "of 58 times");
        assertEquals(all.snapshot(), fast.snapshot());
        List<Row> kept = fast.history().rows();
        assertTrue(kept.size() <= judged + 1, kept.size() + " kept, " + judged + " judged");
        for (Row row : kept) {
            assertEquals(at(setup, plan, row.step()).snapshot(), row, "step " + row.step());
        }
        assertEquals(STEPS, kept.get(kept.size() - 1).step());
    }
}
