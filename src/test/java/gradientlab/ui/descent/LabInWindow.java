package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;

import gradientlab.WindowTest;
import gradientlab.core.surface.Point;
import gradientlab.experiment.descent.run.Trajectories;
import gradientlab.ui.descent.model.DescentModel;
import gradientlab.ui.descent.stage.StageView;
import gradientlab.ui.lab.LabEntry;
import gradientlab.ui.shell.TestWindow;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** The lab in the whole window, opened before each test and closed after it, and the hands to drive it. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
abstract class LabInWindow {

    @TempDir
    Path folder;

    TestWindow window;
    DescentLab lab;
    DescentModel model;

    /** To be called by the test's own start method: TestFX looks for none in a superclass. */
    final void open() {
        window = new TestWindow(
                new LabEntry("descent", "descent.tab", context -> lab = new DescentLab(context)), 1280, 800);
    }

    /** The window stands before its lab is made. */
    @BeforeEach
    void wait(FxRobot robot) throws TimeoutException {
        eventually(() -> lab != null && lab.stage().pixelWidth() > 1);
        model = lab.model();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    void pause(FxRobot robot) {
        robot.interact(() -> model.timeline().pause());
    }

    Point2D onScreen(FxRobot robot, Point data) {
        StageView stage = lab.stage();
        Node pixels = robot.lookup("#stage").query();
        double x = stage.viewport().px(data.x()) / stage.scale();
        double y = stage.viewport().py(data.y()) / stage.scale();
        return pixels.localToScreen(x, y);
    }

    static Point2D at(Node node, double shareX) {
        Bounds box = node.localToScreen(node.getBoundsInLocal());
        return new Point2D(box.getMinX() + shareX * box.getWidth(), box.getCenterY());
    }

    Trajectories run() {
        return model.run();
    }

    static boolean visible(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
