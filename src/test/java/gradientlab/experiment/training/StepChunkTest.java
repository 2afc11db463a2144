package gradientlab.experiment.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How many steps fill a chunk of time is learned from what steps took. */
class StepChunkTest {

    private static final long MILLI = 1_000_000;

    /** Steps of so many nanoseconds, made chunk after chunk. */
    private static StepChunk after(int chunks, long step, boolean fast) {
        StepChunk chunk = new StepChunk();
        for (int i = 0; i < chunks; i++) {
            chunk.took(chunk.steps(), chunk.steps() * step, fast);
        }
        return chunk;
    }

    @Test
    void aChunkIsFilledButNotOverfilled() {
        assertEquals(1, new StepChunk().steps());
        assertEquals(3, after(9, 3 * MILLI, false).steps(), "of 3 ms in 10 ms");
        assertEquals(8, after(9, 3 * MILLI, true).steps(), "of 3 ms in 25 ms");
        assertEquals(1, after(9, 400 * MILLI, true).steps());
        assertEquals(1 << 16, after(40, 0, false).steps(), "however quick");
    }

    @Test
    void itGrowsByTwiceAtMostAndShrinksAtOnce() {
        StepChunk chunk = after(1, MILLI / 100, false);
        assertEquals(2, chunk.steps());
        chunk = after(5, MILLI / 100, false);
        assertEquals(32, chunk.steps());
        chunk.took(32, 40 * MILLI, false);
        assertEquals(8, chunk.steps());
    }

    @Test
    void fewerStepsThanFillAChunkDoNotMakeItLarger() {
        StepChunk chunk = after(5, MILLI / 100, false);
        chunk.took(3, MILLI / 100, false);
        assertEquals(32, chunk.steps());
    }

    @Test
    void whatTheTimeOfTheNextChunkWasSpentOnMakesItShorterOnce() {
        StepChunk chunk = after(9, MILLI, true);
        assertEquals(25, chunk.steps());
        chunk.spent(MILLI / 1000);
        assertEquals(25, chunk.steps(), "next to nothing");
        chunk.spent(10 * MILLI);
        assertEquals(15, chunk.steps());
        chunk.spent(-80 * MILLI);
        assertEquals(25, chunk.steps(), "a clock that jumped");
        chunk.spent(80 * MILLI);
        assertEquals(1, chunk.steps());
        chunk.took(1, MILLI, true);
        assertEquals(25, chunk.steps());
    }
}
