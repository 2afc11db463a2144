package gradientlab.ui.descent;

import static gradientlab.ui.Eventually.eventually;
import static gradientlab.ui.Eventually.says;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gradientlab.Thorough;
import gradientlab.core.surface.View;
import gradientlab.experiment.Lessons;
import gradientlab.experiment.Presets;
import gradientlab.experiment.descent.DescentKind;
import gradientlab.paint.descent.stage.StageInk;
import gradientlab.paint.picture.Viewport;
import gradientlab.ui.widget.time.Speed;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@Thorough
class PresentationWindowTest extends LabInWindow {

    @Start
    void start(Stage stage) {
        open();
    }

    @Test
    void oneKeyPutsEverythingAwayAndAnotherBringsItBack(FxRobot robot) throws TimeoutException {
        pause(robot);
        robot.push(KeyCode.F5);
        eventually(() -> robot.lookup("#presentation").tryQuery().isPresent());
        assertFalse(robot.lookup(".top-bar").tryQuery().isPresent());
        assertFalse(robot.lookup(".panel").tryQuery().isPresent());
        assertFalse(robot.lookup(".charts").tryQuery().isPresent());
        Label title = robot.lookup(".slide-title").query();
        assertEquals("Four valleys", title.getText());
        assertTrue(title.getFont().getSize() > 28, "the last row reads it: " + title.getFont());
        robot.push(KeyCode.ESCAPE);
        eventually(() -> robot.lookup(".panel").tryQuery().isPresent());
        assertTrue(robot.lookup(".top-bar").tryQuery().isPresent());
        assertTrue(robot.lookup(".charts").tryQuery().isPresent());
        assertTrue(visible(robot.lookup("#fit").query()));
        assertEquals(Presets.first(DescentKind.KIND).recipe(), model.recipe());
        assertTrue(model.timeline().loopingProperty().get());
    }

    /** Six optimizers on Himmelblau's four valleys: the first screen. */
    @Test
    void theLegendLiesWhereTheWholeRunDrawsLeastAndStaysThere(FxRobot robot) throws TimeoutException {
        pause(robot);
        robot.push(KeyCode.F5);
        eventually(() -> robot.lookup(".slide-legend").tryQuery().isPresent());
        window.awaitFrames(3);
        Node legend = robot.lookup(".slide-legend").query();
        Region arena = (Region) robot.lookup("#stage").query().getParent();
        Bounds at = arena.sceneToLocal(legend.localToScene(legend.getLayoutBounds()));
        View seen = model.viewProperty().get();
        StageInk ink = new StageInk(
                model.run(), Viewport.fit(seen, arena.getWidth(), arena.getHeight()), 8);
        double hidden = ink.under(new Rectangle2D.Double(
                at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight()));
        double usual = ink.under(new Rectangle2D.Double(arena.getWidth() - at.getWidth() - 30, 18,
                at.getWidth(), at.getHeight()));
        assertTrue(hidden <= usual, hidden + " of " + usual);
        for (int step : new int[] {0, 20, 80, model.timeline().steps()}) {
            robot.interact(() -> model.timeline().seek(step));
            window.awaitFrames(2);
            assertEquals(at, arena.sceneToLocal(legend.localToScene(legend.getLayoutBounds())),
                    "at step " + step);
        }
    }

    @Test
    void theClickerWalksThroughALesson(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.F5);
        eventually(() -> robot.lookup("#presentation").tryQuery().isPresent());
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> says(robot, "What is a gradient?"));
        assertTrue(says(robot, "Predict: does the first step"));
        assertEquals(0, model.timeline().newest(), "paths are hidden");
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> says(robot, "Straight downhill"));
        robot.push(KeyCode.PAGE_DOWN);
        eventually(() -> says(robot, "One step in detail")
                && visible(robot.lookup("#anatomy-sheet").<Node>query()));
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.PAGE_DOWN);
        eventually(() -> says(robot, "The same path in 3D") && lab.stage().inRelief());
        assertTrue(robot.lookup("#anatomy-sheet").tryQuery().isEmpty());
        robot.push(KeyCode.PAGE_UP).push(KeyCode.PAGE_UP);
        eventually(() -> says(robot, "What is a gradient?") && !lab.stage().inRelief());
        robot.push(KeyCode.ESCAPE);
        eventually(() -> robot.lookup(".panel").tryQuery().isPresent());
        robot.push(KeyCode.PAGE_DOWN);
        assertEquals(Lessons.find(Lessons.ids().get(0)).orElseThrow().slides().get(0).recipe(),
                model.recipe());
        assertEquals(40, model.timeline().newest(), "all is shown again");
        assertEquals(Speed.EASY, model.timeline().speedProperty().get());
    }

    @Test
    void aStepIsTakenApartBeforeTheClassAndPutTogetherAgain(FxRobot robot) throws TimeoutException {
        robot.push(KeyCode.F5);
        eventually(() -> robot.lookup("#presentation").tryQuery().isPresent());
        robot.push(KeyCode.A);
        eventually(() -> robot.lookup("#anatomy-sheet").tryQuery().isPresent());
        assertFalse(visible(robot.lookup(".slide-legend").query()), "its place is the arrows'");
        robot.push(KeyCode.M);
        assertTrue(robot.lookup("#map").tryQuery().isEmpty(), "a map's knobs are too small for a room");
        robot.push(KeyCode.A);
        eventually(() -> robot.lookup("#anatomy-sheet").tryQuery().isEmpty());
        assertTrue(visible(robot.lookup(".slide-legend").query()));
        robot.push(KeyCode.A);
        eventually(() -> robot.lookup("#anatomy-sheet").tryQuery().isPresent());
        robot.push(KeyCode.ESCAPE).push(KeyCode.ESCAPE);
        eventually(() -> robot.lookup(".panel").tryQuery().isPresent());
        assertTrue(robot.lookup("#anatomy-sheet").tryQuery().isEmpty());
        assertTrue(visible(robot.lookup("#fit").query()));
    }

    @Test
    void aLessonIsChosenFromTheMenuAndAnotherIsOpenedFromItsFile(FxRobot robot)
            throws TimeoutException, IOException {
        MenuButton menu = robot.lookup("#lessons").query();
        robot.interact(menu::show);
        robot.interact(() -> menu.getItems().stream()
                .filter(item -> "lesson-ravine-and-momentum".equals(item.getId())).findFirst().orElseThrow()
                .fire());
        eventually(() -> says(robot, "Why does SGD zigzag?"));
        Path file = folder.resolve("mine.json");
        Files.writeString(file, "{\"format\":\"gradient-lab-lesson/1\",\"title\":\"Mine\","
                + "\"slides\":[{\"title\":\"My own slide\",\"preset\":\"ravine\"}]}");
        robot.interact(() -> window.drop(file));
        eventually(() -> says(robot, "My own slide"));
        Files.writeString(file, "{\"format\":\"gradient-lab-lesson/1\",\"title\":\"Mine\",\"slides\":[{}]}");
        robot.interact(() -> window.drop(file));
        eventually(() -> says(robot, "slide 1"));
        assertTrue(says(robot, "My own slide"), "the one before stays");
    }
}
