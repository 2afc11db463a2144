package gradientlab.ui.shell;

import gradientlab.paint.picture.AppIcon;
import gradientlab.paint.picture.Theme;
import gradientlab.ui.settings.Placement;
import gradientlab.ui.settings.Preferences;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

/**
 * The bare window in its place and its colour. It is shown before the first control is made, for controls,
 * their style sheets and fonts take as long to load as the toolkit itself. FX thread only.
 */
public final class StartupWindow {

    private static final int[] ICON_SIZES = {16, 32, 48, 128};

    private final Stage stage;
    private final Scene scene;
    private final Placement placement;

    public StartupWindow(Stage stage, Preferences preferences) {
        this.stage = stage;
        placement = new Placement(stage, preferences);
        scene = new Scene(new Pane(), placement.width(), placement.height());
        paint(preferences.light() ? Theme.LIGHT_WINDOW : Theme.DARK_WINDOW);
        stage.setTitle("Gradient Lab");
        stage.setScene(scene);
        placement.apply();
    }

    /** Shows the window if it isn't. */
    public void show() {
        boolean first = !stage.isShowing();
        stage.show();
        if (first) {
            placement.watch();
        }
    }

    /** Gives the window its icons, in the sizes that title bars, switchers and docks take. */
    void icons() {
        for (int size : ICON_SIZES) {
            stage.getIcons().add(SwingFXUtils.toFXImage(AppIcon.of(size), null));
        }
    }

    Stage stage() {
        return stage;
    }

    Scene scene() {
        return scene;
    }

    Placement placement() {
        return placement;
    }

    /** Colours what no node covers. */
    void paint(Theme theme) {
        paint(theme.bg().getRGB());
    }

    private void paint(int rgb) {
        scene.setFill(Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
    }

    /** Runs something when what is in the window now has been drawn. */
    public void afterFrame(Runnable action) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(action);
            }
        });
        Platform.requestNextPulse();
    }
}
