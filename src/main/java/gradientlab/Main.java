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
 * The program's entrance: without arguments it opens the window, with them it runs the command line.
 *
 * <p>It is not itself a JavaFX application: Java refuses to start one from the class path.
 */
public final class Main {

    /** Held on to, for a logger that nobody holds forgets its level. */
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private Main() {}

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        OutputStream out = stream(FileDescriptor.out);
        OutputStream err = stream(FileDescriptor.err);
        System.exit(arguments.length > 0
                ? CommandLineMain.run(arguments, out, err, System.in)
                : window(utf8(out), utf8(err)));
    }

    private static int window(PrintStream out, PrintStream err) {
        Optional<DisplayCheck> obstacle = DisplayCheck.before(System.getenv());
        if (obstacle.isEmpty()) {
            // It would warn of being on the class path, which is where it is meant to be here.
            JAVAFX.setLevel(Level.SEVERE);
            try {
                GradientLabApp.open();
                return 0;
            } catch (RuntimeException | UnsatisfiedLinkError e) {
                obstacle = DisplayCheck.after(e);
                if (obstacle.isEmpty()) {
                    throw e;
                }
            }
        }
        Language language =
                Locale.getDefault().getLanguage().equals(Language.KO.code()) ? Language.KO : Language.EN;
        return new WithoutWindow(Texts.of(language), out, err).explain(obstacle.get(),
                Path.of("gradient-lab.gif"));
    }

    private static OutputStream stream(FileDescriptor descriptor) {
        return new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 16);
    }

    private static PrintStream utf8(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
