package gradientlab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarriedJavaFxTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
            "Windows 11, amd64, win", "Linux, amd64, linux", "Linux, aarch64, linux-aarch64",
            "Mac OS X, x86_64, mac", "Mac OS X, aarch64, mac-aarch64"})
    void eachSystemHasItsFolder(String os, String processor, String system) {
        assertEquals(Optional.of(system), CarriedJavaFx.system(os, processor));
    }

    @ParameterizedTest
    @CsvSource({"FreeBSD, amd64", "Linux, arm", "Linux, riscv64", "Windows 11, x86", "Windows 11, aarch64"})
    void othersHaveNone(String os, String processor) {
        assertEquals(Optional.empty(), CarriedJavaFx.system(os, processor));
    }

    private Path jar(String words) throws IOException {
        Path jar = folder.resolve("all.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of("natives/linux/a.jar", "natives/linux-aarch64/a.jar", "a.class")) {
                out.putNextEntry(new ZipEntry(name));
                out.write((name + words).getBytes());
                out.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void onlyThisSystemsJarsAreUnpackedAndOnceForAll() throws IOException {
        Path cache = folder.resolve("cache");
        List<Path> first = CarriedJavaFx.unpack(jar(""), "linux", cache);
        assertEquals(1, first.size());
        assertEquals("natives/linux/a.jar", Files.readString(first.get(0)));
        assertTrue(first.get(0).startsWith(cache));
        Object key = Files.getLastModifiedTime(first.get(0));
        assertEquals(first, CarriedJavaFx.unpack(jar(""), "linux", cache));
        assertEquals(key, Files.getLastModifiedTime(first.get(0)));
    }

    @Test
    void anotherVersionDoesNotMeetTheOldOneAndHalfAFileIsMadeAnew() throws IOException {
        Path cache = folder.resolve("cache");
        Path old = CarriedJavaFx.unpack(jar(" 1"), "linux", cache).get(0);
        Path next = CarriedJavaFx.unpack(jar(" 2"), "linux", cache).get(0);
        assertEquals("natives/linux/a.jar 2", Files.readString(next));
        assertEquals("natives/linux/a.jar 1", Files.readString(old));
        Files.writeString(next, "half");
        assertEquals("natives/linux/a.jar 2",
                Files.readString(CarriedJavaFx.unpack(jar(" 2"), "linux", cache).get(0)));
    }

    @Test
    void whereTheCacheCanNotBeWrittenAFolderForThisStartIsMade() throws IOException {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        Path unpacked = CarriedJavaFx.unpack(jar(""), "linux", file).get(0);
        assertEquals("natives/linux/a.jar", Files.readString(unpacked));
    }

    @Test
    void theCacheIsWhereEachSystemHasItsOwn() {
        Path home = Path.of("home");
        assertEquals(home.resolve(".cache/gradient-lab"), CarriedJavaFx.cache("Linux", Map.of(), home));
        assertEquals(Path.of("kept/gradient-lab"),
                CarriedJavaFx.cache("Linux", Map.of("XDG_CACHE_HOME", "kept"), home));
        assertEquals(home.resolve("Library/Caches/gradient-lab"),
                CarriedJavaFx.cache("Mac OS X", Map.of(), home));
        assertEquals(Path.of("local", "gradient-lab", "cache"),
                CarriedJavaFx.cache("Windows 11", Map.of("LOCALAPPDATA", "local"), home));
    }
}
