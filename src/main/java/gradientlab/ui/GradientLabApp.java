package gradientlab.ui;

import gradientlab.ui.shell.FailureLog;
import gradientlab.ui.shell.Ground;
import gradientlab.ui.shell.Preferences;
import gradientlab.ui.shell.Shell;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application: one window with all labs. Launched by {@code gradientlab.Main}. */
public final class GradientLabApp extends Application {

    /** Opens the window and returns when it is closed. */
    public static void open() {
        launch(GradientLabApp.class);
    }

    @Override
    public void start(Stage stage) {
        Preferences preferences = Preferences.in(Preferences.home());
        Ground ground = new Ground(stage, preferences);
        ground.show(() -> furnish(ground, preferences));
    }

    private static void furnish(Ground ground, Preferences preferences) {
        Shell shell = Shell.of(ground, Labs.all(), preferences);
        FailureLog.install(preferences.folder().resolve("gradient-lab.log"), shell::failed);
        shell.show();
    }
}
