package gradientlab.cli.option;

import gradientlab.export.format.ExportException;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where results go and in which format. */
public final class Destination {

    private static final String STANDARD_OUTPUT = "-";

    @Option(names = "--out", required = true, paramLabel = "FILE", descriptionKey = "out")
    private String out;

    @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
    private String format;

    /** An export that tells how far it is. */
    public interface Writing {
        public void write(Progress progress) throws Refusal, ExportException;
    }

    /** Where to write, or null for standard output. */
    public Path file(Terminal terminal) throws Refusal {
        return file(out, terminal);
    }

    /** The same of a command whose {@code --out} is its own; null also where it is not given. */
    public static Path file(String out, Terminal terminal) throws Refusal {
        if (out == null || out.equals(STANDARD_OUTPUT)) {
            return null;
        }
        try {
            return Path.of(out);
        } catch (InvalidPathException e) {
            throw Refusal.input(terminal.text("cli.error.path", "--out", out));
        }
    }

    /** Where to write: that file, or standard output. */
    public static Target target(Path file, Terminal terminal) {
        return file == null ? Target.stream(terminal.out()) : Target.file(file);
    }

    /** The format asked for, or that of the file's ending. */
    public Format format(Path file, Terminal terminal) throws Refusal {
        if (code()) {
            throw Refusal.usage(terminal.text("cli.error.code"));
        }
        return file == null ? printedFormat(terminal) : fileFormat(file, terminal);
    }

    /** Refuses a file that is read from: the recipe itself, or its data. */
    public static void spare(String source, Path file, Terminal terminal) throws Refusal {
        try {
            if (file != null && Files.isRegularFile(file) && Files.isSameFile(file, Path.of(source))) {
                throw Refusal.input(terminal.text("cli.error.overwrite", file));
            }
        } catch (IOException | InvalidPathException e) {
            // A preset's id is no file: nothing to overwrite.
            return;
        }
    }

    /** Prints a text, or writes it to a file, whole or not at all; it ends with a line break. */
    public static void deliver(String text, Path file, Terminal terminal) throws ExportException {
        if (file == null) {
            terminal.print(text.stripTrailing());
        } else {
            Exports.write(text, Target.file(file));
        }
    }

    /** Does an export, with a bar on standard error if that is a terminal. */
    public static void write(Terminal terminal, Writing writing) throws Refusal, ExportException {
        boolean bar = StandardError.isTerminal();
        ProgressBar drawn = bar ? new ProgressBar(terminal.err(), System::nanoTime) : null;
        try (drawn) {
            writing.write(bar ? drawn : Progress.NONE);
        }
    }

    /** Whether a program is asked for, by name or by the file's ending. */
    private boolean code() {
        String ending = out.substring(out.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return List.of("py", "ipynb", "python", "notebook").contains(format == null ? ending : format);
    }

    private Format fileFormat(Path file, Terminal terminal) throws Refusal {
        Optional<Format> found = format == null ? Format.of(file) : Format.named(format);
        if (found.isEmpty()) {
            throw format == null
                    ? Refusal.usage(terminal.text("cli.error.ending", names(Format.values()), out))
                    : Refusal.usage(
                            terminal.text("cli.error.choice", "--format", names(Format.values()), format));
        }
        return found.get();
    }

    private Format printedFormat(Terminal terminal) throws Refusal {
        String allowed = names(Format.CSV, Format.JSON, Format.JSONL);
        if (format == null) {
            throw Refusal.usage(terminal.text("cli.error.format", allowed));
        }
        Optional<Format> found = Format.named(format).filter(named -> !named.picture());
        if (found.isEmpty()) {
            throw Refusal.usage(terminal.text("cli.error.choice", "--format", allowed, format));
        }
        return found.get();
    }

    private static String names(Format... formats) {
        List<String> names = new ArrayList<>();
        for (Format one : formats) {
            names.add(one.id());
        }
        return String.join(", ", names);
    }
}
