package gradientlab.cli.option;

import gradientlab.export.format.Progress;
import java.io.PrintStream;
import java.util.function.LongSupplier;

/** Draws how far an export is on one line of a terminal, once it has taken a second, and wipes it. */
final class ProgressBar implements Progress, AutoCloseable {

    private static final int WIDTH = 40;
    private static final long SECOND = 1_000_000_000L;

    private final PrintStream err;
    private final LongSupplier nanoTime;
    private final long begun;
    private long drawn;
    private boolean visible;

    /**
     * @param nanoTime a clock as {@link System#nanoTime}
     */
    ProgressBar(PrintStream err, LongSupplier nanoTime) {
        this.err = err;
        this.nanoTime = nanoTime;
        begun = nanoTime.getAsLong();
        drawn = begun;
    }

    @Override
    public void at(int done, int of) {
        long now = nanoTime.getAsLong();
        if (now - begun < SECOND || now - drawn < SECOND / 10 || of <= 0) {
            return;
        }
        drawn = now;
        visible = true;
        int filled = (int) Math.min(WIDTH, (long) WIDTH * done / of);
        err.print("\r[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] " + done + "/" + of);
        err.flush();
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public void close() {
        if (visible) {
            err.print("\r" + " ".repeat(WIDTH + 26) + "\r");
            err.flush();
        }
    }
}
