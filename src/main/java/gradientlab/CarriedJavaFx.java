package gradientlab;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * JavaFX in the jar for every system: its own jars, unchanged, a folder for each system, since libraries of
 * two processors have the same names. Those of this system are unpacked once, into the person's cache.
 */
final class CarriedJavaFx {

    /** Where the folders of the systems are in the jar. */
    static final String FOLDER = "natives/";

    private CarriedJavaFx() {}

    /** The folder of a system, as JavaFX calls it: linux-aarch64; empty where the jar has nothing for it. */
    static Optional<String> system(String name, String processor) {
        String os = name.toLowerCase(Locale.ROOT);
        boolean x64 = processor.equals("amd64") || processor.equals("x86_64");
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        if (os.contains("linux") && (x64 || arm)) {
            return Optional.of(x64 ? "linux" : "linux-aarch64");
        }
        if (os.contains("mac") && (x64 || arm)) {
            return Optional.of(x64 ? "mac" : "mac-aarch64");
        }
        // Windows on ARM runs programs for x64, a Java of that kind included.
        return os.startsWith("windows") && x64 ? Optional.of("win") : Optional.empty();
    }

    /**
     * The jars of a system, unpacked.
     *
     * @param jar that carries them
     * @param cache a folder that may be missing; where it can't be written, one for this start is made
     */
    static List<Path> unpack(Path jar, String system, Path cache) throws IOException {
        try {
            return unpackInto(jar, system, cache);
        } catch (IOException | UncheckedIOException e) {
            Path once = Files.createTempDirectory("gradient-lab");
            List<Path> unpacked = unpackInto(jar, system, once);
            // Deleted in the opposite order: files before their folders. Where they are still open they stay.
            for (Path file : unpacked) {
                for (Path made = once; !made.equals(file); made =
                        made.resolve(made.relativize(file).getName(0))) {
                    made.toFile().deleteOnExit();
                }
                file.toFile().deleteOnExit();
            }
            return unpacked;
        }
    }

    private static List<Path> unpackInto(Path jar, String system, Path cache) throws IOException {
        List<Path> unpacked = new ArrayList<>();
        try (ZipFile inside = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = inside.entries();
            for (ZipEntry entry : Collections.list(entries)) {
                String folder = FOLDER + system + "/";
                if (entry.getName().startsWith(folder) && !entry.isDirectory()) {
                    // The number of an entry's bytes tells one version of a library from another.
                    Path file = cache.resolve(system).resolve(Long.toHexString(entry.getCrc()))
                            .resolve(entry.getName().substring(folder.length()));
                    write(inside, entry, file);
                    unpacked.add(file);
                }
            }
        }
        return unpacked;
    }

    /** Beside and then into its place: another start at the same time finds all of it or nothing. */
    private static void write(ZipFile inside, ZipEntry entry, Path file) throws IOException {
        if (Files.isRegularFile(file) && Files.size(file) == entry.getSize()) {
            return;
        }
        Files.createDirectories(file.getParent());
        Path beside = Files.createTempFile(file.getParent(), "javafx", ".part");
        try (InputStream in = inside.getInputStream(entry)) {
            Files.copy(in, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Where a person's programs keep what they can make again. */
    static Path cache(String os, Map<String, String> environment, Path home) {
        String name = os.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows") && environment.containsKey("LOCALAPPDATA")) {
            return Path.of(environment.get("LOCALAPPDATA"), "gradient-lab", "cache");
        }
        if (name.contains("mac")) {
            return home.resolve("Library/Caches/gradient-lab");
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        return (xdg.isEmpty() ? home.resolve(".cache") : Path.of(xdg)).resolve("gradient-lab");
    }
}
