package gradientlab.ui.shell;

import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.settings.Preferences;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;

/** Opens the window with {@link DemoLab}, to look at the widgets. */
public final class WidgetDemo extends Application {

    /** Run by hand. */
    public static final class Start {
        public static void main(String[] arguments) {
            launch(WidgetDemo.class, arguments);
        }
    }

    @Override
    public void start(Stage stage) {
        Preferences preferences = Preferences.in(Preferences.home());
        Shell shell = Shell.of(
                new StartupWindow(stage, preferences),
                List.of(new LabEntry("demo", "app.name", DemoLab::new)),
                preferences);
        shell.show();
        if (getParameters().getRaw().contains("warn")) {
            shell.say("The picture is on the clipboard.");
            shell.warn("optimizer must be one of sgd, momentum, nag, got adm (runners[0].optimizer).");
        }
    }
}
