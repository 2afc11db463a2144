package gradientlab.core;

import java.util.Optional;

/**
 * Brings the JDK's Vector API into a program that was started without {@code --add-modules}, as by plain
 * {@code java -jar}.
 *
 * <p>The module must belong to the boot loader for its operations to become machine instructions, and no
 * public way loads a system module there once a program runs. The JDK has one of its own, by which it loads
 * its management agent; our manifest's {@code Add-Exports} opens it. Where it is closed or gone there is no
 * Vector API.
 */
public final class VectorModule {

    private static final String NAME = "jdk.incubator.vector";

    private VectorModule() {}

    /** Asked once: to look for the module takes about a tenth of a second. */
    private static final class Loaded {
        static final boolean PRESENT = ModuleLayer.boot().findModule(NAME).isPresent() || load();
    }

    /** Whether classes that name the Vector API may be loaded. */
    public static boolean present() {
        return Loaded.PRESENT;
    }

    /**
     * A new object of a class that names the Vector API; empty where there is none, or a later JDK has moved
     * what the class names.
     *
     * @param type what it implements
     * @param name of a class with a constructor without parameters
     */
    public static <T> Optional<T> create(Class<T> type, String name) {
        if (!present()) {
            return Optional.empty();
        }
        try {
            return Optional.of(type.cast(Class.forName(name).getDeclaredConstructor().newInstance()));
        } catch (ReflectiveOperationException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static boolean load() {
        try {
            Object module = Class.forName("jdk.internal.module.Modules").getMethod("loadModule", String.class)
                    .invoke(null, NAME);
            return module instanceof Module found && NAME.equals(found.getName())
                    && found.getClassLoader() == null;
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            // Closed, gone, or a Java without the module: scalar loops are right, only slower.
            return false;
        }
    }
}
