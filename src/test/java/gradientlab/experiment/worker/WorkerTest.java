package gradientlab.experiment.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.worker.Worker.Outcome;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkerTest {

    private final Semaphore ended = new Semaphore(0);
    private final Worker<String> runner = new Worker<>("test runner", ended::release);

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void aJobRunsOnTheNamedDaemonThreadAndItsOutcomeIsTakenOnce() throws Exception {
        runner.submit(signal -> Thread.currentThread().getName() + " " + Thread.currentThread().isDaemon());
        ended.acquire();
        Outcome<String> outcome = runner.poll().orElseThrow();
        assertEquals("test runner true", outcome.value());
        assertFalse(outcome.failed());
        assertEquals(Optional.empty(), runner.poll());
        assertFalse(runner.busy());
    }

    @Test
    void aFailureIsDeliveredAndTheNextJobRuns() throws Exception {
        runner.submit(signal -> {
            throw new IOException("disk full");
        });
        ended.acquire();
        Outcome<String> failed = runner.poll().orElseThrow();
        assertTrue(failed.failed());
        assertEquals("disk full", failed.failure().getMessage());

        runner.submit(signal -> {
            throw new StackOverflowError();
        });
        ended.acquire();
        assertInstanceOf(StackOverflowError.class, runner.poll().orElseThrow().failure());

        runner.submit(signal -> "fine");
        ended.acquire();
        assertEquals("fine", runner.poll().orElseThrow().value());
    }

    @Test
    void aNewJobInterruptsTheRunningOneWhoseOutcomeIsDropped() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicReference<String> first = new AtomicReference<>();
        runner.submit(signal -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                first.set("interrupted, cancelled " + signal.cancelled());
            }
            return "old";
        });
        begun.await();
        runner.submit(signal -> "new, cancelled " + signal.cancelled() + ", interrupted "
                + Thread.currentThread().isInterrupted());
        ended.acquire();
        assertEquals("new, cancelled false, interrupted false", runner.poll().orElseThrow().value());
        assertEquals("interrupted, cancelled true", first.get());
        assertEquals(0, ended.availablePermits(), "only one outcome was delivered");
    }

    @Test
    void ofManyJobsSubmittedWhileOneRunsOnlyTheLastBegins() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        LinkedBlockingQueue<String> ran = new LinkedBlockingQueue<>();
        runner.submit(signal -> {
            begun.countDown();
            awaitStubbornly(go);
            return "first";
        });
        begun.await();
        for (int i = 0; i < 100; i++) {
            String name = "job " + i;
            runner.submit(signal -> {
                ran.add(name);
                return name;
            });
        }
        assertTrue(runner.busy());
        go.countDown();
        ended.acquire();
        assertEquals("job 99", runner.poll().orElseThrow().value());
        assertEquals(1, ran.size());
    }

    @Test
    void anOutcomeNotYetTakenIsDroppedWhenANewJobComes() throws Exception {
        runner.submit(signal -> "stale");
        ended.acquire();
        CountDownLatch go = new CountDownLatch(1);
        runner.submit(signal -> {
            go.await();
            return "fresh";
        });
        assertEquals(Optional.empty(), runner.poll());
        go.countDown();
        ended.acquire();
        assertEquals("fresh", runner.poll().orElseThrow().value());
    }

    @Test
    void aCancelledJobSaysHowItGaveUp() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        runner.submit(signal -> {
            begun.countDown();
            new CountDownLatch(1).await();
            return "never";
        });
        begun.await();
        runner.cancel();
        ended.acquire();
        assertInstanceOf(InterruptedException.class, runner.poll().orElseThrow().failure());
        runner.cancel();
        assertEquals(Optional.empty(), runner.poll(), "nothing is left to cancel");
    }

    @Test
    void aJobCancelledBeforeItBeganNeverRunsButIsReported() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        runner.submit(signal -> {
            begun.countDown();
            awaitStubbornly(go);
            return "first";
        });
        begun.await();
        runner.submit(signal -> "second");
        runner.cancel();
        go.countDown();
        ended.acquire();
        assertInstanceOf(CancellationException.class, runner.poll().orElseThrow().failure());
    }

    @Test
    void cancellingNothingDoesNotHurtTheNextJob() throws Exception {
        runner.cancel();
        runner.submit(signal -> "runs, cancelled " + signal.cancelled());
        ended.acquire();
        assertEquals("runs, cancelled false", runner.poll().orElseThrow().value());
    }

    @Test
    void closingInterruptsTheJobEndsTheThreadAndTakesNoMore() throws Exception {
        AtomicReference<Thread> thread = new AtomicReference<>();
        CountDownLatch begun = new CountDownLatch(1);
        runner.submit(signal -> {
            thread.set(Thread.currentThread());
            begun.countDown();
            new CountDownLatch(1).await();
            return "never";
        });
        begun.await();
        runner.close();
        assertNotNull(thread.get());
        thread.get().join(TimeUnit.SECONDS.toMillis(10));
        assertFalse(thread.get().isAlive());
        assertEquals(Optional.empty(), runner.poll());
        assertEquals(0, ended.availablePermits());
        runner.submit(signal -> "late");
        assertFalse(runner.busy());
        assertEquals(Optional.empty(), runner.poll());
        runner.close();
    }

    @Test
    void ofManyJobsFromSeveralThreadsTheLastOutcomeAlwaysArrives() throws Exception {
        for (int round = 0; round < 20; round++) {
            Thread[] submitters = new Thread[4];
            for (int t = 0; t < submitters.length; t++) {
                submitters[t] = new Thread(() -> {
                    for (int i = 0; i < 125; i++) {
                        runner.submit(signal -> signal.cancelled() ? "cancelled" : "done");
                        runner.poll();
                    }
                });
                submitters[t].start();
            }
            for (Thread submitter : submitters) {
                submitter.join();
            }
            runner.submit(signal -> "last, interrupted " + Thread.currentThread().isInterrupted());
            Optional<Outcome<String>> outcome = runner.poll();
            while (outcome.isEmpty() || !outcome.get().value().startsWith("last")) {
                ended.acquire();
                outcome = runner.poll();
            }
            assertEquals("last, interrupted false", outcome.get().value());
        }
    }

    /** Waits through interrupts, as a job does that looks at its signal only now and then. */
    private static void awaitStubbornly(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                latch.await();
                waiting = false;
            } catch (InterruptedException e) {
                Thread.interrupted();
            }
        }
    }
}
