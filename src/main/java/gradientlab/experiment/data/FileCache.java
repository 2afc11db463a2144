package gradientlab.experiment.data;

import gradientlab.experiment.json.RecipeException;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps what was read from the last few files, so that a file is read again only if its size or time has
 * changed. For any threads; what is kept goes when memory is short.
 *
 * @param <T> what is read; immutable
 */
public final class FileCache<T> {

    private final Map<Key, Kept<T>> entries;

    /** Reads a file. */
    @FunctionalInterface
    public interface Source<T> {
        T read(Path path) throws RecipeException;
    }

    private record Key(Path path, List<Integer> columns) {}

    /**
     * A file as it was when it was read; the key tells one that was put into its place, where there is one.
     */
    private record Stamp(long size, FileTime time, Optional<Object> key) {}

    private record Kept<T>(Stamp stamp, SoftReference<T> value) {}

    /** @param most how many files are kept */
    public FileCache(int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, Kept<T>> eldest) {
                return size() > most;
            }
        };
    }

    /**
     * What stands in a file.
     *
     * @param columns which of its columns are asked for
     * @param source reads them if they are not at hand; its failures are not kept
     */
    public T get(Path path, List<Integer> columns, Source<T> source) throws RecipeException {
        Key key = new Key(path.toAbsolutePath(), columns);
        Optional<Stamp> before = stamp(path);
        Optional<T> kept = before.flatMap(stamp -> kept(key, stamp));
        if (kept.isPresent()) {
            return kept.get();
        }
        T read = source.read(path);
        // One that was written to meanwhile is read again next time.
        if (before.isPresent() && before.equals(stamp(path))) {
            synchronized (entries) {
                entries.put(key, new Kept<>(before.get(), new SoftReference<>(read)));
            }
        }
        return read;
    }

    private Optional<T> kept(Key key, Stamp stamp) {
        synchronized (entries) {
            Kept<T> entry = entries.get(key);
            return entry != null && entry.stamp.equals(stamp)
                    ? Optional.ofNullable(entry.value.get())
                    : Optional.empty();
        }
    }

    /** Empty for what can't be looked at: whoever reads it says why. */
    private static Optional<Stamp> stamp(Path path) {
        try {
            BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
            return file.isRegularFile()
                    ? Optional.of(new Stamp(
                            file.size(), file.lastModifiedTime(), Optional.ofNullable(file.fileKey())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
