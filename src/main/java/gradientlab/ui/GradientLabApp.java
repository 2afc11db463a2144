package gradientlab.ui;

import gradientlab.core.convolution.network.ConvolutionWarming;
import gradientlab.core.network.MatrixProducts;
import gradientlab.core.recurrent.RecurrentWarming;
import gradientlab.experiment.worker.Worker;
import gradientlab.ui.settings.Preferences;
import gradientlab.ui.shell.FailureLog;
import gradientlab.ui.shell.Shell;
import gradientlab.ui.shell.StartupWindow;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.stage.Stage;
import javafx.util.Duration;

/** The JavaFX application: one window with all labs. Launched by {@code gradientlab.Main}. */
public final class GradientLabApp extends Application {

    /** By then the window is drawn and what it plays runs evenly. */
    private static final Duration FIRST_LOOK = Duration.seconds(2);

    /**
     * Opens the window and returns when it is closed.
     *
     * @param files none, or the path of one to open in it
     */
    public static void open(String... files) {
        openJar();
        launch(GradientLabApp.class, files);
    }

    /**
     * Where an archive holds the first classes, the jar is opened for the first thing it does not hold; the
     * list of what is in it takes as long to read as a frame, and the toolkit starts meanwhile.
     */
    private static void openJar() {
        Worker<Void> opener = new Worker<>("jar");
        opener.submit(signal -> {
            GradientLabApp.class.getResource(GradientLabApp.class.getSimpleName().concat(".class"));
            opener.close();
            return null;
        });
    }

    /** Whether JavaFX stands on the class path, as in the jar, and not among the modules of this Java. */
    public static boolean onClassPath() {
        return !GradientLabApp.class.getSuperclass().getModule().isNamed();
    }

    @Override
    public void start(Stage stage) {
        Preferences preferences = Preferences.in(Preferences.home());
        StartupWindow ground = new StartupWindow(stage, preferences);
        ground.show();
        ground.afterFrame(() -> furnish(ground, preferences, getParameters().getRaw()));
    }

    private static void furnish(StartupWindow ground, Preferences preferences, List<String> files) {
        Shell shell = Shell.of(ground, Labs.all(), preferences);
        FailureLog.install(preferences.folder().resolve("gradient-lab.log"), shell::failed);
        files.stream().findFirst().map(Path::of).ifPresent(shell::openLater);
        shell.show();
        warmLater();
    }

    /**
     * Once the first screen stands, and while it is looked at, the numeric kernels become machine code:
     * interpreted, the first training would take three times as long.
     */
    private static void warmLater() {
        PauseTransition pause = new PauseTransition(FIRST_LOOK);
        pause.setOnFinished(e -> new Worker<Void>("warm-up").submit(signal -> {
            MatrixProducts.warm(signal::cancelled);
            ConvolutionWarming.warm(signal::cancelled);
            RecurrentWarming.warm(signal::cancelled);
            return null;
        }));
        pause.play();
    }
}
