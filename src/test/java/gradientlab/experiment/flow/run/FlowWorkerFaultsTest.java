package gradientlab.experiment.flow.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.data.DataChoice.GeneratedData;
import gradientlab.experiment.flow.FlowRecipe;
import gradientlab.experiment.flow.NetworkSpec;
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
    private final FlowWorker worker = new FlowWorker(this::now, 1);

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
        worker.close();
    }

    private FlowFrame frame() throws InterruptedException {
        Optional<FlowFrame> frame = worker.poll();
        while (frame.isEmpty()) {
            Thread.sleep(1);
            frame = worker.poll();
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
        worker.start(RECIPE);
        frame();
        interruptTheTraining();
        worker.speed(200);
        worker.play();
        goesOn(3);
        for (int i = 0; i < 20; i++) {
            interruptTheTraining();
            Thread.sleep(2);
        }
        goesOn(3);
        worker.speed(FlowWorker.FLAT_OUT);
        interruptTheTraining();
        goesOn(50);
        assertEquals(Optional.empty(), worker.pollFailure());
    }

    @Test
    void aStepThatFailsIsToldAndTheTrainingCanGoOn() throws Exception {
        worker.start(RECIPE);
        worker.play();
        goesOn(3);
        broken.set(true);
        Optional<Throwable> failure = worker.pollFailure();
        while (failure.isEmpty()) {
            Thread.sleep(1);
            worker.poll();
            failure = worker.pollFailure();
        }
        assertEquals("a step that fails", failure.get().getMessage());
        worker.play();
        goesOn(50);
        assertEquals(Optional.empty(), worker.pollFailure());
    }

    @ParameterizedTest
    @ValueSource(doubles = {200, FlowWorker.FLAT_OUT})
    void aClockThatJumpsStopsNoTraining(double speed) throws Exception {
        worker.start(RECIPE);
        worker.boundaries(8);
        worker.speed(speed);
        worker.play();
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
        worker.start(RECIPE);
        worker.play();
        for (int i = 0; i < 200; i++) {
            offset.addAndGet(HOUR / 10);
            Thread.sleep(1);
        }
        goesOn(20);
    }
}
