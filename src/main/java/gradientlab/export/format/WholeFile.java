package gradientlab.export.format;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a file whole or not at all: writes a hidden one beside it and moves that into place. Devices and
 * pipes, which can't be replaced, are written to directly.
 */
public final class WholeFile {

    private static final int BUFFER = 1 << 16;

    /** Names that lead to a stream even where they link to a file. */
    private static final List<Path> STREAMS = List.of(
            Path.of("/dev/stdout"), Path.of("/dev/stderr"), Path.of("/dev/fd"), Path.of("/proc"));

    private static final Pattern PART = Pattern.compile("\\.gradient-lab-(\\d{1,18})-\\d+\\.part");

    /** How long nobody wrote to what a killed export left. */
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private WholeFile() {}

    /** What is written. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException, ExportException;
    }

    /**
     * @throws ExportException with one sentence that names the path; nothing is left behind then and an
     *     older file is as it was
     */
    public static void write(Path file, Content content) throws ExportException {
        try {
            if (isStream(file)) {
                try (OutputStream out = buffered(Files.newOutputStream(file))) {
                    content.writeTo(out);
                }
                return;
            }
            checkPlace(file);
            // A link stays a link: what it leads to is replaced.
            Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            writeBeside(place, content);
        } catch (IOException e) {
            throw failure(e, file);
        }
    }

    /** Writes into a stream instead, which is flushed and left open. */
    public static void toStream(OutputStream out, Content content) throws ExportException {
        try {
            OutputStream buffered = buffered(out);
            content.writeTo(buffered);
            buffered.flush();
        } catch (IOException e) {
            throw failure(e, "-");
        }
    }

    private static boolean isStream(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        return Files.exists(file)
                && !Files.isDirectory(file)
                && (!Files.isRegularFile(file) || STREAMS.stream().anyMatch(absolute::startsWith));
    }

    private static void checkPlace(Path file) throws ExportException {
        if (Files.isDirectory(file)) {
            throw new ExportException("export.isFolder", file);
        }
        Path folder = file.toAbsolutePath().getParent();
        for (Path above = folder; above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new ExportException("export.folderIsFile", file, above);
            }
        }
        if (folder == null || !Files.isDirectory(folder)) {
            throw new ExportException("export.noFolder", file, folder);
        }
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new ExportException("export.noPermission", file);
        }
    }

    private static void writeBeside(Path place, Content content) throws IOException, ExportException {
        sweep(place.getParent());
        Path beside = freeName(place.getParent());
        // Ends with the program as well: Ctrl+C in a terminal must not leave it.
        beside.toFile().deleteOnExit();
        try {
            try (OutputStream out = buffered(Files.newOutputStream(beside, StandardOpenOption.WRITE))) {
                content.writeTo(out);
            }
            try {
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            delete(beside);
        }
    }

    /** If it can't be deleted, what failed before is what matters. */
    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    /** Deletes what exports left here whose process was killed long ago. */
    private static void sweep(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".gradient-lab-*.part")) {
            Instant old = Instant.now().minus(LEFT_OVER);
            for (Path file : left) {
                Matcher name = PART.matcher(file.getFileName().toString());
                // A process of another machine may write here, too; it would not rest that long.
                if (name.matches() && Files.getLastModifiedTime(file).toInstant().isBefore(old)
                        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()) {
                    delete(file);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Tidying up is not what was asked for: the export itself says what is wrong here.
            return;
        }
    }

    private static Path freeName(Path folder) throws IOException {
        for (int i = 0;; i++) {
            Path name = folder.resolve(".gradient-lab-" + ProcessHandle.current().pid() + "-" + i + ".part");
            try {
                return Files.createFile(name);
            } catch (FileAlreadyExistsException e) {
                // Another export of this program is at work there: take the next name.
            }
        }
    }

    private static OutputStream buffered(OutputStream out) {
        return new BufferedOutputStream(out, BUFFER);
    }

    /** What to tell the user about an input or output error at {@code place}, a path or a name. */
    static ExportException failure(IOException e, Object place) {
        if (e instanceof ClosedByInterruptException) {
            return new ExportCancelled();
        }
        if (e instanceof NoSuchFileException && place instanceof Path file
                && !Files.isDirectory(file.toAbsolutePath().getParent())) {
            return new ExportException(e, "export.noFolder", place, file.toAbsolutePath().getParent());
        }
        // The folder was seen to be there: where nothing can be made in it (/proc), it is not for files.
        if (e instanceof AccessDeniedException || e instanceof NoSuchFileException) {
            return new ExportException(e, "export.noPermission", place);
        }
        String reason =
                e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getMessage();
        reason = reason == null ? e.getClass().getSimpleName() : reason;
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("not enough space")
                || lower.contains("quota")) {
            return new ExportException(e, "export.full", place);
        }
        return new ExportException(e, "export.failed", place, reason);
    }
}
