package gradientlab;

import gradientlab.cli.CommandLineMain;
import gradientlab.text.Texts;
import gradientlab.text.Texts.Language;
import gradientlab.ui.GradientLabApp;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The program's entrance: without arguments, or with a single {@code .glab} file as systems pass it when one
 * is double-clicked, it opens the window; with any others it runs the command line.
 *
 * <p>It is not itself a JavaFX application: Java refuses to start one from the class path.
 */
public final class Main {

    /** The ending of recipes that belong to this program alone, which {@code .json} can't be. */
    private static final String RECIPE = ".glab";
    /** Held on to, for a logger that nobody holds forgets its level; made late, for the first takes 20 ms. */
    private static Logger javaFx;

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        OutputStream out = stream(FileDescriptor.out);
        OutputStream err = stream(FileDescriptor.err);
        System.exit(opensWindow(arguments)
                ? window(arguments, utf8(out), utf8(err))
                : CommandLineMain.run(arguments, out, err, System.in));
    }

    static boolean opensWindow(String[] arguments) {
        return arguments.length == 0 || arguments.length == 1 && isRecipe(arguments[0]);
    }

    /** By its name alone, so that a file that is gone is not taken for a command. */
    private static boolean isRecipe(String argument) {
        return argument.toLowerCase(Locale.ROOT).endsWith(RECIPE);
    }

    private static int window(String[] files, PrintStream out, PrintStream err) {
        Optional<DisplayCheck> obstacle = DisplayCheck.before(System.getenv());
        if (obstacle.isEmpty()) {
            if (GradientLabApp.onClassPath()) {
                // It would warn of being on the class path, which is where the jar means it to be.
                javaFx = Logger.getLogger("javafx");
                javaFx.setLevel(Level.SEVERE);
            }
            try {
                GradientLabApp.open(files);
                return 0;
            } catch (RuntimeException | UnsatisfiedLinkError e) {
                obstacle = DisplayCheck.after(e);
                if (obstacle.isEmpty()) {
                    throw e;
                }
            }
        }
        WithoutWindow without = new WithoutWindow(Texts.of(Language.ofSystem()), out, err);
        return files.length == 0
                ? without.explain(obstacle.get(), Path.of("gradient-lab.gif"))
                : without.refuse(obstacle.get(), Path.of(files[0]));
    }

    private static OutputStream stream(FileDescriptor descriptor) {
        return new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
    }

    private static PrintStream utf8(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
