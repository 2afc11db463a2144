package gradientlab.export.descent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.export.format.ExportException;
import gradientlab.export.format.ExportOptions;
import gradientlab.export.format.Exports;
import gradientlab.export.format.Format;
import gradientlab.export.format.Progress;
import gradientlab.export.format.Target;
import gradientlab.export.format.WholeFile;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to files when an export is killed, or its folder taken away from under it. */
class ExportFaultsTest {

    private static final ExportOptions SMALL =
            ExportOptions.defaults(Texts.of(Language.EN)).withSize(160, 130).withFrames(4);

    @TempDir
    Path folder;

    /** A film that takes far longer than anyone waits; started as a process of its own, to be killed. */
    static final class LongExport {
        public static void main(String[] args) throws ExportException {
            Exports.write(
                    new DescentExportable(Races.run(Races.eight(3000))), Format.GIF,
                    SMALL.withSize(1280, 720).withFrames(3000), Target.file(Path.of(args[0])), Progress.NONE);
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path killedHalfWay(Path target) throws IOException, InterruptedException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx400m",
                "-Djava.awt.headless=true", "-cp", path, LongExport.class.getName(), target.toString())
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            Path part = folder.resolve(".gradient-lab-" + process.pid() + "-0.part");
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (!(Files.exists(part) && Files.size(part) > 0) && System.nanoTime() < end) {
                assertTrue(process.isAlive(), "ended before it was killed");
                Thread.sleep(20);
            }
            return part;
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void anExportKilledHalfWayLeavesTheOlderFileAndItsLeftoverGoesWithALaterExport() throws Exception {
        Path film = Files.writeString(folder.resolve("film.gif"), "precious");
        Path part = killedHalfWay(film);
        assertEquals("precious", Files.readString(film));
        assertEquals(List.of(part.getFileName().toString(), "film.gif"), files());

        Trajectories race = Races.run(Races.eight(20));
        Exports.write(
                new DescentExportable(race), Format.CSV, SMALL, Target.file(folder.resolve("a.csv")),
                Progress.NONE);
        assertTrue(Files.exists(part), "just written: it might be an export of another machine");

        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        Exports.write(
                new DescentExportable(race), Format.CSV, SMALL, Target.file(folder.resolve("b.csv")),
                Progress.NONE);
        assertEquals(List.of("a.csv", "b.csv", "film.gif"), files());
    }

    @Test
    void whatOthersCallAlikeIsNotTidiedAway() throws Exception {
        List<String> names = List.of(
                ".gradient-lab-" + ProcessHandle.current().pid() + "-0.part", ".gradient-lab-x-0.part",
                ".gradient-lab-99999999999999999999-0.part", "gradient-lab-1-0.part");
        for (String name : names) {
            Path file = Files.createFile(folder.resolve(name));
            Files.setLastModifiedTime(file, FileTime.from(Instant.EPOCH));
        }
        WholeFile.write(folder.resolve("a"), out -> out.write(1));
        assertTrue(files().containsAll(names), files().toString());
    }

    @Test
    void aFolderRemovedDuringTheExportIsNamed() throws Exception {
        Path gone = Files.createDirectory(folder.resolve("gone"));
        Path file = gone.resolve("race.csv");
        ExportException e = assertThrows(ExportException.class, () -> WholeFile.write(file, out -> {
            out.write(new byte[1 << 20]);
            remove(gone);
        }));
        assertTrue(e.getMessage().contains("there is no folder " + gone), e.getMessage());
        assertFalse(Files.exists(gone));
    }

    @Test
    void aFileInTheFoldersPlaceIsLeftAsItIs() throws Exception {
        Path swapped = Files.createDirectory(folder.resolve("swapped"));
        ExportException e = assertThrows(
                ExportException.class,
                () -> WholeFile.write(swapped.resolve("race.csv"), out -> {
                    remove(swapped);
                    Files.writeString(swapped, "precious");
                }));
        assertTrue(e.getMessage().contains(swapped.toString()), e.getMessage());
        assertEquals(List.of("swapped"), files());
        assertEquals("precious", Files.readString(swapped));
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
