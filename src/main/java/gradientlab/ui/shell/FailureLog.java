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

    private final Path file;
    private final Consumer<Path> tell;

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
        Platform.runLater(() -> tell.accept(file));
    }
}
