package gradientlab.dist;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where things are in an app image of jpackage.
 *
 * @param launcher starts the program
 * @param app the program's jar, its settings, archive and licences
 * @param runtime the Java that is inside
 */
record Layout(Path launcher, Path app, Path runtime) {

    static final String NAME = "gradient-lab";

    /** The systems jpackage knows. */
    enum Platform {
        LINUX,
        WINDOWS,
        MAC;

        static Platform here() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.contains("win") ? WINDOWS : name.contains("mac") ? MAC : LINUX;
        }
    }

    /** The image below a folder, made on this machine. */
    static Layout in(Path folder) {
        return switch (Platform.here()) {
            case LINUX -> of(folder.resolve(NAME), "bin/" + NAME, "lib/app", "lib/runtime");
            case WINDOWS -> of(folder.resolve(NAME), NAME + "-cli.exe", "app", "runtime");
            case MAC -> of(folder.resolve(NAME + ".app/Contents"), "MacOS/" + NAME, "app",
                    "runtime/Contents/Home");
        };
    }

    private static Layout of(Path image, String launcher, String app, String runtime) {
        return new Layout(image.resolve(launcher), image.resolve(app), image.resolve(runtime));
    }

    Path jar() {
        return app.resolve(NAME + ".jar");
    }

    /** The archive of classes that are read and checked beforehand. */
    Path archive() {
        return app.resolve(NAME + ".jsa");
    }

    Path java() {
        return runtime.resolve("bin/java");
    }
}
