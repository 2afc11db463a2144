package gradientlab.experiment.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WorkerPoolTest {

    @Test
    void whatNobodyWaitsForRunsBesideTheTasksOnceAndEndsWhenTheyClose() throws Exception {
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch gaveUp = new CountDownLatch(1);
        AtomicInteger others = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        WorkerPool helpers = new WorkerPool("test", 1);
        helpers.aside(cancelled -> {
            began.countDown();
            while (!cancelled.getAsBoolean()) {
                Thread.onSpinWait();
            }
            gaveUp.countDown();
        });
        assertTrue(began.await(30, TimeUnit.SECONDS));
        helpers.aside(cancelled -> others.incrementAndGet());
        helpers.all(5, i -> done.addAndGet(i));
        assertEquals(10, done.get());
        helpers.close();
        assertTrue(gaveUp.await(30, TimeUnit.SECONDS));
        helpers.aside(cancelled -> others.incrementAndGet());
        assertEquals(0, others.get());
    }

    @Test
    void whileAProcessorIsWantedElsewhereTheFirstWorkerTakesNoTask() {
        AtomicBoolean wanted = new AtomicBoolean(true);
        Set<String> names = ConcurrentHashMap.newKeySet();
        try (WorkerPool pool = new WorkerPool("wanted", 1, wanted::get)) {
            pool.all(50, i -> {
                // Long enough for the worker to wake and take some, if it did.
                LockSupport.parkNanos(1_000_000);
                names.add(Thread.currentThread().getName());
            });
            assertEquals(Set.of(Thread.currentThread().getName()), names);
            wanted.set(false);
            CountDownLatch both = new CountDownLatch(2);
            pool.all(2, i -> {
                both.countDown();
                try {
                    assertTrue(both.await(30, TimeUnit.SECONDS), "the other thread takes the other task");
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }
}
