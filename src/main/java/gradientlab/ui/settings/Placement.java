package gradientlab.ui.settings;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/** Where the window stands: where it was left, if that is still on a screen. */
public final class Placement {

    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 960;
    private static final double LEAST_HEIGHT = 600;

    private static final Duration AFTER_SHOWING = Duration.millis(250);

    private final Stage stage;
    private final Preferences preferences;
    /** Where it was put, and where it was last when it was neither maximised nor full screen. */
    private Rectangle2D place;
    private Rectangle2D normal;

    public Placement(Stage stage, Preferences preferences) {
        this.stage = stage;
        this.preferences = preferences;
    }

    /** A scene's width for a window without a remembered place. */
    public double width() {
        return Math.min(WIDTH, Screen.getPrimary().getVisualBounds().getWidth());
    }

    /** A scene's height for a window without a remembered place. */
    public double height() {
        return Math.min(HEIGHT, Screen.getPrimary().getVisualBounds().getHeight() - 32);
    }

    /**
     * Puts the stage there, before it is shown: by nothing but plain code, for each lambda is a class to be
     * made before the window can be seen.
     */
    public void apply() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
        // Without a size of its own a window on Linux comes up at its least one, in a corner.
        Optional<Rectangle2D> left = preferences.window();
        place = left.isPresent() && reachable(left.get()) ? left.get() : centred(screen);
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
        stage.setMaximized(preferences.maximised());
    }

    /** Follows the stage, which was just shown, wherever it is moved. */
    public void watch() {
        insist(place);
        note();
        InvalidationListener moved = o -> note();
        stage.xProperty().addListener(moved);
        stage.yProperty().addListener(moved);
        stage.widthProperty().addListener(moved);
        stage.heightProperty().addListener(moved);
    }

    /**
     * Some window managers on Linux take the least size for the first one: asks once more, when they have had
     * their say. Who has changed the size by then keeps it.
     */
    private void insist(Rectangle2D at) {
        PauseTransition later = new PauseTransition(AFTER_SHOWING);
        later.setOnFinished(e -> {
            boolean least = stage.getWidth() <= stage.getMinWidth() && at.getWidth() > stage.getMinWidth();
            if (least && !stage.isMaximized() && !stage.isFullScreen()) {
                stage.setWidth(at.getWidth());
                stage.setHeight(at.getHeight());
                stage.setX(at.getMinX());
                stage.setY(at.getMinY());
            }
        });
        later.play();
    }

    public void remember() {
        note();
        preferences.setMaximised(stage.isMaximized());
        if (normal != null) {
            preferences.setWindow(normal);
        }
    }

    private void note() {
        boolean known = !Double.isNaN(stage.getX()) && !Double.isNaN(stage.getWidth());
        if (known && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            normal = new Rectangle2D(
                    stage.getX(), stage.getY(), Math.max(0, stage.getWidth()),
                    Math.max(0, stage.getHeight()));
        }
    }

    /** The first window: in the middle of the screen, as large as it wants to be or as fits. */
    static Rectangle2D centred(Rectangle2D screen) {
        double width = Math.min(WIDTH, screen.getWidth());
        double height = Math.min(HEIGHT, screen.getHeight());
        return new Rectangle2D(
                screen.getMinX() + (screen.getWidth() - width) / 2,
                screen.getMinY() + (screen.getHeight() - height) / 2, width, height);
    }

    /** Whether the title would be on some screen, so that it can be dragged. */
    private static boolean reachable(Rectangle2D at) {
        Rectangle2D title = new Rectangle2D(at.getMinX() + 40, at.getMinY(), at.getWidth() - 80, 20);
        for (Screen screen : Screen.getScreens()) {
            if (screen.getVisualBounds().intersects(title)) {
                return true;
            }
        }
        return false;
    }
}
