package gradientlab.experiment.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.json.RecipeException;
import gradientlab.experiment.training.Line.Fit;
import gradientlab.experiment.training.Line.Row;
import gradientlab.experiment.training.Line.Setup;
import gradientlab.experiment.training.update.OptimizerPlan;
import gradientlab.experiment.worker.Parallel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The worker drives a lab it knows nothing of: lines, whose recipe is their scale and an optimizer. */
@Timeout(60)
class TrainingWorkerTest {

    private final AtomicLong clock = new AtomicLong();
    private final TrainingWorker<Wish, Lines, Frame> worker =
            new TrainingWorker<>("lines", new Frames(), clock::get, 2);

    private record Wish(double scale, OptimizerPlan plan) {}

    private record Frame(Wish wish, Row row, boolean playing, Optional<Double> probed) {}

    /** Another scale starts anew. */
    private record Lines(Wish wish, TrainingRun<Line, Fit, Row> run) implements Trainable<Wish, Lines> {

        @Override
        public Wish present() {
            return new Wish(wish.scale,
                    new OptimizerPlan(run.plan().present(), List.of(), run.plan().steps()));
        }

        @Override
        public int step() {
            return run.step();
        }

        @Override
        public int stepsPerEpoch() {
            return run.stepsPerEpoch();
        }

        @Override
        public boolean finished() {
            return run.finished();
        }

        @Override
        public OptionalInt firstStop() {
            return run.firstStop();
        }

        @Override
        public void advance(int steps, Parallel parallel) {
            run.advance(steps, parallel);
        }

        @Override
        public boolean set(Wish wanted) {
            if (wanted.scale != wish.scale) {
                return false;
            }
            run.change(wanted.plan.first(), wanted.plan.steps());
            return true;
        }

        @Override
        public Lines again(int until) {
            return new Lines(wish, run.again(until));
        }
    }

    private static final class Frames implements FrameSource<Wish, Lines, Frame> {
        private Optional<Double> probed = Optional.empty();

        @Override
        public Lines start(Wish wish) throws RecipeException {
            if (wish.scale == 0) {
                throw new RecipeException("csv.empty", "a line without slope");
            }
            return new Lines(wish,
                    new TrainingRun<>(new Setup(Line.FIVE, 2, List.of(wish.scale, 1.0)), wish.plan));
        }

        @Override
        public void began() {
            moved();
        }

        @Override
        public void moved() {
            probed = Optional.empty();
        }

        @Override
        public void probe(Lines lines, Wish wish) {
            probed = Optional.of(wish.scale);
        }

        @Override
        public Frame frame(Lines lines, boolean playing) {
            return new Frame(lines.wish, lines.run.snapshot(), playing, probed);
        }
    }

    private static Wish wish(double scale) {
        return new Wish(scale, Line.plan("sgd", 0.05, 300));
    }

    @AfterEach
    void close() {
        worker.close();
    }

    private Frame await(Predicate<Frame> wanted) throws InterruptedException {
        while (true) {
            Optional<Frame> frame = worker.poll();
            if (frame.isPresent() && wanted.test(frame.get())) {
                return frame.get();
            }
            Thread.sleep(1);
        }
    }

    private Frame at(int step) throws InterruptedException {
        return await(frame -> frame.row().step() == step);
    }

    @Test
    void itPlaysToTheEndAndDeliversTheLastFrame() throws Exception {
        worker.start(wish(1));
        worker.play();
        Frame end = await(frame -> !frame.playing() && frame.row().step() > 0);
        assertEquals(300, end.row().step());
        while (!worker.resting()) {
            worker.poll();
        }
        assertEquals(Optional.empty(), worker.pollFailure());
    }

    @Test
    void oneThatRestsNowAndThenMakesTheSameSteps() throws Exception {
        try (TrainingWorker<Wish, Lines, Frame> resting =
                new TrainingWorker<>("resting", new Frames(), System::nanoTime, 1)) {
            resting.rest(0.5);
            resting.start(wish(1));
            resting.play();
            Optional<Frame> last = resting.poll();
            while (last.isEmpty() || last.get().playing() || last.get().row().step() == 0) {
                Thread.sleep(1);
                last = resting.poll();
            }
            assertEquals(300, last.get().row().step());
        }
    }

    @Test
    void itGoesOnOrStartsAnewAsTheTrainingSays() throws Exception {
        worker.start(wish(1));
        worker.step(5);
        at(5);
        worker.set(new Wish(1, Line.plan("adam", 0.01, 300)));
        worker.step(3);
        Frame changed = at(8);
        TrainingRun<Line, Fit, Row> alone =
                new TrainingRun<>(new Setup(Line.FIVE, 2, List.of(1.0, 1.0)), wish(1).plan);
        alone.advance(5, Parallel.ALONE);
        alone.change(Line.rule("adam", 0.01), 300);
        alone.advance(3, Parallel.ALONE);
        assertEquals(alone.snapshot(), changed.row());
        worker.set(wish(0.5));
        assertEquals(0.5, at(0).wish().scale());
    }

    @Test
    void goingBackLeadsBeforeTheStepThatStoppedOne() throws Exception {
        worker.start(wish(200));
        worker.step(200);
        Row end = at(200).row();
        assertTrue(end.lines().get(0).stopped());
        worker.back();
        Row back = await(frame -> frame.row().step() < 200).row();
        assertTrue(back.lines().stream().noneMatch(Fit::stopped));
        worker.step(1);
        assertTrue(at(back.step() + 1).row().lines().get(0).stopped());
    }

    @Test
    void aProbeHoldsUntilTheTrainingMoves() throws Exception {
        worker.start(wish(1));
        worker.step(2);
        at(2);
        worker.probe(wish(3));
        assertEquals(2, await(frame -> frame.probed().equals(Optional.of(3.0))).row().step());
        worker.epoch();
        assertEquals(Optional.empty(), at(4).probed());
    }

    @Test
    void aFailureLeavesTheTrainingAsItWas() throws Exception {
        worker.start(wish(1));
        worker.step(2);
        at(2);
        worker.set(wish(0));
        Optional<Throwable> failure = worker.pollFailure();
        while (failure.isEmpty()) {
            Thread.sleep(1);
            failure = worker.pollFailure();
        }
        assertTrue(failure.get() instanceof RecipeException);
        worker.step(1);
        assertEquals(1, at(3).wish().scale());
    }

    @Test
    void atASpeedItWaitsForItsClock() throws Exception {
        worker.speed(10);
        worker.start(wish(1));
        at(0);
        worker.play();
        at(1);
        clock.addAndGet(99_000_000);
        worker.pause();
        assertEquals(1, await(frame -> !frame.playing()).row().step());
    }
}
