package gradientlab.export.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.export.descent.DescentExportable;
import gradientlab.export.descent.DescentNumbers;
import gradientlab.export.descent.Races;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WholeFileTest {

    private static final Trajectories RACE = Races.run(Races.eight(40));
    private static final ExportOptions SMALL =
            ExportOptions.defaults(Texts.of(Language.EN)).withSize(160, 130).withFrames(12);

    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Stops after a number of calls of {@code at} or questions. */
    private static Progress stopAfter(int parts) {
        return new Progress() {
            private int done;

            @Override
            public void at(int part, int of) {
                done = part;
            }

            @Override
            public boolean cancelled() {
                return done >= parts;
            }
        };
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anExportLeavesOneFile(Format format) throws Exception {
        Exports.write(
                new DescentExportable(RACE), format, SMALL,
                Target.file(folder.resolve("race." + format.id())),
                Progress.NONE);
        assertEquals(List.of("race." + format.id()), files());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void progressEndsWithAllOfIt(Format format) throws Exception {
        List<String> seen = new ArrayList<>();
        Exports.write(
                new DescentExportable(RACE), format, SMALL, Target.file(folder.resolve("race")),
                new Progress() {
                    @Override
                    public void at(int done, int of) {
                        seen.add(done + "/" + of);
                    }

                    @Override
                    public boolean cancelled() {
                        return false;
                    }
                });
        String[] last = seen.get(seen.size() - 1).split("/");
        assertEquals(last[1], last[0]);
        assertEquals(seen.stream().distinct().toList(), seen);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void anExportCancelledAtOnceLeavesNoFileAndAnOlderOneAsItWas(Format format) throws Exception {
        Path old = Files.writeString(folder.resolve("old"), "precious");
        for (Path file : List.of(old, folder.resolve("new"))) {
            assertThrows(
                    ExportCancelled.class,
                    () -> Exports.write(
                            new DescentExportable(RACE), format, SMALL, Target.file(file),
                            stopAfter(0)));
        }
        assertEquals(List.of("old"), files());
        assertEquals("precious", Files.readString(old));
    }

    @Test
    void aFilmCancelledAtAFrameLeavesNoFileAndAnOlderOneAsItWas() throws Exception {
        Path old = Files.writeString(folder.resolve("old.gif"), "precious");
        for (Path file : List.of(old, folder.resolve("new.gif"))) {
            assertThrows(
                    ExportCancelled.class,
                    () -> Exports.write(
                            new DescentExportable(RACE), Format.GIF, SMALL, Target.file(file),
                            stopAfter(7)));
        }
        assertEquals(List.of("old.gif"), files());
        assertEquals("precious", Files.readString(old));
    }

    @Test
    void anInterruptedThreadCancels() throws Exception {
        try {
            Thread.currentThread().interrupt();
            assertThrows(
                    ExportCancelled.class,
                    () -> Exports.write(
                            new DescentExportable(RACE), Format.GIF, SMALL,
                            Target.file(folder.resolve("a.gif")),
                            Progress.NONE));
        } finally {
            assertTrue(Thread.interrupted());
        }
        assertEquals(List.of(), files());
    }

    @Test
    void anInterruptionWhileWritingCancels() throws Exception {
        ExportException e = WholeFile.failure(new ClosedByInterruptException(), "a.gif");
        assertInstanceOf(ExportCancelled.class, e);
    }

    @Test
    void aFailureWhileWritingLeavesNoFileAndAnOlderOneAsItWas() throws Exception {
        Path old = Files.writeString(folder.resolve("old"), "precious");
        ExportException e = assertThrows(ExportException.class, () -> WholeFile.write(old, out -> {
            out.write(new byte[1 << 20]);
            throw new IOException("No space left on device");
        }));
        assertTrue(e.getMessage().contains(old.toString()) && e.getMessage().contains("full"),
                e.getMessage());
        assertEquals(List.of("old"), files());
        assertEquals("precious", Files.readString(old));
    }

    @Test
    void aBugWhileWritingLeavesNoFileEither() throws Exception {
        assertThrows(IllegalStateException.class, () -> WholeFile.write(folder.resolve("new"), out -> {
            out.write(1);
            throw new IllegalStateException("bug");
        }));
        assertEquals(List.of(), files());
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aFullDiskGetsOneSentence(Format format) {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");
        ExportException e = assertThrows(
                ExportException.class, () -> Exports.write(
                        new DescentExportable(RACE), format, SMALL, Target.file(full),
                        Progress.NONE));
        assertTrue(e.getMessage().contains("/dev/full") && e.getMessage().contains("disk is full"),
                e.getMessage());
        assertTrue(e.in(Texts.of(Language.KO)).contains("디스크"), e.in(Texts.of(Language.KO)));
        assertTrue(Files.exists(full));
    }

    @Test
    void aDeviceIsWrittenTo() throws Exception {
        Path nothing = Path.of("/dev/null");
        assumeTrue(Files.exists(nothing), "this system has no /dev/null");
        Exports.write(
                new DescentExportable(RACE), Format.GIF, SMALL, Target.file(nothing),
                Progress.NONE);
        assertFalse(Files.isRegularFile(nothing));
    }

    private ExportException refused(Path file) {
        ExportException e = assertThrows(
                ExportException.class,
                () -> Exports.write(
                        new DescentExportable(RACE), Format.CSV, SMALL, Target.file(file),
                        Progress.NONE));
        for (Language language : Language.values()) {
            String sentence = e.in(Texts.of(language));
            assertTrue(sentence.contains(file.toString()), sentence);
            assertEquals(1, sentence.lines().count());
        }
        return e;
    }

    @Test
    void aFolderAsTargetIsRefused() throws Exception {
        refused(Files.createDirectory(folder.resolve("results")));
        assertEquals(List.of("results"), files());
    }

    @Test
    void aMissingFolderIsRefusedByName() {
        ExportException e = refused(folder.resolve("no").resolve("race.csv"));
        assertTrue(e.getMessage().contains("there is no folder " + folder.resolve("no")), e.getMessage());
    }

    @Test
    void aFileWhereAFolderShouldBeIsRefusedByName() throws Exception {
        Path file = Files.writeString(folder.resolve("notes"), "precious");
        refused(file.resolve("race.csv"));
        ExportException e = refused(file.resolve("deeper").resolve("race.csv"));
        assertTrue(e.getMessage().contains(file + " is a file"), e.getMessage());
        assertEquals("precious", Files.readString(file));
    }

    @Test
    void aNameThatIsTooLongIsRefused() throws Exception {
        refused(folder.resolve("x".repeat(300)));
        assertEquals(List.of(), files());
    }

    @Test
    void anUnwritableFolderIsRefused() throws Exception {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked),
                "this user may write anywhere");
        assertTrue(refused(locked.resolve("race.csv")).getMessage().contains("permission"));
        assertTrue(locked.toFile().setWritable(true));
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path real = Files.writeString(folder.resolve("real.csv"), "old");
        Path link = folder.resolve("link.csv");
        Files.createSymbolicLink(link, real);
        Exports.write(
                new DescentExportable(RACE), Format.CSV, SMALL, Target.file(link),
                Progress.NONE);
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.readString(real).startsWith(DescentNumbers.HEADER));
    }
}
