package gradientlab.ui.settings;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A small text file of names and values in a person's own folder.
 *
 * <p>A file that can't be understood is set aside, never lost and never fatal. Writing goes beside and
 * then into place, so a crash leaves the old file or the new one.
 */
final class SettingsFile {

    private static final String FORMAT = "format";
    private static final String THIS_FORMAT = "gradient-lab-settings/1";

    private final Path file;
    private Path setAside;

    SettingsFile(Path file) {
        this.file = file;
    }

    /** The names and values; empty if there is no file or it had to be set aside. */
    Map<String, String> read() {
        Properties read = new Properties();
        try {
            read.load(new StringReader(Files.readString(file, StandardCharsets.UTF_8)));
            if (!THIS_FORMAT.equals(read.getProperty(FORMAT))) {
                setAside();
                return Map.of();
            }
        } catch (CharacterCodingException | IllegalArgumentException e) {
            setAside();
            return Map.of();
        } catch (IOException e) {
            return Map.of();
        }
        Map<String, String> values = new TreeMap<>();
        read.forEach((key, value) -> values.put((String) key, (String) value));
        values.remove(FORMAT);
        return values;
    }

    /** Where {@link #read} moved a file it did not understand. */
    Optional<Path> asideFile() {
        return Optional.ofNullable(setAside);
    }

    /** Replaces the file. */
    void write(Map<String, String> values) throws IOException {
        Properties all = new Properties();
        all.setProperty(FORMAT, THIS_FORMAT);
        all.putAll(values);
        StringWriter text = new StringWriter();
        all.store(text, "Settings of Gradient Lab, written by the program");
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text.toString(), StandardCharsets.UTF_8);
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void setAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".unreadable");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            setAside = aside;
        } catch (IOException e) {
            // It stays where it is; the next write replaces it.
            setAside = file;
        }
    }
}
