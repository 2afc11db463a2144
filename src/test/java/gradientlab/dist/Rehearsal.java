package gradientlab.dist;

import gradientlab.Main;
import gradientlab.cli.CommandLineMain;
import gradientlab.ui.GradientLabApp;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.stage.Window;

/**
 * Uses the program as people do, on the command line and in a window without a display, so that the
 * running Java can write down which classes that takes.
 */
final class Rehearsal {

    private static final long PATIENCE_SECONDS = 90;

    private Rehearsal() {}

    /**
     * Works with commands and then in the window.
     *
     * @param arguments a folder to write into; without one it works in the window alone, opened as a person
     *     does
     */
    public static void main(String[] arguments) throws Exception {
        Thread hand = new Thread(Rehearsal::press, "hand");
        hand.setDaemon(true);
        if (arguments.length == 0) {
            hand.start();
            Main.main(new String[0]);
            return;
        }
        Path folder = Path.of(arguments[0]);
        System.setProperty("java.awt.headless", "true");
        for (List<String> line : List.of(
                List.of("--help"), List.of("--version"), List.of("descend", "--help"), List.of("presets"),
                List.of("descend", "--size", "320x240", "--frames", "3", "--out", out(folder, "race.gif")),
                List.of("sweep", "--surface", "rosenbrock", "--runner", "adam", "--steps", "50", "--x",
                        "lr=1e-4..1:log:16", "--y", "beta1=0..0.99:16", "--metric", "steps_to:1e-3",
                        "--out", out(folder, "map.png")),
                List.of("flow", "--steps", "5", "--size", "640x480", "--out", out(folder, "layers.png")),
                List.of("graph", "--out", out(folder, "graph.png")),
                List.of("time", "--steps", "3", "--out", out(folder, "time.png")),
                List.of("convolve", "--out", out(folder, "convolution.png")),
                List.of("generalize", "degrees", "--out", out(folder, "degrees.png")),
                List.of("surface", "himmelblau", "--at", "3,2"))) {
            int code = CommandLineMain.run(line.toArray(String[]::new), OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(), InputStream.nullInputStream());
            if (code != 0) {
                throw new IllegalStateException(line + " ended with " + code);
            }
        }
        hand.start();
        GradientLabApp.open();
        System.exit(0);
    }

    private static String out(Path folder, String name) {
        return folder.resolve(name).toString();
    }

    /** What a person presses in the first minute: play, export, every lab, play again. */
    private static void press() {
        try {
            waitFor(".play-button");
            for (String selector : List.of(".play-button", ".export .button", ".lab-tab")) {
                // All tabs in turn: the last one stays.
                onScreen(() -> all(selector).forEach(ButtonBase::fire));
                Thread.sleep(3000);
            }
            onScreen(() -> all(".play-button").forEach(ButtonBase::fire));
            Thread.sleep(3000);
        } catch (Exception e) {
            System.err.println("The rehearsal ended early: " + e);
        } finally {
            Platform.exit();
        }
    }

    private static void waitFor(String selector) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            Thread.sleep(200);
            if (!Window.getWindows().isEmpty() && onScreen(() -> !all(selector).isEmpty())) {
                return;
            }
        }
        throw new IllegalStateException("nothing like " + selector);
    }

    private static List<ButtonBase> all(String selector) {
        return Window.getWindows().stream().limit(1)
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .filter(Node::isVisible).filter(ButtonBase.class::isInstance).map(ButtonBase.class::cast)
                .toList();
    }

    private static void onScreen(Runnable action) throws Exception {
        onScreen(() -> {
            action.run();
            return true;
        });
    }

    private static boolean onScreen(BooleanSupplier question) throws Exception {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Platform.runLater(() -> answer.complete(question.getAsBoolean()));
        return answer.get(30, TimeUnit.SECONDS);
    }
}
