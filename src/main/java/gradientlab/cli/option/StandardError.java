package gradientlab.cli.option;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether standard error is a terminal, on which a line may be drawn over. */
final class StandardError {

    private static final Path LINK = Path.of("/proc/self/fd/2");

    private StandardError() {}

    static boolean isTerminal() {
        if (Files.isSymbolicLink(LINK)) {
            try {
                String place = Files.readSymbolicLink(LINK).toString();
                return place.startsWith("/dev/pts/") || place.startsWith("/dev/tty")
                        || place.equals("/dev/console");
            } catch (IOException e) {
                return false;
            }
        }
        // Elsewhere Java only knows about input and output; where those are a terminal, so is this, mostly.
        Console console = System.console();
        return console != null && isTerminal(console);
    }

    /** Since 22 there is a console even without a terminal, and a method that tells; before, neither. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
