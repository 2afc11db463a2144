package gradientlab.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looks into the jar for every system, and uses it as a student does who got that file and nothing else. */
class JarForAllIT {

    private static final Path MADE = Path.of("target", JarForAll.NAME);
    private static final long MOST_BYTES = 80L << 20;
    private static final String SCREEN = ":88";
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private Path folder;
    private Path home;

    @BeforeEach
    void copyIntoAnEmptyFolder() throws IOException {
        home = Files.createDirectories(folder.resolve("home"));
        Files.copy(MADE, Files.createDirectories(folder.resolve("a stick, 폴더")).resolve(JarForAll.NAME));
    }

    /** A library of each system: its first bytes say for which processor it is. */
    @ParameterizedTest
    @CsvSource({
            "win, glass.dll", "linux, libglass.so", "linux-aarch64, libglass.so", "mac, libglass.dylib",
            "mac-aarch64, libglass.dylib"})
    void eachSystemHasLibrariesOfItsProcessor(String system, String library) throws IOException {
        byte[] bytes = inside(system, library);
        ByteBuffer code = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int processor = switch (system) {
            // After PE\0\0, whose place stands at 0x3c.
            case "win" -> code.getShort(code.getInt(0x3c) + 4) & 0xffff;
            case "linux", "linux-aarch64" -> code.getShort(18);
            default -> code.getInt(4);
        };
        assertEquals(
                Map.of("win", 0x8664, "linux", 62, "linux-aarch64", 183, "mac", 0x01000007, "mac-aarch64",
                        0x0100000c).get(system),
                processor, system);
    }

    private static byte[] inside(String system, String library) throws IOException {
        try (ZipFile jar = new ZipFile(MADE.toFile());
                InputStream in =
                        jar.getInputStream(jar.getEntry("natives/" + system + "/javafx-graphics.jar"));
                ZipInputStream graphics = new ZipInputStream(in)) {
            for (ZipEntry entry = graphics.getNextEntry(); entry != null; entry = graphics.getNextEntry()) {
                if (entry.getName().equals(library)) {
                    return graphics.readAllBytes();
                }
            }
        }
        throw new AssertionError(system + " has no " + library);
    }

    @Test
    void itHoldsJavaFxOfEachSystemOnceTheProgramAndTheLicencesAndIsOfAStickableSize() throws IOException {
        assertTrue(Files.size(MADE) < MOST_BYTES, Files.size(MADE) + " bytes");
        TreeSet<String> natives = new TreeSet<>();
        try (ZipFile jar = new ZipFile(MADE.toFile())) {
            jar.stream().map(ZipEntry::getName).filter(name -> name.matches("natives/.*\\.jar"))
                    .forEach(natives::add);
            assertEquals(List.of(), jar.stream().map(ZipEntry::getName)
                    .filter(name -> !name.endsWith("/"))
                    .filter(name -> name.startsWith("javafx/") || name.startsWith("com/sun/")
                            || name.matches("[^/]*\\.(so|dll|dylib)"))
                    .toList());
            for (String name : List.of("gradientlab/Main.class", "gradientlab/EverySystem.class",
                    "META-INF/LICENSE", "assets/licences/GPL-2.0-classpath-exception.txt")) {
                assertTrue(jar.getEntry(name) != null, name);
            }
        }
        TreeSet<String> expected = new TreeSet<>();
        JarForAll.SYSTEMS.forEach(system -> JarForAll.MODULES
                .forEach(module -> expected.add("natives/" + system + "/javafx-" + module + ".jar")));
        assertEquals(expected, natives);
    }

    @Test
    void theCommandLineDrawsAndUnpacksNothing() throws Exception {
        Ended run = run("descend", "--size", "320x240", "--out", "x.png");
        assertEquals(0, run.code(), run.said());
        assertEquals(320, ImageIO.read(stick().resolve("x.png").toFile()).getWidth());
        assertFalse(Files.exists(home.resolve("cache")));
    }

    @Test
    void trainingMultipliesByTheVectorApiAndAnUnknownCommandIsRefused() throws Exception {
        Ended run = run("bench", "training", "--depth", "2", "--width", "16", "--seconds", "3", "--format",
                "json");
        assertEquals(0, run.code(), run.said());
        assertTrue(run.said().contains("\"kernel\":\"vector"), run.said());
        assertEquals(2, run("dance").code());
    }

    @Test
    void aSystemThatItHasNothingForIsRefusedInASentence() throws Exception {
        Ended run = ended(java("-Dos.name=Plan 9", "-jar", JarForAll.NAME));
        assertEquals(1, run.code());
        assertTrue(run.said().startsWith("This file opens a window on Windows x64, Linux x64"), run.said());
        assertEquals(1, run.said().lines().count());
    }

    @Test
    void theWindowOpensOnAScreenAndAgainFromWhatWasUnpacked() throws Exception {
        assumeTrue(Layout.Platform.here() == Layout.Platform.LINUX && onPath("Xvfb") && onPath("xdotool"),
                "The window of the jar is not tried: install the packages xvfb and xdotool to try it.");
        Process screen = new ProcessBuilder("Xvfb", SCREEN, "-noreset", "-screen", "0", "1600x1000x24")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertEquals("", window());
            List<Path> unpacked = unpacked();
            assertEquals(JarForAll.MODULES.size(), unpacked.size(), unpacked.toString());
            assertEquals("", window());
            assertEquals(unpacked, unpacked());
        } finally {
            screen.destroy();
            screen.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private List<Path> unpacked() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("cache/gradient-lab"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Opens the window and closes it; what was said meanwhile. */
    private String window() throws Exception {
        Path said = folder.resolve("said");
        ProcessBuilder start = java("-jar", JarForAll.NAME, "mine.glab");
        Files.writeString(stick().resolve("mine.glab"), "{\"format\":\"gradient-lab/1\","
                + "\"lab\":\"descent\",\"surface\":\"bowl\",\"start\":[1,1],\"steps\":7,"
                + "\"runners\":[{\"optimizer\":\"sgd\",\"lr\":0.1}]}");
        start.environment().put("DISPLAY", SCREEN);
        Process window = start.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            String id = "";
            while (id.isEmpty() && System.nanoTime() < end && window.isAlive()) {
                Thread.sleep(100);
                id = tool("search", "--onlyvisible", "--name", "^Gradient Lab$");
            }
            assertFalse(id.isEmpty(), "no window: " + Files.readString(said));
            // The recipe is remembered when its lab has opened it.
            Path settings = home.resolve("config/gradient-lab/settings.properties");
            Files.deleteIfExists(settings);
            while (!Files.exists(settings) && System.nanoTime() < end && window.isAlive()) {
                Thread.sleep(300);
                tool("key", "--window", id, "space");
            }
            assertTrue(Files.exists(settings), Files.readString(said));
            // Before it is ended: what JavaFX says of a process that is killed is its own.
            return Files.readString(said);
        } finally {
            window.destroy();
            window.waitFor(20, TimeUnit.SECONDS);
        }
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(in -> Files.isExecutable(Path.of(in, program)));
    }

    private String tool(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("xdotool"));
        line.addAll(List.of(arguments));
        ProcessBuilder start = new ProcessBuilder(line);
        start.environment().put("DISPLAY", SCREEN);
        Ended run = ended(start);
        return run.code() == 0 ? run.said().lines().findFirst().orElse("") : "";
    }

    private Path stick() {
        return folder.resolve("a stick, 폴더");
    }

    private Ended run(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("-jar", JarForAll.NAME));
        line.addAll(List.of(arguments));
        return ended(java(line.toArray(String[]::new)));
    }

    /** In the folder of the jar, of a person who has nothing there yet. */
    private ProcessBuilder java(String... arguments) {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Duser.home=" + home));
        line.addAll(List.of(arguments));
        ProcessBuilder start = new ProcessBuilder(line).directory(stick().toFile());
        start.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        start.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        start.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        return start;
    }

    private Ended ended(ProcessBuilder start) throws Exception {
        Path said = Files.createTempFile(folder, "said", ".txt");
        start.environment().put("LC_ALL", "C.UTF-8");
        Process process = start.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("still running: " + start.command());
        }
        return new Ended(process.exitValue(), Files.readString(said));
    }

    private record Ended(int code, String said) {}
}
