package gradientlab.ui.settings;

import gradientlab.fuzz.Bounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A hostile settings file: set aside, or read as values in range, which are written and read back equal. */
public final class SettingsFuzz {

    private static Path folder;

    private SettingsFuzz() {}

    public static void read(byte[] input) throws IOException {
        if (folder == null) {
            folder = Files.createTempDirectory("hostile");
            folder.toFile().deleteOnExit();
        }
        Path file = folder.resolve("settings.properties");
        Files.write(file, input);
        file.toFile().deleteOnExit();
        folder.resolve("settings.properties.unreadable").toFile().deleteOnExit();
        SettingsFile settings = new SettingsFile(file);
        Map<String, String> values = settings.read();
        if (settings.asideFile().isPresent()) {
            Bounds.check(values.isEmpty() && !Files.exists(file), "set aside, and read");
            return;
        }
        settings.write(values);
        Bounds.check(settings.read().equals(values), "reads back different");
        Preferences read = Preferences.in(folder);
        check(read);
        read.save();
        Bounds.check(new SettingsFile(file).read().keySet().containsAll(values.keySet()), "lost");
    }

    private static void check(Preferences read) {
        Bounds.check(read.textSize() >= 1 && read.textSize() <= 2, "size " + read.textSize());
        Bounds.check(read.seen("adam") >= 0, "seen " + read.seen("adam"));
        Bounds.check(Math.abs(read.length("course")) <= 20_000, "length " + read.length("course"));
        read.window().ifPresent(at -> Bounds.check(
                Double.isFinite(at.getMinX()) && Double.isFinite(at.getMinY())
                        && at.getWidth() <= 20_000 && at.getHeight() <= 20_000,
                "window " + at));
        Bounds.check(read.theme() != null && read.language() != null, "nothing chosen");
        read.settled();
    }
}
