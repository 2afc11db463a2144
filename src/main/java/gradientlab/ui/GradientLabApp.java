package gradientlab.ui;

import gradientlab.ui.shell.FailureLog;
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
        Shell shell = Shell.of(stage, Labs.all(), preferences);
        FailureLog.install(preferences.folder().resolve("gradient-lab.log"), shell::failed);
        shell.show();
    }
}
