package gradientlab.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One command line, run in this process. */
public record Run(int code, String out, String err) {

    public static Run of(String... arguments) {
        return with("", arguments);
    }

    /** With that on standard input. */
    public static Run with(String input, String... arguments) {
        return with(input.getBytes(StandardCharsets.UTF_8), arguments);
    }

    /** With those bytes on standard input. */
    public static Run with(byte[] input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        // Streams of another encoding, as System.out may be: what arrives must be UTF-8 all the same.
        int code = CommandLineMain.run(
                arguments,
                new PrintStream(out, false, StandardCharsets.ISO_8859_1),
                new PrintStream(err, false, StandardCharsets.ISO_8859_1),
                new ByteArrayInputStream(input));
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    public List<String> errLines() {
        return err.lines().toList();
    }
}
