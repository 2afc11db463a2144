package gradientlab.ui;

import gradientlab.ui.settings.Preferences;
import gradientlab.ui.shell.FailureLog;
import gradientlab.ui.shell.Shell;
import gradientlab.ui.shell.StartupWindow;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application: one window with all labs. Launched by {@code gradientlab.Main}. */
public final class GradientLabApp extends Application {

    /**
     * Opens the window and returns when it is closed.
     *
     * @param files none, or one to open in it
     */
    public static void open(Path... files) {
        launch(GradientLabApp.class, Arrays.stream(files).map(Path::toString).toArray(String[]::new));
    }

    @Override
    public void start(Stage stage) {
        Preferences preferences = Preferences.in(Preferences.home());
        StartupWindow ground = new StartupWindow(stage, preferences);
        ground.show(() -> furnish(ground, preferences, getParameters().getRaw()));
    }

    private static void furnish(StartupWindow ground, Preferences preferences, List<String> files) {
        Shell shell = Shell.of(ground, Labs.all(), preferences);
        FailureLog.install(preferences.folder().resolve("gradient-lab.log"), shell::failed);
        files.stream().findFirst().map(Path::of).ifPresent(shell::openLater);
        shell.show();
    }
}
