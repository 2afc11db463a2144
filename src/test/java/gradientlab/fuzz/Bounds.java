package gradientlab.fuzz;

import com.sun.management.ThreadMXBean;
import gradientlab.experiment.json.RecipeException;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** What reading one file may cost, whatever the file holds. */
public final class Bounds {

    /** Processor time of one input, in nanoseconds: a second, and ten while every branch is being counted. */
    private static final long MOST_TIME = Long.getLong("fuzz.seconds", 1) * 1_000_000_000;

    /** What reading may allocate for an empty file, in bytes. */
    private static final long MOST_BYTES = 64L << 20;

    /** What it may allocate for each byte of the file. */
    private static final long BYTES_A_BYTE = 2_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Bounds() {}

    /** More time or memory than a file may cost. */
    private static final class Excess extends AssertionError {
        private static final long serialVersionUID = 1;

        Excess(String what) {
            super(what);
        }
    }

    /** Does the reading of an input, on this thread, and holds it to time and memory. */
    static void hold(byte[] input, Target.Reading reading) throws Exception {
        try {
            measured(input, reading);
        } catch (Excess e) {
            // The first reading of its kind loads classes, too: the second is the one that counts.
            measured(input, reading);
        }
    }

    private static void measured(byte[] input, Target.Reading reading) throws Exception {
        long time = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        reading.read(input);
        bytes = THREADS.getCurrentThreadAllocatedBytes() - bytes;
        time = THREADS.getCurrentThreadCpuTime() - time;
        if (time > MOST_TIME || bytes > MOST_BYTES + BYTES_A_BYTE * input.length) {
            throw new Excess(
                    "took " + time / 1_000_000 + " ms and " + (bytes >> 20) + " MB for " + input.length
                            + " bytes");
        }
    }

    /** One input in sixteen, always the same ones: for what is too slow to be fuzzed with each. */
    public static boolean some(byte[] input) {
        return Arrays.hashCode(input) % 16 == 0;
    }

    /** A refusal is a sentence in each language, complete and short. */
    public static void refused(RecipeException refusal) {
        for (Language language : Language.values()) {
            sentence(refusal.in(Texts.of(language)));
        }
    }

    /** Neither a missing text nor one with a place left open, nor the whole file in a message. */
    public static void sentence(String text) {
        check(!text.isBlank() && text.length() < 2000, "no sentence: " + text);
        check(text.chars().noneMatch(c -> c < ' '), "control characters: " + text);
    }

    /** Like an assertion, which the fuzzer takes for a crash. */
    public static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }
}
