package gradientlab;

import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The entrance of the jar for every system: puts JavaFX of the system it runs on beside the program's classes
 * and opens {@link Main}. The command line needs no JavaFX, and nothing is unpacked for it.
 */
public final class EverySystem {

    private EverySystem() {}

    public static void main(String[] arguments)
            throws IOException, URISyntaxException, ReflectiveOperationException {
        if (!Main.opensWindow(arguments)) {
            Main.main(arguments);
            return;
        }
        String os = System.getProperty("os.name");
        String processor = System.getProperty("os.arch");
        Optional<String> system = CarriedJavaFx.system(os, processor);
        if (system.isEmpty()) {
            System.err.println(Texts.of(Language.ofSystem()).get("display.system", os, processor));
            System.exit(1);
        }
        Path jar = Path.of(EverySystem.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path cache = CarriedJavaFx.cache(os, System.getenv(), Path.of(System.getProperty("user.home")));
        open(jar, CarriedJavaFx.unpack(jar, system.get(), cache), arguments);
    }

    /** In a loader of its own that knows the jar and JavaFX, and not in that of the jar alone. */
    private static void open(Path jar, List<Path> javaFx, String[] arguments)
            throws IOException, ReflectiveOperationException {
        List<URL> all = new ArrayList<>();
        all.add(jar.toUri().toURL());
        for (Path library : javaFx) {
            all.add(library.toUri().toURL());
        }
        // Open as long as the program runs, which ends the process itself.
        @SuppressWarnings("resource")
        URLClassLoader loader = new URLClassLoader(
                "gradient-lab", all.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        try {
            loader.loadClass(Main.class.getName()).getMethod("main", String[].class)
                    .invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
