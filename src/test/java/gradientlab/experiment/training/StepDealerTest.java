package gradientlab.experiment.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.worker.WorkerPool;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Steps of models are dealt out to threads. */
@Timeout(60)
class StepDealerTest {

    @Test
    void theModelThatIsFurthestBehindAndFreeComesNext() {
        StepDealer dealer = new StepDealer(3, 2);
        assertEquals(0, dealer.take());
        assertEquals(1, dealer.take());
        dealer.made(1);
        assertEquals(2, dealer.take());
        dealer.made(2);
        assertEquals(1, dealer.take(), "0 is taken, both others made one");
        assertTrue(dealer.last(1));
        assertFalse(dealer.last(0));
        dealer.made(0);
        assertEquals(0, dealer.take());
        assertTrue(dealer.last(0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void everyModelMakesAllItsStepsAndNoTwoThreadsAreAtOne(int threads) {
        int models = 5;
        int steps = 400;
        StepDealer dealer = new StepDealer(models, steps);
        AtomicIntegerArray made = new AtomicIntegerArray(models);
        AtomicIntegerArray inside = new AtomicIntegerArray(models);
        AtomicInteger together = new AtomicInteger();
        AtomicInteger last = new AtomicInteger();
        try (WorkerPool pool = new WorkerPool("dealt", threads - 1)) {
            pool.all(models * steps, task -> {
                int model = dealer.take();
                together.addAndGet(inside.incrementAndGet(model) == 1 ? 0 : 1);
                last.addAndGet(dealer.last(model) ? 1 : 0);
                made.incrementAndGet(model);
                inside.decrementAndGet(model);
                dealer.made(model);
            });
        }
        assertEquals(0, together.get());
        assertEquals(models, last.get());
        for (int i = 0; i < models; i++) {
            assertEquals(steps, made.get(i), "model " + i);
        }
    }

    @Test
    void oneWhoWaitsForTheLastModelIsNotSentAwayByAnInterrupt() throws Exception {
        StepDealer dealer = new StepDealer(1, 2);
        dealer.take();
        CountDownLatch got = new CountDownLatch(1);
        boolean[] interrupted = new boolean[1];
        Thread late = new Thread(() -> {
            dealer.take();
            interrupted[0] = Thread.interrupted();
            got.countDown();
        });
        late.start();
        while (late.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        late.interrupt();
        assertFalse(got.await(50, TimeUnit.MILLISECONDS));
        dealer.made(0);
        assertTrue(got.await(30, TimeUnit.SECONDS));
        late.join();
        assertTrue(interrupted[0], "what interrupted it is not forgotten");
    }
}
