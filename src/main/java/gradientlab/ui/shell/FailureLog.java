package gradientlab.ui.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Catches what nobody caught: the trace goes to a log file, the person gets one sentence.
 */
public final class FailureLog implements Thread.UncaughtExceptionHandler {

    private static final long LARGEST = 1_000_000;

    /** For how long the same failure is not told again, in nanoseconds. */
    private static final long QUIET = 30_000_000_000L;

    private final Path file;
    private final Consumer<Path> tell;
    private String last = "";
    private long told;

    /**
     * @param file the log, appended to and begun anew past a megabyte
     * @param tell called on the FX thread with the log's path
     */
    FailureLog(Path file, Consumer<Path> tell) {
        this.file = file;
        this.tell = tell;
    }

    /** Makes such a log the last resort of every thread. */
    public static void install(Path file, Consumer<Path> tell) {
        Thread.setDefaultUncaughtExceptionHandler(new FailureLog(file, tell));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
        if (!again(failure)) {
            write(thread, failure);
            Platform.runLater(() -> tell.accept(file));
        }
    }

    /** Whether the same was told a moment ago: what fails while painting fails at every frame. */
    private synchronized boolean again(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String what = failure.getClass().getName() + (trace.length == 0 ? "" : trace[0]);
        long now = System.nanoTime();
        if (what.equals(last) && now - told < QUIET) {
            return true;
        }
        last = what;
        told = now;
        return false;
    }

    private synchronized void write(Thread thread, Throwable failure) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println(Instant.now() + " " + thread.getName());
        failure.printStackTrace(out);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (Files.exists(file) && Files.size(file) > LARGEST) {
                Files.delete(file);
            }
            Files.writeString(file, text.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            System.err.println(text);
        }
    }
}
