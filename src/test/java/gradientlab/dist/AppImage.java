package gradientlab.dist;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes a folder that runs without Java being installed: a Java of only the modules needed, JavaFX among
 * them, the program's jar, and an archive of classes that are read beforehand, for a quick start.
 *
 * <p>Called by the profile {@code dist} with the folder {@code target}, the version, and perhaps the kind of
 * installer to make as well (deb, rpm, msi, exe, pkg, dmg).
 */
final class AppImage {

    /** An archive that no longer fits is passed over without a word. */
    private static final String QUIET = "-Xlog:disable";
    /** As much as all labs and an 8K picture take; with another limit an archive's objects are moved. */
    private static final String LARGEST_HEAP = "-Xmx640m";
    private static final List<String> JAVAFX =
            List.of("javafx.base", "javafx.graphics", "javafx.controls", "javafx.swing");
    private static final List<String> SYSTEM_WINDOWS =
            List.of("com/sun/glass/ui/gtk/", "com/sun/glass/ui/win/", "com/sun/glass/ui/mac/",
                    "com/sun/prism/es2/", "com/sun/prism/d3d/", "com/sun/prism/sw/");

    private final Path work;
    private final Path shaded;
    private final String version;
    private final List<Path> classPath =
            Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
                    .map(Path::of).toList();
    private final Layout layout;

    private AppImage(Path target, String version) {
        work = target.resolve("dist");
        shaded = target.resolve(Layout.NAME + ".jar");
        // macOS takes no version that begins with 0.
        this.version = Layout.Platform.here() == Layout.Platform.MAC && version.startsWith("0.")
                ? "1" + version.substring(1)
                : version;
        layout = Layout.in(work);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        AppImage image = new AppImage(Path.of(arguments[0]).toAbsolutePath(), arguments[1]);
        image.make();
        if (arguments.length > 2 && !arguments[2].isBlank()) {
            image.install(arguments[2]);
        }
    }

    private void make() throws IOException, InterruptedException {
        clear(work);
        Path input = Files.createDirectories(work.resolve("input"));
        Path runtime = work.resolve("runtime");
        link(runtime);
        Path jar = withoutJavaFx(input);
        licences(input.resolve("licences"));
        List<String> options = new ArrayList<>(List.of(
                "--type", "app-image", "--name", Layout.NAME, "--app-version", version,
                "--vendor", "Gradient Lab", "--description", "See how neural networks learn",
                "--icon", IconFile.write(work, Layout.Platform.here()).toString(),
                "--input", input.toString(), "--main-jar", jar.getFileName().toString(),
                "--main-class", "gradientlab.Main", "--runtime-image", runtime.toString(),
                "--dest", work.toString()));
        options.addAll(javaOptions());
        if (Layout.Platform.here() == Layout.Platform.WINDOWS) {
            // A launcher has a console there or a window.
            options.addAll(List.of("--add-launcher", Layout.NAME + "-cli="
                    + Files.writeString(work.resolve("cli.properties"), "win-console=true\n")));
        }
        run("jpackage", options);
        if (Layout.Platform.here() == Layout.Platform.LINUX) {
            ShellLauncher.write(layout, launchOptions());
        }
        archive();
        clear(input);
        clear(runtime);
    }

    /** What the launcher starts the program with; the archive must be made with the same. */
    private static List<String> flags() {
        List<String> flags = new ArrayList<>();
        // by which core.VectorModule loads the Vector API; --add-modules would print a warning
        flags.add("--add-exports=java.base/jdk.internal.module=ALL-UNNAMED");
        if (Runtime.version().feature() >= 24) {
            flags.add("--enable-native-access=javafx.graphics,ALL-UNNAMED");
            flags.add("--sun-misc-unsafe-memory-access=allow");
        }
        return flags;
    }

    private static List<String> javaOptions() {
        return launchOptions().stream().flatMap(option -> Stream.of("--java-options", option)).toList();
    }

    /** {@link #flags} and what only the launcher says; $APPDIR is the folder of the jar. */
    private static List<String> launchOptions() {
        List<String> all = new ArrayList<>(flags());
        all.add("-XX:SharedArchiveFile=$APPDIR/" + Layout.NAME + ".jsa");
        // Else newer Javas move the archive to a place drawn by lot and correct each of its pointers.
        all.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
        all.addAll(List.of(QUIET, LARGEST_HEAP));
        // What is not used goes back to the machine, and the heap grows late. Early Javas 17 can't trim.
        all.addAll(List.of("-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30", "-XX:GCTimeRatio=4",
                "-XX:G1PeriodicGCInterval=10000", "-XX:+IgnoreUnrecognizedVMOptions",
                "-XX:TrimNativeHeapInterval=10000"));
        return all;
    }

    /** A Java of the modules that the jar uses. */
    private void link(Path runtime) {
        List<Path> javaFx = javaFx();
        String needed = ask("jdeps", List.of("--ignore-missing-deps", "--multi-release", "17",
                "--print-module-deps", shaded.toString())).lines().reduce((a, b) -> b).orElseThrow().strip();
        run("jlink", List.of(
                "--module-path", javaFx.stream().map(Path::toString)
                        .collect(Collectors.joining(System.getProperty("path.separator"))),
                "--add-modules", needed + "," + String.join(",", JAVAFX) + ",jdk.incubator.vector",
                "--strip-debug", "--no-header-files", "--no-man-pages", "--compress",
                Runtime.version().feature() >= 21 ? "zip-6" : "2",
                "--exclude-resources", "glob:/javafx.**.so,glob:/javafx.**.dll,glob:/javafx.**.dylib",
                "--output", runtime.toString()));
        Path libraries = runtime.resolve(Layout.Platform.here() == Layout.Platform.WINDOWS ? "bin" : "lib");
        javaFx.forEach(jar -> unpackLibraries(jar, libraries));
    }

    /** JavaFX's jars for this system, which are modules; those without a system in their name are empty. */
    private List<Path> javaFx() {
        return classPath.stream()
                .filter(jar -> jar.getFileName().toString().matches("javafx-.*-(linux|win|mac).*\\.jar"))
                .toList();
    }

    /** Beside Java's own libraries JavaFX finds its own without unpacking them at each new user's start. */
    private static void unpackLibraries(Path jar, Path to) {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            try (Stream<Path> files = Files.list(inside.getPath("/"))) {
                for (Path file : files.filter(f -> f.toString().matches(".*\\.(so|dll|dylib)")).toList()) {
                    Path copy = to.resolve(file.getFileName().toString());
                    if (Files.notExists(copy)) {
                        Files.copy(file, copy);
                        copy.toFile().setExecutable(true, false);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(jar + ": " + e, e);
        }
    }

    private Path withoutJavaFx(Path folder) throws IOException {
        Path jar = Files.copy(shaded, folder.resolve(shaded.getFileName()));
        Set<String> theirs = new TreeSet<>();
        for (Path module : javaFx()) {
            try (FileSystem inside = FileSystems.newFileSystem(module);
                    Stream<Path> files = Files.walk(inside.getPath("/"))) {
                files.filter(Files::isRegularFile).map(Path::toString)
                        .filter(name -> !name.startsWith("/META-INF")).forEach(theirs::add);
            }
        }
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            for (String name : theirs) {
                Files.deleteIfExists(inside.getPath(name));
            }
        }
        return jar;
    }

    private static void licences(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.copy(Path.of("LICENSE"), folder.resolve("LICENSE"));
        Files.copy(Path.of("assets/fonts/OFL.txt"), folder.resolve("OFL.txt"));
        Files.copy(Path.of("assets/fonts/README.md"), folder.resolve("FONTS.md"));
        Files.copy(Path.of("assets/datasets/README.md"), folder.resolve("DATASETS.md"));
        try (Stream<Path> files = Files.list(Path.of("assets/licences"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    /**
     * Reads beforehand what a rehearsal used. Before JDK 19 an archive with classes of a jar is good only in
     * the place where it was made, so there it holds Java's and JavaFX's classes alone.
     */
    private void archive() throws IOException, InterruptedException {
        Path used = work.resolve("classes.txt");
        List<String> rehearsal = new ArrayList<>(List.of(
                "-XX:DumpLoadedClassList=" + used, "-Dgradientlab.home=" + work.resolve("home"),
                "-Dglass.platform=Monocle", "-Dmonocle.platform=Headless", "-Dprism.order=sw",
                flags().get(0), "-cp", rehearsalPath(), Rehearsal.class.getName(), work.toString()));
        int code = start(Path.of(System.getProperty("java.home"), "bin", "java"), rehearsal);
        if (code != 0 || Files.notExists(used)) {
            System.out.println("No quick start: the rehearsal ended with " + code + ".");
            return;
        }
        addOpening(used);
        addSystemWindows(used);
        boolean whole = Runtime.version().feature() >= 19 && Layout.Platform.here() != Layout.Platform.MAC;
        List<String> dump = new ArrayList<>(List.of("-Xshare:dump", "-XX:SharedClassListFile=" + used,
                "-XX:SharedArchiveFile=" + layout.archive()));
        dump.addAll(flags());
        dump.addAll(List.of(QUIET, LARGEST_HEAP));
        if (whole) {
            // An even second, for zip files hold no others.
            Files.setLastModifiedTime(layout.jar(),
                    FileTime.from(Instant.ofEpochSecond(Instant.now().getEpochSecond() / 2 * 2)));
            dump.addAll(List.of("-cp", layout.jar().toString()));
        }
        if (start(layout.java(), dump) != 0) {
            System.out.println("No quick start: the archive could not be made.");
        }
        layout.archive().toFile().setWritable(true, true);
    }

    /** The jar first; then what draws without a display, and this class. */
    private String rehearsalPath() {
        return Stream.concat(Stream.of(shaded), classPath.stream()
                .filter(path -> path.toString().contains("monocle") || path.endsWith("test-classes")))
                .map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
    }

    /** What opening the window on a display uses besides, where one can be had that nobody looks at. */
    private void addOpening(Path list) throws IOException, InterruptedException {
        Path screen = Path.of("/usr/bin/xvfb-run");
        Path used = work.resolve("opening.txt");
        if (Files.notExists(screen)) {
            return;
        }
        List<String> opening = new ArrayList<>(List.of("-a", layout.java().toString(),
                "-XX:DumpLoadedClassList=" + used, "-Dgradientlab.home=" + work.resolve("home")));
        opening.addAll(flags());
        opening.addAll(List.of("-cp", Stream.concat(Stream.of(layout.jar()),
                classPath.stream().filter(path -> path.endsWith("test-classes"))).map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator"))),
                Rehearsal.class.getName()));
        if (start(screen, opening) == 0 && Files.exists(used)) {
            List<String> lines = new ArrayList<>(Files.readAllLines(list));
            Set<String> known = lines.stream().map(AppImage::named).collect(Collectors.toSet());
            Files.readAllLines(used).stream().filter(line -> !line.contains(" source: "))
                    .map(AppImage::named).filter(known::add).forEach(lines::add);
            Files.write(list, lines);
        }
    }

    /** A line of a list of classes without the number that a class has in that list alone. */
    private static String named(String line) {
        return line.replaceFirst(" id: \\d+$", "");
    }

    /** The rehearsal had no display; on one, other classes open the window and bring it to the screen. */
    private void addSystemWindows(Path list) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(list));
        lines.removeIf(line -> line.contains("monocle") || line.contains(Rehearsal.class.getPackageName()
                .replace('.', '/')));
        for (Path module : javaFx()) {
            try (FileSystem inside = FileSystems.newFileSystem(module);
                    Stream<Path> files = Files.walk(inside.getPath("/"))) {
                files.map(file -> file.toString().substring(1)).filter(name -> name.endsWith(".class"))
                        .filter(name -> SYSTEM_WINDOWS.stream().anyMatch(name::startsWith))
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .filter(name -> !lines.contains(name))
                        .forEach(lines::add);
            }
        }
        Files.write(list, lines);
    }

    /** An installer of this system's kind, which also opens .glab files with the program. */
    private void install(String kind) throws IOException {
        Path association = Files.writeString(work.resolve("glab.properties"),
                "extension=glab\nmime-type=application/x-gradient-lab\ndescription=Gradient Lab recipe\n");
        Path image = Layout.Platform.here() == Layout.Platform.MAC
                ? work.resolve(Layout.NAME + ".app")
                : work.resolve(Layout.NAME);
        run("jpackage", List.of("--type", kind, "--name", Layout.NAME, "--app-version", version,
                "--app-image", image.toString(), "--file-associations", association.toString(),
                "--license-file", "LICENSE", "--dest", work.toString()));
    }

    private static int start(Path program, List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(program.toString()));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        // Monocle opens nothing, but the program looks for a display before it opens a window.
        builder.environment().putIfAbsent("DISPLAY", ":0");
        return builder.start().waitFor();
    }

    private static void run(String tool, List<String> arguments) {
        System.out.print(ask(tool, arguments));
    }

    private static String ask(String tool, List<String> arguments) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int code = ToolProvider.findFirst(tool)
                .orElseThrow(
                        () -> new IllegalStateException(tool + " is missing: build with a JDK, not a JRE."))
                .run(out, out, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(tool + ": " + said);
        }
        return said.toString();
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
