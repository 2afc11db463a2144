package gradientlab.experiment.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.data.DataChoice.GeneratedData;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interrupts, failing steps and clocks that jump: the training goes on. */
@Timeout(60)
class FlowWorkerFaultsTest {

    private static final long HOUR = 3_600_000_000_000L;
    private static final FlowRecipe RECIPE = FlowRecipe
            .of(List.of(NetworkSpec.of(0).withDepth(2).withWidth(4)), GeneratedData.of("circles"))
            .withSteps(FlowRecipe.MAX_STEPS);

    private final AtomicLong offset = new AtomicLong();
    private final AtomicBoolean broken = new AtomicBoolean();
    private final FlowWorker runner = new FlowWorker(this::now, 1);

    private long now() {
        if (broken.get() && Thread.currentThread().getName().equals("flow")
                && StackWalker.getInstance()
                        .walk(calls -> calls.anyMatch(c -> c.getMethodName().equals("train")))
                && broken.getAndSet(false)) {
            throw new IllegalStateException("a step that fails");
        }
        return System.nanoTime() + offset.get();
    }

    @AfterEach
    void close() {
        runner.close();
    }

    private FlowFrame frame() throws InterruptedException {
        Optional<FlowFrame> frame = runner.poll();
        while (frame.isEmpty()) {
            Thread.sleep(1);
            frame = runner.poll();
        }
        return frame.get();
    }

    /** Waits for so many steps more. */
    private int goesOn(int steps) throws InterruptedException {
        int from = frame().snapshot().step();
        int at = from;
        while (at < from + steps) {
            at = frame().snapshot().step();
        }
        return at;
    }

    private static void interruptTheTraining() {
        List<Thread> found = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("flow")).toList();
        assertTrue(!found.isEmpty(), "the thread has another name");
        found.forEach(Thread::interrupt);
    }

    @Test
    void anInterruptFromElsewhereEndsNeitherRestNorTraining() throws Exception {
        runner.start(RECIPE);
        frame();
        interruptTheTraining();
        runner.speed(200);
        runner.play();
        goesOn(3);
        for (int i = 0; i < 20; i++) {
            interruptTheTraining();
            Thread.sleep(2);
        }
        goesOn(3);
        runner.speed(FlowWorker.FLAT_OUT);
        interruptTheTraining();
        goesOn(50);
        assertEquals(Optional.empty(), runner.pollFailure());
    }

    @Test
    void aStepThatFailsIsToldAndTheTrainingCanGoOn() throws Exception {
        runner.start(RECIPE);
        runner.play();
        goesOn(3);
        broken.set(true);
        Optional<Throwable> failure = runner.pollFailure();
        while (failure.isEmpty()) {
            Thread.sleep(1);
            runner.poll();
            failure = runner.pollFailure();
        }
        assertEquals("a step that fails", failure.get().getMessage());
        runner.play();
        goesOn(50);
        assertEquals(Optional.empty(), runner.pollFailure());
    }

    @ParameterizedTest
    @ValueSource(doubles = {200, FlowWorker.FLAT_OUT})
    void aClockThatJumpsStopsNoTraining(double speed) throws Exception {
        runner.start(RECIPE);
        runner.boundaries(8);
        runner.speed(speed);
        runner.play();
        goesOn(5);
        for (long jump : new long[] {-HOUR, HOUR, 48 * HOUR, -96 * HOUR}) {
            offset.addAndGet(jump);
            long began = System.nanoTime();
            goesOn(5);
            goesOn(5);
            double seconds = (System.nanoTime() - began) * 1e-9;
            assertTrue(seconds < 20, seconds + " s after a jump of " + jump);
        }
    }

    @Test
    void aClockThatJumpsWhileAFrameIsMadeDelaysNoFurtherOnes() throws Exception {
        runner.start(RECIPE);
        runner.play();
        for (int i = 0; i < 200; i++) {
            offset.addAndGet(HOUR / 10);
            Thread.sleep(1);
        }
        goesOn(20);
    }
}
