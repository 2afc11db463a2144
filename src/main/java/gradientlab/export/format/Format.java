package gradientlab.export.format;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What kinds of file an experiment can be written as. */
public enum Format {
    PNG,
    GIF,
    PDF,
    CSV,
    JSON,
    /** One JSON object a line. */
    JSONL;

    /** The name in lower case: the ending of its files and its name on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it shows the stage; the others hold numbers. */
    public boolean picture() {
        return this == PNG || this == GIF || this == PDF;
    }

    /** The format that a file's ending stands for, whatever its case. */
    public static Optional<Format> of(Path file) {
        Path name = file.getFileName();
        return name == null ? Optional.empty() : of(name.toString());
    }

    private static Optional<Format> of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : named(fileName.substring(dot + 1));
    }

    /** The format of that {@link #id}, whatever its case. */
    public static Optional<Format> named(String id) {
        for (Format format : values()) {
            if (format.id().equals(id.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
