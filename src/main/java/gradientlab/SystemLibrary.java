package gradientlab;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells whether Linux has a shared library that JavaFX loads, without loading it. */
final class SystemLibrary {

    private static final List<String> FOLDERS =
            List.of("/lib", "/usr/lib", "/lib64", "/usr/lib64", "/usr/local/lib");
    private static final String CACHE = "/etc/ld.so.cache";

    private SystemLibrary() {}

    /**
     * Whether the dynamic linker will find a library; always true where there is no such linker.
     *
     * @param name the file's name as programs are linked to it, as in {@code libgtk-3.so.0}
     */
    static boolean has(String name) {
        return !onLinux() || usual(name) || inCache(name) || inFolders(name);
    }

    static boolean onLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }

    /** Where most systems have it, asked first, for the window waits while the linker's list is read. */
    private static boolean usual(String name) {
        String machine = "amd64".equals(System.getProperty("os.arch")) ? "x86_64" : "aarch64";
        return new File("/usr/lib64", name).exists()
                || new File("/usr/lib/".concat(machine).concat("-linux-gnu"), name).exists();
    }

    /** By a plain stream, which is there before a window opens; channels would take longer than the file. */
    private static boolean inCache(String name) {
        try (InputStream cache = new FileInputStream(CACHE)) {
            return new String(cache.readAllBytes(), StandardCharsets.ISO_8859_1).contains(name.concat("\0"));
        } catch (IOException e) {
            return false;
        }
    }

    /** One level deep: Debian keeps its libraries in a folder named after the machine. */
    private static boolean inFolders(String name) {
        return FOLDERS.stream().map(Path::of).anyMatch(f -> Files.exists(f.resolve(name)) || below(f, name));
    }

    private static boolean below(Path folder, String name) {
        try (Stream<Path> inside = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
            return inside.anyMatch(f -> Files.exists(f.resolve(name)));
        } catch (IOException e) {
            return false;
        }
    }
}
