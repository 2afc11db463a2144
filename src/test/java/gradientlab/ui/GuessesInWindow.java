package gradientlab.ui;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.onFx;

import gradientlab.WindowTest;
import gradientlab.experiment.Lessons;
import gradientlab.text.Texts.Language;
import gradientlab.ui.guess.Guesses;
import gradientlab.ui.lab.LabModel;
import gradientlab.ui.lab.Lecture;
import gradientlab.ui.shell.TestWindow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** A lesson in the whole window, opened before each test and closed after it, where somebody guesses. */
@WindowTest
@ExtendWith(ApplicationExtension.class)
abstract class GuessesInWindow {

    @TempDir
    Path home;

    TestWindow window;

    /** To be called by the test's own start method: TestFX looks for none in a superclass. */
    final void open() throws IOException {
        Files.writeString(home.resolve("settings.properties"),
                "format=gradient-lab-settings/1\nlanguage=en\nwindow=0 0 1280 720\n");
        window = new TestWindow(Labs.all(), home);
        window.context().words().languageProperty().set(Language.EN);
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(window::close);
    }

    Lecture lecture() {
        return window.context().lecture();
    }

    Guesses guesses() {
        return lecture().guesses();
    }

    void begin(FxRobot robot, String lesson, int slide) throws Exception {
        robot.interact(() -> window.context().begin(Lessons.find(lesson).orElseThrow(), slide - 1));
        eventually(() -> lecture().place() != null && lecture().place().number() == slide - 1);
        window.awaitFrames(2);
    }

    void reveal(FxRobot robot) throws Exception {
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> lecture().place().answered());
    }

    static boolean shown(FxRobot robot, String selector) {
        return onFx(() -> robot.lookup(selector).tryQuery().filter(Node::isVisible)
                .isPresent());
    }

    static String said(FxRobot robot) {
        return onFx(() -> robot.lookup("#guess-says").<Labeled>query().getText());
    }

    /** A place of what can be drawn on, by its shares. */
    static Point2D at(FxRobot robot, double across, double down) {
        return onFx(() -> {
            Node hit = robot.lookup("#guess-hit").query();
            Bounds box = hit.localToScreen(hit.getBoundsInLocal());
            return new Point2D(box.getMinX() + across * box.getWidth(),
                    box.getMinY() + down * box.getHeight());
        });
    }

    LabModel<?> model() {
        return lecture().model().orElseThrow();
    }
}
