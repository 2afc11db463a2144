package gradientlab.dist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uses the app image as someone does who unpacked it elsewhere and has no Java. */
class AppImageIT {

    private static final String SCREEN = ":87";
    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    private static Path folder;
    private static Layout image;

    @BeforeAll
    static void unpackElsewhere() throws IOException {
        Path made = Path.of("target/dist");
        image = Layout.in(Files.createDirectories(folder.resolve("a folder, 폴더")));
        Path top = Layout.in(made).launcher();
        while (!top.getParent().equals(made)) {
            top = top.getParent();
        }
        Path from = top;
        Path to = folder.resolve("a folder, 폴더").resolve(top.getFileName());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES,
                        LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    @Test
    void theCommandLineMakesAFilm() throws Exception {
        Path film = folder.resolve("race.gif");
        Ended run = run(List.of("descend", "--size", "320x240", "--frames", "5", "--out", film.toString()));
        assertEquals(0, run.code(), run.said());
        byte[] bytes = Files.readAllBytes(film);
        assertEquals("GIF89a", new String(bytes, 0, 6, StandardCharsets.US_ASCII));
    }

    @Test
    void nothingIsSaidThatWasNotAskedFor() throws Exception {
        Ended run = run(List.of("--version"));
        assertEquals(0, run.code());
        assertTrue(run.said().matches("gradient-lab \\d+\\.\\d+\\.\\d+\\R"), run.said());
    }

    @Test
    void trainingMultipliesByTheVectorApi() throws Exception {
        Ended run = run(List.of("bench", "training", "--depth", "2", "--width", "16", "--seconds", "3",
                "--format", "json"));
        assertEquals(0, run.code(), run.said());
        assertTrue(run.said().contains("\"kernel\":\"vector"), run.said());
    }

    @Test
    void theArchiveOfClassesFitsThoughTheImageWasMoved() throws Exception {
        ProcessBuilder start = new ProcessBuilder(image.launcher().toString(), "--version");
        // With this Java refuses to start where the archive does not fit.
        start.environment().put("JAVA_TOOL_OPTIONS", "-Xshare:on");
        Ended run = ended(start);
        assertEquals(0, run.code(), run.said());
    }

    @Test
    void theLauncherIsFoundThroughALinkAndFromItsOwnFolder() throws Exception {
        assumeTrue(Layout.Platform.here() == Layout.Platform.LINUX, "Elsewhere it is jpackage's own.");
        Path link = Files.createSymbolicLink(folder.resolve("link"), image.launcher());
        ProcessBuilder byName = new ProcessBuilder("sh", Layout.NAME, "--version");
        byName.directory(image.launcher().getParent().toFile());
        for (ProcessBuilder start : List.of(new ProcessBuilder(link.toString(), "--version"), byName)) {
            Ended run = ended(start);
            assertEquals(0, run.code(), run.said());
        }
    }

    @Test
    void licencesOfEveryPartLieInIt() {
        for (String file : List.of("LICENSE", "README.md", "FONTS.md", "DATASETS.md", "OFL.txt",
                "GPL-2.0.txt",
                "GPL-2.0-classpath-exception.txt", "LGPL-2.1.txt", "MIT.txt", "BSD-3-Clause.txt")) {
            assertTrue(Files.exists(image.app().resolve("licences").resolve(file)), file);
        }
        assertTrue(Files.isDirectory(image.runtime().resolve("legal/java.base")));
    }

    @Test
    void aRecipeWithoutADisplayIsRefusedInASentence() throws Exception {
        assumeTrue(Layout.Platform.here() == Layout.Platform.LINUX, "Elsewhere there is always a display.");
        ProcessBuilder start = new ProcessBuilder(image.launcher().toString(), "my.glab");
        start.environment().keySet().removeAll(List.of("DISPLAY", "WAYLAND_DISPLAY"));
        Ended run = ended(start);
        assertEquals(1, run.code());
        assertTrue(run.said().contains("my.glab"), run.said());
    }

    @Test
    void theWindowOpensARecipeOnAScreen() throws Exception {
        assumeTrue(onPath("Xvfb") && onPath("xdotool"),
                "The window of the app image is not tried: install the packages xvfb and xdotool to try it.");
        Path recipe = Files.writeString(folder.resolve("mine.glab"), "{\"format\":\"gradient-lab/1\","
                + "\"lab\":\"descent\",\"surface\":\"bowl\",\"start\":[1,1],\"steps\":7,"
                + "\"runners\":[{\"optimizer\":\"sgd\",\"lr\":0.1}]}");
        Path home = folder.resolve("home");
        Process screen = new ProcessBuilder("Xvfb", SCREEN, "-noreset", "-screen", "0", "1600x1000x24")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        Process window = null;
        try {
            ProcessBuilder start = new ProcessBuilder(image.launcher().toString(), recipe.toString());
            start.environment().put("DISPLAY", SCREEN);
            start.environment().put("XDG_CONFIG_HOME", home.toString());
            window = start.redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile()).start();
            Path settings = home.resolve("gradient-lab/settings.properties");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            String id = "";
            while (id.isEmpty() && System.nanoTime() < end && window.isAlive()) {
                Thread.sleep(100);
                id = tool("search", "--onlyvisible", "--name", "^Gradient Lab$");
            }
            assertFalse(id.isEmpty(), "no window: " + Files.readString(folder.resolve("said")));
            // The recipe is remembered when it was opened.
            while (System.nanoTime() < end && window.isAlive()
                    && !(Files.exists(settings) && text(settings).contains("\"steps\":7"))) {
                Thread.sleep(200);
                // Any change makes the window write down what it shows.
                tool("key", "--window", id, "space");
            }
            assertTrue(text(settings).contains("\"steps\":7"), text(settings));
            assertEquals("", Files.readString(folder.resolve("said")));
        } finally {
            if (window != null) {
                window.descendants().forEach(ProcessHandle::destroy);
                window.destroy();
                window.waitFor(20, TimeUnit.SECONDS);
            }
            screen.destroy();
            screen.waitFor(20, TimeUnit.SECONDS);
        }
    }

    /** Without the signs by which property files keep colons apart. */
    private static String text(Path settings) throws IOException {
        return Files.readString(settings).replace("\\", "");
    }

    private String tool(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("xdotool"));
        line.addAll(Arrays.asList(arguments));
        ProcessBuilder start = new ProcessBuilder(line);
        start.environment().put("DISPLAY", SCREEN);
        Ended run = ended(start);
        return run.code() == 0 ? run.said().lines().findFirst().orElse("") : "";
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(in -> Files.isExecutable(Path.of(in, program)));
    }

    private Ended run(List<String> arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(image.launcher().toString()));
        line.addAll(arguments);
        return ended(new ProcessBuilder(line));
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
