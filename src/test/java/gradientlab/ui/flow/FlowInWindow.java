package gradientlab.ui.flow;

import static gradientlab.ui.Eventually.eventually;

import gradientlab.WindowTest;
import gradientlab.ui.flow.model.FlowModel;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.shell.TestWindow;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The lab in the whole window, opened before each test and closed after it, and the hands to drive it. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
abstract class FlowInWindow {

    @TempDir
    Path folder;

    TestWindow window;
    FlowLab lab;
    FlowModel model;

    /** To be called by the test's own start method: TestFX looks for none in a superclass. */
    final void open() {
        window = new TestWindow(
                new LabEntry("flow", "flow.ui.tab", context -> lab = new FlowLab(context)), 1280, 800);
    }

    @BeforeEach
    void waitForTheLab() throws TimeoutException {
        eventually(() -> lab != null && lab.model().frame() != null);
        model = lab.model();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    void trained(FxRobot robot, int steps) throws TimeoutException {
        eventually(() -> model.timeline().newest() >= steps);
        robot.interact(model.timeline()::pause);
        eventually(() -> model.resting());
    }

    static Point2D at(Node node, double shareX, double shareY) {
        Bounds box = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(box.getMinX() + shareX * box.getWidth(), box.getMinY() + shareY * box.getHeight());
    }

    static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    static void type(FxRobot robot, String id, String text) {
        robot.interact(() -> {
            TextField field = robot.lookup(id).query();
            field.setText(text);
            field.fireEvent(new ActionEvent());
        });
    }
}
