package gradientlab.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.WindowTest;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.widget.PaintedView;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@WindowTest
@ExtendWith(ApplicationExtension.class)
class EnlargementTest {

    private final List<String> asked = new ArrayList<>();
    private volatile DemoLab lab;
    private TestWindow window;

    @Start
    void start(Stage primary) {
        window = new TestWindow(
                new LabEntry("descent", "app.name", context -> lab = new DemoLab(context)), 1100, 700);
    }

    @BeforeEach
    void waitForTheLab() throws TimeoutException {
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> lab != null && lab.asked.contains("shown"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    @Test
    void everythingIsDrawnLargerByKeysAndThatIsRemembered(FxRobot robot)
            throws TimeoutException {
        robot.interact(() -> {
            window.stage().setWidth(1280);
            window.stage().setHeight(800);
        });
        WaitForAsyncUtils.waitForFxEvents();
        // The program's name gives way in a narrow window, tabs move closer; this button stays as it is.
        Text text = (Text) robot.lookup(".export").query().lookup(".text");
        double usual = text.localToScene(text.getLayoutBounds()).getHeight();
        PaintedView painted = new PaintedView((w, h, scale) -> {
            BufferedImage image = new BufferedImage(w, h, BufferedImage.TYPE_INT_ARGB_PRE);
            asked.add(w + " x " + h);
            return image;
        });
        painted.setManaged(false);
        robot.interact(() -> {
            ((Pane) lab.content()).getChildren().add(painted);
            painted.resize(100, 40);
        });
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1.25 * usual, text.localToScene(text.getLayoutBounds()).getHeight(), 0.01);
        Node export = robot.lookup(".export").query();
        double right = export.localToScene(export.getBoundsInLocal()).getMaxX();
        assertTrue(right <= window.stage().getScene().getWidth(), "nothing leaves the window: " + right);
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> asked.contains("125 x 50"));
        assertEquals("125 x 50", asked.get(asked.size() - 1), "pictures have the screen's own pixels");
        assertTrue(window.stage().getScene().getStylesheets().get(2).startsWith("data:"),
                "menus are windows apart");
        for (int i = 0; i < 5; i++) {
            robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        }
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(1280 / 960.0 * usual, text.localToScene(text.getLayoutBounds()).getHeight(), 0.01,
                "as much of 200 % as there is room for");
        robot.interact(() -> window.shell().close());
        assertEquals(2, window.preferences().textSize());
        robot.push(KeyCode.CONTROL, KeyCode.MINUS);
        robot.interact(() -> window.shell().close());
        assertEquals(1.75, window.preferences().textSize());
        robot.push(KeyCode.CONTROL, KeyCode.DIGIT0);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(usual, text.localToScene(text.getLayoutBounds()).getHeight(), 0.01);
        assertEquals(2, window.stage().getScene().getStylesheets().size());
    }

    @Test
    void aWindowThatHasNoRoomForASizeSaysHowMuchItHas(FxRobot robot) {
        robot.push(KeyCode.CONTROL, KeyCode.EQUALS);
        WaitForAsyncUtils.waitForFxEvents();
        assertTrue(robot.lookup((Labeled l) -> l.getText() != null && l.getText().startsWith(
                "This window has room for 11")).tryQuery().isPresent());
        robot.interact(() -> {
            window.stage().setWidth(1280);
            window.stage().setHeight(800);
        });
        WaitForAsyncUtils.waitForFxEvents();
        Label name = robot.lookup(".app-name").query();
        assertEquals(1.25, name.getLocalToSceneTransform().getMxx(), 1e-9, "and takes it once there is room");
    }
}
