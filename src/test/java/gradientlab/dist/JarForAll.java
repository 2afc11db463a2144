package gradientlab.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Makes the jar that starts on every system: the program's, without JavaFX's classes of the system it was
 * built on, and JavaFX's own jars of each system, as they are.
 *
 * <p>Called by the profile {@code all} with the folder {@code target}, where {@code natives} has a folder for
 * each system.
 */
final class JarForAll {

    static final String NAME = "gradient-lab-all.jar";

    /** As JavaFX calls them. */
    static final List<String> SYSTEMS = List.of("win", "linux", "linux-aarch64", "mac", "mac-aarch64");

    static final List<String> MODULES = List.of("base", "graphics", "controls", "swing");

    private JarForAll() {}

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments[0]).toAbsolutePath();
        Path natives = target.resolve("natives");
        Path made = Files.copy(target.resolve(Layout.NAME + ".jar"), target.resolve(NAME),
                StandardCopyOption.REPLACE_EXISTING);
        Set<String> theirs = new TreeSet<>();
        for (String system : SYSTEMS) {
            for (String module : MODULES) {
                theirs.addAll(files(natives.resolve(system).resolve("javafx-" + module + ".jar")));
            }
        }
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + made.toUri()), Map.of())) {
            for (String name : theirs) {
                Files.deleteIfExists(inside.getPath(name));
            }
            for (String system : SYSTEMS) {
                Path folder = Files.createDirectories(inside.getPath("/natives", system));
                for (String module : MODULES) {
                    String name = "javafx-" + module + ".jar";
                    Files.copy(natives.resolve(system).resolve(name), folder.resolve(name));
                }
            }
            entrance(inside.getPath("/META-INF/MANIFEST.MF"));
        }
    }

    /** What stands in a jar, but for what speaks of the jar itself. */
    private static Set<String> files(Path jar) throws IOException {
        Set<String> names = new TreeSet<>();
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                Stream<Path> files = Files.walk(inside.getPath("/"))) {
            files.filter(Files::isRegularFile).map(Path::toString)
                    .filter(name -> !name.startsWith("/META-INF")).forEach(names::add);
        }
        return names;
    }

    private static void entrance(Path file) throws IOException {
        Manifest manifest;
        try (InputStream in = Files.newInputStream(file)) {
            manifest = new Manifest(in);
        }
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "gradientlab.EverySystem");
        try (OutputStream out = Files.newOutputStream(file)) {
            manifest.write(out);
        }
    }
}
